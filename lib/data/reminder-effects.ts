import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
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

/** Records what doing a reminder means on `today`, so that the record says it and not only the reminder. */
export function settle(tx: Transaction, userId: UserId, reminder: Settled, today: Day): Promise<void> {
  return record(tx, userId, reminder, today)
}

/** Takes that back. */
export function unsettle(tx: Transaction, userId: UserId, reminder: Settled): Promise<void> {
  return record(tx, userId, reminder, null)
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
    await tx.rejection.updateMany({ where: { userId, id: rejectionId }, data: { askedOn: day } })
  } else if (rule === 'feedback-second-ask' && rejectionId) {
    await tx.rejection.updateMany({ where: { userId, id: rejectionId }, data: { secondAskedOn: day } })
  } else if (rule === 'improve-action' && lessonId) {
    await tx.lesson.updateMany({ where: { userId, id: lessonId }, data: { actionDoneOn: day } })
  }
}
