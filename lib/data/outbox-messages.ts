import { db } from '@/lib/db/client'
import type { Claimed } from './outbox'
import type { UserId } from './user-id'

/** What is claimed, read as it is at this moment, and what became of it. Each mark holds only for the lease it names. */

const READY = {
  id: true,
  state: true,
  dueAt: true,
  attempts: true,
  reminder: {
    select: {
      id: true,
      rule: true,
      title: true,
      why: true,
      state: true,
      dueAt: true,
      overdueAt: true,
      interviewId: true,
      lessonId: true,
      application: {
        select: { id: true, company: true, role: true, stage: true, trashedAt: true, archivedAt: true },
      },
    },
  },
  destination: {
    select: {
      id: true,
      kind: true,
      address: true,
      settings: true,
      enabled: true,
      verifiedAt: true,
      user: { select: { zone: true, reminderTime: true, quietFrom: true, quietUntil: true } },
    },
  },
} as const

/** Those of `ids` that the lease still holds, with all that a message needs. */
export async function readClaimed(userId: UserId, ids: readonly string[], leaseToken: string) {
  return db.delivery.findMany({ where: { userId, id: { in: [...ids] }, leaseToken }, select: READY })
}

export type ReadyDelivery = Awaited<ReturnType<typeof readClaimed>>[number]

/** Prolongs the lease, and writes down which message they go out in. Answers how many it still held. */
export async function takeUp(
  userId: UserId,
  ids: readonly string[],
  leaseToken: string,
  { messageId, leaseUntil }: Pick<Claimed, 'messageId' | 'leaseUntil'>,
): Promise<number> {
  const { count } = await db.delivery.updateMany({
    where: { userId, id: { in: [...ids] }, leaseToken, state: 'WAITING' },
    data: { messageId, leaseUntil },
  })
  return count
}

const WITHOUT_LEASE = { leaseToken: null, leaseUntil: null }

/** Also where it was cancelled while it was on its way: the other side has it. */
export async function markSent(
  userId: UserId,
  ids: readonly string[],
  leaseToken: string,
  destinationId: string,
  now: Date,
): Promise<void> {
  await db.$transaction([
    // The destination first, as whoever changes it does: otherwise PostgreSQL finds the two waiting for each other.
    db.destination.updateMany({
      where: { userId, id: destinationId },
      data: { lastResultAt: now, lastProblem: null },
    }),
    db.delivery.updateMany({
      where: { userId, id: { in: [...ids] }, leaseToken },
      data: { state: 'SENT', sentAt: now, lastError: null, updatedAt: now, ...WITHOUT_LEASE },
    }),
  ])
}

/** To be tried again at `next`, or given up where that is null. */
export async function markRefused(
  userId: UserId,
  ids: readonly string[],
  leaseToken: string,
  refusal: { destinationId: string; problem: string; attempts: number; next: Date | null },
  now: Date,
): Promise<void> {
  const { destinationId, problem, attempts, next } = refusal
  const data = next === null ? { state: 'DEAD' as const } : { sendAt: next }
  await db.$transaction([
    db.destination.updateMany({
      where: { userId, id: destinationId },
      data: { lastResultAt: now, lastProblem: problem },
    }),
    db.delivery.updateMany({
      where: { userId, id: { in: [...ids] }, leaseToken, state: 'WAITING' },
      data: { ...data, attempts, lastError: problem, updatedAt: now, ...WITHOUT_LEASE },
    }),
    // What was cancelled meanwhile.
    db.delivery.updateMany({
      where: { userId, id: { in: [...ids] }, leaseToken },
      data: { updatedAt: now, ...WITHOUT_LEASE },
    }),
  ])
}

/** Gives them back: for anybody at once, or not before `sendAt`. */
export async function release(
  userId: UserId,
  ids: readonly string[],
  leaseToken: string,
  sendAt: Date | null,
  now: Date,
): Promise<void> {
  await db.delivery.updateMany({
    where: { userId, id: { in: [...ids] }, leaseToken },
    data: { ...(sendAt && { sendAt }), updatedAt: now, ...WITHOUT_LEASE },
  })
}

/** Its reminder is not what it was queued for any more. */
export async function cancelClaimed(
  userId: UserId,
  ids: readonly string[],
  leaseToken: string,
  now: Date,
): Promise<void> {
  await db.delivery.updateMany({
    where: { userId, id: { in: [...ids] }, leaseToken, state: 'WAITING' },
    data: { state: 'CANCELLED', updatedAt: now, ...WITHOUT_LEASE },
  })
  await release(userId, ids, leaseToken, null, now)
}
