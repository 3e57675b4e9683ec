import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { reviewSubjectFor } from '@/lib/domain/review'
import type { Channel } from '@/lib/domain/vocabulary'
import { createApplicationReview, ensureInterviewReview } from './review-drafts'
import type { UserId } from './user-id'

export interface NewRejection {
  applicationId: string
  receivedOn: Day
  channel: Channel | null
  reason: string
  stageReached: Stage
}

/** Records a no and links it to its review, in the transaction of the move that it belongs to. */
export async function createRejection(
  tx: Transaction,
  userId: UserId,
  { applicationId, ...details }: NewRejection,
  now: Date,
): Promise<void> {
  const reviewId = await reviewForRejection(tx, userId, applicationId, now)
  await tx.rejection.create({ data: { userId, applicationId, reviewId, createdAt: now, ...details } })
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

/** Takes back a rejection whose move was a slip; its review goes too, unless it says something. */
export async function removeMistakenRejection(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
): Promise<void> {
  const rejection = await tx.rejection.findFirst({
    where: { userId, applicationId, reopenedOn: null },
    orderBy: { id: 'desc' },
    select: { id: true, reviewId: true },
  })
  if (!rejection) return
  await tx.rejection.delete({ where: { userId_id: { userId, id: rejection.id } } })
  await tx.review.deleteMany({
    where: { userId, id: rejection.reviewId, interviewId: null, version: 0, rejections: { none: {} } },
  })
}

/** The door opened again: the cooling off of the latest rejection ends, its record stays. */
export async function markRejectionReopened(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  reopenedOn: Day | null,
): Promise<void> {
  const rejection = await tx.rejection.findFirst({
    where: { userId, applicationId },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (rejection)
    await tx.rejection.update({ where: { userId_id: { userId, id: rejection.id } }, data: { reopenedOn } })
}
