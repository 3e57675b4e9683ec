import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { listSessions } from '@/lib/data/sessions'
import { deleteAccount, findAccount, replacePasswordHash } from '@/lib/data/users'
import { ConflictError } from '@/lib/errors'
import { signLink, signReset } from '@/lib/signed-links'
import { changeEmail, signInWithPassword, signUp } from './accounts'
import { warmPasswordCheck } from './password'
import { requestReset, resetPassword, visitReset } from './password-reset'

// Hashing is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const NOW = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const PASSWORD = 'four plain words'
const NEW = 'five other plain words'

beforeAll(async () => {
  await warmPasswordCheck()
})

async function person() {
  const origin = { userAgent: '', address: randomUUID() }
  const email = `${randomUUID()}@example.org`
  const id = await signUp({ name: 'Ana Silva', email, password: PASSWORD, zone: 'UTC' }, origin, NOW)
  const signIn = (password: string) => signInWithPassword({ email, password }, origin, NOW)
  return { id, email, signIn }
}

/** The token of the mail, as sendResetMail makes it. */
async function linkFor(email: string, now = NOW) {
  const mail = await requestReset(email, randomUUID(), now)
  if (!mail) throw new Error('There is an account.')
  return signReset(mail, now)
}

describe('a forgotten password', () => {
  test('is replaced by the link, which ends every session', async () => {
    const ana = await person()
    await ana.signIn(PASSWORD)
    const token = await linkFor(ana.email)
    await resetPassword(token, NEW, later(59))
    expect(await listSessions(ana.id, NOW)).toEqual([])
    expect(await ana.signIn(PASSWORD)).toEqual({ kind: 'unknown' })
    expect(await ana.signIn(NEW)).toMatchObject({ kind: 'signed-in' })
  })

  test('is replaced once by a link', async () => {
    const ana = await person()
    const [token, another] = [await linkFor(ana.email), await linkFor(ana.email)]
    await resetPassword(token, NEW, NOW)
    for (const spent of [token, another]) {
      expect(await visitReset(spent, NOW)).toEqual({ state: 'spent' })
      await expect(resetPassword(spent, 'six quite other plain words', NOW)).rejects.toThrow(
        'done its work already',
      )
    }
    expect(await ana.signIn(NEW)).toMatchObject({ kind: 'signed-in' })
  })

  test('is replaced once by two at the same moment', async () => {
    const ana = await person()
    const token = await linkFor(ana.email)
    const both = await Promise.allSettled([resetPassword(token, NEW, NOW), resetPassword(token, NEW, NOW)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('keeps what it was by a link that is too old, changed, or for something else', async () => {
    const ana = await person()
    const token = await linkFor(ana.email)
    await expect(resetPassword(token, NEW, later(60))).rejects.toThrow('an hour')
    await expect(resetPassword(`${token}x`, NEW, NOW)).rejects.toThrow('not whole')
    const other = signLink('verify-email', { userId: ana.id, id: '', bound: '' }, NOW)
    await expect(resetPassword(other, NEW, NOW)).rejects.toThrow('not whole')
    expect(await ana.signIn(PASSWORD)).toMatchObject({ kind: 'signed-in' })
  })

  test.each(['password123', 'Ana Silva'])('is not replaced by what is guessed first: %s', async (guessed) => {
    const ana = await person()
    const token = await linkFor(ana.email)
    await expect(resetPassword(token, guessed, NOW)).rejects.toMatchObject({ field: 'newPassword' })
    expect(await visitReset(token, NOW)).toMatchObject({ state: 'valid', email: ana.email })
  })

  test('lets in at once whoever was locked out by trying', async () => {
    const ana = await person()
    for (let n = 0; n < 11; n += 1) await ana.signIn('wrong')
    expect(await ana.signIn(PASSWORD)).toMatchObject({ kind: 'throttled' })
    await resetPassword(await linkFor(ana.email), NEW, NOW)
    expect(await ana.signIn(NEW)).toMatchObject({ kind: 'signed-in' })
  })

  test('keeps what it was by a link to an address that the account has no more', async () => {
    const ana = await person()
    const token = await linkFor(ana.email)
    const account = await findAccount(ana.id)
    if (!account) throw new Error('There is an account.')
    const viewer = { id: ana.id, sessionId: '', name: account.name, email: ana.email }
    const change = { email: `${randomUUID()}@example.org`, currentPassword: PASSWORD }
    await changeEmail(viewer, change, { userAgent: '', address: randomUUID() }, NOW)
    expect(await visitReset(token, NOW)).toEqual({ state: 'spent' })
    await expect(resetPassword(token, NEW, NOW)).rejects.toThrow('done its work already')
    // Also where the link was good a moment ago.
    await expect(replacePasswordHash(ana.id, account, 'another')).rejects.toThrow(ConflictError)
    expect(await visitReset(await linkFor(change.email), NOW)).toMatchObject({ state: 'valid' })
  })

  test('has no use once the account is gone', async () => {
    const ana = await person()
    const token = await linkFor(ana.email)
    await deleteAccount(ana.id)
    expect(await visitReset(token, NOW)).toEqual({ state: 'spent' })
  })
})

describe('asking for the link', () => {
  test('is the same for an unknown address, but that no mail goes out', async () => {
    expect(await requestReset(`${randomUUID()}@example.org`, randomUUID(), NOW)).toBeNull()
  })

  test.each(['an account', 'no account'])('is counted per address of an account, with %s', async (which) => {
    const email = which === 'an account' ? (await person()).email : `${randomUUID()}@example.org`
    for (let n = 0; n < 3; n += 1) await requestReset(email, randomUUID(), NOW)
    await expect(requestReset(email, randomUUID(), later(3))).rejects.toThrow('Try again in 12 minutes.')
  })

  test('is counted per client', async () => {
    const client = randomUUID()
    for (let n = 0; n < 30; n += 1) await requestReset(`${randomUUID()}@example.org`, client, NOW)
    await expect(requestReset(`${randomUUID()}@example.org`, client, NOW)).rejects.toThrow(
      'Try again in 15 minutes.',
    )
  })
})
