import type { ReactNode } from 'react'
import type { Day, Instant } from '@/lib/domain/day'
import { sayMoment } from '@/lib/domain/wording'
import { titleOfDay } from './stamp-view'

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
    <time dateTime={day} title={titleOfDay(day)}>
      {children}
    </time>
  )
}
