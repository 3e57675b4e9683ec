import { addDays, dayIn, instantAt } from '@/lib/domain/day'
import type { Day, Instant } from '@/lib/domain/day'

const HOUR = 3_600_000

/** Hours that pass, whatever the clocks of a zone do meanwhile. */
export function hoursAfter(moment: Instant, hours: number): Instant {
  return new Date(moment.getTime() + hours * HOUR)
}

export function hoursBefore(moment: Instant, hours: number): Instant {
  return hoursAfter(moment, -hours)
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}

/** `moment` if it is 08:00–20:00 in `zone`, both included; else the next 09:00 there. */
export function atCivilHour(moment: Instant, zone: string): Instant {
  const day = dayIn(moment, zone)
  if (moment < instantAt(day, '08:00', zone)) return instantAt(day, '09:00', zone)
  if (moment <= instantAt(day, '20:00', zone)) return moment
  return instantAt(addDays(day, 1), '09:00', zone)
}

/** The person's reminder hour on `day`. */
export function morningOf(day: Day, { zone, reminderTime }: { zone: string; reminderTime: string }): Instant {
  return instantAt(day, reminderTime, zone)
}

/** The midnight that ends `day` in `zone`. */
export function endOf(day: Day, zone: string): Instant {
  return instantAt(addDays(day, 1), '00:00', zone)
}
