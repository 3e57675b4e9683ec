import type { Transaction } from '@/lib/db/client'
import { insertRows } from '@/lib/db/insert-rows'
import {
  planLessonReminders,
  planReminders,
  planSearchReminders,
} from '@/lib/domain/reminders/plan-reminders'
import { reconcile, type Reconciliation } from '@/lib/domain/reminders/reconcile'
import type { Day } from '@/lib/domain/day'
import { OPEN_STAGES } from '@/lib/domain/lifecycle'
import { batches } from './batches'
import { moveOwnReminders } from './custom-reminders'
import { queueDeliveries, requeueEverything } from './deliveries'
import { idMaker } from './new-ids'
import { loadPreferences, type UserPreferences } from './preferences'
import { loadApplicationFacts } from './reminder-facts'
import { loadSearchFacts } from './search-facts'
import type { UserId } from './user-id'

/** How many applications are read and planned at a time when everything changes. */
const BATCH = 200

/** The transactions in which planning waits. */
const waiting = new WeakSet<Transaction>()

/**
 * Runs many changes without planning after each: whoever calls it plans in the same transaction once they are done.
 * For what is brought in whole, where each change would only take back what the one before had planned.
 */
export async function withPlanningLater<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  waiting.add(tx)
  try {
    return await work()
  } finally {
    waiting.delete(tx)
  }
}

/** Plans the reminders of one application anew and reconciles, in the transaction of the change that caused it. */
export async function replanApplication(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  now: Date,
): Promise<void> {
  if (waiting.has(tx)) return
  await replanApplications(tx, userId, [applicationId], await loadPreferences(userId, tx), now)
}

/** The reminder to start again: it depends on the whole search, and ends with anything logged. */
export async function replanSearch(
  tx: Transaction,
  userId: UserId,
  now: Date,
  preferences?: UserPreferences,
) {
  if (waiting.has(tx)) return
  const known = preferences ?? (await loadPreferences(userId, tx))
  const { calendarFor, ...rest } = known
  const facts = await loadSearchFacts(tx, userId)
  const wanted = planSearchReminders(facts, { ...rest, calendar: calendarFor() })
  const existing = await tx.reminder.findMany({ where: { userId, rule: 'move-forward' }, select: EXISTING })
  await queue(tx, userId, await apply(tx, userId, reconcile(existing, wanted, 'search'), now), known, now)
}

/** The reminder of a lesson's action. */
export async function replanLesson(
  tx: Transaction,
  userId: UserId,
  lessonId: string,
  now: Date,
): Promise<void> {
  if (waiting.has(tx)) return
  await replanLessons(tx, userId, [lessonId], await loadPreferences(userId, tx), now)
}

/**
 * After a change of zone, region, working week or rules: whatever is open moves, nothing done comes back. Only
 * applications that can have a reminder are read: what ended half a year ago without one is left alone.
 */
