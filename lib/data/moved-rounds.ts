import type { Transaction } from '@/lib/db/client'
import type { UserId } from './user-id'

/**
 * On another day it is a new occasion to prepare, even where the earlier one was waved through or put off. Where the
 * earlier day had come without the round, so is what follows it: thanks, the review, and asking for news once more.
 */
export async function remindAnew(
  tx: Transaction,
  userId: UserId,
  interviewId: string,
  { wasDue }: { wasDue: boolean },
  now: Date,
) {
  const followUps = wasDue ? ['thank-you', 'write-review', 'after-interview'] : []
  const wavedThrough = { state: 'DISMISSED' as const, rule: { in: ['prepare', ...followUps] } }
  const askedInVain = { state: 'DONE' as const, rule: 'after-interview' }
  await tx.reminder.updateMany({
    where: { userId, interviewId, OR: [wavedThrough, ...(wasDue ? [askedInVain] : [])] },
    data: { state: 'CANCELLED', updatedAt: now },
  })
  await tx.reminder.updateMany({
    where: { userId, interviewId, rule: 'prepare', snoozedUntil: { not: null } },
    data: { snoozedUntil: null, updatedAt: now },
  })
}

/** Who was reminded of a start that is put off by so many milliseconds is reminded of the later one too. */
export async function announceAnew(
  tx: Transaction,
  userId: UserId,
  interviewId: string,
  { by }: { by: number },
  now: Date,
) {
  // What was settled before it was due was not wanted, and is not wanted later.
  const isDueAgain = { lte: now, gt: new Date(+now - by) }
  await tx.reminder.updateMany({
    where: {
      userId,
      interviewId,
      rule: 'interview-soon',
      state: { in: ['DONE', 'DISMISSED'] },
      plannedFor: isDueAgain,
    },
    data: { state: 'CANCELLED', updatedAt: now },
  })
}
