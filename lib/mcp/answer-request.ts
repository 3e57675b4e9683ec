import { createMcpHandler } from '@modelcontextprotocol/server'
import { userOfToken, type Rate, type TokenCheck, type TokenUser } from '@/lib/auth/token-user'
import { log } from '@/lib/log'
import { mcpServerFor } from './server'

/** So much may one message hold: a review with all its lessons is far smaller. */
const LARGEST_MESSAGE = 1024 * 1024

const handler = createMcpHandler(({ authInfo }) => mcpServerFor(authInfo?.extra?.user as TokenUser), {
  // No session is kept and nothing is subscribed to: any instance may answer any request.
  maxSubscriptions: 0,
  maxRequestBodySize: LARGEST_MESSAGE,
  onerror: (error) => log.warn({ err: error }, 'A message of an assistant could not be answered.'),
})

/** One message of an assistant: from nowhere else, by whom, how often, and then what it asks. */
export async function answerMcpRequest(request: Request): Promise<Response> {
  // Only browsers send it, and no page has a reason to be here: this is what keeps a rebound name out as well.
  if (request.headers.has('origin')) return refuse(403, 'Pages in a browser cannot use this address.')
  const check = await userOfToken(request)
  if (!check.ok) return refused(check)
  const { user } = check
  // The token itself goes no further.
  const authInfo = { token: '', clientId: user.tokenId, scopes: [user.scope], extra: { user } }
  const response = await handler.fetch(request, { authInfo })
  return finished(response, user.rate)
}

const REFUSALS = {
  missing: 'Send Authorization: Bearer with a token from Settings, API.',
  unknown: 'No such token was made here. Check that it is whole.',
  expired: 'This token has ended. Make a new one in Settings, API.',
  revoked: 'This token was revoked. Make a new one in Settings, API.',
}

function refused(check: Exclude<TokenCheck, { ok: true }>): Response {
  if (check.why !== 'too many') {
    return refuse(401, REFUSALS[check.why], { 'www-authenticate': 'Bearer realm="Debrief"' })
  }
  const { limit, resetSeconds } = check.rate
  const sentence = `This token may send ${limit} requests in a minute.`
  return finished(refuse(429, sentence, { 'retry-after': String(resetSeconds) }), check.rate)
}

/** An error as the protocol words it, before any message was read. */
function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  const body = { jsonrpc: '2.0', id: null, error: { code: -32_000, message } }
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store', ...headers } })
}

/** The same headers as the API's answers have. */
function finished(response: Response, { limit, remaining, resetSeconds }: Rate): Response {
  const headers = new Headers(response.headers)
  headers.set('cache-control', 'private, no-store')
  headers.set('vary', 'Authorization')
  headers.set('x-ratelimit-limit', String(limit))
  headers.set('x-ratelimit-remaining', String(remaining))
  headers.set('x-ratelimit-reset', String(resetSeconds))
  return new Response(response.body, { status: response.status, headers })
}
