import type { Transaction } from '@/lib/db/client'
import { isClosed, type Move } from '@/lib/domain/lifecycle'
import { cancelRound, restoreRound } from './interview-lines'
import type { UserId } from './user-id'

const ROUND = { id: true, applicationId: true, kind: true } as const

/** Whoever is out has no further rounds: they end with the move that closes the application, and the timeline says so. */
export async function cancelRoundsAhead(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  now: Date,
): Promise<void> {
  const ahead = await tx.interview.findMany({
    where: { userId, applicationId, cancelledAt: null, startAt: { gt: now } },
    orderBy: { startAt: 'asc' },
    select: ROUND,
  })
  for (const round of ahead) await cancelRound(tx, userId, round, '', now)
}

/**
 * Takes that back with the closing: exactly those rounds that it cancelled, as far as they are still ahead. `moves`
 * end with those that had closed it.
 */
export async function restoreRoundsAhead(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  moves: readonly Move[],
  now: Date,
): Promise<void> {
  const lastOpen = moves.findLastIndex(({ to }) => !isClosed(to))
  const closings = await tx.event.findMany({
    where: { userId, id: { in: moves.slice(lastOpen + 1).map(({ id }) => id) } },
    select: { createdAt: true },
  })
  const cancelled = await tx.interview.findMany({
    where: {
      userId,
      applicationId,
      cancelledAt: { in: closings.map(({ createdAt }) => createdAt) },
      startAt: { gt: now },
    },
    orderBy: { startAt: 'asc' },
    select: ROUND,
  })
  for (const round of cancelled) await restoreRound(tx, userId, round, now)
}
