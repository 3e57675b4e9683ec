import { z } from 'zod'
import { checkLesson, type LessonIssue } from '@/lib/domain/lessons'
import { RATING_RANGE } from '@/lib/domain/review'
import { INTERVIEW_KINDS, LESSON_KINDS, PILLARS } from '@/lib/domain/vocabulary'
import type { InterviewKind, LessonKind, Pillar } from '@/lib/domain/vocabulary'
import { id, optionalLine, text } from './fields'

/** More lines than anybody writes about one interview; a bound, so that one save stays one small change. */
const MOST_LESSONS = 60

const rating = z.coerce
  .number({ error: 'Choose from 1 to 5.' })
  .int({ error: 'Choose from 1 to 5.' })
  .min(RATING_RANGE.min, { error: 'Choose from 1 to 5.' })
  .max(RATING_RANGE.max, { error: 'Choose from 1 to 5.' })
  .nullish()
  .transform((value) => value ?? null)

const rowText = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

/** A line of the review as typed. One that says nothing is left out; the checks are those of the domain. */
const lessonLine = z
  .object({
    /** the lesson that this line is known to be: chosen from earlier ones, or saved before */
    lessonId: optionalLine('The lesson', 64),
    kind: z.enum(LESSON_KINDS),
    pillar: z.enum(PILLARS, { error: 'Choose a pillar.' }),
    text: rowText,
    action: rowText,
    actionDue: rowText,
  })
  .transform(({ lessonId, ...typed }, context) => {
    if ((typed.text + typed.action).trim() === '') return null
    const checked = checkLesson(typed)
    if (checked.ok) return { lessonId, ...checked.lesson }
    for (const issue of checked.issues) context.addIssue(asIssue(issue))
    return z.NEVER
  })

const asIssue = ({ field, message }: LessonIssue) => ({ code: 'custom' as const, path: [field], message })

const verdict = z.object({ lessonId: id, worked: z.enum(['yes', 'no']).nullish() })

/** All that a person writes in a review, and the version that they wrote it on. */
export const reviewSave = z.object({
  reviewId: id,
  version: z.coerce.number().int().min(0),
  happened: text('What happened'),
  industryRating: rating,
  companyRating: rating,
  peopleRating: rating,
  delivery: text('The line on delivery', 4_000),
  logistics: text('The line on logistics', 4_000),
  whyDiffered: text('Why it differed'),
  nextTime: text('Next time'),
  lessons: z
    .array(lessonLine)
    .max(MOST_LESSONS, { error: `Keep it to ${MOST_LESSONS} lines.` })
    .default([])
    .transform((lines) => lines.filter((line) => line !== null)),
  verdicts: z
    .array(verdict)
    .max(MOST_LESSONS)
    .default([])
    .transform((all) =>
      all.flatMap(({ lessonId, worked }) => (worked ? [{ lessonId, worked: worked === 'yes' }] : [])),
    ),
})
export type ReviewSave = z.output<typeof reviewSave>
export type ReviewSaveInput = z.input<typeof reviewSave>
export type LessonLine = ReviewSave['lessons'][number]

/** The whole form, sent without script: the button says what it is for. */
export const reviewForm = reviewSave.extend({ intent: z.enum(['save', 'complete']).default('save') })

export const reviewId = z.object({ reviewId: id })
export const reviewOfInterview = z.object({ interviewId: id })

/** What stands in a review, as the page shows it and the browser keeps it. */
export interface ReviewDoc {
  happened: string
  industryRating: number | null
  companyRating: number | null
  peopleRating: number | null
  delivery: string
  logistics: string
  whyDiffered: string
  nextTime: string
  lessons: readonly DocLesson[]
  verdicts: readonly { lessonId: string; worked: boolean }[]
}

export interface DocLesson {
  lessonId: string | null
  kind: LessonKind
  pillar: Pillar
  text: string
  action: string
  /** `YYYY-MM-DD`, or empty */
  actionDue: string
}

/** A review at one version. */
export interface ReviewVersion {
  version: number
  savedAt: Date
  completed: boolean
  doc: ReviewDoc
}

const filterText = z.string().trim().max(200).optional().catch(undefined)

/** What a review is about, and how far it is. */
export const REVIEW_SUBJECTS = ['interview', 'application'] as const
export const REVIEW_STATES = ['draft', 'complete'] as const

/** The list's filters, out of an address that anybody may have typed: what makes no sense is left out. */
export const reviewFilters = z.object({
  q: filterText,
  kind: z.enum(INTERVIEW_KINDS).optional().catch(undefined),
  about: z.enum(REVIEW_SUBJECTS).optional().catch(undefined),
  state: z.enum(REVIEW_STATES).optional().catch(undefined),
  lesson: z.string().max(64).optional().catch(undefined),
  after: z.string().max(64).optional().catch(undefined),
})
/** So many reviews owed are shown at first, and more with each step. */
export const OWED_STEP = 20
export const shownOwed = z.coerce.number().int().min(OWED_STEP).max(500).catch(OWED_STEP)

export type ReviewFilters = z.output<typeof reviewFilters> & { kind?: InterviewKind }
