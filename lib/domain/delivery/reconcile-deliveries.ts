import type { Instant } from '@/lib/domain/day'
import { sendMoment, type ReachableHours } from './send-moment'

export type DeliveryState = 'WAITING' | 'SENT' | 'DEAD' | 'CANCELLED'

export interface DeliverableReminder {
  id: string
  rule: string
  dueAt: Instant
  overdueAt: Instant | null
  /** Open, and its application, if it has one, neither in the trash nor archived. */
  isLive: boolean
}

export interface ExistingDelivery {
  id: string
  reminderId: string
  destinationId: string
  dueAt: Instant
  sendAt: Instant
  state: DeliveryState
  attempts: number
  /** Somebody is sending it at this moment. */
  isLeased: boolean
}

export interface UsableDestination {
  id: string
  daily: boolean
}

export interface DeliveryToInsert {
  reminderId: string
  destinationId: string
  dueAt: Instant
  sendAt: Instant
}

export interface DeliveryChanges {
  insert: DeliveryToInsert[]
  /** Ids to delete: nothing has happened with them yet, and another takes their place. */
  remove: string[]
  cancel: string[]
  /** Cancelled while they were being sent, and wanted again before that came to its end. */
  revive: string[]
}

/** What fell due longer ago than this before anybody asked for it to be sent stays in the app. */
const NEWS_MS = 86_400_000

/** Whether anything may be sent there: nobody gets mail at an address that they have not confirmed. */
export function isUsable(destination: {
  kind: string
  enabled: boolean
  verifiedAt: Instant | null
}): boolean {
  return destination.enabled && (destination.kind !== 'EMAIL' || destination.verifiedAt !== null)
}

/**
 * What to change so that each live reminder goes out once to each destination at its due moment. `existing` are all
 * deliveries of `reminders`, in any state. What was sent stays sent: the same due moment never goes out again, another
 * only if it is still to come. What is being sent at this moment is never moved, so that its mark says what was sent.
 */
export function reconcileDeliveries(
  reminders: readonly DeliverableReminder[],
  existing: readonly ExistingDelivery[],
  destinations: readonly UsableDestination[],
  hours: ReachableHours,
  now: Instant,
): DeliveryChanges {
  const changes: DeliveryChanges = { insert: [], remove: [], cancel: [], revive: [] }
  const stored = groupByPair(existing)
  const usable = new Set(destinations.map(({ id }) => id))
  for (const reminder of reminders) {
    for (const { id: destinationId, daily } of reminder.isLive ? destinations : []) {
      const rows = stored.get(pairOf({ reminderId: reminder.id, destinationId })) ?? []
      reconcilePair(
        changes,
        reminder,
        rows,
        { destinationId, sendAt: sendMoment(reminder, daily, hours) },
        now,
      )
    }
  }
  const live = new Set(reminders.flatMap(({ id, isLive }) => (isLive ? [id] : [])))
  for (const { id, reminderId, destinationId, state } of existing) {
    const isWanted = live.has(reminderId) && usable.has(destinationId)
    if (!isWanted && (state === 'WAITING' || state === 'DEAD')) changes.cancel.push(id)
  }
  return changes
}

function groupByPair(deliveries: readonly ExistingDelivery[]): Map<string, ExistingDelivery[]> {
  const groups = new Map<string, ExistingDelivery[]>()
  for (const delivery of deliveries) {
    const group = groups.get(pairOf(delivery))
    if (group) group.push(delivery)
    else groups.set(pairOf(delivery), [delivery])
  }
  return groups
}

function pairOf({ reminderId, destinationId }: { reminderId: string; destinationId: string }): string {
  return `${reminderId} ${destinationId}`
}

function reconcilePair(
  changes: DeliveryChanges,
  { id: reminderId, dueAt }: DeliverableReminder,
  rows: readonly ExistingDelivery[],
  { destinationId, sendAt }: { destinationId: string; sendAt: Instant },
  now: Instant,
) {
  for (const row of rows) {
    if (isSame(row.dueAt, dueAt)) continue
    // Given up at another due moment, it is no longer what the person waits for.
    if (row.state === 'DEAD' || (row.state === 'WAITING' && row.isLeased)) changes.cancel.push(row.id)
    else if (row.state === 'WAITING') changes.remove.push(row.id)
  }
  const insert = () => changes.insert.push({ reminderId, destinationId, dueAt, sendAt })
  const exact = rows.find((row) => isSame(row.dueAt, dueAt))
  if (!exact) {
    if (isNews(dueAt, rows, now)) insert()
  } else if (exact.state === 'CANCELLED' && isNews(dueAt, rows, now)) {
    if (exact.isLeased) changes.revive.push(exact.id)
    else {
      changes.remove.push(exact.id)
      insert()
    }
  } else if (exact.state === 'WAITING' && !isSame(exact.sendAt, sendAt) && isUntouched(exact)) {
    changes.remove.push(exact.id)
    insert()
  }
}

/**
 * Whether a due moment is worth a delivery of its own. Where something was sent before, only what is still to come is
 * another occasion; where something still waits to be sent, its age does not matter.
 */
function isNews(dueAt: Instant, rows: readonly ExistingDelivery[], now: Instant): boolean {
  if (dueAt > now) return true
  if (rows.some(({ state }) => state === 'SENT')) return false
  const isOwed = rows.some(({ state }) => state === 'WAITING' || state === 'DEAD')
  return isOwed || now.getTime() - dueAt.getTime() < NEWS_MS
}

/** Once tried, it is the refusal that says when to try again. */
function isUntouched({ attempts, isLeased }: ExistingDelivery): boolean {
  return attempts === 0 && !isLeased
}

function isSame(a: Instant, b: Instant): boolean {
  return a.getTime() === b.getTime()
}
