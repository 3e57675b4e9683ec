import { decode, encode } from 'next-auth/jwt'

import { env, isHttps } from '@/lib/env'

/** Names one UserSession row. The cookie carries this and nothing else; what is true stands in the row. */
export type SessionHandle = { userId: string; sessionId: string }

/**
 * How long the cookie itself may live: as long as browsers allow (400 days). A page cannot renew a cookie
 * while it renders, so the row decides: it ends 30 days after the last visit, or when it is revoked.
 */
export const COOKIE_SECONDS = 400 * 24 * 60 * 60

/** The `__Host-` prefix binds the cookie to this host and to HTTPS; browsers refuse it on plain HTTP. */
export function sessionCookieName(): string {
  return isHttps() ? '__Host-debrief.session' : 'debrief.session'
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const
}

/** The secret that seals cookies. Throws one clear sentence where it is not set. */
export function authSecret(): string {
  const secret = env().NEXTAUTH_SECRET
  if (!secret) {
    throw new Error(
      'NEXTAUTH_SECRET is not set. `npm start` makes one by itself; otherwise give 32 random characters.',
    )
  }
  return secret
}

/** Seals with this installation's secret, unless it is given another one's. */
export function sealSession(handle: SessionHandle, secret = authSecret()): Promise<string> {
  return encode({
    token: { sub: handle.userId, sid: handle.sessionId },
    secret,
    maxAge: COOKIE_SECONDS,
  })
}

/** The handle in a cookie's value, or null where it is missing, forged, damaged or too old. */
export async function openSession(sealed: string | undefined): Promise<SessionHandle | null> {
  if (!sealed) return null
  const token = await decode({ token: sealed, secret: authSecret() }).catch(() => null)
  return token?.sub && token.sid ? { userId: token.sub, sessionId: token.sid } : null
}
