import type { Day } from '@/lib/domain/day'
import type { PlannedItem } from '@/lib/domain/preparation'
import { storedScore } from '@/lib/domain/review'
import { momentOf, type Context } from './context'
import { prose } from './words'

export interface WrittenReview {
  id: string
  completedAt: Date | null
  preparationScore: number | null
}

interface ReviewToWrite {
  applicationId: string
  interviewId: string | null
  day: Day
  frozen: { plannedPlan: string; plannedItems: string }
  items: readonly PlannedItem[]
  isComplete: boolean
}

/** Writes a complete review with its lessons and its answers to "did it work?", or a draft that is still owed. */
export function writeReview(context: Context, review: ReviewToWrite): WrittenReview {
  const { userId, random, id, rows } = context
  const { applicationId, interviewId, day, frozen, isComplete } = review
  const createdAt = momentOf(day, 90)
  const reviewId = id(createdAt)
  const completedAt = isComplete ? momentOf(day, 100) : null
  const ratings = {
    industryRating: isComplete ? random.between(1, 5) : null,
    companyRating: isComplete ? random.between(2, 5) : null,
    peopleRating: isComplete ? random.between(1, 5) : null,
  }
  rows.review.push({
    userId,
    id: reviewId,
    applicationId,
    interviewId,
    ...frozen,
    ...ratings,
    frozenAt: createdAt,
    happened: isComplete ? prose(random, random.between(30, 110)) : '',
    delivery: isComplete ? prose(random, 12) : '',
    logistics: isComplete ? prose(random, 8) : '',
    whyDiffered: isComplete ? prose(random, random.between(15, 50)) : '',
    nextTime: isComplete ? prose(random, random.between(8, 25)) : '',
    completedAt,
    version: isComplete ? 12 : 0,
    createdAt,
    updatedAt: completedAt ?? createdAt,
  })
  if (completedAt === null) return { id: reviewId, completedAt, preparationScore: null }
  nameLessons(context, reviewId, review)
  const event = { userId, applicationId, interviewId, reviewId, day }
  const startedAt = momentOf(day, 92)
  rows.event.push({ ...event, id: id(startedAt), kind: 'REVIEW_STARTED', title: 'Review started', createdAt: startedAt }) // prettier-ignore
  rows.event.push({ ...event, id: id(completedAt), kind: 'REVIEW_COMPLETED', title: 'Review completed', createdAt: completedAt }) // prettier-ignore
  return { id: reviewId, completedAt, preparationScore: storedScore(ratings) }
}

function nameLessons(
  { userId, random, rows, lessons }: Context,
  reviewId: string,
  { day, items }: ReviewToWrite,
) {
  const named = new Set([
    lessons.pick('SUSTAIN', day),
    lessons.pick('IMPROVE', day),
    ...(random.chance(0.6) ? [lessons.pick('SUSTAIN', day)] : []),
    ...(random.chance(0.7) ? [lessons.pick('IMPROVE', day)] : []),
  ])
  for (const [position, lesson] of [...named].entries()) {
    lesson.namedOn.push(day)
    rows.reviewLesson.push({ userId, reviewId, lessonId: lesson.id, position })
  }
  for (const { lessonId } of items) {
    const lesson = lessonId === null ? undefined : lessons.byId.get(lessonId)
    if (!lesson || !random.chance(0.8)) continue
    const worked = random.chance(0.55)
    lesson.verdicts.push({ day, worked })
    rows.lessonVerdict.push({ userId, reviewId, lessonId: lesson.id, worked })
  }
}

/** The review of an application that was turned down before any round. */
export function writeApplicationReview(
  context: Context,
  { applicationId, receivedOn, isComplete }: { applicationId: string; receivedOn: Day; isComplete: boolean },
): WrittenReview {
  const frozen = { plannedPlan: '', plannedItems: '[]' }
  return writeReview(context, {
    applicationId,
    interviewId: null,
    day: receivedOn,
    frozen,
    items: [],
    isComplete,
  })
}
