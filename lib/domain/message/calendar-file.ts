import type { Instant } from '@/lib/domain/day'

/** What an attached calendar file says of a meeting, as lib/exchange/message/read-calendar.ts reads it. */
export interface CalendarFile {
  /** An invitation, or its end. */
  isCancelled: boolean
  summary: string
  place: string
  description: string
  /** Of the meeting itself, where the file names one apart. */
  link: string | null
  /** Local, with the zone that the file names; null where it names none that this runtime knows. */
  local: { day: string; time: string | null; zone: string | null }
  /** The same as a moment, where the file makes one. */
  startAt: Instant | null
  durationMinutes: number | null
}
