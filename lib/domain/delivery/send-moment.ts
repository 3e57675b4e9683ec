import { addDays, dayIn, instantAt, type Instant } from '@/lib/domain/day'
import { morningOf } from '@/lib/domain/reminders/moments'
import { hasLapsed } from '@/lib/domain/reminders/planned'

/** When a person may be reached. */
export interface ReachableHours {
  zone: string
  /** Local HH:MM: when the daily message goes out. */
  reminderTime: string
  /** Local HH:MM. What falls between the two waits for the second; without both, nothing waits. */
  quietFrom: string | null
  quietUntil: string | null
}

/** `moment`, or the end of the quiet hours that it falls into. */
export function afterQuiet(moment: Instant, { zone, quietFrom, quietUntil }: ReachableHours): Instant {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return moment
  const spansMidnight = quietUntil < quietFrom
  const today = dayIn(moment, zone)
  for (const day of spansMidnight ? [addDays(today, -1), today] : [today]) {
    const from = instantAt(day, quietFrom, zone)
    const until = instantAt(spansMidnight ? addDays(day, 1) : day, quietUntil, zone)
    if (from <= moment && moment < until) return until
  }
  return moment
}

/** The first reminder hour at or after `moment`. */
export function nextMorning(moment: Instant, hours: ReachableHours): Instant {
  const today = dayIn(moment, hours.zone)
  const morning = morningOf(today, hours)
  return morning >= moment ? morning : morningOf(addDays(today, 1), hours)
}

interface Due {
  rule: string
  dueAt: Instant
  overdueAt: Instant | null
}

/**
 * When a reminder goes out: at its moment, or with the daily message, and never in the quiet hours. Where that would
 * be after its end, as with an interview that starts before the morning, it does not wait: late is better than never,
 * and at the wrong hour better than too late.
 */
export function sendMoment(due: Due, isDaily: boolean, hours: ReachableHours): Instant {
  const moments = [afterQuiet(due.dueAt, hours)]
  if (isDaily) moments.unshift(afterQuiet(nextMorning(due.dueAt, hours), hours))
  return moments.find((moment) => !hasLapsed(due, moment)) ?? due.dueAt
}

/** The moment to wait for when something would go out at `now`; null where it goes out at once. */
export function waitsUntil(due: Omit<Due, 'dueAt'>, hours: ReachableHours, now: Instant): Instant | null {
  const moment = afterQuiet(now, hours)
  return moment > now && !hasLapsed(due, moment) ? moment : null
}
