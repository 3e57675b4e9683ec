import { decode, encode } from 'next-auth/jwt'
import type { UserId } from '@/lib/data/user-id'
import { authSecret } from './session-cookie'

const MINUTES = 30

/** What may be handed out to come back later. What was sealed for one purpose opens for no other. */
export type SealPurpose = 'removed-destination'

/** Text that only this installation can read and make, for what a browser keeps until somebody asks for an undo. */
export function seal(purpose: SealPurpose, userId: UserId, value: object): Promise<string> {
  const token = { sub: userId, value: JSON.stringify(value) }
  return encode({ token, secret: authSecret(), salt: purpose, maxAge: MINUTES * 60 })
}

/** What `seal` was given for the same person and purpose; null where it is damaged, forged, too old or another's. */
export async function unseal(purpose: SealPurpose, userId: UserId, sealed: string): Promise<unknown> {
  const token = await decode({ token: sealed, secret: authSecret(), salt: purpose }).catch(() => null)
  if (token?.sub !== userId || typeof token.value !== 'string') return null
  return JSON.parse(token.value)
}
