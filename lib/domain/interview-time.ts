import { instantAt, parseDay, timeIn, dayIn, type Day, type Instant } from './day'
import { isClosed, type Stage } from './lifecycle'

/** How long one round may take. */
export const DURATION_MINUTES = { min: 5, max: 720 } as const

const MS_PER_MINUTE = 60_000

/** When an interview takes place, as people agree on it. */
export type AgreedTime = { day: Day; time: string; zone: string; durationMinutes: number }

/** What is stored of it: the local start as it was agreed, and the two instants that follow from it. */
export type InterviewTimes = { localStart: string; startAt: Instant; endAt: Instant }

/** The end is start and duration, so it is never before the start; an hour that a clock change repeats or skips counts as it passes. */
export function interviewTimes({ day, time, zone, durationMinutes }: AgreedTime): InterviewTimes {
  const startAt = instantAt(day, time, zone)
  return {
    localStart: `${day}T${time}`,
    startAt,
    endAt: new Date(startAt.getTime() + durationMinutes * MS_PER_MINUTE),
  }
}

/** The local day of a stored start. */
export const localDayOf = (localStart: string): Day => localStart.slice(0, 10) as Day

/** Day and time of a stored local start. Throws a RangeError where it is none. */
export function splitLocalStart(localStart: string): { day: Day; time: string } {
  const day = parseDay(localStart.slice(0, 10))
  if (day === null) throw new RangeError(`Not a local start: ${localStart}`)
  return { day, time: localStart.slice(11, 16) }
}

/** The local time that takes the place of an agreed one which the clocks skip that night; null on every other day. */
export function movedByClockChange({ day, time, zone }: Omit<AgreedTime, 'durationMinutes'>): string | null {
  const real = timeIn(instantAt(day, time, zone), zone)
  return real === time ? null : real
}

export type InterviewPhase = 'cancelled' | 'before' | 'during' | 'after'

type Span = { startAt: Instant; endAt: Instant; cancelledAt: Instant | null }

/** Where `now` finds an interview. It has begun in the minute of its start, and is over in that of its end. */
export function interviewPhase({ startAt, endAt, cancelledAt }: Span, now: Instant): InterviewPhase {
  if (cancelledAt !== null) return 'cancelled'
  if (now < startAt) return 'before'
  return now < endAt ? 'during' : 'after'
}

/** Whether the preparation stands as it was planned: from the start on, whatever became of the interview. */
export function hasBegun({ startAt }: Pick<Span, 'startAt'>, now: Instant): boolean {
  return startAt <= now
}

/** The person's own day on which something about an interview happened: its day, or today while it is ahead. */
export function dayOfRecord(startAt: Instant, zone: string, today: Day): Day {
  const day = dayIn(startAt, zone)
  return day < today ? day : today
}

/** What was scheduled for a day after the application's end never took place. `zone` says whose day it is. */
export function isAfterEnd(
  startAt: Instant,
  zone: string,
  { stage, stageSince }: { stage: Stage; stageSince: Day },
): boolean {
  return isClosed(stage) && dayIn(startAt, zone) > stageSince
}
