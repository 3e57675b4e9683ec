import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { listSessions, startSession } from './sessions'
import { logTestApplication } from './testing'
import {
  changeEmail,
  changePasswordHash,
  createAccount,
  deleteAccount,
  findCredentials,
  hasAccounts,
  passwordHashOf,
} from './users'

const NOW = new Date('2026-11-23T09:00:00Z')
const browser = { userAgent: 'Firefox', address: '203.0.113.7' }
const account = (email: string) => ({ name: 'Ana', email, passwordHash: 'hash', zone: 'Europe/Lisbon' })

beforeEach(async () => {
  await db.user.deleteMany()
})

describe('making an account', () => {
  test('works while sign-up is open', async () => {
    const id = await createAccount(account('ana@example.org'), 'open')
    expect(await findCredentials('ana@example.org')).toEqual({ id, passwordHash: 'hash' })
    expect(await findCredentials('ben@example.org')).toBeNull()
  })

  test('works for the first person when it is closed, and for nobody after', async () => {
    expect(await hasAccounts()).toBe(false)
    await createAccount(account('ana@example.org'), 'closed')
    expect(await hasAccounts()).toBe(true)
    await expect(createAccount(account('ben@example.org'), 'closed')).rejects.toThrow(/closed here/)
    expect(await db.user.count()).toBe(1)
  })

  test('gives the first account to one of two who come at once', async () => {
    const both = ['ana@example.org', 'ben@example.org'].map((email) =>
      createAccount(account(email), 'closed'),
    )
    const outcomes = await Promise.allSettled(both)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('refuses an address that has one, at its field', async () => {
    await createAccount(account('ana@example.org'), 'open')
    const again = createAccount(account('ana@example.org'), 'open')
    await expect(again).rejects.toThrow(RefusedError)
    await expect(again).rejects.toMatchObject({ field: 'email' })
  })
})

describe('a new password', () => {
  test('ends every other session, and nobody else’s', async () => {
    const ana = await createAccount(account('ana@example.org'), 'open')
    const ben = await createAccount(account('ben@example.org'), 'open')
    const here = await startSession(ana, browser, NOW)
    await startSession(ana, browser, NOW)
    await startSession(ben, browser, NOW)
    await changePasswordHash(ana, 'new hash', here)
    expect(await passwordHashOf(ana)).toBe('new hash')
    expect((await listSessions(ana, NOW)).map(({ id }) => id)).toEqual([here])
    expect(await passwordHashOf(ben)).toBe('hash')
    expect(await listSessions(ben, NOW)).toHaveLength(1)
  })
})

describe('a new address', () => {
  test('is the one that the account is found by, and ends every other session, and nobody else’s', async () => {
    const ana = await createAccount(account('ana@example.org'), 'open')
    const ben = await createAccount(account('ben@example.org'), 'open')
    const here = await startSession(ana, browser, NOW)
    await startSession(ana, browser, NOW)
    await startSession(ben, browser, NOW)
    expect(await changeEmail(ana, 'silva@example.org', here)).toBe('ana@example.org')
    expect(await findCredentials('silva@example.org')).toMatchObject({ id: ana })
    expect(await findCredentials('ana@example.org')).toBeNull()
    expect((await listSessions(ana, NOW)).map(({ id }) => id)).toEqual([here])
    expect(await findCredentials('ben@example.org')).toMatchObject({ id: ben })
    expect(await listSessions(ben, NOW)).toHaveLength(1)
  })

  test('that another account has is refused at its field, and changes nothing', async () => {
    const ana = await createAccount(account('ana@example.org'), 'open')
    await createAccount(account('ben@example.org'), 'open')
    const here = await startSession(ana, browser, NOW)
    await startSession(ana, browser, NOW)
    const taken = changeEmail(ana, 'ben@example.org', here)
    await expect(taken).rejects.toThrow(RefusedError)
    await expect(taken).rejects.toMatchObject({ field: 'email' })
    expect(await findCredentials('ana@example.org')).toMatchObject({ id: ana })
    expect(await listSessions(ana, NOW)).toHaveLength(2)
  })

  test('is given to one of two who want it at once', async () => {
    const both = await Promise.all(
      ['ana@example.org', 'ben@example.org'].map((email) => createAccount(account(email), 'open')),
    )
    const outcomes = await Promise.allSettled(both.map((id) => changeEmail(id, 'silva@example.org', '')))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('deleting an account', () => {
  test('takes everything with it, and nothing of anybody else', async () => {
    const ana = await createAccount(account('ana@example.org'), 'open')
    const ben = await createAccount(account('ben@example.org'), 'open')
    for (const user of [ana, ben]) {
      await startSession(user, browser, NOW)
      await logTestApplication(user)
    }
    await deleteAccount(ana)
    expect(await db.user.findMany({ select: { id: true } })).toEqual([{ id: ben }])
    expect(await db.application.findMany({ select: { userId: true } })).toEqual([{ userId: ben }])
    expect(await db.event.count({ where: { userId: ana } })).toBe(0)
    expect(await listSessions(ana, NOW)).toEqual([])
    expect(await listSessions(ben, NOW)).toHaveLength(1)
  })

  test('a second time there is nothing to delete', async () => {
    const ana = await createAccount(account('ana@example.org'), 'open')
    await deleteAccount(ana)
    await expect(deleteAccount(ana)).rejects.toThrow(NotFoundError)
    await expect(passwordHashOf(ana)).rejects.toThrow(NotFoundError)
    await expect(changePasswordHash(ana, 'x', 'y')).rejects.toThrow(NotFoundError)
    await expect(changeEmail(ana, 'silva@example.org', 'y')).rejects.toThrow(NotFoundError)
  })
})
