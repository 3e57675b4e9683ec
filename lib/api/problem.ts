import type { z } from 'zod'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'

/** One thing that is wrong with a field of the request. `field` is a path such as `lessons.0.text`. */
export interface FieldProblem {
  field: string
  detail: string
}

/** What can go wrong, by the end of its type's address; see the reference page. */
export const PROBLEMS = {
  'not-json': { status: 400, title: 'The body is not JSON' },
  'bad-header': { status: 400, title: 'A header cannot be read' },
  'no-token': { status: 401, title: 'A token is needed' },
  'unknown-token': { status: 401, title: 'Nobody has this token' },
  'expired-token': { status: 401, title: 'This token has ended' },
  'revoked-token': { status: 401, title: 'This token was revoked' },
  'read-only': { status: 403, title: 'This token may only read' },
  'not-found': { status: 404, title: 'That is not here' },
  conflict: { status: 409, title: 'It changed in the meantime' },
  'under-way': { status: 409, title: 'A request with this key is under way' },
  'answer-lost': { status: 409, title: 'It was done, but its answer was lost' },
  changed: { status: 412, title: 'It changed since you read it' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-type': { status: 415, title: 'The body must be JSON' },
  invalid: { status: 422, title: 'Something in the request is not right' },
  refused: { status: 422, title: 'A rule says no' },
  'key-reused': { status: 422, title: 'This key belongs to another request' },
  'needs-match': { status: 428, title: 'Say which version you have seen' },
  'too-many': { status: 429, title: 'Too many requests' },
  unexpected: { status: 500, title: 'Something on our side went wrong' },
} as const
export type ProblemName = keyof typeof PROBLEMS

/** An answer that says what is wrong, after RFC 9457. Thrown within a route, it becomes the answer. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  constructor(
    readonly problem: ProblemName,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(detail)
  }
}

/** All that a schema found, each under its field. */
export function invalid(error: z.ZodError, within = ''): ApiProblem {
  return new ApiProblem(
    'invalid',
    'Look at the errors, correct these fields, and send it again. Nothing was changed.',
    error.issues.map(({ path, message }) => ({
      field: [within, ...path.map(String)].filter((part) => part !== '').join('.'),
      detail: message,
    })),
  )
}

/** What data functions throw on purpose, as a problem; null for any other error. */
export function problemOf(error: unknown): ApiProblem | null {
  if (error instanceof ApiProblem) return error
  if (error instanceof NotFoundError) return new ApiProblem('not-found', 'There is no such thing here.')
  if (error instanceof ConflictError) return new ApiProblem('conflict', error.message)
  if (!(error instanceof RefusedError)) return null
  const { field, message } = error
  return new ApiProblem('refused', message, field === undefined ? [] : [{ field, detail: message }])
}

/** Where the words of a problem are explained. */
const PROBLEM_BASE = '/settings/api/reference#problem-'

export function problemAnswer({ problem, detail, errors, headers }: ApiProblem): Response {
  const { status, title } = PROBLEMS[problem]
  const body = {
    type: PROBLEM_BASE + problem,
    title,
    status,
    detail,
    ...(errors.length > 0 ? { errors } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
}
