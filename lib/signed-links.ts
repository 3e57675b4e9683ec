import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { env } from '@/lib/env'

/** What a link may be made for. One that was made for one purpose opens nothing else. */
export const LINK_PURPOSES = ['done', 'snooze', 'unsubscribe', 'verify-email', 'reset-password'] as const
export type LinkPurpose = (typeof LINK_PURPOSES)[number]

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How long each lives. Unsubscribing must go on working for mails that are read late. */
const LIFETIME_MS: Record<LinkPurpose, number> = {
  done: 30 * DAY_MS,
  snooze: 30 * DAY_MS,
  unsubscribe: 365 * DAY_MS,
  'verify-email': 2 * DAY_MS,
  'reset-password': HOUR_MS,
}

/** Whose link it is, and what it is about. */
export interface LinkSubject {
  userId: string
  /** The id of a reminder or a destination; empty where the person is the subject. */
  id: string
  /** What must still be as it was when the link was made, by its `fingerprint`; empty where nothing must. */
  bound: string
}

export type OpenedLink =
  | ({ state: 'valid' } & LinkSubject)
  | { state: 'expired' }
  /** Damaged, forged, or made for something else. */
  | { state: 'wrong' }

const payload = z.tuple([z.string().min(1), z.string(), z.string(), z.number().int()])

/**
 * The token of a link that acts for its holder without signing in. Nothing is stored: the signature is all there is.
 * `now` is real time.
 */
export function signLink(purpose: LinkPurpose, { userId, id, bound }: LinkSubject, now: Date): string {
  const content = JSON.stringify([userId, id, bound, now.getTime() + LIFETIME_MS[purpose]])
  const encoded = Buffer.from(content).toString('base64url')
  return `${encoded}.${signatureOf(purpose, encoded)}`
}

/** What a token says, if it was signed here for this purpose and still lives. */
export function openLink(purpose: LinkPurpose, token: string, now: Date): OpenedLink {
  const [encoded = '', signature = '', ...rest] = token.split('.')
  const given = Buffer.from(signature)
  const wanted = Buffer.from(signatureOf(purpose, encoded))
  if (rest.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return { state: 'wrong' }
  }
  const [userId, id, bound, expiresAt] = payload.parse(
    JSON.parse(Buffer.from(encoded, 'base64url').toString()),
  )
  if (now.getTime() >= expiresAt) return { state: 'expired' }
  return { state: 'valid', userId, id, bound }
}

/** A short word for `text` that tells nothing about it and changes with it. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** What a link for a new password is bound to: another password spends it, and so does another address. */
export function accountFingerprint({ email, passwordHash }: { email: string; passwordHash: string }): string {
  return fingerprint(JSON.stringify([email, passwordHash]))
}

/** The token of the link by which the owner of this account chooses a new password, once, within the hour. */
export function signReset(
  account: { userId: string; email: string; passwordHash: string },
  now: Date,
): string {
  return signLink(
    'reset-password',
    { userId: account.userId, id: '', bound: accountFingerprint(account) },
    now,
  )
}

function signatureOf(purpose: LinkPurpose, encoded: string): string {
  return createHmac('sha256', keyOf(purpose)).update(encoded).digest('base64url')
}

const keys = new Map<LinkPurpose, Buffer>()

/** Each purpose has its own key, derived from the secret that seals the sessions and of no use for those. */
function keyOf(purpose: LinkPurpose): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  const secret = env().NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set, so no link can be signed.')
  const key = Buffer.from(hkdfSync('sha256', secret, '', `debrief signed link: ${purpose}`, 32))
  keys.set(purpose, key)
  return key
}
