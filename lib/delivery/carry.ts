import { env } from '@/lib/env'
import { request, UnsafeAddressError, type SafeRequest, type SafeResponse } from '@/lib/net/safe-request'
import type { SendResult } from './channel'

/** How long the other side may take. */
const PATIENCE_MS = 10_000
/** Only the status counts; the rest of an answer is not worth reading. */
const MAX_BYTES = 16 * 1024

/** What an answer of that status means, or null for one that only the channel knows. */
type Judge = (status: number) => SendResult | null

/**
 * Posts a message and says what became of it, in a sentence that begins with `who`: "The webhook". Never throws for what
 * the other side does.
 */
export async function carry(
  url: string,
  { who, judge, signal, ...options }: SafeRequest & { who: string; judge?: Judge; signal: AbortSignal },
): Promise<SendResult> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  try {
    const answer = await request(url, {
      maxBytes: MAX_BYTES,
      allowPrivate: env().ALLOW_PRIVATE_WEBHOOKS === '1',
      ...options,
      method: 'POST',
      signal: patience,
    })
    return judge?.(answer.status) ?? meaningOf(answer, who)
  } catch (error) {
    if (error instanceof UnsafeAddressError) return { outcome: 'impossible', problem: error.message }
    if (patience.aborted)
      return { outcome: 'refused', problem: `${who} did not answer in time.`, timedOut: true }
    return { outcome: 'refused', problem: wordsFor(error, who) }
  }
}

/** Statuses of the four hundreds that may be others in a while. */
const PASSING = new Set([408, 409, 421, 423, 425, 429])

function meaningOf({ status }: SafeResponse, who: string): SendResult {
  if (status >= 200 && status < 300) return { outcome: 'sent' }
  if (status === 429) return { outcome: 'refused', problem: `${who} asks for a pause: too many messages.` }
  if (status >= 500 || status < 200 || PASSING.has(status)) {
    return { outcome: 'refused', problem: `${who} has trouble of its own: it answered ${status}.` }
  }
  return { outcome: 'impossible', problem: adviceFor(status, who) }
}

function adviceFor(status: number, who: string): string {
  if (status < 400)
    return `${who} answered with a redirect (${status}), which is not followed. Give the address it leads to.`
  if (status === 401 || status === 403)
    return `${who} does not let us in (${status}). Check the token in its address.`
  if (status === 404 || status === 410) return `${who} is not there any more (${status}). Check its address.`
  if (status === 413) return `${who} finds the message too long (413).`
  return `${who} does not understand the message (${status}). Check what kind it is.`
}

const WORDS: Record<string, string> = {
  ENOTFOUND: 'has an address that no name server knows',
  EAI_AGAIN: 'could not be looked up, because the name server did not answer',
  ECONNREFUSED: 'does not listen at its address',
  ECONNRESET: 'ended the connection before it answered',
  EHOSTUNREACH: 'cannot be reached from this server',
  ENETUNREACH: 'cannot be reached from this server',
  ETIMEDOUT: 'did not answer in time',
  EPROTO: 'does not speak HTTPS at this address',
  CERT_HAS_EXPIRED: 'shows a certificate that has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'shows a certificate that nobody vouches for',
  SELF_SIGNED_CERT_IN_CHAIN: 'shows a certificate that nobody vouches for',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'shows a certificate that nobody vouches for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'shows the certificate of another name',
}

function wordsFor(error: unknown, who: string): string {
  return `${who} ${WORDS[codeOf(error)] ?? 'could not be reached'}.`
}

/** Where several addresses were tried, the error holds one for each. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return code
  return errors && errors.length > 0 ? codeOf(errors[0]) : ''
}
