import { z } from 'zod'
import { userOfToken, type Rate, type TokenCheck, type TokenUser } from '@/lib/auth/token-user'
import { NotFoundError } from '@/lib/errors'
import { log } from '@/lib/log'
import { REQUEST_ID_HEADER } from '@/lib/request-id'
import type { ApiHandler, Asked, Operation } from './operation'
import { ApiProblem, problemAnswer, problemOf } from './problem'
import { readBody, readQuery, readText } from './read-request'

/** What one request asks for, read and checked. `text` is its body as it came. */
export interface Call {
  asked: Asked<never, never, never>
  request: Request
  url: URL
  text: string
}

/** The handler of a route: who asks, whether they may, what they ask for, and whatever comes out as an answer. */
export function serve(operation: Operation, answer: (call: Call) => Promise<Response>): ApiHandler {
  const handler: ApiHandler = async (request, context) => {
    let rate: Rate | null = null
    try {
      const check = await userOfToken(request)
      rate = 'user' in check ? check.user.rate : check.why === 'too many' ? check.rate : null
      const user = letIn(check, operation)
      const params = await readParams(operation, context)
      const url = new URL(request.url)
      const query = await readQuery(operation.query ?? NO_FIELDS, url.searchParams)
      const text = operation.scope === 'READ' ? '' : await readText(request)
      const body = operation.body === null ? {} : await readBody(operation.body, text)
      const asked = { user, params, query, body } as Asked<never, never, never>
      return finished(await answer({ asked, request, url, text }), rate)
    } catch (error) {
      return finished(problemAnswer(problemOf(error) ?? unexpected(error, request)), rate)
    }
  }
  handler.operation = operation
  return handler
}

const NO_FIELDS = z.object({})

const CHALLENGE = { 'www-authenticate': 'Bearer realm="Debrief"' }

const REFUSED = {
  missing: [
    'no-token',
    'Send Authorization: Bearer with a token from Settings, API. Cookies are not looked at.',
  ],
  unknown: ['unknown-token', 'No such token was made here, or its account is gone. Check that it is whole.'],
  expired: ['expired-token', 'Make a new one in Settings, API.'],
  revoked: ['revoked-token', 'Make a new one in Settings, API.'],
} as const

/** Whoever has a token that may do this. Throws an ApiProblem for everybody else. */
function letIn(check: TokenCheck, { scope }: Operation): TokenUser {
  if (check.ok) {
    if (scope === 'READ' || check.user.scope === 'WRITE') return check.user
    throw new ApiProblem('read-only', 'Make a token that may also change things in Settings, API.')
  }
  if (check.why === 'too many') {
    const { limit, resetSeconds } = check.rate
    throw new ApiProblem('too-many', `This token may send ${limit} requests in a minute.`, [], {
      'retry-after': String(resetSeconds),
    })
  }
  const [problem, detail] = REFUSED[check.why]
  throw new ApiProblem(problem, detail, [], CHALLENGE)
}

/** An id that cannot be one leads nowhere, like one that is somebody else's. */
async function readParams({ params }: Operation, context: { params: Promise<Record<string, string>> }) {
  if (params === null) return {}
  const parsed = params.safeParse(await context.params)
  if (!parsed.success) throw new NotFoundError()
  return parsed.data
}

function unexpected(error: unknown, request: Request): ApiProblem {
  const id = request.headers.get(REQUEST_ID_HEADER)
  log.error({ err: error, request: id }, 'The API stopped unexpectedly.')
  const reference = id === null ? '' : ` The log calls this request ${id}.`
  return new ApiProblem('unexpected', `Try again in a moment.${reference}`)
}

function finished(response: Response, rate: Rate | null): Response {
  const { headers } = response
  // What one person may read is nothing for a cache that others share.
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
  headers.set('vary', 'Authorization')
  if (rate === null) return response
  const { limit, remaining, resetSeconds } = rate
  headers.set('ratelimit-policy', `"token";q=${limit};w=60`)
  headers.set('ratelimit', `"token";r=${remaining};t=${resetSeconds}`)
  headers.set('x-ratelimit-limit', String(limit))
  headers.set('x-ratelimit-remaining', String(remaining))
  headers.set('x-ratelimit-reset', String(resetSeconds))
  return response
}
