import { z } from 'zod'
import { OUTCOME_FILTERS, REVIEW_FILTERS } from '@/lib/domain/interview-query'
import { INTERVIEW_KINDS } from '@/lib/domain/vocabulary'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)

// An address may be typed or cut off by hand: what is not understood is left out, never an error.
const score = z.preprocess(one, z.coerce.number().int().min(1).max(5)).nullable().catch(null)

const interviewFilters = z.object({
  q: z.preprocess(one, z.string().trim().max(200)).catch(''),
  kind: z.preprocess(one, z.enum(INTERVIEW_KINDS)).nullable().catch(null),
  /** the id of an interviewer */
  person: z.preprocess(one, z.string().min(1).max(64)).nullable().catch(null),
  outcome: z.preprocess(one, z.enum(OUTCOME_FILTERS)).nullable().catch(null),
  /** the mean of the three ratings, at most and at least */
  atMost: score,
  atLeast: score,
  review: z.preprocess(one, z.enum(REVIEW_FILTERS)).nullable().catch(null),
})
export type InterviewFilters = z.output<typeof interviewFilters>

/** The filters that an address names. */
export function readInterviewFilters(
  query: Record<string, string | string[] | number | undefined>,
): InterviewFilters {
  return interviewFilters.parse(query)
}
