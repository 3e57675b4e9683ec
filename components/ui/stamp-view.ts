import type { Day, Instant } from '@/lib/domain/day'
import { sayLongDay, sayMoment } from '@/lib/domain/wording'
import type { StampView } from './stamp'

/** A calendar day with the full date on hover. */
export function dayStamp(day: Day, says: string): StampView {
  return { iso: day, title: titleOfDay(day), says }
}

/** A moment with the exact one in the IANA `zone` on hover. */
export function momentStamp(at: Instant, zone: string, says: string): StampView {
  return { iso: at.toISOString(), title: sayMoment(at, zone), says }
}

export const titleOfDay = (day: Day) => `${sayLongDay(day)} ${day.slice(0, 4)}`
