import { realNow, requestNow } from '@/lib/clock'
import { useToken } from '@/lib/data/api-tokens'
import type { UserId } from '@/lib/data/user-id'
import type { TokenScope } from '@/lib/domain/api-token'
import { dayIn, type Day } from '@/lib/domain/day'
import { env } from '@/lib/env'

/** How much of a token's minute is used. */
export interface Rate {
  limit: number
  remaining: number
  /** whole seconds until the count begins anew */
  resetSeconds: number
}

/** Who asks by a token, and when. The counterpart of a Viewer, without anything of a browser. */
export interface TokenUser {
  id: UserId
  tokenId: string
  scope: TokenScope
  /** IANA time zone of the person; `today` is local to it. */
  zone: string
  now: Date
  today: Day
  rate: Rate
}

export type TokenCheck =
  | { ok: true; user: TokenUser }
  | { ok: false; why: 'missing' | 'unknown' | 'expired' | 'revoked' }
  | { ok: false; why: 'too many'; rate: Rate }

/**
 * Whose personal token this request bears in its Authorization header. Each call counts as one request of the token.
 * No cookie is looked at, so there is nothing that another site could make a browser send.
 */
export async function userOfToken(request: { headers: Headers }): Promise<TokenCheck> {
  const [, token] = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (token === undefined) return { ok: false, why: 'missing' }
  const realTime = realNow()
  const found = await useToken(token, realTime)
  if (typeof found === 'string') return { ok: false, why: found }
  const { userId, requests, windowEnd, ...rest } = found
  const limit = env().API_RATE_LIMIT
  const rate = {
    limit,
    remaining: Math.max(0, limit - requests),
    resetSeconds: Math.max(1, Math.ceil((windowEnd.getTime() - realTime.getTime()) / 1000)),
  }
  if (requests > limit) return { ok: false, why: 'too many', rate }
  const now = await requestNow()
  return { ok: true, user: { id: userId, ...rest, now, today: dayIn(now, rest.zone), rate } }
}
