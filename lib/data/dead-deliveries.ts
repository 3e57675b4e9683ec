import { db } from '@/lib/db/client'
import type { DestinationKind } from '@/lib/domain/vocabulary'
import type { UserId } from './user-id'

/** A reminder that could not be sent. */
export interface DeadDelivery {
  id: string
  reminderId: string
  title: string
  dueAt: Date
  /** A sentence of the last refusal. */
  problem: string | null
  destination: { id: string; kind: DestinationKind; address: string; label: string }
}

/** Nobody reads further. */
const SHOWN = 50

const DEAD = { state: 'DEAD' as const, reminder: { state: 'OPEN' as const } }

/** What was given up after a day of refusals and is still to be done, the latest first. */
export async function listDeadDeliveries(userId: UserId): Promise<DeadDelivery[]> {
  const where = { userId, ...DEAD }
  // Mostly there is none, and then nothing is asked of reminders and destinations.
  if (!(await db.delivery.findFirst({ where, select: { id: true } }))) return []
  const rows = await db.delivery.findMany({
    where,
    orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: {
      id: true,
      reminderId: true,
      dueAt: true,
      lastError: true,
      reminder: { select: { title: true } },
      destination: { select: { id: true, kind: true, address: true, label: true } },
    },
  })
  return rows.map(({ lastError, reminder, ...row }) => ({
    ...row,
    title: reminder.title,
    problem: lastError,
  }))
}

/** Tries all of them again, from the beginning. Answers how many. */
export async function retryDeadDeliveries(userId: UserId, now: Date): Promise<{ count: number }> {
  return db.delivery.updateMany({
    where: { userId, ...DEAD },
    data: { state: 'WAITING', sendAt: now, attempts: 0, updatedAt: now },
  })
}
