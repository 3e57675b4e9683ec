import { cookies, headers } from 'next/headers'
import { realNow } from '@/lib/clock'
import { endSession } from '@/lib/data/sessions'
import { mintUserId } from '@/lib/data/user-id'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { signInThroughNextAuth } from './in-process'
import { COOKIE_SECONDS, openSession, sessionCookieName, sessionCookieOptions } from './session-cookie'
import { waitSentence } from './throttles'

/**
 * Signs this browser in, for a server action. A session that it had before ends. Throws a RefusedError when
 * address and password do not belong together, or were tried too often.
 */
export async function beginBrowserSession(credentials: { email: string; password: string }): Promise<void> {
  const outcome = await signInThroughNextAuth(credentials, Object.fromEntries(await headers()))
  if (outcome.kind === 'throttled') throw new RefusedError(waitSentence(outcome.until, realNow()))
  if (outcome.kind === 'unknown') {
    throw new RefusedError('We know no account with this e-mail address and password. Check both.')
  }
  await endCurrentSession()
  const jar = await cookies()
  jar.set(sessionCookieName(), outcome.sealed, { ...sessionCookieOptions(), maxAge: COOKIE_SECONDS })
}

/** Signs this browser out, for a server action: its session ends, and its cookie goes. */
export async function endBrowserSession(): Promise<void> {
  await endCurrentSession()
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}

async function endCurrentSession(): Promise<void> {
  const handle = await openSession((await cookies()).get(sessionCookieName())?.value)
  if (!handle) return
  await endSession(mintUserId(handle.userId), handle.sessionId).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error
  })
}
