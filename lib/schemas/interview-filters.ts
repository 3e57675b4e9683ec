import { z } from 'zod'
import { parseDay } from '@/lib/domain/day'
import { OUTCOME_FILTERS, REVIEW_FILTERS } from '@/lib/domain/interview-query'
import { INTERVIEW_KINDS } from '@/lib/domain/vocabulary'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)

// An address may be typed or cut off by hand: what is not understood is left out, never an error.
const score = z.preprocess(one, z.coerce.number().int().min(1).max(5)).nullable().catch(null)

const typedDay = z.preprocess(one, z.string().trim().max(40)).catch('')
const day = typedDay.transform(parseDay)

const interviewFilters = z.object({
  /** the first and the last local day of the interview */
  from: day,
  to: day,
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

type Query = Record<string, string | string[] | number | undefined>

/** The filters that an address names. A last day before the first counts as not said, as a day that does not exist. */
export function readInterviewFilters(query: Query): InterviewFilters {
  const { from, to, ...rest } = interviewFilters.parse(query)
  return { from, to: from !== null && to !== null && to < from ? null : to, ...rest }
}

/** What an address says of days that cannot be meant, as sentences by the fields' names. */
export function dayProblems(query: Query): Record<string, string[]> {
  const [from, to] = [typedDay.parse(query.from), typedDay.parse(query.to)]
  const [first, last] = [parseDay(from), parseDay(to)]
  const problems: Record<string, string[]> = {}
  if (from !== '' && first === null) problems.from = [noSuchDay(from)]
  if (to !== '' && last === null) problems.to = [noSuchDay(to)]
  else if (first !== null && last !== null && last < first) problems.to = ['This is before the first day.']
  return problems
}

const noSuchDay = (text: string) => `There is no day “${text}”. Enter one such as 2026-03-09.`
