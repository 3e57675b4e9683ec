import { inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { ThankYou } from '@/lib/schemas/interview'
import { zoneOf } from './preferences'
import { forgetDone } from './reminder-effects'
import { replanApplication } from './replan'
import type { UserId } from './user-id'

/**
 * Notes that a thank-you went out, to one interviewer or, where none is named, for the round as a whole. Without a
 * day it was not sent after all, and its reminder comes back. Throws a RefusedError at `day` for a day to come.
 */
export function recordThankYou(userId: UserId, input: ThankYou, now: Date): Promise<void> {
  return inTransaction(userId, (tx) => recordThankYouWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function recordThankYouWithin(
  tx: Transaction,
  userId: UserId,
  { interviewId, personId, day }: ThankYou,
  now: Date,
): Promise<void> {
  const interview = await tx.interview.findUnique({
    where: { userId_id: { userId, id: interviewId }, application: { trashedAt: null } },
    select: { applicationId: true, startAt: true, zone: true },
  })
  if (!interview) throw new NotFoundError('interview')
  const today = dayIn(now, await zoneOf(tx, userId))
  if (day !== null && day > today) {
    throw new RefusedError(`${sayDay(day, today)} is still to come. Choose today or an earlier day.`, 'day')
  }
  const heldOn = dayIn(interview.startAt, interview.zone)
  // On the day itself the two zones may disagree by one day: today is never too early.
  if (day !== null && day < heldOn && day !== today) {
    throw new RefusedError(
      `The interview was on ${sayDay(heldOn, today)}. Choose that day or a later one.`,
      'day',
    )
  }
  const { count } =
    personId === null
      ? await tx.interview.updateMany({
          where: { userId, id: interviewId },
          data: { thankedOn: day, updatedAt: now },
        })
      : await tx.interviewPerson.updateMany({
          where: { userId, interviewId, personId },
          data: { thankedOn: day },
        })
  if (count !== 1) throw new NotFoundError('interviewer')
  if (day === null) await forgetDone(tx, userId, { rule: 'thank-you', interviewId, personId }, now)
  await replanApplication(tx, userId, interview.applicationId, now)
}
