import { nextWorkingDay } from '@/lib/domain/calendar'
import { sayFloor } from '@/lib/domain/cooling-off'
import { addDays, dayIn, instantAt, laterDay } from '@/lib/domain/day'
import type { Day, Instant } from '@/lib/domain/day'
import type { Preferences } from './facts'
import { hoursAfter, morningOf } from './moments'

export const SNOOZE_CHOICES = ['later-today', 'tomorrow', 'next-business-day'] as const
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number]

export interface SnoozeOption {
  choice: SnoozeChoice
  label: string
  until: Instant
}

export type SnoozeCheck = { ok: true } | { ok: false; reason: string }

type When = Pick<Preferences, 'zone' | 'reminderTime' | 'calendar'>

const LATER_HOURS = 3
const EVENING = '20:00'
const FEEDBACK_RULES: ReadonlySet<string> = new Set(['feedback-request', 'feedback-second-ask'])

/** Until when a choice snoozes: in three hours, but not past 20:00 local; else a morning at the reminder hour. */
export function snoozeUntil(choice: SnoozeChoice | Day, now: Instant, when: When): Instant {
  const today = dayIn(now, when.zone)
  switch (choice) {
    case 'later-today':
      return laterToday(now, today, when) ?? morningOf(addDays(today, 1), when)
    case 'tomorrow':
      return morningOf(addDays(today, 1), when)
    case 'next-business-day':
      return morningOf(nextWorkingDay(today, when.calendar), when)
    default:
      return morningOf(choice, when)
  }
}

/** What to offer at `now`, each moment once: in the evening "later today" is gone, on most days the last is too. */
export function snoozeOptions(now: Instant, when: When): SnoozeOption[] {
  const today = dayIn(now, when.zone)
  const labels = {
    'later-today': 'Later today',
    tomorrow: 'Tomorrow',
    'next-business-day': 'Next business day',
  }
  const offered = SNOOZE_CHOICES.filter((choice) => {
    if (choice === 'later-today') return laterToday(now, today, when) !== null
    return choice === 'tomorrow' || nextWorkingDay(today, when.calendar) !== addDays(today, 1)
  })
  return offered.map((choice) => ({ choice, label: labels[choice], until: snoozeUntil(choice, now, when) }))
}

/** Those that put off what is planned for then: a reminder that lies ahead is not called forward. */
export function optionsAfter(options: readonly SnoozeOption[], plannedFor: Instant): SnoozeOption[] {
  return options.filter(({ until }) => until > plannedFor)
}

/** The first day to which it can be put off: tomorrow, or the day after the one for which it is planned. */
export function earliestSnooze(today: Day, plannedOn: Day = today): Day {
  return addDays(laterDay(today, plannedOn), 1)
}

function laterToday(now: Instant, today: Day, { zone }: When): Instant | null {
  const later = hoursAfter(now, LATER_HOURS)
  return later <= instantAt(today, EVENING, zone) ? later : null
}

/**
 * Whether a reminder may be snoozed to `until`. `floor` is business day 7 after the rejection (feedbackFloor):
 * a feedback reminder is never put before it.
 */
export function checkSnooze({
  rule,
  until,
  floor,
  zone,
  now,
}: {
  rule: string
  until: Instant
  floor: Day | null
  zone: string
  now: Instant
}): SnoozeCheck {
  if (until <= now) return { ok: false, reason: 'Choose a moment that is still to come.' }
  const day = dayIn(until, zone)
  if (floor !== null && FEEDBACK_RULES.has(rule) && day < floor)
    return { ok: false, reason: sayFloor(floor, day) }
  return { ok: true }
}
