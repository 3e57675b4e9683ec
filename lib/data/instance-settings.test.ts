import { expect, it } from 'vitest'
import { createClient } from '@/lib/db/create-client'
import { db } from '@/lib/db/client'
import { instanceSetting } from './instance-settings'

it('is made once, and kept', async () => {
  expect(await instanceSetting('a', () => 'first')).toBe('first')
  expect(await instanceSetting('a', () => 'second')).toBe('first')
  expect(await instanceSetting('b', () => 'other')).toBe('other')
})

it('is the same for all who ask for it at the same moment', async () => {
  const values = await Promise.all(
    Array.from({ length: 20 }, (_, index) => instanceSetting('raced', () => `made by ${index}`)),
  )
  expect(new Set(values).size).toBe(1)
  expect((await db.instanceSetting.findUniqueOrThrow({ where: { key: 'raced' } })).value).toBe(values[0])
})

it('is the other instance’s where that one was first', async () => {
  const other = createClient(process.env.DATABASE_URL ?? '')
  const value = await instanceSetting('between', async () => {
    await other.instanceSetting.create({ data: { key: 'between', value: 'theirs' } })
    return 'ours'
  })
  await other.$disconnect()
  expect(value).toBe('theirs')
})
