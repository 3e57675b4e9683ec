import { z } from 'zod'
import { dayText, idText, instant, names, partialOf } from '@/lib/api/fields'
import { rechecked } from '@/lib/api/read-request'
import type { readReviewRecord } from '@/lib/data/review-record'
import { INTERVIEW_KINDS, LESSON_KINDS, PILLARS } from '@/lib/domain/vocabulary'
import { LESSON_VIEWS, lessonEdit, lessonDone } from '@/lib/schemas/lesson'
import { REVIEW_STATES, REVIEW_SUBJECTS, reviewFilters, reviewSave } from '@/lib/schemas/review'

const kind = z.enum(INTERVIEW_KINDS)
const pillar = z.enum(PILLARS)
const rating = z.int().min(1).max(5).nullable()

export const review = z
  .object({
    id: idText,
    applicationId: idText,
    interviewId: idText.nullable(),
    company: z.string(),
    role: z.string(),
    kind: kind.nullable(),
    startAt: instant.nullable(),
    version: z.int(),
    completedAt: instant.nullable(),
    happened: z.string(),
    industryRating: rating,
    companyRating: rating,
    peopleRating: rating,
    delivery: z.string(),
    logistics: z.string(),
    whyDiffered: z.string(),
    nextTime: z.string(),
    lessons: z.array(
      z.object({
        lessonId: idText.nullable(),
        kind: z.enum(LESSON_KINDS),
        pillar,
        text: z.string(),
        action: z.string(),
        actionDue: z.string(),
      }),
    ),
    verdicts: z.array(z.object({ lessonId: idText, worked: z.boolean() })),
    planned: z
      .object({
        plan: z.string(),
        items: z.array(
          z.object({ pillar, text: z.string(), done: z.boolean(), lessonId: idText.nullable() }),
        ),
      })
      .nullable(),
    employerFeedback: z.array(z.object({ text: z.string(), day: dayText.nullable() })),
    createdAt: instant,
    updatedAt: instant,
  })
  .register(names, { id: 'Review' })

export const reviewSummary = z
  .object({
    id: idText,
    applicationId: idText,
    company: z.string(),
    role: z.string(),
    kind: kind.nullable(),
    day: dayText.nullable(),
    completedAt: instant.nullable(),
    updatedAt: instant,
    score: z.int().nullable(),
    lessons: z.int(),
  })
  .register(names, { id: 'ReviewSummary' })

/** The page's filters, strictly: what is not understood is said. */
export const reviewListFilters = z.object({
  q: z.string().max(200).optional(),
  kind: kind.optional(),
  about: z.enum(REVIEW_SUBJECTS).optional(),
  state: z.enum(REVIEW_STATES).optional(),
  lesson: z.string().max(64).optional(),
})

export const reviewQuery = (filters: z.output<typeof reviewListFilters>, after: string | null) =>
  reviewFilters.parse({ ...filters, after: after ?? undefined })

const save = reviewSave.omit({ reviewId: true, version: true })
const verdict = z.object({ lessonId: idText, worked: z.boolean() })

/** Only what is named changes; lessons and verdicts are named as a whole. */
export const reviewPatch = partialOf(save.extend({ verdicts: z.array(verdict).max(60) })).register(names, {
  id: 'ReviewChange',
})

type Stored = Awaited<ReturnType<typeof readReviewRecord>>

/** The whole review as it is to stand, by the rules of the form. Throws an ApiProblem. */
export function patchedReview(before: Stored, sent: z.output<typeof reviewPatch>) {
  const verdicts = (sent.verdicts ?? before.verdicts).map(({ lessonId, worked }) => ({
    lessonId,
    worked: worked ? 'yes' : 'no',
  }))
  const lessons = (sent.lessons ?? before.lessons).map((line) => ({
    ...line,
    actionDue: line.actionDue ?? '',
  }))
  const { id: reviewId, version } = before
  return rechecked(reviewSave, { ...before, ...sent, lessons, verdicts, reviewId, version })
}

export const lesson = z
  .object({
    id: idText,
    kind: z.enum(LESSON_KINDS),
    pillar,
    text: z.string(),
    action: z.string(),
    actionDue: dayText.nullable(),
    actionDoneOn: dayText.nullable(),
    isRetired: z.boolean(),
    seenCount: z.int(),
    lastSeenDay: dayText.nullable(),
    workedStreak: z.int(),
  })
  .register(names, { id: 'Lesson' })

export const lessonListFilters = z.object({
  kind: z.enum(LESSON_KINDS).optional(),
  pillar: pillar.optional(),
  show: z.enum(LESSON_VIEWS).optional(),
  interview: kind.optional(),
  q: z.string().max(200).optional(),
})

/** Only what is named changes. The kind stays what it is. */
export const lessonPatch = partialOf(
  z.object({ pillar, text: z.string(), action: z.string(), actionDue: z.string() }),
)

/** The whole lesson as it is to stand, by the rules of the form. Throws an ApiProblem. */
export function patchedLesson(
  before: z.input<typeof lesson>,
  sent: z.output<typeof lessonPatch>,
): z.output<typeof lessonEdit> {
  return rechecked(lessonEdit, { ...before, actionDue: before.actionDue ?? '', ...sent })
}

export const doneBody = lessonDone.omit({ id: true })
