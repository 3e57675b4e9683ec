import { inTransaction, type Transaction } from '@/lib/db/client'
import { instantAt, type Day } from '@/lib/domain/day'
import {
  momentOf,
  nextRepetition,
  readRepeatOccurrence,
  repeatOccurrence,
  type Repetition,
  type RepeatUnit,
} from '@/lib/domain/reminders/repeat'
import { sayCount } from '@/lib/domain/wording'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { CustomReminder, CustomReminderChange } from '@/lib/schemas/reminder'
import { batches } from './batches'
import { queueDeliveries } from './deliveries'
import { loadPreferences, type UserPreferences } from './preferences'
import type { UserId } from './user-id'

const UNIT_WORDS: Record<RepeatUnit, string> = { DAY: 'day', WEEK: 'week', MONTH: 'month' }

/** Sets a reminder of the person's own. Throws a RefusedError at `day` for a moment that has passed. */
export function createCustomReminder(
  userId: UserId,
  input: CustomReminder,
  now: Date,
): Promise<{ id: string }> {
  return inTransaction(userId, async (tx) => {
    const { applicationId, ...said } = input
    if (applicationId !== null) {
      const found = await tx.application.count({ where: { userId, id: applicationId, trashedAt: null } })
      if (found !== 1) throw new NotFoundError('application')
    }
    const preferences = await loadPreferences(userId, tx)
    const columns = columnsOf(said, preferences.zone)
    refusePast(columns, now)
    const created = await tx.reminder.create({
      data: { userId, rule: 'custom', applicationId, ...columns, createdAt: now, updatedAt: now },
      select: { id: true },
    })
    await queueDeliveries(tx, userId, [created.id], preferences, now)
    return created
  })
}

/** Changes an open one. Throws a RefusedError at `day` where it is moved to a moment that has passed. */
export function changeCustomReminder(
  userId: UserId,
  { id, ...said }: CustomReminderChange,
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const before = await tx.reminder.findUnique({
      where: { userId_id: { userId, id }, rule: 'custom', state: 'OPEN' },
      select: { plannedFor: true, repeatUnit: true, repeatEvery: true },
    })
    if (!before) throw new NotFoundError('reminder')
    const preferences = await loadPreferences(userId, tx)
    const columns = columnsOf(said, preferences.zone)
    const isMoved = columns.plannedFor.getTime() !== before.plannedFor.getTime()
    if (isMoved) refusePast(columns, now)
    const keepsTime =
      !isMoved && columns.repeatUnit === before.repeatUnit && columns.repeatEvery === before.repeatEvery
    await tx.reminder.update({
      where: { userId_id: { userId, id } },
      // With another time it begins anew: its repetitions count from there, and nothing is put off any more.
      data: keepsTime
        ? { title: columns.title, updatedAt: now }
        : { ...columns, snoozedUntil: null, updatedAt: now },
    })
    await queueDeliveries(tx, userId, [id], preferences, now)
  })
}

/** Takes an open one away, with its repetitions to come. `reopenReminder` brings it back. */
export function removeCustomReminder(userId: UserId, id: string, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const { count } = await tx.reminder.updateMany({
      where: { userId, id, rule: 'custom', state: 'OPEN' },
      data: { state: 'DISMISSED', decidedAt: now, updatedAt: now },
    })
    if (count !== 1) throw new NotFoundError('reminder')
    await queueDeliveries(tx, userId, [id], await loadPreferences(userId, tx), now)
  })
}

type Said = Omit<CustomReminderChange, 'id'>

function columnsOf({ title, day, time, repeatUnit, repeatEvery }: Said, zone: string) {
  const plannedFor = instantAt(day, time, zone)
  return {
    // A subject of its own: two reminders for the same minute are two reminders.
    subject: `custom:${crypto.randomUUID()}`,
    occurrence: repeatOccurrence({ day, time }, 0),
    title,
    why: repeatUnit === null ? 'you set it' : `you set it, ${sayEvery(repeatUnit, repeatEvery)}`,
    plannedFor,
    dueAt: plannedFor,
    repeatUnit,
    repeatEvery: repeatUnit === null ? null : repeatEvery,
  }
}

function refusePast({ plannedFor }: { plannedFor: Date }, now: Date): void {
  if (plannedFor <= now) throw new RefusedError('Choose a moment that is still to come.', 'day')
}

/** Reminders of the person's own for several applications at once, each at a moment that is still to come. */
export async function addOwnReminders(
  tx: Transaction,
  userId: UserId,
  reminders: readonly { applicationId: string; title: string; day: Day; time: string; plannedFor: Date }[],
  preferences: UserPreferences,
  now: Date,
): Promise<void> {
  const ids: string[] = []
  for (let start = 0; start < reminders.length; start += ADDED_AT_ONCE) {
    const added = await tx.reminder.createManyAndReturn({
      data: reminders
        .slice(start, start + ADDED_AT_ONCE)
        .map(({ applicationId, title, day, time, plannedFor }) => ({
          userId,
          rule: 'custom',
          subject: `custom:${crypto.randomUUID()}`,
          occurrence: repeatOccurrence({ day, time }, 0),
          applicationId,
          title,
          why: 'you set it',
          plannedFor,
          dueAt: plannedFor,
          createdAt: now,
          updatedAt: now,
        })),
      select: { id: true },
    })
    ids.push(...added.map(({ id }) => id))
  }
  await queueDeliveries(tx, userId, ids, preferences, now)
}

