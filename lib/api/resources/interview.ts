import { z } from 'zod'
import { dayText, idText, instant, names, partialOf } from '@/lib/api/fields'
import { rechecked } from '@/lib/api/read-request'
import type { PastInterview, UpcomingInterview } from '@/lib/data/interview-list'
import type { readInterviewRecord } from '@/lib/data/interview-record'
import { OUTCOME_FILTERS, REVIEW_FILTERS } from '@/lib/domain/interview-query'
import { INTERVIEW_FORMATS, INTERVIEW_KINDS, INTERVIEW_OUTCOMES, PILLARS } from '@/lib/domain/vocabulary'
import {
  interviewCancellation,
  interviewOutcome,
  interviewUpdate,
  newInterview,
  thankYou,
} from '@/lib/schemas/interview'
import { stage } from './application'

const kind = z.enum(INTERVIEW_KINDS)

export const interview = z
  .object({
    id: idText,
    applicationId: idText,
    company: z.string(),
    role: z.string(),
    stage,
    kind,
    format: z.enum(INTERVIEW_FORMATS),
    /** local to `zone` */
    day: dayText,
    time: z.string(),
    zone: z.string(),
    durationMinutes: z.int(),
    startAt: instant,
    endAt: instant,
    place: z.string().nullable(),
    link: z.string().nullable(),
    notes: z.string(),
    plan: z.string(),
    outcome: z.enum(INTERVIEW_OUTCOMES),
    outcomeDay: dayText.nullable(),
    answerPromisedOn: dayText.nullable(),
    cancelledAt: instant.nullable(),
    reviewedAt: instant.nullable(),
    preparationScore: z.int().nullable(),
    reviewId: idText.nullable(),
    interviewers: z.array(z.object({ id: idText, name: z.string(), thankedOn: dayText.nullable() })),
    preparation: z.array(
      z.object({
        id: idText,
        pillar: z.enum(PILLARS),
        text: z.string(),
        done: z.boolean(),
        dropped: z.boolean(),
        lessonId: idText.nullable(),
      }),
    ),
    createdAt: instant,
    updatedAt: instant,
  })
  .register(names, { id: 'Interview' })

export const interviewSummary = z
  .object({
    id: idText,
    applicationId: idText,
    company: z.string(),
    role: z.string(),
    kind,
    format: z.enum(INTERVIEW_FORMATS),
    startAt: instant,
    endAt: instant,
    zone: z.string(),
    interviewers: z.array(z.object({ id: idText, name: z.string() })),
  })
  .register(names, { id: 'InterviewSummary' })

/** Those ahead have no more to be filtered by than the page has. */
export const interviewFilters = z.object({
  when: z.enum(['upcoming', 'past']).default('upcoming'),
  from: dayText.optional(),
  to: dayText.optional(),
  q: z.string().max(200).optional(),
  kind: kind.optional(),
  person: z.string().max(64).optional(),
  outcome: z.enum(OUTCOME_FILTERS).optional(),
  review: z.enum(REVIEW_FILTERS).optional(),
  atMost: z.int().min(1).max(5).optional(),
  atLeast: z.int().min(1).max(5).optional(),
})

export const interviewBody = newInterview.partial({ id: true }).register(names, { id: 'NewInterview' })

const change = interviewUpdate.omit({ id: true })

/** Only what is named changes; interviewers are named as a whole. */
export const interviewPatch = partialOf(change).register(names, { id: 'InterviewChange' })

type Stored = Awaited<ReturnType<typeof readInterviewRecord>>

/** The whole interview as it is to stand, by the rules of the form. Throws an ApiProblem. */
export function patchedInterview(before: Stored, sent: z.output<typeof interviewPatch>) {
  const personIds = before.interviewers.map(({ id }) => id)
  return { id: before.id, ...rechecked(change, { ...before, personIds, ...sent }) }
}

/** A row of the page's lists, with the names that it shows. */
export function summaryOfInterview({ application, people, ...row }: UpcomingInterview | PastInterview) {
  const { id: applicationId, company, role } = application
  return { ...row, applicationId, company, role, interviewers: people }
}

export const thanksBody = thankYou.omit({ interviewId: true })
export const cancelBody = interviewCancellation.omit({ interviewId: true })
export const outcomeBody = interviewOutcome.omit({ interviewId: true }).register(names, { id: 'Outcome' })
