import { countTry, forgetTries } from '@/lib/data/throttle'
import type { UserId } from '@/lib/data/user-id'
import { findAccount, findCredentials, replacePasswordHash, type AccountToReset } from '@/lib/data/users'
import { ConflictError, RefusedError } from '@/lib/errors'
import { accountFingerprint } from '@/lib/signed-links'
import { visitLink } from './link-visitor'
import { hashPassword } from './password'
import { passwordRefusal } from './password-policy'
import { accountThrottle, resetThrottles, waitSentence } from './throttles'

/**
 * Whom to send the mail where there is such an account, else null. It is for sending after the answer has gone out:
 * whoever asks learns nothing, neither by words nor by time. Throws a RefusedError when asked too often, of any address.
 */
export async function requestReset(
  email: string,
  address: string,
  now: Date,
): Promise<AccountToReset | null> {
  for (const throttle of resetThrottles(email, address)) {
    const until = await countTry(throttle, now)
    if (until) throw new RefusedError(waitSentence(until, now))
  }
  const account = await findCredentials(email)
  return account && { userId: account.id, email, passwordHash: account.passwordHash }
}

export type ResetVisit =
  | { state: 'valid'; userId: UserId; name: string; email: string; passwordHash: string }
  /** The password or the address is another one by now, or the account is gone. */
  | { state: 'spent' }
  | { state: 'expired' }
  | { state: 'wrong' }

/** Who comes by a link for a new password. `now` is real time. */
export async function visitReset(token: string, now: Date): Promise<ResetVisit> {
  const visit = visitLink('reset-password', token, now)
  if (visit.state !== 'valid') return visit
  const account = await findAccount(visit.userId)
  if (!account || accountFingerprint(account) !== visit.bound) return { state: 'spent' }
  return { state: 'valid', userId: visit.userId, ...account }
}

export const RESET_REFUSALS = {
  spent: 'This link has done its work already. Sign in, or ask for another.',
  expired: 'This link was good for an hour, and that is over. Ask for another.',
  wrong: 'This link is not whole. Open it from the mail again, or ask for another.',
} as const

/**
 * Sets a new password by a link and ends every session. Throws a RefusedError: at `newPassword` where that is easily
 * guessed, otherwise where the link is not good any more.
 */
export async function resetPassword(token: string, newPassword: string, now: Date): Promise<void> {
  const visit = await visitReset(token, now)
  if (visit.state !== 'valid') throw new RefusedError(RESET_REFUSALS[visit.state])
  const refusal = await passwordRefusal(newPassword, visit)
  if (refusal) throw new RefusedError(refusal, 'newPassword')
  const passwordHash = await hashPassword(newPassword)
  await replacePasswordHash(visit.userId, visit, passwordHash).catch((error: unknown) => {
    throw error instanceof ConflictError ? new RefusedError(RESET_REFUSALS.spent) : error
  })
  // Whoever forgot it has tried a few.
  await forgetTries(accountThrottle(visit.email).key)
}
