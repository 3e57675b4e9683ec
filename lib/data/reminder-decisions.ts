import { inTransaction, type Transaction } from '@/lib/db/client'
import { feedbackFloor } from '@/lib/domain/cooling-off'
import { dayIn, type Day } from '@/lib/domain/day'
import { checkSnooze, snoozeUntil, type SnoozeChoice } from '@/lib/domain/reminders/snooze'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { queueDeliveries } from './deliveries'
import { loadPreferences, type UserPreferences } from './preferences'
import { rejectionIdOf } from './reminders'
import { replanApplications, replanLesson, replanSearch } from './replan'
import { settle, unsettle } from './reminder-effects'
import { moveOwnReminders, planNextRepetition, removeNextRepetition } from './custom-reminders'
import type { UserId } from './user-id'

const DECIDED = {
  id: true,
  rule: true,
  subject: true,
  occurrence: true,
  state: true,
  title: true,
  applicationId: true,
  interviewId: true,
  personId: true,
  lessonId: true,
  repeatUnit: true,
  repeatEvery: true,
} as const

/** Marks one as done, and records what doing it means: a thank-you sent, feedback asked, an action taken. */
export function completeReminder(userId: UserId, id: string, now: Date): Promise<void> {
  return decide(userId, id, 'DONE', now)
}

/** Lets one go without doing it. One that repeats ends with that. */
export function dismissReminder(userId: UserId, id: string, now: Date): Promise<void> {
  return decide(userId, id, 'DISMISSED', now)
}

function decide(userId: UserId, id: string, state: 'DONE' | 'DISMISSED', now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const reminder = await find(tx, userId, id)
    // A second click on the same button has nothing to add.
    if (reminder.state === state) return
    const { count } = await tx.reminder.updateMany({
      where: { userId, id, state: 'OPEN' },
      data: { state, decidedAt: now, updatedAt: now },
    })
    if (count !== 1) throw new ConflictError('This reminder was settled in the meantime.')
    const preferences = await loadPreferences(userId, tx)
    if (state === 'DONE') await settle(tx, userId, reminder, dayIn(now, preferences.zone))
    await queueDeliveries(tx, userId, [id], preferences, now)
    // Who lets a repeating one go has had enough of it: only what is done comes again.
    if (reminder.rule === 'custom' && state === 'DONE')
      await planNextRepetition(tx, userId, reminder, preferences, now)
    await replanAfter(tx, userId, reminder, preferences, now)
  })
}

/** Takes a Done or Dismiss back, with what it recorded. */
export function reopenReminder(userId: UserId, id: string, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const reminder = await find(tx, userId, id)
    if (reminder.state === 'OPEN') return
    const preferences = await loadPreferences(userId, tx)
    await tx.reminder.update({
      where: { userId_id: { userId, id } },
      data: { state: 'OPEN', decidedAt: null, updatedAt: now },
    })
    if (reminder.state === 'DONE') await unsettle(tx, userId, reminder)
    // The zone may have changed since.
    if (reminder.rule === 'custom') await moveOwnReminders(tx, userId, preferences.zone, now)
    await queueDeliveries(tx, userId, [id], preferences, now)
    if (reminder.rule === 'custom') await removeNextRepetition(tx, userId, reminder)
    await replanAfter(tx, userId, reminder, preferences, now)
  })
}

/** Puts one off. Throws a RefusedError at `until` for the past, or for a feedback request before business day 7. */
export function snoozeReminder(
  userId: UserId,
  id: string,
  choice: SnoozeChoice | Day,
  now: Date,
): Promise<{ until: Date }> {
  return inTransaction(userId, async (tx) => {
    const reminder = await tx.reminder.findUnique({
      where: { userId_id: { userId, id }, state: 'OPEN' },
      select: {
        rule: true,
        subject: true,
        plannedFor: true,
        application: { select: { country: true, state: true } },
      },
    })
    if (!reminder) throw new NotFoundError('reminder')
    const preferences = await loadPreferences(userId, tx)
    // Putting off goes by the person's own working days; the window, by those of where the company works.
    const until = snoozeUntil(choice, now, { ...preferences, calendar: preferences.calendarFor() })
    const receivedOn = await rejectionDay(tx, userId, reminder.subject)
    const region = preferences.calendarFor(reminder.application ?? undefined)
    const floor = receivedOn === null ? null : feedbackFloor(receivedOn, region)
    const check = checkSnooze({ rule: reminder.rule, until, floor, zone: preferences.zone, now })
    if (!check.ok) throw new RefusedError(check.reason, 'until')
    const dueAt = until > reminder.plannedFor ? until : reminder.plannedFor
    await tx.reminder.update({
      where: { userId_id: { userId, id } },
      data: { snoozedUntil: until, dueAt, updatedAt: now },
    })
    await queueDeliveries(tx, userId, [id], preferences, now)
    return { until: dueAt }
  })
}

/** Takes a snooze back: due again when its rule says. */
export function unsnoozeReminder(userId: UserId, id: string, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const reminder = await tx.reminder.findUnique({
      where: { userId_id: { userId, id }, state: 'OPEN' },
      select: { plannedFor: true },
    })
    if (!reminder) throw new NotFoundError('reminder')
    await tx.reminder.update({
      where: { userId_id: { userId, id } },
      data: { snoozedUntil: null, dueAt: reminder.plannedFor, updatedAt: now },
    })
    await queueDeliveries(tx, userId, [id], await loadPreferences(userId, tx), now)
  })
}

async function find(tx: Transaction, userId: UserId, id: string) {
  const reminder = await tx.reminder.findUnique({ where: { userId_id: { userId, id } }, select: DECIDED })
  if (!reminder) throw new NotFoundError('reminder')
  return reminder
}

async function rejectionDay(tx: Transaction, userId: UserId, subject: string): Promise<Day | null> {
  const id = rejectionIdOf(subject)
  if (id === null) return null
  const rejection = await tx.rejection.findUnique({
    where: { userId_id: { userId, id } },
    select: { receivedOn: true },
  })
  return (rejection?.receivedOn as Day | undefined) ?? null
}

async function replanAfter(
  tx: Transaction,
  userId: UserId,
  reminder: { rule: string; applicationId: string | null; lessonId: string | null },
  preferences: UserPreferences,
  now: Date,
) {
  if (reminder.rule === 'move-forward') await replanSearch(tx, userId, now, preferences)
  else if (reminder.applicationId)
    await replanApplications(tx, userId, [reminder.applicationId], preferences, now)
  if (reminder.lessonId) await replanLesson(tx, userId, reminder.lessonId, now)
}
