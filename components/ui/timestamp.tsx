import type { ReactNode } from 'react'
import type { Day, Instant } from '@/lib/domain/day'

/** A moment said like a person would (the children), with the exact one in `zone` on hover. */
export function Timestamp({ at, zone, children }: { at: Instant; zone: string; children: ReactNode }) {
  const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: zone })
  return (
    <time dateTime={at.toISOString()} title={`${exact.format(at)} (${zone})`}>
      {children}
    </time>
  )
}

const EXACT_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })

/** A calendar day said like a person would, with the full date on hover. */
export function DayStamp({ day, children }: { day: Day; children: ReactNode }) {
  return (
    <time dateTime={day} title={EXACT_DAY.format(Date.parse(`${day}T00:00:00Z`))}>
      {children}
    </time>
  )
}
