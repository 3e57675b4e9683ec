import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import { createToken, listTokens, revokeToken, useToken, type TokenUse } from './api-tokens'
import { at, createTestUser } from './testing'

const NOW = at('2026-11-23')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const TOKEN = { name: 'Laptop', scope: 'WRITE', life: '30' } as const
const DAY = 86_400

const used = (lookup: Awaited<ReturnType<typeof useToken>>): TokenUse => {
  if (typeof lookup === 'string') throw new Error(lookup)
  return lookup
}

describe('a token', () => {
  it('leads to its owner, and is stored only as a hash', async () => {
    const ana = await createTestUser({ zone: 'Europe/Berlin' })
    const { id, token } = await createToken(ana, TOKEN, NOW)
    expect(await useToken(token, NOW)).toMatchObject({
      userId: ana,
      tokenId: id,
      scope: 'WRITE',
      zone: 'Europe/Berlin',
    })
    const row = await db.apiToken.findFirstOrThrow({ where: { userId: ana } })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.ending).toBe(token.slice(-4))
  })

  it('is unknown when it is another, and when it is none', async () => {
    const { token } = await createToken(await createTestUser(), TOKEN, NOW)
    expect(await useToken(token.slice(0, -1), NOW)).toBe('unknown')
    expect(await useToken('', NOW)).toBe('unknown')
    await db.apiToken.deleteMany({ where: { ending: token.slice(-4) } })
    expect(await useToken(token, NOW)).toBe('unknown')
  })

  it('ends at its moment', async () => {
    const { token } = await createToken(await createTestUser(), TOKEN, NOW)
    expect(await useToken(token, later(30 * DAY - 1))).toMatchObject({ scope: 'WRITE' })
    expect(await useToken(token, later(30 * DAY))).toBe('expired')
    const { token: endless } = await createToken(await createTestUser(), { ...TOKEN, life: 'never' }, NOW)
    expect(await useToken(endless, later(9_000 * DAY))).toMatchObject({ scope: 'WRITE' })
  })

  it('ends at once when it is revoked, by its owner alone', async () => {
    const [ana, ben] = [await createTestUser(), await createTestUser()]
    const { id, token } = await createToken(ana, TOKEN, NOW)
    await expect(revokeToken(ben, id, NOW)).rejects.toThrow(NotFoundError)
    expect(await useToken(token, NOW)).toMatchObject({ userId: ana })
    await revokeToken(ana, id, NOW)
    expect(await useToken(token, NOW)).toBe('revoked')
    expect(await listTokens(ana)).toEqual([])
    await expect(revokeToken(ana, id, NOW)).rejects.toThrow(NotFoundError)
  })

  it('ends with its account', async () => {
    const ana = await createTestUser()
    const { token } = await createToken(ana, TOKEN, NOW)
    await db.user.delete({ where: { id: ana } })
    expect(await useToken(token, NOW)).toBe('unknown')
  })
})

describe('the count of requests', () => {
  it('begins anew a minute after it began', async () => {
    const { token } = await createToken(await createTestUser(), TOKEN, NOW)
    const use = async (seconds: number) => used(await useToken(token, later(seconds)))
    expect(await use(0)).toMatchObject({ requests: 1, windowEnd: later(60) })
    expect(await use(59)).toMatchObject({ requests: 2, windowEnd: later(60) })
    expect(await use(60)).toMatchObject({ requests: 1, windowEnd: later(120) })
    expect(await use(61)).toMatchObject({ requests: 2, windowEnd: later(120) })
  })

  it('misses none of many at once', async () => {
    const { token } = await createToken(await createTestUser(), TOKEN, NOW)
    const counts = await Promise.all(
      Array.from({ length: 25 }, async () => used(await useToken(token, NOW)).requests),
    )
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
  })

  it('belongs to each token alone', async () => {
    const ana = await createTestUser()
    const [one, other] = [await createToken(ana, TOKEN, NOW), await createToken(ana, TOKEN, NOW)]
    await useToken(one.token, NOW)
    expect(used(await useToken(one.token, NOW)).requests).toBe(2)
    expect(used(await useToken(other.token, NOW)).requests).toBe(1)
  })
})

describe('the list', () => {
  it('says when each was last used, to the minute', async () => {
    const ana = await createTestUser()
    const { token } = await createToken(ana, TOKEN, NOW)
    const lastUsed = async () => (await listTokens(ana))[0]?.lastUsedAt
    expect(await lastUsed()).toBeNull()
    for (const [seconds, expected] of [
      [0, 0],
      [59, 0],
      [60, 60],
    ] as const) {
      await useToken(token, later(seconds))
      expect(await lastUsed()).toEqual(later(expected))
    }
  })

  it('holds fifty at most, and forgets what ended long ago', async () => {
    const ana = await createTestUser()
    for (let n = 0; n < 50; n += 1) await createToken(ana, TOKEN, NOW)
    await expect(createToken(ana, TOKEN, NOW)).rejects.toThrow('more than 50 tokens')
    const half = later(100 * DAY)
    await expect(createToken(ana, TOKEN, half)).rejects.toThrow('more than 50 tokens')
    await createToken(ana, TOKEN, later(121 * DAY))
    expect(await listTokens(ana)).toHaveLength(1)
  })
})
