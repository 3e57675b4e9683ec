import { startSession, type SessionOrigin } from '@/lib/data/sessions'
import { countTry, forgetTries, takeBackTry } from '@/lib/data/throttle'
import { mintUserId, type UserId } from '@/lib/data/user-id'
import {
  changeEmail as setEmail,
  changePasswordHash,
  createAccount,
  deleteAccount,
  findCredentials,
  hasAccounts,
  passwordHashOf,
  type SignUpPolicy,
} from '@/lib/data/users'
import { env } from '@/lib/env'
import { ConflictError, RefusedError } from '@/lib/errors'
import { hashPassword, passwordMatches } from './password'
import { passwordRefusal } from './password-policy'
import type { SessionHandle } from './session-cookie'
import { confirmThrottle, countSignIn, settleSignIn, signUpThrottle, waitSentence } from './throttles'

export type SignInOutcome =
  | ({ kind: 'signed-in' } & SessionHandle)
  /** No such account, or another password: nobody learns which, nor by how long it takes. */
  | { kind: 'unknown' }
  | { kind: 'throttled'; until: Date }

/** Checks a password and begins a session. `email` is folded; `now` is real time. */
export async function signInWithPassword(
  { email, password }: { email: string; password: string },
  origin: SessionOrigin,
  now: Date,
): Promise<SignInOutcome> {
  const until = await countSignIn(email, origin.address, now)
  if (until) return { kind: 'throttled', until }
  const account = await findCredentials(email)
  const matches = await passwordMatches(password, account?.passwordHash ?? null)
  if (!account || !matches) return { kind: 'unknown' }
  const begun = startSession(mintUserId(account.id), origin, now, account.passwordHash)
  const sessionId = await begun.catch((error: unknown) => {
    if (error instanceof ConflictError) return null
    throw error
  })
  if (sessionId === null) return { kind: 'unknown' }
  await settleSignIn(email, origin.address)
  return { kind: 'signed-in', userId: account.id, sessionId }
}

type SignUp = { name: string; email: string; password: string; zone: string }

/**
 * Makes an account. Throws a RefusedError: at `password` when it is easily guessed, at `email` when that has
 * an account, or without a field when sign-up is closed. Asking for taken addresses is throttled.
 */
export async function signUp(
  { password, ...person }: SignUp,
  origin: SessionOrigin,
  now: Date,
): Promise<UserId> {
  const refusal = await passwordRefusal(password, person)
  if (refusal) throw new RefusedError(refusal, 'password')
  return claimAddress(origin, now, async () =>
    createAccount({ ...person, passwordHash: await hashPassword(password) }, env().SIGNUP),
  )
}

/** Counts a claim to an address, and takes that back where nobody else has it. */
async function claimAddress<T>(origin: SessionOrigin, now: Date, claim: () => Promise<T>): Promise<T> {
  const throttle = signUpThrottle(origin.address)
  const until = await countTry(throttle, now)
  if (until) throw new RefusedError(waitSentence(until, now))
  const claimed = await claim()
  await takeBackTry(throttle.key)
  return claimed
}

/** Who may make an account here now: whoever comes first always may. */
export async function signUpNow(): Promise<'first' | SignUpPolicy> {
  return (await hasAccounts()) ? env().SIGNUP : 'first'
}

type Person = { id: UserId; sessionId: string; name: string; email: string }

/** Changes the password and ends every other session. Throws a RefusedError at the field that it is about. */
export async function changePassword(
  person: Person,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
  now: Date,
): Promise<void> {
  await confirmPassword(person.id, currentPassword, 'currentPassword', now)
  const refusal = await passwordRefusal(newPassword, person)
  if (refusal) throw new RefusedError(refusal, 'newPassword')
  await changePasswordHash(person.id, await hashPassword(newPassword), person.sessionId)
}

/**
 * Changes the address that this person signs in with, ends every other session, and says what it was before. Throws a
 * RefusedError at the field that it is about. Asking for taken addresses is throttled, together with sign-up.
 */
export async function changeEmail(
  person: Person,
  { email, currentPassword }: { email: string; currentPassword: string },
  origin: SessionOrigin,
  now: Date,
): Promise<string> {
  if (email === person.email) throw new RefusedError('This is your address already.', 'email')
  await confirmPassword(person.id, currentPassword, 'currentPassword', now)
  return claimAddress(origin, now, () => setEmail(person.id, email, person.sessionId))
}

/** Deletes the account and everything in it. Throws a RefusedError at `password` when it is another one. */
export async function closeAccount(userId: UserId, password: string, now: Date): Promise<void> {
  await confirmPassword(userId, password, 'password', now)
  await deleteAccount(userId)
}

async function confirmPassword(userId: UserId, password: string, field: string, now: Date): Promise<void> {
  const throttle = confirmThrottle(userId)
  const until = await countTry(throttle, now)
  if (until) throw new RefusedError(waitSentence(until, now), field)
  if (!(await passwordMatches(password, await passwordHashOf(userId)))) {
    throw new RefusedError('This is not your current password.', field)
  }
  await forgetTries(throttle.key)
}
