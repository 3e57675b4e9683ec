import { isPostgres, type Transaction } from '@/lib/db/client'
import { reconcileDeliveries, type DeliveryChanges } from '@/lib/domain/delivery/reconcile-deliveries'
import { batches } from './batches'
import { loadPreferences, type UserPreferences } from './preferences'
import type { UserId } from './user-id'

/** How many reminders are read and queued at a time when everything changes. */
const BATCH = 500

/**
 * Two changes at once may queue the same. On SQLite there is only ever one at a time, and its client, by whose types
 * both go, does not know the word.
 */
const WITHOUT_DOUBLES = isPostgres ? ({ skipDuplicates: true } as object) : {}

type Reachable = Pick<UserPreferences, 'destinations' | 'zone' | 'reminderTime' | 'quietFrom' | 'quietUntil'>

/**
 * Brings the deliveries of reminders in line with what these are now, in the transaction that changed them: what is to
 * be sent is queued, moved or cancelled with the change, or not at all.
 */
export async function queueDeliveries(
  tx: Transaction,
  userId: UserId,
  reminderIds: readonly string[],
  preferences: Reachable,
  now: Date,
): Promise<void> {
  // Whoever has no destination has no deliveries either: they end with it.
  if (preferences.destinations.length === 0) return
  const ids = [...new Set(reminderIds)]
  for (const batch of batches(ids, BATCH)) await reconcileBatch(tx, userId, batch, preferences, now)
}

/** After a change of destinations, quiet hours, zone or reminder hour: everything that waits or could. */
export async function requeueEverything(tx: Transaction, userId: UserId, now: Date): Promise<void> {
  const preferences = await loadPreferences(userId, tx)
  const unsettled = { some: { userId, state: { in: ['WAITING' as const, 'DEAD' as const] } } }
  // Only what is still to come: nobody wants a heap of old reminders from a destination that they have just set up.
  const wanted = { state: 'OPEN' as const, dueAt: { gt: now } }
  const reminders = await tx.reminder.findMany({
    where: {
      userId,
      OR: [...(preferences.destinations.length > 0 ? [wanted] : []), { deliveries: unsettled }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const ids = reminders.map(({ id }) => id)
  for (const batch of batches(ids, BATCH)) await reconcileBatch(tx, userId, batch, preferences, now)
}

async function reconcileBatch(
  tx: Transaction,
  userId: UserId,
  ids: readonly string[],
  { destinations, ...hours }: Reachable,
  now: Date,
) {
  const reminders = await tx.reminder.findMany({
    where: { userId, id: { in: [...ids] } },
    select: {
      id: true,
      rule: true,
      state: true,
      dueAt: true,
      overdueAt: true,
      application: { select: { trashedAt: true, archivedAt: true } },
    },
  })
  const deliveries = await tx.delivery.findMany({
    where: { userId, reminderId: { in: [...ids] } },
    select: {
      id: true,
      reminderId: true,
      destinationId: true,
      dueAt: true,
      sendAt: true,
      state: true,
      attempts: true,
      leaseToken: true,
    },
  })
  const changes = reconcileDeliveries(
    reminders.map(({ state, application, ...reminder }) => ({
      ...reminder,
      isLive: state === 'OPEN' && !application?.trashedAt && !application?.archivedAt,
    })),
    // A lease that has run out counts too: whoever holds it may still come to say that it was sent.
    deliveries.map(({ leaseToken, ...delivery }) => ({ ...delivery, isLeased: leaseToken !== null })),
    destinations,
    hours,
    now,
  )
  await carryOut(tx, userId, changes, now)
}

async function carryOut(
  tx: Transaction,
  userId: UserId,
  { insert, remove, cancel, revive }: DeliveryChanges,
  now: Date,
) {
  // What was claimed since it was read is left: before it is sent, it is compared with its reminder once more.
  if (remove.length > 0)
    await tx.delivery.deleteMany({ where: { userId, id: { in: remove }, leaseToken: null } })
  // The lease stays: if it was sent in this very moment, its mark may say so.
  if (cancel.length > 0) {
    await tx.delivery.updateMany({
      where: { userId, id: { in: cancel }, state: { in: ['WAITING', 'DEAD'] } },
      data: { state: 'CANCELLED', updatedAt: now },
    })
  }
  if (revive.length > 0) {
    await tx.delivery.updateMany({
      where: { userId, id: { in: revive }, state: 'CANCELLED' },
      data: { state: 'WAITING', updatedAt: now },
    })
  }
  if (insert.length > 0) {
    const data = insert.map((delivery) => ({ ...delivery, userId, createdAt: now, updatedAt: now }))
    await tx.delivery.createMany({ data, ...WITHOUT_DOUBLES })
  }
}
