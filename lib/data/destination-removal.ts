import { db, inTransaction } from '@/lib/db/client'
import type { DestinationKind } from '@/lib/domain/vocabulary'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { requeueEverything } from './deliveries'
import { ENDED } from './destinations'
import type { UserId } from './user-id'

/** A destination that was removed, with all that bringing it back takes. It holds secrets: it leaves only sealed. */
export interface RemovedDestination {
  id: string
  kind: DestinationKind
  address: string
  settings: string
  label: string
  daily: boolean
  verifiedAt: string | null
  enabled: boolean
  createdAt: string
  /** What was due there lately, so that nothing of it is lost or goes out again. */
  recent: { reminderId: string; dueAt: string; state: 'SENT' | 'WAITING' | 'DEAD' }[]
}

/** What fell due longer ago is tried no more, and never sent anew: see reconcileDeliveries. */
const LATELY_MS = 2 * 86_400_000
const MOST_RECENT = 100

/** Removes one, with what waits to be sent to it. Throws a NotFoundError. */
export function removeDestination(userId: UserId, id: string, now: Date): Promise<RemovedDestination> {
  return inTransaction(userId, async (tx) => {
    const where = { userId_id: { userId, id } }
    const row = await tx.destination.findUnique({
      where,
      omit: { userId: true, updatedAt: true, lastProblem: true, lastResultAt: true },
    })
    if (!row) throw new NotFoundError('destination')
    const recent = await tx.delivery.findMany({
      where: {
        userId,
        destinationId: id,
        state: { in: ['SENT', 'WAITING', 'DEAD'] },
        dueAt: { gte: new Date(now.getTime() - LATELY_MS), lte: now },
      },
      orderBy: { dueAt: 'desc' },
      take: MOST_RECENT,
      select: { reminderId: true, dueAt: true, state: true },
    })
    await tx.destination.delete({ where })
    return {
      ...row,
      verifiedAt: row.verifiedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      recent: recent.flatMap(({ reminderId, dueAt, state }) =>
        state === 'CANCELLED' ? [] : [{ reminderId, dueAt: dueAt.toISOString(), state }],
      ),
    }
  })
}

/**
 * For a browser that took its permission back: nothing can be sent there any more. It stays listed, so that its owner is
 * told, until they remove it or turn the same browser on again.
 */
export async function retireDestination(userId: UserId, id: string, now: Date): Promise<void> {
  await db.destination.updateMany({
    where: { userId, id },
    data: { address: `${ENDED}${id}`, settings: '{}', updatedAt: now },
  })
}

/** For one that a test has found to be no more: whoever asked for it sees what became of it. */
export async function forgetDestination(userId: UserId, id: string): Promise<void> {
  await db.destination.deleteMany({ where: { userId, id } })
}

/** Undoes a removal. Throws a RefusedError where the same place was added anew in the meantime. */
export function restoreDestination(userId: UserId, removed: RemovedDestination, now: Date): Promise<void> {
  const { recent, verifiedAt, createdAt, ...row } = removed
  const { id: destinationId, kind, address } = row
  return inTransaction(userId, async (tx) => {
    const known = await tx.destination.findUnique({
      where: { userId_kind_address: { userId, kind, address } },
      select: { id: true },
    })
    if (known) throw new RefusedError('This place is back already.')
    await tx.destination.create({
      data: {
        ...row,
        userId,
        verifiedAt: verifiedAt === null ? null : new Date(verifiedAt),
        createdAt: new Date(createdAt),
        updatedAt: now,
      },
    })
    const reminders = await tx.reminder.findMany({
      where: { userId, id: { in: recent.map(({ reminderId }) => reminderId) } },
      select: { id: true },
    })
    const there = new Set(reminders.map(({ id }) => id))
    await tx.delivery.createMany({
      data: recent
        .filter(({ reminderId }) => there.has(reminderId))
        .map(({ reminderId, dueAt, state }) => ({
          userId,
          destinationId,
          reminderId,
          state,
          dueAt: new Date(dueAt),
          sendAt: now,
          sentAt: state === 'SENT' ? new Date(dueAt) : null,
        })),
    })
    await requeueEverything(tx, userId, now)
  })
}