/** A statement of SQLite holds 999 values. */
const ADDED_AT_ONCE = 60

function sayEvery(unit: RepeatUnit, every: number): string {
  return every === 1 ? `every ${UNIT_WORDS[unit]}` : `every ${sayCount(every, UNIT_WORDS[unit])}`
}

interface Repeating {
  id: string
  subject: string
  occurrence: string
  title: string
  applicationId: string | null
  repeatUnit: string | null
  repeatEvery: number | null
}

/** Once one is settled, the next of a repeating reminder takes its place; what was missed is skipped. */
export async function planNextRepetition(
  tx: Transaction,
  userId: UserId,
  reminder: Repeating,
  preferences: UserPreferences,
  now: Date,
): Promise<void> {
  const { title, subject, applicationId } = reminder
  const current = readRepeatOccurrence(reminder.occurrence)
  const repetition = repetitionOf(reminder)
  if (repetition === null || current === null) return
  const after = (index: number) =>
    nextRepetition({ start: current.start, index, repetition, zone: preferences.zone, now })
  const known = await tx.reminder.findMany({
    where: { userId, rule: 'custom', subject },
    select: { occurrence: true, state: true },
  })
  const states = new Map(known.map(({ occurrence, state }) => [occurrence, state]))
  const stateOf = (index: number) => states.get(repeatOccurrence(current.start, index))
  let next = after(current.index)
  // Where this one is done once more, those after it may be done already: it goes on after them.
  while (next !== null && stateOf(next.index) === 'DONE') next = after(next.index)
  if (next === null || stateOf(next.index) !== undefined) return
  const { id } = await tx.reminder.create({
    data: {
      userId,
      rule: 'custom',
      subject,
      occurrence: repeatOccurrence(current.start, next.index),
      applicationId,
      title,
      why: `you set it, ${sayEvery(repetition.unit, repetition.every)}`,
      plannedFor: next.plannedFor,
      dueAt: next.plannedFor,
      repeatUnit: repetition.unit,
      repeatEvery: repetition.every,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  await queueDeliveries(tx, userId, [id], preferences, now)
}

function repetitionOf({
  repeatUnit,
  repeatEvery,
}: Pick<Repeating, 'repeatUnit' | 'repeatEvery'>): Repetition | null {
  return repeatUnit === null || repeatEvery === null
    ? null
    : { unit: repeatUnit as RepeatUnit, every: repeatEvery }
}

/**
 * After a change of zone: what the person has set and is open comes at the same local time there, as what the rules have
 * set. What was put off comes no sooner. What is to be sent of it is queued by the caller.
 */
export async function moveOwnReminders(
  tx: Transaction,
  userId: UserId,
  zone: string,
  now: Date,
): Promise<void> {
  const open = await tx.reminder.findMany({
    where: { userId, rule: 'custom', state: 'OPEN' },
    select: {
      id: true,
      occurrence: true,
      plannedFor: true,
      snoozedUntil: true,
      repeatUnit: true,
      repeatEvery: true,
    },
  })
  const moved = new Map<string, { ids: string[]; plannedFor: Date; dueAt: Date }>()
  for (const { id, occurrence, plannedFor: before, snoozedUntil, ...repeat } of open) {
    const set = readRepeatOccurrence(occurrence)
    const plannedFor = set && momentOf(set, repetitionOf(repeat), zone)
    if (!plannedFor || plannedFor.getTime() === before.getTime()) continue
    const dueAt = snoozedUntil && snoozedUntil > plannedFor ? snoozedUntil : plannedFor
    const key = `${plannedFor.getTime()} ${dueAt.getTime()}`
    const together = moved.get(key)
    if (together) together.ids.push(id)
    else moved.set(key, { ids: [id], plannedFor, dueAt })
  }
  for (const { ids, plannedFor, dueAt } of moved.values()) {
    for (const batch of batches(ids, MOVED_AT_ONCE)) {
      await tx.reminder.updateMany({
        where: { userId, id: { in: batch } },
        data: { plannedFor, dueAt, updatedAt: now },
      })
    }
  }
}

const MOVED_AT_ONCE = 500

/** Undoing a settled one takes its successor away again. */
export async function removeNextRepetition(
  tx: Transaction,
  userId: UserId,
  reminder: Repeating,
): Promise<void> {
  await tx.reminder.deleteMany({
    where: { userId, rule: 'custom', subject: reminder.subject, state: 'OPEN', id: { not: reminder.id } },
  })
}
