import { inTransaction, type Transaction } from '@/lib/db/client'
import { hasBegun } from '@/lib/domain/interview-time'
import { NotFoundError } from '@/lib/errors'
import { freezePlanned } from '@/lib/domain/preparation'
import type { UserId } from './user-id'

/**
 * The review of one interview: the one there is, or a new draft. Once the interview has begun, the draft holds
 * the preparation as it stood: call this before any change to a preparation, and the frozen copy is never late.
 */
export async function ensureInterviewReview(
  tx: Transaction,
  userId: UserId,
  interviewId: string,
  now: Date,
): Promise<{ id: string; isNew: boolean }> {
  const interview = await tx.interview.findUnique({
    where: { userId_id: { userId, id: interviewId } },
    select: {
      applicationId: true,
      startAt: true,
      plan: true,
      review: { select: { id: true, frozenAt: true } },
      preparation: {
        select: { pillar: true, text: true, done: true, dropped: true, lessonId: true, position: true },
      },
    },
  })
  if (!interview) throw new NotFoundError('interview')
  const standsAsPlanned = hasBegun(interview, now)
  const frozen = standsAsPlanned
    ? { ...freezePlanned(interview.plan, interview.preparation), frozenAt: now }
    : { frozenAt: null }
  if (!interview.review) {
    const { id } = await tx.review.create({
      data: { userId, applicationId: interview.applicationId, interviewId, createdAt: now, ...frozen },
      select: { id: true },
    })
    return { id, isNew: true }
  }
  const { id, frozenAt } = interview.review
  if (standsAsPlanned && frozenAt === null) {
    await tx.review.update({ where: { userId_id: { userId, id } }, data: frozen })
  }
  return { id, isNew: false }
}

/** The same as a change of its own, for whoever opens the review. */
export function openInterviewReview(
  userId: UserId,
  interviewId: string,
  now: Date,
): Promise<{ id: string; isNew: boolean }> {
  return inTransaction(userId, (tx) => ensureInterviewReview(tx, userId, interviewId, now))
}

/** A review of the application itself, for a rejection that came before any interview. */
export async function createApplicationReview(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  now: Date,
): Promise<string> {
  const { id } = await tx.review.create({
    data: { userId, applicationId, createdAt: now, frozenAt: now },
    select: { id: true },
  })
  return id
}
