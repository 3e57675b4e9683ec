import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { countTry, forgetTries, takeBackTry } from './throttle'

const at = (time: string) => new Date(`2026-11-23T${time}Z`)

test('so many tries are let through in a window, and then none until it ends', async () => {
  const throttle = { key: 'window', limit: 3 }
  for (const time of ['09:00:00', '09:05:00', '09:14:59'])
    expect(await countTry(throttle, at(time))).toBeNull()
  expect(await countTry(throttle, at('09:14:59'))).toEqual(at('09:15:00'))
  expect(await countTry(throttle, at('09:15:00'))).toBeNull()
})

test('waiting tries do not move the end of the window', async () => {
  const throttle = { key: 'steady', limit: 1 }
  await countTry(throttle, at('09:00:00'))
  for (const time of ['09:01:00', '09:08:00', '09:14:00']) {
    expect(await countTry(throttle, at(time))).toEqual(at('09:15:00'))
  }
})

test('many at once do not slip through', async () => {
  const throttle = { key: 'crowd', limit: 4 }
  const answers = await Promise.all(Array.from({ length: 12 }, () => countTry(throttle, at('10:00:00'))))
  expect(answers.filter((until) => until === null)).toHaveLength(4)
})

test('each key has its own count', async () => {
  await countTry({ key: 'one', limit: 1 }, at('09:00:00'))
  expect(await countTry({ key: 'other', limit: 1 }, at('09:00:00'))).toBeNull()
})

test('a good try can forget all of a count, or take only itself back', async () => {
  const account = { key: 'account', limit: 2 }
  const address = { key: 'address', limit: 2 }
  for (let n = 0; n < 2; n++) {
    await countTry(address, at('11:00:00'))
    await countTry(account, at('11:00:00'))
  }
  await forgetTries(account.key)
  await takeBackTry(address.key)
  expect(await countTry(account, at('11:01:00'))).toBeNull()
  expect(await countTry(account, at('11:01:00'))).toBeNull()
  expect(await countTry(address, at('11:01:00'))).toBeNull()
  expect(await countTry(address, at('11:01:00'))).not.toBeNull()
})

test('windows that have ended are not kept', async () => {
  await countTry({ key: 'long ago', limit: 1 }, at('12:00:00'))
  await countTry({ key: 'now', limit: 1 }, at('13:00:00'))
  expect(await db.signInThrottle.findUnique({ where: { key: 'long ago' } })).toBeNull()
})
