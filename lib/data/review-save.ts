import { inTransaction, type Transaction } from '@/lib/db/client'
import { parsePlannedItems } from '@/lib/domain/preparation'
import { NotFoundError } from '@/lib/errors'
import type { ReviewSave, ReviewVersion } from '@/lib/schemas/review'
import { replanLesson } from './replan'
import { loadVersion } from './review-doc'
import { ensureInterviewReview } from './review-drafts'
import { tellOnce } from './review-events'
import { syncReviewLessons, type NamedLesson } from './review-lessons'
import type { UserId } from './user-id'

export type Saved = {
  outcome: 'saved'
  version: number
  savedAt: Date
  /** One per line that was sent, in that order. */
  lessons: NamedLesson[]
}

/** Somebody, mostly the same person in another tab, saved since: nothing was written, and here is theirs. */
export type Overtaken = { outcome: 'overtaken'; current: ReviewVersion }

/**
 * Saves what stands in a review, whole, if it is still at the version that the person wrote on. A completed review
 * changes only after it was reopened. Throws a NotFoundError.
 */
export function saveReview(userId: UserId, input: ReviewSave, now: Date): Promise<Saved | Overtaken> {
  return inTransaction(userId, (tx) => saveWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function saveWithin(
  tx: Transaction,
  userId: UserId,
  { reviewId, version, lessons, verdicts, ...written }: ReviewSave,
  now: Date,
): Promise<Saved | Overtaken> {
  const review = await tx.review.findUnique({
    where: { userId_id: { userId, id: reviewId } },
    select: {
      applicationId: true,
      interviewId: true,
      frozenAt: true,
      application: { select: { isSample: true } },
    },
  })
  if (!review) throw new NotFoundError('review')
  const { count } = await tx.review.updateMany({
    where: { userId, id: reviewId, version, completedAt: null },
    data: { ...written, version: { increment: 1 }, updatedAt: now },
  })
  if (count !== 1) return { outcome: 'overtaken', current: await loadVersion(tx, userId, reviewId) }

  const { applicationId, interviewId } = review
  if (interviewId !== null && review.frozenAt === null) {
    await ensureInterviewReview(tx, userId, interviewId, now)
  }
  const { isSample } = review.application
  const { named, replan } = await syncReviewLessons(tx, userId, { id: reviewId, isSample }, lessons, now)
  await setVerdicts(tx, userId, reviewId, verdicts)
  if (version === 0) {
    await tellOnce(tx, userId, { applicationId, interviewId, reviewId }, 'REVIEW_STARTED', now)
  }
  for (const lessonId of replan) await replanLesson(tx, userId, lessonId, now)
  return { outcome: 'saved', version: version + 1, savedAt: now, lessons: named }
}

/** The answers to "did it work?". Only what was carried into the interview can be judged. */
async function setVerdicts(
  tx: Transaction,
  userId: UserId,
  reviewId: string,
  verdicts: ReviewSave['verdicts'],
): Promise<void> {
  const stored = await tx.lessonVerdict.findMany({
    where: { userId, reviewId },
    select: { lessonId: true, worked: true },
  })
  const answers = new Map(verdicts.map(({ lessonId, worked }) => [lessonId, worked]))
  const isSame =
    stored.length === answers.size && stored.every(({ lessonId, worked }) => answers.get(lessonId) === worked)
  if (isSame) return
  const carried = await carriedLessons(tx, userId, reviewId)
  await tx.lessonVerdict.deleteMany({ where: { userId, reviewId } })
  await tx.lessonVerdict.createMany({
    data: [...answers].flatMap(([lessonId, worked]) =>
      carried.has(lessonId) ? [{ userId, reviewId, lessonId, worked }] : [],
    ),
  })
}

async function carriedLessons(tx: Transaction, userId: UserId, reviewId: string): Promise<Set<string>> {
  const review = await tx.review.findUnique({
    where: { userId_id: { userId, id: reviewId } },
    select: { plannedItems: true },
  })
  const ids = parsePlannedItems(review?.plannedItems ?? '[]').flatMap(({ lessonId }) => lessonId ?? [])
  const rows = await tx.lesson.findMany({ where: { userId, id: { in: ids } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}
