import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { nextAuthOptions, THROTTLED } from './next-auth-options'
import type { SignInOutcome } from './accounts'
import { sessionCookieName } from './session-cookie'

type Answer = { cookies: string[]; location: string | null; body: unknown }

/**
 * Signs in through next-auth's own handler without a request over the network, so that the form works as a
 * server action, also before the page's script has loaded: first its CSRF token, then its callback.
 * Resolves to the sealed session cookie, or to why there is none.
 */
export async function signInThroughNextAuth(
  credentials: { email: string; password: string },
  headers: Record<string, string>,
): Promise<{ kind: 'signed-in'; sealed: string } | Exclude<SignInOutcome, { kind: 'signed-in' }>> {
  const csrf = await ask({ method: 'GET', query: { nextauth: ['csrf'] }, headers })
  const { csrfToken } = csrf.body as { csrfToken: string }
  const answer = await ask({
    method: 'POST',
    query: { nextauth: ['callback', 'credentials'] },
    headers,
    cookies: Object.fromEntries(csrf.cookies.map(nameAndValue)),
    body: { ...credentials, csrfToken, json: 'false' },
  })
  const sealed = answer.cookies.map(nameAndValue).find(([name]) => name === sessionCookieName())?.[1]
  if (sealed) return { kind: 'signed-in', sealed }
  const error = answer.location && new URL(answer.location, 'http://this.invalid').searchParams.get('error')
  if (error === 'CredentialsSignin') return { kind: 'unknown' }
  if (error?.startsWith(THROTTLED))
    return { kind: 'throttled', until: new Date(error.slice(THROTTLED.length)) }
  throw new Error(`next-auth did not sign in: ${error ?? 'no session cookie'}`)
}

/** One call of next-auth's handler in its form for plain requests, the only one that needs no server behind it. */
async function ask(request: Partial<NextApiRequest>): Promise<Answer> {
  const answer: Answer = { cookies: [], location: null, body: undefined }
  const keep = (body: unknown) => {
    answer.body = body
  }
  const response = {
    status: () => response,
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? answer.cookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'set-cookie') answer.cookies = [value].flat()
      if (name.toLowerCase() === 'location') answer.location = String(value)
      return response
    },
    json: keep,
    send: keep,
    end: () => undefined,
  }
  await NextAuth(
    { cookies: {}, ...request } as NextApiRequest,
    response as unknown as NextApiResponse,
    nextAuthOptions(),
  )
  return answer
}

function nameAndValue(setCookie: string): [string, string] {
  const [pair = ''] = setCookie.split(';')
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
}
