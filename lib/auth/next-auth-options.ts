import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { realNow } from '@/lib/clock'
import { endSession, visitSession } from '@/lib/data/sessions'
import { mintUserId } from '@/lib/data/user-id'
import { baseUrl, isHttps } from '@/lib/env'
import { NotFoundError } from '@/lib/errors'
import { log } from '@/lib/log'
import { paths } from '@/lib/paths'
import { requestLog } from '@/lib/request-log'
import { signInSchema } from '@/lib/schemas/account'
import { signInWithPassword } from './accounts'
import { sessionOrigin } from './request-origin'
import { authSecret, COOKIE_SECONDS, sessionCookieName, sessionCookieOptions } from './session-cookie'

/** How `authorize` tells "too many tries" to the in-process caller, through next-auth's `error` parameter. */
export const THROTTLED = 'Throttled:'

/** next-auth's configuration. The token carries the session's id only; whether that is alive says the row. */
export function nextAuthOptions(): AuthOptions {
  // next-auth builds its own addresses from this variable and knows no other way to be told.
  process.env.NEXTAUTH_URL ??= baseUrl()
  const prefix = isHttps() ? '__Host-' : ''
  const cookie = (name: string) => ({ name: prefix + name, options: sessionCookieOptions() })
  return {
    secret: authSecret(),
    useSecureCookies: isHttps(),
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
      csrfToken: cookie('debrief.csrf'),
      callbackUrl: cookie('debrief.callback'),
    },
    pages: { signIn: paths.signIn(), signOut: paths.settings(), error: paths.signIn() },
    providers: [passwordProvider()],
    logger: {
      error: (code, metadata) => log.error({ code, metadata }, 'next-auth stopped unexpectedly.'),
      warn: (code) => log.warn({ code }, 'next-auth warns.'),
      debug: () => undefined,
    },
    callbacks: {
      jwt: ({ token, user }) => {
        if (user) return { sub: user.id, sid: user.sessionId }
        return token.sub && token.sid ? { sub: token.sub, sid: token.sid } : {}
      },
      session: async ({ session, token }) => {
        if (!token.sub || !token.sid) return { expires: session.expires }
        const user = await visitSession({ userId: token.sub, sessionId: token.sid }, realNow())
        if (!user) return { expires: session.expires }
        return { expires: session.expires, user: { name: user.name, email: user.email } }
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (!token?.sub || !token.sid) return
        await endSession(mintUserId(token.sub), token.sid).catch((error: unknown) => {
          if (!(error instanceof NotFoundError)) throw error
        })
      },
    },
  }
}

function passwordProvider() {
  return CredentialsProvider({
    name: 'password',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    authorize: async (credentials, request) => {
      const given = signInSchema.safeParse(credentials)
      if (!given.success) return null
      const headers = request.headers as Record<string, string> | undefined
      const origin = sessionOrigin({ get: (name) => headers?.[name] })
      const outcome = await signInWithPassword(given.data, origin, realNow()).catch(
        async (error: unknown) => {
          // next-auth would put the message into an address.
          ;(await requestLog()).error({ err: error }, 'Signing in stopped unexpectedly.')
          throw new Error('Unavailable')
        },
      )
      if (outcome.kind === 'throttled') throw new Error(THROTTLED + outcome.until.toISOString())
      return outcome.kind === 'signed-in' ? { id: outcome.userId, sessionId: outcome.sessionId } : null
    },
  })
}