export async function replanEverything(tx: Transaction, userId: UserId, now: Date): Promise<void> {
  const preferences = await loadPreferences(userId, tx)
  const applications = await tx.application.findMany({
    where: { userId, OR: [{ reminders: { some: { state: 'OPEN' } } }, mayGetReminder(now)] },
    select: { id: true },
  })
  const lessons = await tx.lesson.findMany({
    where: { userId, actionDue: { not: null } },
    select: { id: true },
  })
  for (const batch of batches(idsOf(applications), BATCH))
    await replanApplications(tx, userId, batch, preferences, now)
  for (const batch of batches(idsOf(lessons), BATCH)) await replanLessons(tx, userId, batch, preferences, now)
  await replanSearch(tx, userId, now, preferences)
  await moveOwnReminders(tx, userId, preferences.zone, now)
  // The zone and the reminder hour also say when to send what did not change.
  await requeueEverything(tx, userId, now)
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** No rule reaches further back, with its largest number and two months of days off. */
export const LONGEST_REACH_DAYS = 183

function mayGetReminder(now: Date) {
  const since = new Date(now.getTime() - LONGEST_REACH_DAYS * 86_400_000)
  const sinceDay = since.toISOString().slice(0, 10)
  return {
    trashedAt: null,
    archivedAt: null,
    OR: [
      { stage: { in: [...OPEN_STAGES] } },
      { stageSince: { gte: sinceDay } },
      { interviews: { some: { endAt: { gte: since } } } },
      { rejections: { some: { OR: [{ receivedOn: { gte: sinceDay } }, { askedOn: { gte: sinceDay } }] } } },
    ],
  }
}

/** What was logged just now, in the transaction that did it, however many they are. */
export async function replanLogged(
  tx: Transaction,
  userId: UserId,
  ids: readonly string[],
  now: Date,
  onPlanned?: (count: number, of: number) => Promise<void>,
): Promise<void> {
  if (waiting.has(tx)) return
  const preferences = await loadPreferences(userId, tx)
  let planned = 0
  for (const batch of batches(ids, BATCH)) {
    await replanApplications(tx, userId, batch, preferences, now)
    planned += batch.length
    await onPlanned?.(planned, ids.length)
  }
  await replanSearch(tx, userId, now, preferences)
}

/** Several applications at once, as after a bulk change. */
export async function replanApplications(
  tx: Transaction,
  userId: UserId,
  ids: readonly string[],
  known: UserPreferences,
  now: Date,
): Promise<void> {
  const { calendarFor, ...preferences } = known
  const facts = await loadApplicationFacts(tx, userId, ids)
  const rows = await tx.reminder.findMany({
    where: { userId, applicationId: { in: [...ids] } },
    select: EXISTING,
  })
  const changes: Reconciliation = { insert: [], update: [], cancel: [] }
  for (const { region, ...application } of facts) {
    const wanted = planReminders(application, { ...preferences, calendar: calendarFor(region) }, now)
    const scope = { applicationId: application.id }
    const existing = rows.filter((row) => row.applicationId === application.id)
    const { insert, update, cancel } = reconcile(existing, wanted, scope)
    changes.insert.push(...insert)
    changes.update.push(...update)
    changes.cancel.push(...cancel)
  }
  // The person's own are not planned, but live and rest with their application.
  const own = rows.filter(({ rule, state }) => rule === 'custom' && state === 'OPEN').map(({ id }) => id)
  await queue(tx, userId, [...own, ...(await apply(tx, userId, changes, now))], known, now)
}

async function replanLessons(
  tx: Transaction,
  userId: UserId,
  ids: readonly string[],
  known: UserPreferences,
  now: Date,
): Promise<void> {
  const { calendarFor, ...preferences } = known
  const touched: string[] = []
  const lessons = await tx.lesson.findMany({
    where: { userId, id: { in: [...ids] } },
    select: { id: true, text: true, action: true, actionDue: true, actionDoneOn: true, status: true },
  })
  const rows = await tx.reminder.findMany({ where: { userId, lessonId: { in: [...ids] } }, select: EXISTING })
  for (const lesson of lessons) {
    const facts = {
      ...lesson,
      actionDue: lesson.actionDue as Day | null,
      actionDoneOn: lesson.actionDoneOn as Day | null,
    }
    const wanted = planLessonReminders(facts, { ...preferences, calendar: calendarFor() })
    const existing = rows.filter((row) => row.lessonId === lesson.id)
    const scope = { lessonId: lesson.id }
    touched.push(...(await apply(tx, userId, reconcile(existing, wanted, scope), now)))
  }
  await queue(tx, userId, touched, known, now)
}

const EXISTING = {
  id: true,
  rule: true,
  subject: true,
  occurrence: true,
  applicationId: true,
  interviewId: true,
  lessonId: true,
  title: true,
  why: true,
  state: true,
  plannedFor: true,
  snoozedUntil: true,
  dueAt: true,
  overdueAt: true,
} as const

/** Carries out a reconciliation. Answers with the ids of what it changed. */
async function apply(
  tx: Transaction,
  userId: UserId,
  { insert, update, cancel }: Reconciliation,
  now: Date,
): Promise<string[]> {
  const touched = [...update.map(({ id }) => id), ...cancel]
  if (insert.length > 0) {
    const newId = idMaker()
    const inserted = insert.map((reminder) => ({
      ...reminder,
      id: newId(),
      userId,
      createdAt: now,
      updatedAt: now,
    }))
    await insertRows(tx, 'Reminder', inserted)
    touched.push(...inserted.map(({ id }) => id))
  }
  for (const { id, ...data } of update) {
    await tx.reminder.updateMany({ where: { userId, id }, data: { ...data, updatedAt: now } })
  }
  if (cancel.length > 0) {
    await tx.reminder.updateMany({
      where: { userId, id: { in: cancel } },
      data: { state: 'CANCELLED', decidedAt: now, updatedAt: now },
    })
  }
  return touched
}

/** Queues what is to be sent out, once for all that was planned. */
async function queue(
  tx: Transaction,
  userId: UserId,
  touched: readonly string[],
  preferences: UserPreferences,
  now: Date,
) {
  if (!waiting.has(tx)) await queueDeliveries(tx, userId, touched, preferences, now)
}
