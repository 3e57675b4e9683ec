import type { Instant } from './day'
import { RATED_PILLARS } from './vocabulary'
import type { LessonKind, RatedPillar } from './vocabulary'

/** How well prepared, 1 (knew nothing) to 5 (could have briefed them), on each of the three pillars. */
export type Ratings = Record<RatingField, number | null>

export type RatingField = 'industryRating' | 'companyRating' | 'peopleRating'

export const RATING_FIELDS: Record<RatedPillar, RatingField> = {
  INDUSTRY: 'industryRating',
  COMPANY: 'companyRating',
  PEOPLE: 'peopleRating',
}

/** What a review's steps are judged by; the names are those of the stored review. */
export type ReviewDraft = Ratings & {
  frozenAt: Instant | null
  plannedPlan: string
  happened: string
  whyDiffered: string
  nextTime: string
  lessons: readonly { kind: LessonKind }[]
}

export const REVIEW_STEPS = [
  { step: 'planned', title: 'What was planned' },
  { step: 'happened', title: 'What happened' },
  { step: 'prepared', title: 'How prepared I was' },
  { step: 'why', title: 'Why it differed' },
  { step: 'lessons', title: 'Sustain and improve' },
  { step: 'next', title: 'Next time' },
] as const

export type ReviewStep = (typeof REVIEW_STEPS)[number]['step']

const isWritten = (text: string) => text.trim() !== ''

/** The lowest and highest rating. */
export const RATING_RANGE = { min: 1, max: 5 } as const

export function isRating(value: number | null): value is number {
  return value !== null && Number.isInteger(value) && value >= RATING_RANGE.min && value <= RATING_RANGE.max
}

const ratingsOf = (ratings: Ratings) =>
  RATED_PILLARS.map((pillar) => ratings[RATING_FIELDS[pillar]]).filter(isRating)
const hasLesson = (draft: ReviewDraft, kind: LessonKind) =>
  draft.lessons.some((lesson) => lesson.kind === kind)

const IS_DONE: Record<ReviewStep, (draft: ReviewDraft) => boolean> = {
  planned: (draft) => draft.frozenAt !== null || isWritten(draft.plannedPlan),
  happened: (draft) => isWritten(draft.happened),
  prepared: (draft) => ratingsOf(draft).length === RATED_PILLARS.length,
  why: (draft) => isWritten(draft.whyDiffered),
  lessons: (draft) => hasLesson(draft, 'SUSTAIN') && hasLesson(draft, 'IMPROVE'),
  next: (draft) => isWritten(draft.nextTime),
}

/** The six steps of the after-action review, in order, each with whether it is done. */
export function reviewSteps(draft: ReviewDraft): { step: ReviewStep; title: string; done: boolean }[] {
  return REVIEW_STEPS.map(({ step, title }) => ({ step, title, done: IS_DONE[step](draft) }))
}

export type ReviewField = 'happened' | RatingField | 'sustain' | 'improve'

export type Missing = { step: ReviewStep; field: ReviewField; message: string }

const NEEDS: readonly (Missing & { isMet: (draft: ReviewDraft) => boolean })[] = [
  {
    step: 'happened',
    field: 'happened',
    message: 'Say what happened, in a sentence or two.',
    isMet: IS_DONE.happened,
  },
  {
    step: 'prepared',
    field: 'industryRating',
    message: 'Rate how well you knew the industry.',
    isMet: (draft) => isRating(draft.industryRating),
  },
  {
    step: 'prepared',
    field: 'companyRating',
    message: 'Rate how well you knew the company.',
    isMet: (draft) => isRating(draft.companyRating),
  },
  {
    step: 'prepared',
    field: 'peopleRating',
    message: 'Rate how well you knew the people.',
    isMet: (draft) => isRating(draft.peopleRating),
  },
  {
    step: 'lessons',
    field: 'sustain',
    message: 'Add one thing that went right.',
    isMet: (draft) => hasLesson(draft, 'SUSTAIN'),
  },
  {
    step: 'lessons',
    field: 'improve',
    message: 'Add one thing to do differently.',
    isMet: (draft) => hasLesson(draft, 'IMPROVE'),
  },
]

/**
 * What a draft still needs to be complete: what happened, three ratings, one sustain and one improve. The same holds
 * for the review of an application without an interview: there the ratings say how well its three pillars were known
 * when it was written.
 */
export function missingForCompletion(draft: ReviewDraft): Missing[] {
  return NEEDS.filter(({ isMet }) => !isMet(draft)).map(({ step, field, message }) => ({
    step,
    field,
    message,
  }))
}

/** The mean of the three ratings; null while one is missing. */
export function preparationScore(ratings: Ratings): number | null {
  const given = ratingsOf(ratings)
  return given.length === RATED_PILLARS.length
    ? given.reduce((sum, each) => sum + each, 0) / given.length
    : null
}

/** The preparation score as the database keeps it: in whole hundredths. */
export function storedScore(ratings: Ratings): number | null {
  const score = preparationScore(ratings)
  return score === null ? null : Math.round(score * 100)
}

type Ending = { endAt: Instant; cancelledAt: Instant | null }

/** An interview counts as held once it has ended, unless it was cancelled. */
export function isHeld({ endAt, cancelledAt }: Ending, now: Instant): boolean {
  return cancelledAt === null && endAt.getTime() <= now.getTime()
}

export type RejectionFacts = {
  interviews: readonly (Ending & { id: string; reviewId: string | null })[]
  /** the review of the application itself, where an earlier rejection left one */
  applicationReviewId: string | null
}

export type ReviewSubject =
  | { kind: 'existing'; reviewId: string }
  | { kind: 'draft-for-interview'; interviewId: string }
  | { kind: 'draft-for-application' }

/** Which review a rejection is linked to: that of the last held interview, else that of the application itself. */
export function reviewSubjectFor(
  { interviews, applicationReviewId }: RejectionFacts,
  now: Instant,
): ReviewSubject {
  const last = interviews.filter((interview) => isHeld(interview, now)).reduce(later, null)
  const reviewId = last === null ? applicationReviewId : last.reviewId
  if (reviewId !== null) return { kind: 'existing', reviewId }
  return last === null
    ? { kind: 'draft-for-application' }
    : { kind: 'draft-for-interview', interviewId: last.id }
}

type HeldInterview = RejectionFacts['interviews'][number]

function later(latest: HeldInterview | null, next: HeldInterview): HeldInterview {
  if (latest === null) return next
  const distance = next.endAt.getTime() - latest.endAt.getTime() || (next.id > latest.id ? 1 : -1)
  return distance > 0 ? next : latest
}
