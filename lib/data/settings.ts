import { db, inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn, type Weekday } from '@/lib/domain/day'
import { leavesRoomToWork } from '@/lib/domain/days-off'
import { changedRules } from '@/lib/domain/rule-changes'
import { ruleSettings, type RuleSettings } from '@/lib/domain/rules'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { RegionInput } from '@/lib/schemas/settings'
import { loadPreferences, parseWorkingWeek } from './preferences'
import { replanEverything } from './replan'
import type { UserId } from './user-id'

/** Planning a long search anew takes its time, and half of it is no use. */
const REPLANNING_MS = 60_000

export interface Settings {
  name: string
  zone: string
  country: string | null
  state: string | null
  workingWeek: Weekday[]
  /** Local HH:MM at which day-long reminders fall due. */
  reminderTime: string
  rules: RuleSettings
  singleKeys: boolean
}

/** What a change of the settings did to the open reminders. */
export interface Replanned {
  /** Due at another moment now. */
  moved: number
  added: number
  ended: number
}

/** Everything that the settings pages show. Throws a NotFoundError when the account is gone. */
export async function loadSettings(userId: UserId): Promise<Settings> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      zone: true,
      country: true,
      state: true,
      workingWeek: true,
      reminderTime: true,
      rules: true,
      singleKeys: true,
    },
  })
  if (!user) throw new NotFoundError('account')
  return { ...user, workingWeek: parseWorkingWeek(user.workingWeek), rules: ruleSettings(user.rules) }
}

type PlainColumns = { name: string } | { singleKeys: boolean }

/** What no reminder depends on: the name, and whether single keys are shortcuts. */
export async function savePlainSettings(userId: UserId, data: PlainColumns, now: Date): Promise<void> {
  const { count } = await db.user.updateMany({ where: { id: userId }, data: { ...data, updatedAt: now } })
  if (count === 0) throw new NotFoundError('account')
}

/** An IANA zone that is known to exist: see the schema. What waits moves to the same hours there. */
export function saveZone(userId: UserId, zone: string, now: Date): Promise<Replanned> {
  return saveAndReplan(userId, { zone }, now)
}

/** `state` and `country` are known to belong together: see the schema. */
export function saveRegion(userId: UserId, { country, state }: RegionInput, now: Date): Promise<Replanned> {
  return saveAndReplan(userId, { country, state: country === null ? null : state }, now)
}

/** At least one day. Throws a RefusedError when days off and holidays take all that is left. */
export function saveWorkingWeek(userId: UserId, week: readonly Weekday[], now: Date): Promise<Replanned> {
  if (week.length === 0) throw new RefusedError('Choose at least one day.', 'workingWeek')
  return saveAndReplan(userId, { workingWeek: week.join(',') }, now)
}

/** Local HH:MM. */
export function saveReminderTime(userId: UserId, reminderTime: string, now: Date): Promise<Replanned> {
  return saveAndReplan(userId, { reminderTime }, now)
}

/** All rules at once. Only what differs from the defaults is kept. */
export function saveRules(userId: UserId, rules: RuleSettings, now: Date): Promise<Replanned> {
  return saveAndReplan(userId, { rules: JSON.stringify(changedRules(rules)) }, now)
}

/** Back to the defaults. `stored` is what the rules were, for `restoreRules`. */
export async function resetRules(userId: UserId, now: Date): Promise<Replanned & { stored: string }> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { rules: true } })
  if (!user) throw new NotFoundError('account')
  return { ...(await saveAndReplan(userId, { rules: '{}' }, now)), stored: user.rules }
}

/** Undoes a reset. Whatever of `stored` is malformed or out of bounds becomes the default. */
export function restoreRules(userId: UserId, stored: string, now: Date): Promise<Replanned> {
  return saveRules(userId, ruleSettings(stored), now)
}

type PlanningColumns = Partial<
  Record<'zone' | 'workingWeek' | 'reminderTime' | 'rules', string> &
    Record<'country' | 'state', string | null>
>

function saveAndReplan(userId: UserId, data: PlanningColumns, now: Date): Promise<Replanned> {
  return changePlanning(userId, now, async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: userId }, data: { ...data, updatedAt: now } })
    if (count === 0) throw new NotFoundError('account')
  })
}

/**
 * Runs a change of what reminders are counted by, and plans all of them anew in the same transaction. Throws a
 * RefusedError when hardly a day to work would be left.
 */
export function changePlanning(
  userId: UserId,
  now: Date,
  change: (tx: Transaction) => Promise<void>,
): Promise<Replanned> {
  return inTransaction(
    userId,
    async (tx) => {
      await change(tx)
      const { calendarFor, zone } = await loadPreferences(userId, tx)
      if (!leavesRoomToWork(calendarFor(), dayIn(now, zone))) {
        throw new RefusedError('With this there would be a whole year without a working day to count by.')
      }
      const before = await openReminders(tx, userId)
      await replanEverything(tx, userId, now)
      return compare(before, await openReminders(tx, userId))
    },
    { timeoutMs: REPLANNING_MS },
  )
}

async function openReminders(tx: Transaction, userId: UserId): Promise<Map<string, number>> {
  const rows = await tx.reminder.findMany({
    where: { userId, state: 'OPEN' },
    select: { id: true, dueAt: true },
  })
  return new Map(rows.map(({ id, dueAt }) => [id, dueAt.getTime()]))
}

function compare(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Replanned {
  const kept = [...after].filter(([id]) => before.has(id))
  return {
    moved: kept.filter(([id, dueAt]) => before.get(id) !== dueAt).length,
    added: after.size - kept.length,
    ended: before.size - kept.length,
  }
}
