import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { listSessions, startSession, visitSession } from '@/lib/data/sessions'
import { countTry } from '@/lib/data/throttle'
import { mintUserId, type UserId } from '@/lib/data/user-id'
import { findCredentials } from '@/lib/data/users'
import { NotFoundError } from '@/lib/errors'
import { changeEmail, changePassword, closeAccount, signInWithPassword, signUp } from './accounts'
import { warmPasswordCheck } from './password'
import { addressThrottle, confirmThrottle, signUpThrottle, waitSentence } from './throttles'

// Hashing is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const NOW = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const PASSWORD = 'four plain words'

beforeAll(async () => {
  await warmPasswordCheck()
})

/** A person with an account, at an address that nothing else is counted under. */
async function person() {
  const origin = { userAgent: 'Firefox', address: randomUUID() }
  const email = `${randomUUID()}@example.org`
  const id = await signUp({ name: 'Ana Silva', email, password: PASSWORD, zone: 'UTC' }, origin, NOW)
  const signIn = (password = PASSWORD, now = NOW) => signInWithPassword({ email, password }, origin, now)
  return { id, email, origin, signIn }
}

const asViewer = async (id: UserId, email: string) => ({
  id,
  email,
  name: 'Ana Silva',
  sessionId: await startSession(id, { userAgent: '', address: '' }, NOW),
})

describe('signing in', () => {
  test('with the right password begins a session', async () => {
    const ana = await person()
    const outcome = await ana.signIn()
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
    expect(await visitSession(outcome, NOW)).toMatchObject({ id: ana.id })
  })

  test('gives an unknown account and another password the same answer', async () => {
    const ana = await person()
    const unknown = { email: `${randomUUID()}@example.org`, password: PASSWORD }
    expect(await ana.signIn('four other words')).toEqual({ kind: 'unknown' })
    expect(await signInWithPassword(unknown, ana.origin, NOW)).toEqual({ kind: 'unknown' })
    expect(await listSessions(ana.id, NOW)).toEqual([])
  })

  test('waits after ten tries at one account, from wherever they come, also with the right password', async () => {
    const ana = await person()
    for (let n = 0; n < 10; n++) {
      const elsewhere = { userAgent: '', address: randomUUID() }
      await signInWithPassword({ email: ana.email, password: 'four other words' }, elsewhere, NOW)
    }
    expect(await ana.signIn(PASSWORD, later(5))).toEqual({ kind: 'throttled', until: later(15) })
    expect(await ana.signIn(PASSWORD, later(15))).toMatchObject({ kind: 'signed-in' })
  })

  test('waits after ten tries at an account that does not exist, too', async () => {
    const unknown = { email: `${randomUUID()}@example.org`, password: PASSWORD }
    const kinds: string[] = []
    for (let n = 0; n < 11; n++) {
      const outcome = await signInWithPassword(unknown, { userAgent: '', address: randomUUID() }, NOW)
      kinds.push(outcome.kind)
    }
    expect(kinds).toEqual([...Array.from({ length: 10 }, () => 'unknown'), 'throttled'])
  })

  test('waits after thirty tries from one address, whatever the accounts', async () => {
    const origin = { userAgent: '', address: randomUUID() }
    const attempt = () =>
      signInWithPassword({ email: `${randomUUID()}@example.org`, password: 'x' }, origin, NOW)
    for (let n = 0; n < 28; n++) await countTry(addressThrottle(origin.address), NOW)
    for (let n = 0; n < 2; n++) expect(await attempt()).toEqual({ kind: 'unknown' })
    expect(await attempt()).toEqual({ kind: 'throttled', until: later(15) })
    const ana = await person()
    expect(await ana.signIn()).toMatchObject({ kind: 'signed-in' })
  })

  test('with the right password forgets the wrong ones before it', async () => {
    const ana = await person()
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 9; n++) expect(await ana.signIn('four other words')).toEqual({ kind: 'unknown' })
      expect(await ana.signIn()).toMatchObject({ kind: 'signed-in' })
    }
  })
})

