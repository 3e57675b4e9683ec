import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { ConflictError, NotFoundError } from '@/lib/errors'
import { endOtherSessions, endSession, listSessions, startSession, visitSession } from './sessions'
import { createTestUser } from './testing'
import type { UserId } from './user-id'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const START = new Date('2026-11-23T09:00:00Z')
const later = (ms: number) => new Date(START.getTime() + ms)
const browser = { userAgent: 'Firefox', address: '203.0.113.7' }

let ana: UserId
let ben: UserId

beforeEach(async () => {
  ana = await createTestUser()
  ben = await createTestUser()
})

describe('a session', () => {
  test('says who it belongs to', async () => {
    const sessionId = await startSession(ana, browser, START)
    expect(await visitSession({ userId: ana, sessionId }, later(MINUTE))).toMatchObject({
      id: ana,
      zone: 'UTC',
    })
  })

  test('ends 30 days after the last visit, and not after the first', async () => {
    const sessionId = await startSession(ana, browser, START)
    expect(await visitSession({ userId: ana, sessionId }, later(29 * DAY))).not.toBeNull()
    expect(await visitSession({ userId: ana, sessionId }, later(58 * DAY))).not.toBeNull()
    expect(await visitSession({ userId: ana, sessionId }, later(88 * DAY))).toBeNull()
  })

  test('writes a visit at most once an hour', async () => {
    const sessionId = await startSession(ana, browser, START)
    const seen = async (ms: number) => {
      await visitSession({ userId: ana, sessionId }, later(ms))
      const row = await db.userSession.findUniqueOrThrow({
        where: { userId_id: { userId: ana, id: sessionId } },
      })
      return row.lastSeenAt
    }
    expect(await seen(59 * MINUTE)).toEqual(START)
    expect(await seen(60 * MINUTE)).toEqual(later(60 * MINUTE))
    expect(await seen(119 * MINUTE)).toEqual(later(60 * MINUTE))
  })

  test('begins only by the password that the account still has', async () => {
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: ana } })
    expect(await startSession(ana, browser, START, passwordHash)).not.toBe('')
    await db.user.update({ where: { id: ana }, data: { passwordHash: 'another' } })
    await expect(startSession(ana, browser, START, passwordHash)).rejects.toBeInstanceOf(ConflictError)
    expect(await db.userSession.count({ where: { userId: ana } })).toBe(1)
  })

  test('opens nobody else’s account', async () => {
    const sessionId = await startSession(ana, browser, START)
    expect(await visitSession({ userId: ben, sessionId }, later(MINUTE))).toBeNull()
  })

  test('leaves when it has ended, with the next sign-in', async () => {
    const old = await startSession(ana, browser, START)
    const bens = await startSession(ben, browser, START)
    await startSession(ana, browser, later(31 * DAY))
    expect(await db.userSession.findUnique({ where: { userId_id: { userId: ana, id: old } } })).toBeNull()
    expect(
      await db.userSession.findUnique({ where: { userId_id: { userId: ben, id: bens } } }),
    ).not.toBeNull()
  })

  test('keeps a bounded piece of what the browser says', async () => {
    await startSession(ana, { userAgent: 'x'.repeat(5000), address: 'y'.repeat(500) }, START)
    const [session] = await listSessions(ana, START)
    expect(session).toMatchObject({ userAgent: 'x'.repeat(300), address: 'y'.repeat(60) })
  })
})

describe('the list', () => {
  test('holds what is alive, the latest visit first, and nobody else’s', async () => {
    const first = await startSession(ana, browser, START)
    const second = await startSession(ana, browser, later(DAY))
    await startSession(ben, browser, later(DAY))
    expect((await listSessions(ana, later(2 * DAY))).map(({ id }) => id)).toEqual([second, first])
    expect((await listSessions(ana, later(30.5 * DAY))).map(({ id }) => id)).toEqual([second])
  })
})

describe('ending', () => {
  test('one of one’s own', async () => {
    const sessionId = await startSession(ana, browser, START)
    await endSession(ana, sessionId)
    expect(await visitSession({ userId: ana, sessionId }, later(1))).toBeNull()
    await expect(endSession(ana, sessionId)).rejects.toThrow(NotFoundError)
  })

  test('another user cannot', async () => {
    const sessionId = await startSession(ana, browser, START)
    await expect(endSession(ben, sessionId)).rejects.toThrow(NotFoundError)
    expect(await endOtherSessions(ben, sessionId)).toBe(0)
    expect(await visitSession({ userId: ana, sessionId }, later(1))).not.toBeNull()
  })

  test('all others keeps this one', async () => {
    const here = await startSession(ana, browser, START)
    await startSession(ana, browser, START)
    await startSession(ana, browser, START)
    expect(await endOtherSessions(ana, here)).toBe(2)
    expect((await listSessions(ana, START)).map(({ id }) => id)).toEqual([here])
  })
})
