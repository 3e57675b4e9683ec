import type { ReactNode } from 'react'
import type { Day, Instant } from '@/lib/domain/day'
import { sayLongDay, sayMoment } from '@/lib/domain/wording'

/** A moment said like a person would (the children), with the exact one in the IANA `zone` on hover. */
export function Timestamp({ at, zone, children }: { at: Instant; zone: string; children: ReactNode }) {
  return (
    <time dateTime={at.toISOString()} title={sayMoment(at, zone)}>
      {children}
    </time>
  )
}

/** A calendar day said like a person would, with the full date on hover. */
export function DayStamp({ day, children }: { day: Day; children: ReactNode }) {
  return (
    <time dateTime={day} title={`${sayLongDay(day)} ${day.slice(0, 4)}`}>
      {children}
    </time>
  )
}
