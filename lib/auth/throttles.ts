import { createHash } from 'node:crypto'
import { countTry, forgetTries, takeBackTry, type Throttle } from '@/lib/data/throttle'
import type { UserId } from '@/lib/data/user-id'

const TRIES_PER_ACCOUNT = 10
const TRIES_PER_ADDRESS = 30
const RESETS_PER_ACCOUNT = 3
const PAGES_PER_ACCOUNT = 40

/** A key tells nothing about whom it counts: people mistype their password into the address field. */
const keyOf = (kind: string, of: string) => `${kind}:${createHash('sha256').update(of).digest('base64url')}`

export const accountThrottle = (email: string): Throttle => ({
  key: keyOf('account', email),
  limit: TRIES_PER_ACCOUNT,
})

export const addressThrottle = (address: string): Throttle => ({
  key: keyOf('address', address),
  limit: TRIES_PER_ADDRESS,
})

/** For addresses that are refused, at sign-up and as one’s new one: whoever asks which are taken. */
export const signUpThrottle = (address: string): Throttle => ({
  key: keyOf('sign-up', address),
  limit: TRIES_PER_ADDRESS,
})

/** For the password asked again in Settings: whoever is locked out of signing in is not locked out here. */
export const confirmThrottle = (userId: UserId): Throttle => ({
  key: keyOf('confirm', userId),
  limit: TRIES_PER_ACCOUNT,
})

/** For pages that this server opens for somebody: enough for a person, too few for a crawler. */
export const fetchThrottle = (userId: UserId): Throttle => ({
  key: keyOf('fetch', userId),
  limit: PAGES_PER_ACCOUNT,
})

/** For forgotten passwords. Few for an account: each is a mail to somebody who may not have asked. */
export const resetThrottles = (email: string, address: string): Throttle[] => [
  { key: keyOf('reset-address', address), limit: TRIES_PER_ADDRESS },
  { key: keyOf('reset-account', email), limit: RESETS_PER_ACCOUNT },
]

/** Counts a sign-in at its address and its account. Null: go on. Otherwise when to try again. */
export async function countSignIn(email: string, address: string, now: Date): Promise<Date | null> {
  return (await countTry(addressThrottle(address), now)) ?? (await countTry(accountThrottle(email), now))
}

/** After the right password: nothing counts against the account any more, nor this try against the address. */
export async function settleSignIn(email: string, address: string): Promise<void> {
  await forgetTries(accountThrottle(email).key)
  await takeBackTry(addressThrottle(address).key)
}

/** "Try again in 12 minutes", for a person who waits; `until` is later than `now`. */
export function waitSentence(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return `That was tried many times. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
}
