import type { Transaction } from '@/lib/db/client'
import type { UserId } from './user-id'

/** Whoever is out has no further rounds: they end with the move that closes the application. */
export async function cancelRoundsAhead(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  now: Date,
): Promise<void> {
  await tx.interview.updateMany({
    where: { userId, applicationId, cancelledAt: null, startAt: { gt: now } },
    data: { cancelledAt: now, updatedAt: now },
  })
}

/** Takes that back with the move: exactly those rounds that it cancelled, as far as they are still ahead. */
export async function restoreRoundsAhead(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  moveId: string,
  now: Date,
): Promise<void> {
  const move = await tx.event.findUnique({
    where: { userId_id: { userId, id: moveId } },
    select: { createdAt: true },
  })
  if (!move) return
  await tx.interview.updateMany({
    where: { userId, applicationId, cancelledAt: move.createdAt, startAt: { gt: now } },
    data: { cancelledAt: null, updatedAt: now },
  })
}
