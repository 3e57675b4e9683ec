import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import type { RuleName } from '@/lib/domain/rules'
import { rejectionIdOf } from './reminders'
import type { UserId } from './user-id'

/** What a reminder is about, as far as doing it leaves a trace elsewhere. */
export interface Settled {
  rule: string
  subject: string
  interviewId: string | null
  personId: string | null
  lessonId: string | null
}

/** Without a first request for feedback there was no second. */
export const NOT_ASKED = { askedOn: null, askedPersonId: null, secondAskedOn: null } as const

/** Records what doing a reminder means on `today`, so that the record says it and not only the reminder. */
export function settle(tx: Transaction, userId: UserId, reminder: Settled, today: Day): Promise<void> {
  return record(tx, userId, reminder, today)
}

/** Takes that back. */
export function unsettle(tx: Transaction, userId: UserId, reminder: Settled): Promise<void> {
  return record(tx, userId, reminder, null)
}

/**
 * For a record that is taken back where it is read, and not at the reminder that may have made it: what was done is not
 * done any more, and the next plan asks for it again.
 */
export async function forgetDone(
  tx: Transaction,
  userId: UserId,
  of: Partial<Omit<Settled, 'rule'>> & { rule: RuleName },
  now: Date,
): Promise<void> {
  await tx.reminder.updateMany({
    where: { userId, ...of, state: 'DONE' },
    data: { state: 'CANCELLED', updatedAt: now },
  })
}

async function record(tx: Transaction, userId: UserId, reminder: Settled, day: Day | null): Promise<void> {
  const { rule, subject, interviewId, personId, lessonId } = reminder
  const rejectionId = rejectionIdOf(subject)
  if (rule === 'thank-you' && interviewId && personId) {
    await tx.interviewPerson.updateMany({
      where: { userId, interviewId, personId },
      data: { thankedOn: day },
    })
  } else if (rule === 'thank-you' && interviewId) {
    await tx.interview.updateMany({ where: { userId, id: interviewId }, data: { thankedOn: day } })
  } else if (rule === 'feedback-request' && rejectionId) {
    const data = day === null ? NOT_ASKED : { askedOn: day }
    await tx.rejection.updateMany({ where: { userId, id: rejectionId }, data })
  } else if (rule === 'feedback-second-ask' && rejectionId) {
    await tx.rejection.updateMany({ where: { userId, id: rejectionId }, data: { secondAskedOn: day } })
  } else if (rule === 'improve-action' && lessonId) {
    await tx.lesson.updateMany({ where: { userId, id: lessonId }, data: { actionDoneOn: day } })
  }
}
