import { inTransaction, type Transaction } from '@/lib/db/client'
import { hasBegun } from '@/lib/domain/interview-time'
import { missingForCompletion, storedScore, type Missing } from '@/lib/domain/review'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import type { ReviewSave } from '@/lib/schemas/review'
import { settleVerdicts } from './lesson-verdicts'
import { replanApplication, replanLesson, replanSearch } from './replan'
import { tellOnce } from './review-events'
import { saveWithin, type Overtaken, type Saved } from './review-save'
import type { UserId } from './user-id'

export type Completed = Saved & {
  /** What it still needs; empty when it is complete. What was written is saved either way. */
  missing: Missing[]
}

/**
 * Saves a review and completes it, if it has what it needs: its mirrors, its event, what its verdicts mean for the
 * lessons and every reminder change together. Throws a NotFoundError, or a RefusedError before the interview began.
 */
export function completeReview(userId: UserId, input: ReviewSave, now: Date): Promise<Completed | Overtaken> {
  return inTransaction(userId, async (tx) => {
    const saved = await saveWithin(tx, userId, input, now)
    if (saved.outcome === 'overtaken') return saved
    const missing = await completeWithin(tx, userId, input.reviewId, now)
    return missing.length > 0 ? { ...saved, missing } : { ...saved, version: saved.version + 1, missing }
  })
}

/** Completes what is saved, inside somebody else's transaction. Returns what it still needs. */
export async function completeWithin(
  tx: Transaction,
  userId: UserId,
  reviewId: string,
  now: Date,
): Promise<Missing[]> {
  const review = await tx.review.findUnique({
    where: { userId_id: { userId, id: reviewId } },
    select: {
      applicationId: true,
      interviewId: true,
      frozenAt: true,
      plannedPlan: true,
      happened: true,
      whyDiffered: true,
      nextTime: true,
      industryRating: true,
      companyRating: true,
      peopleRating: true,
      lessons: { select: { lesson: { select: { kind: true } } } },
      interview: { select: { startAt: true } },
    },
  })
  if (!review) throw new NotFoundError('review')
  const missing = missingForCompletion({ ...review, lessons: review.lessons.map(({ lesson }) => lesson) })
  if (missing.length > 0) return missing

  const { applicationId, interviewId, interview } = review
  if (interview !== null && !hasBegun(interview, now)) {
    throw new RefusedError('The interview has not begun yet. Complete the review after it.')
  }
  await tx.review.update({
    where: { userId_id: { userId, id: reviewId } },
    data: { completedAt: now, version: { increment: 1 }, updatedAt: now },
  })
  await mirror(tx, userId, interviewId, { reviewedAt: now, preparationScore: storedScore(review) })
  await tellOnce(tx, userId, { applicationId, interviewId, reviewId }, 'REVIEW_COMPLETED', now)
  const touched = await settleVerdicts(tx, userId, reviewId, now)
  await replanApplication(tx, userId, applicationId, now)
  await replanSearch(tx, userId, now)
  for (const lessonId of touched) await replanLesson(tx, userId, lessonId, now)
  return []
}

async function mirror(
  tx: Transaction,
  userId: UserId,
  interviewId: string | null,
  data: { reviewedAt: Date | null; preparationScore: number | null },
): Promise<void> {
  if (interviewId !== null) await tx.interview.updateMany({ where: { userId, id: interviewId }, data })
}

/**
 * Opens a completed review for edits; until it is completed again it is owed. `version` is the one the person saw.
 * Throws a NotFoundError, or a ConflictError when it changed in the meantime.
 */
export function reopenReview(
  userId: UserId,
  { reviewId, version }: { reviewId: string; version: number },
  now: Date,
): Promise<{ version: number }> {
  return inTransaction(userId, async (tx) => {
    const review = await tx.review.findUnique({
      where: { userId_id: { userId, id: reviewId } },
      select: { applicationId: true, interviewId: true },
    })
    if (!review) throw new NotFoundError('review')
    const { count } = await tx.review.updateMany({
      where: { userId, id: reviewId, version, completedAt: { not: null } },
      data: { completedAt: null, version: { increment: 1 }, updatedAt: now },
    })
    if (count !== 1) throw new ConflictError('This review changed in another tab. Reload to see it as it is.')
    await mirror(tx, userId, review.interviewId, { reviewedAt: null, preparationScore: null })
    await replanApplication(tx, userId, review.applicationId, now)
    await replanSearch(tx, userId, now)
    return { version: version + 1 }
  })
}