describe('signing up', () => {
  test.each([
    ['password123', 'password'],
    ['Ana Silva', 'password'],
  ])('refuses what is guessed first: %s', async (password, field) => {
    const made = signUp(
      { name: 'Ana Silva', email: `${randomUUID()}@example.org`, password, zone: 'UTC' },
      { userAgent: '', address: randomUUID() },
      NOW,
    )
    await expect(made).rejects.toMatchObject({ name: 'RefusedError', field })
  })

  test('lets nobody ask for taken addresses without end', async () => {
    const ana = await person()
    const origin = { userAgent: '', address: randomUUID() }
    const again = () =>
      signUp({ name: 'Ben', email: ana.email, password: PASSWORD, zone: 'UTC' }, origin, NOW)
    for (let n = 0; n < 28; n++) await countTry(signUpThrottle(origin.address), NOW)
    for (let n = 0; n < 2; n++) await expect(again()).rejects.toMatchObject({ field: 'email' })
    await expect(again()).rejects.toThrow('Try again in 15 minutes.')
  })

  test('an account made in between gives nobody back the tries at taken addresses', async () => {
    const ana = await person()
    const origin = { userAgent: '', address: randomUUID() }
    const ask = (email: string) =>
      signUp({ name: 'Ben', email, password: PASSWORD, zone: 'UTC' }, origin, NOW)
    for (let n = 0; n < 29; n++) await countTry(signUpThrottle(origin.address), NOW)
    await ask(`${randomUUID()}@example.org`)
    await expect(ask(ana.email)).rejects.toMatchObject({ field: 'email' })
    await expect(ask(ana.email)).rejects.toThrow('Try again in 15 minutes.')
  })
})

describe('changing the password', () => {
  test('asks for the current one, and ends every other session', async () => {
    const ana = await person()
    const viewer = await asViewer(ana.id, ana.email)
    await ana.signIn()
    const newPassword = 'five other plain words'
    await expect(
      changePassword(viewer, { currentPassword: 'wrong', newPassword }, NOW),
    ).rejects.toMatchObject({
      field: 'currentPassword',
    })
    expect(await listSessions(ana.id, NOW)).toHaveLength(2)
    await changePassword(viewer, { currentPassword: PASSWORD, newPassword }, NOW)
    expect((await listSessions(ana.id, NOW)).map(({ id }) => id)).toEqual([viewer.sessionId])
    expect(await ana.signIn()).toEqual({ kind: 'unknown' })
    expect(await ana.signIn(newPassword)).toMatchObject({ kind: 'signed-in' })
  })

  test('refuses a common one at its field', async () => {
    const ana = await person()
    const change = { currentPassword: PASSWORD, newPassword: 'password1' }
    await expect(changePassword(await asViewer(ana.id, ana.email), change, NOW)).rejects.toMatchObject({
      field: 'newPassword',
    })
  })

  test('cannot be used to guess the current one', async () => {
    const ana = await person()
    const viewer = await asViewer(ana.id, ana.email)
    const guess = (currentPassword: string) =>
      changePassword(viewer, { currentPassword, newPassword: 'five other plain words' }, NOW)
    for (let n = 0; n < 10; n++)
      await expect(guess('wrong')).rejects.toThrow('This is not your current password.')
    await expect(guess(PASSWORD)).rejects.toThrow('Try again in 15 minutes.')
    // Signing in has a count of its own.
    expect(await ana.signIn()).toMatchObject({ kind: 'signed-in' })
  })
})

