import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { changeOnce, claimAnswer, dropAnswer, keepAnswer } from './api-answers'
import { createToken, revokeToken } from './api-tokens'
import { createPerson } from './people'
import { personDetails } from '@/lib/schemas/person'
import { at, createTestUser } from './testing'

const NOW = at('2026-11-23')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const ANSWER = { status: 201, headers: '{}', body: '{"id":"1"}' }

async function keyed(key = 'key') {
  const userId = await createTestUser()
  const { id: tokenId } = await createToken(userId, { name: 'Script', scope: 'WRITE', life: 'never' }, NOW)
  const ask = { tokenId, key, request: 'hash' }
  const add = (claimedAt: Date) =>
    changeOnce(userId, { answer: { ...ask, claimedAt }, check: null }, () =>
      createPerson(userId, personDetails.parse({ name: 'Rosa' }), NOW),
    )
  const people = () => db.person.count({ where: { userId } })
  return { userId, ask, add, people }
}

describe('a key', () => {
  it('is answered alike after the first time, and belongs to one request', async () => {
    const { userId, ask, add, people } = await keyed()
    expect(await claimAnswer(userId, ask, NOW)).toEqual({ kind: 'first', claimedAt: NOW })
    expect(await claimAnswer(userId, ask, NOW)).toEqual({ kind: 'under way' })
    await add(NOW)
    expect(await claimAnswer(userId, ask, NOW)).toEqual({ kind: 'under way' })
    await keepAnswer(userId, ask, ANSWER)
    expect(await claimAnswer(userId, ask, NOW)).toEqual({ kind: 'answered', answer: ANSWER })
    expect(await claimAnswer(userId, { ...ask, request: 'other' }, NOW)).toEqual({ kind: 'another request' })
    expect(await people()).toBe(1)
  })

  it('is taken by one of many that come at once', async () => {
    const { userId, ask } = await keyed()
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimAnswer(userId, ask, NOW)))
    expect(claims.map(({ kind }) => kind).toSorted()).toEqual([
      'first',
      ...Array.from({ length: 9 }, () => 'under way'),
    ])
  })

  it('is free again where nothing was changed', async () => {
    const { userId, ask } = await keyed()
    await claimAnswer(userId, ask, NOW)
    await dropAnswer(userId, ask)
    expect(await claimAnswer(userId, { ...ask, request: 'other' }, NOW)).toMatchObject({ kind: 'first' })
  })

  it('is taken over from a request that ended before it changed anything', async () => {
    const { userId, ask, add, people } = await keyed()
    await claimAnswer(userId, ask, NOW)
    expect(await claimAnswer(userId, ask, later(59))).toEqual({ kind: 'under way' })
    expect(await claimAnswer(userId, ask, later(60))).toEqual({ kind: 'first', claimedAt: later(60) })
    // The first one was only slow: it must not do it as well.
    await expect(add(NOW)).rejects.toThrow('under way')
    await add(later(60))
    expect(await people()).toBe(1)
  })

  it('is never taken over from a request that changed something and ended before it answered', async () => {
    const { userId, ask, add, people } = await keyed()
    await claimAnswer(userId, ask, NOW)
    await add(NOW)
    expect(await claimAnswer(userId, ask, later(61))).toEqual({ kind: 'lost' })
    expect(await people()).toBe(1)
  })

  it('is forgotten after a day, and with its token', async () => {
    const { userId, ask, add } = await keyed()
    await claimAnswer(userId, ask, NOW)
    await add(NOW)
    await keepAnswer(userId, ask, ANSWER)
    expect(await claimAnswer(userId, ask, later(86_399))).toMatchObject({ kind: 'answered' })
    expect(await claimAnswer(userId, ask, later(86_400))).toMatchObject({ kind: 'first' })
    await revokeToken(userId, ask.tokenId, later(86_400))
    expect(await db.apiAnswer.count({ where: { userId } })).toBe(0)
  })
})

it('refuses work that changes nothing in a transaction of its owner', async () => {
  const { userId, ask } = await keyed()
  const work = () =>
    changeOnce(userId, { answer: { ...ask, claimedAt: NOW }, check: null }, () => Promise.resolve(1))
  await expect(work()).rejects.toThrow('nothing was checked')
})
