import { createHash } from 'node:crypto'
import { realNow } from '@/lib/clock'
import { claimAnswer, dropAnswer, keepAnswer, type AnswerKey, type KeptAnswer } from '@/lib/data/api-answers'
import { ApiProblem, problemAnswer, problemOf } from './problem'
import type { Call } from './serve'

/** A key that this request has taken; the change commits together with it. */
export type Claimed = AnswerKey & { claimedAt: Date }

const KEPT_HEADERS = ['content-type', 'etag', 'location']

/**
 * Answers a POST with an Idempotency-Key once: the same request again gets the same answer, and nothing is done twice.
 * An answer that changed nothing is not kept, so that the request can be corrected and sent again under its key.
 */
export async function once(
  { asked, request, url, text }: Call,
  perform: (claimed: Claimed | null) => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  if (key === null || request.method !== 'POST') return perform(null)
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ApiProblem('bad-header', 'An Idempotency-Key has 1 to 200 letters, digits and signs.')
  }
  const { id, tokenId } = asked.user
  const hash = createHash('sha256').update(`${request.method} ${url.pathname}${url.search}\n${text}`)
  const answerKey = { tokenId, key, request: hash.digest('base64url') }
  const claim = await claimAnswer(id, answerKey, realNow())
  if (claim.kind === 'answered') {
    const { status, headers, body } = claim.answer
    return new Response(body === '' ? null : body, {
      status,
      headers: { ...(JSON.parse(headers) as Record<string, string>), 'idempotency-replayed': 'true' },
    })
  }
  if (claim.kind !== 'first') throw refused(claim.kind)
  try {
    const answer = await perform({ ...answerKey, claimedAt: claim.claimedAt })
    await keepAnswer(id, answerKey, await kept(answer))
    return answer
  } catch (error) {
    // A rule may say no to the rest after a part was saved: that is an answer to keep as well.
    const problem = problemOf(error)
    if (problem !== null) await keepAnswer(id, answerKey, await kept(problemAnswer(problem)))
    await dropAnswer(id, answerKey)
    throw error
  }
}

async function kept(answer: Response): Promise<KeptAnswer> {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return {
    status: answer.status,
    headers: JSON.stringify(Object.fromEntries(headers)),
    body: await answer.clone().text(),
  }
}

function refused(kind: 'another request' | 'under way' | 'lost'): ApiProblem {
  switch (kind) {
    case 'another request':
      return new ApiProblem(
        'key-reused',
        'This Idempotency-Key came with another request before. Take a new one.',
      )
    case 'under way':
      return new ApiProblem('under-way', 'Send it again in a moment to get its answer.', [], {
        'retry-after': '1',
      })
    case 'lost':
      return new ApiProblem('answer-lost', 'Read what is there now instead of sending it again.')
  }
}
