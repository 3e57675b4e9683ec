import { dayIn, timeIn } from '@/lib/domain/day'
import { sayCount, sayDay } from '@/lib/domain/wording'

/** Within these nobody would call it late. */
const ON_TIME_MINUTES = 10

/** "Was due Mon 23 Nov at 09:00, 3 hours ago.", local to `zone`; null where it comes in time. */
export function sayLateness(dueAt: Date, now: Date, zone: string): string | null {
  const minutes = Math.floor((now.getTime() - dueAt.getTime()) / 60_000)
  if (minutes <= ON_TIME_MINUTES) return null
  const day = sayDay(dayIn(dueAt, zone), dayIn(now, zone))
  return `Was due ${day} at ${timeIn(dueAt, zone)}, ${span(minutes)} ago.`
}

function span(minutes: number): string {
  if (minutes < 60) return sayCount(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? sayCount(hours, 'hour') : sayCount(Math.floor(hours / 24), 'day')
}
