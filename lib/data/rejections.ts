import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { isUntouched, joinWords } from '@/lib/domain/feedback'
import type { Stage } from '@/lib/domain/lifecycle'
import { reviewSubjectFor } from '@/lib/domain/review'
import type { Channel } from '@/lib/domain/vocabulary'
import { STANDING_FIRST } from './rejection-records'
import { createApplicationReview, ensureInterviewReview } from './review-drafts'
import type { UserId } from './user-id'

export interface NewRejection {
  applicationId: string
  receivedOn: Day
  channel: Channel | null
  reason: string
  stageReached: Stage
  /** How often the application was rejected, this time included; what was taken back does not count. */
  times: number
  /** What was taken back so that an earlier no stands again, with its own day; left out for a new one. */
  returnsFrom?: 'reopening' | 'slip'
}

/**
 * Records a no and links it to its review, in the transaction of the move that it belongs to. One that was taken
 * back, and kept for its words, carries on.
 */
export async function recordRejection(
  tx: Transaction,
  userId: UserId,
  { times, returnsFrom, ...details }: NewRejection,
  now: Date,
): Promise<void> {
  const { applicationId, receivedOn, stageReached, channel, reason } = details
  const kept = await findKept(tx, userId, applicationId, times)
  if (!kept) {
    const reviewId = await reviewForRejection(tx, userId, applicationId, now)
    await tx.rejection.create({ data: { userId, reviewId, createdAt: now, ...details } })
    return owe(tx, userId, reviewId)
  }
  await tx.rejection.update({
    where: { userId_id: { userId, id: kept.id } },
    data: {
      ...(returnsFrom ? {} : { receivedOn, stageReached }),
      channel: channel ?? kept.channel,
      reason: joinWords(kept.reason, reason),
      reopenedOn: null,
      updatedAt: now,
    },
  })
  if (returnsFrom !== 'reopening') await owe(tx, userId, kept.reviewId)
  await relinkReview(tx, userId, applicationId, now)
}

/**
 * Takes back the rejection whose move was a slip. It goes, with its review, unless something was written or recorded:
 * then both are kept for the day on which the application is rejected after all, and nobody owes the review until then.
 * Where its move is one of the `times` that still count, its door has only opened again.
 */
export async function takeBackRejection(
  tx: Transaction,
  userId: UserId,
  { applicationId, times }: Pick<NewRejection, 'applicationId' | 'times'>,
  today: Day,
  now: Date,
): Promise<void> {
  if ((await tx.rejection.count({ where: { userId, applicationId } })) <= times)
    return markRejectionReopened(tx, userId, applicationId, today)
  const rejection = await tx.rejection.findFirst({
    where: { userId, applicationId, reopenedOn: null },
    orderBy: { id: 'desc' },
  })
  if (!rejection) return
  const { id, reviewId } = rejection
  if (isUntouched(rejection)) {
    await tx.rejection.delete({ where: { userId_id: { userId, id } } })
    await removeEmptyReview(tx, userId, reviewId)
  } else {
    await tx.rejection.update({
      where: { userId_id: { userId, id } },
      data: { reopenedOn: today, updatedAt: now },
    })
  }
  await tx.review.updateMany({
    where: {
      userId,
      id: reviewId,
      interviewId: null,
      completedAt: null,
      rejections: { none: { id: { not: id } } },
    },
    data: { isHistory: true },
  })
}

/** The door opened again: the cooling off of the standing rejection ends, its record stays. */
export async function markRejectionReopened(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  reopenedOn: Day,
): Promise<void> {
  const standing = await tx.rejection.findFirst({
    where: { userId, applicationId },
    orderBy: STANDING_FIRST,
    select: { id: true },
  })
  if (!standing) return
  await tx.rejection.update({ where: { userId_id: { userId, id: standing.id } }, data: { reopenedOn } })
}

/**
 * Links the standing rejection to the review that it should have now: after a round that it was about was called off,
 * held after all, or logged only now. A review in which something is written stays linked, unless its round did not take place.
 */
export async function relinkReview(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  now: Date,
): Promise<void> {
  const rejection = await tx.rejection.findFirst({
    where: { userId, applicationId, reopenedOn: null },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      reviewId: true,
      review: { select: { version: true, interview: { select: { cancelledAt: true } } } },
    },
  })
  if (!rejection) return
  const { id, reviewId: before, review } = rejection
  const neverHeld = review.interview !== null && review.interview.cancelledAt !== null
  const isEmptyDraft = review.interview === null && review.version === 0
  if (!neverHeld && !isEmptyDraft) return
  const reviewId = await reviewForRejection(tx, userId, applicationId, now)
  if (reviewId === before) return
  await tx.rejection.update({ where: { userId_id: { userId, id } }, data: { reviewId, updatedAt: now } })
  await removeEmptyReview(tx, userId, before)
}

/** The rejection of that many moves to Rejected, where it is there already: it was taken back, and kept. */
async function findKept(tx: Transaction, userId: UserId, applicationId: string, times: number) {
  return tx.rejection.findFirst({
    where: { userId, applicationId },
    orderBy: { id: 'asc' },
    skip: times - 1,
    select: { id: true, reviewId: true, channel: true, reason: true },
  })
}

/** A review of the application that belonged to history is asked for again with the no that stands now. */
async function owe(tx: Transaction, userId: UserId, reviewId: string): Promise<void> {
  await tx.review.updateMany({ where: { userId, id: reviewId, isHistory: true }, data: { isHistory: false } })
}

async function removeEmptyReview(tx: Transaction, userId: UserId, id: string): Promise<void> {
  await tx.review.deleteMany({
    where: { userId, id, interviewId: null, version: 0, rejections: { none: {} } },
  })
}

async function reviewForRejection(tx: Transaction, userId: UserId, applicationId: string, now: Date) {
  const interviews = await tx.interview.findMany({
    where: { userId, applicationId },
    select: { id: true, endAt: true, cancelledAt: true, review: { select: { id: true } } },
  })
  const earlier = await tx.review.findFirst({
    where: { userId, applicationId, interviewId: null },
    select: { id: true },
  })
  const facts = {
    interviews: interviews.map(({ review, ...interview }) => ({
      ...interview,
      reviewId: review?.id ?? null,
    })),
    applicationReviewId: earlier?.id ?? null,
  }
  const subject = reviewSubjectFor(facts, now)
  if (subject.kind === 'existing') return subject.reviewId
  if (subject.kind === 'draft-for-application') return createApplicationReview(tx, userId, applicationId, now)
  return (await ensureInterviewReview(tx, userId, subject.interviewId, now)).id
}