describe('changing the address', () => {
  const newAddress = () => `${randomUUID()}@example.org`

  test('asks for the password, ends every other session, and says what it was', async () => {
    const ana = await person()
    const viewer = await asViewer(ana.id, ana.email)
    await ana.signIn()
    const email = newAddress()
    await expect(
      changeEmail(viewer, { email, currentPassword: 'wrong' }, ana.origin, NOW),
    ).rejects.toMatchObject({ field: 'currentPassword', message: 'This is not your current password.' })
    expect(await listSessions(ana.id, NOW)).toHaveLength(2)
    expect(await changeEmail(viewer, { email, currentPassword: PASSWORD }, ana.origin, NOW)).toBe(ana.email)
    expect((await listSessions(ana.id, NOW)).map(({ id }) => id)).toEqual([viewer.sessionId])
    expect(await ana.signIn()).toEqual({ kind: 'unknown' })
    expect(await signInWithPassword({ email, password: PASSWORD }, ana.origin, NOW)).toMatchObject({
      kind: 'signed-in',
    })
  })

  test('to the one that it is says so, and ends nothing', async () => {
    const ana = await person()
    const viewer = await asViewer(ana.id, ana.email)
    await ana.signIn()
    const same = changeEmail(viewer, { email: ana.email, currentPassword: PASSWORD }, ana.origin, NOW)
    await expect(same).rejects.toMatchObject({ field: 'email', message: 'This is your address already.' })
    expect(await listSessions(ana.id, NOW)).toHaveLength(2)
  })

  test('tells nobody without the password which addresses are taken', async () => {
    const [ana, ben] = [await person(), await person()]
    const viewer = await asViewer(ana.id, ana.email)
    const ask = (currentPassword: string) =>
      changeEmail(viewer, { email: ben.email, currentPassword }, ana.origin, NOW)
    await expect(ask('wrong')).rejects.toMatchObject({ field: 'currentPassword' })
    await expect(ask(PASSWORD)).rejects.toMatchObject({ field: 'email' })
  })

  test('lets nobody ask for taken addresses without end, nor oftener than signing up does', async () => {
    const [ana, ben] = [await person(), await person()]
    const viewer = await asViewer(ana.id, ana.email)
    const origin = { userAgent: '', address: randomUUID() }
    const ask = (email: string) => changeEmail(viewer, { email, currentPassword: PASSWORD }, origin, NOW)
    for (let n = 0; n < 29; n++) await countTry(signUpThrottle(origin.address), NOW)
    // One that is free gives nobody back the tries before it.
    await ask(newAddress())
    await expect(ask(ben.email)).rejects.toMatchObject({ field: 'email' })
    await expect(ask(ben.email)).rejects.toThrow('Try again in 15 minutes.')
    await expect(
      signUp({ name: 'Ivo', email: ben.email, password: PASSWORD, zone: 'UTC' }, origin, NOW),
    ).rejects.toThrow('Try again in 15 minutes.')
  })

  test('cannot be used to guess the password', async () => {
    const ana = await person()
    const viewer = await asViewer(ana.id, ana.email)
    const guess = (currentPassword: string) =>
      changeEmail(viewer, { email: newAddress(), currentPassword }, ana.origin, NOW)
    for (let n = 0; n < 10; n++) await countTry(confirmThrottle(ana.id), NOW)
    await expect(guess(PASSWORD)).rejects.toThrow('Try again in 15 minutes.')
  })
})

describe('closing an account', () => {
  test('asks for the password, and then it is gone', async () => {
    const ana = await person()
    await expect(closeAccount(ana.id, 'wrong', NOW)).rejects.toMatchObject({ field: 'password' })
    expect(await findCredentials(ana.email)).not.toBeNull()
    await closeAccount(ana.id, PASSWORD, NOW)
    expect(await findCredentials(ana.email)).toBeNull()
  })

  test('another user cannot', async () => {
    const ana = await person()
    await expect(closeAccount(mintUserId(randomUUID()), PASSWORD, NOW)).rejects.toThrow(NotFoundError)
    expect(await findCredentials(ana.email)).not.toBeNull()
  })
})

test('one is told how long to wait', () => {
  expect(waitSentence(later(15), NOW)).toMatch(/in 15 minutes\.$/)
  expect(waitSentence(new Date(NOW.getTime() + 61_000), NOW)).toMatch(/in 2 minutes\.$/)
  expect(waitSentence(new Date(NOW.getTime() + 1000), NOW)).toMatch(/in a minute\.$/)
})
