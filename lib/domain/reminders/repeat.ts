import { addDays, dayIn, daysBetween, instantAt, parseDay } from '@/lib/domain/day'
import type { Day, Instant } from '@/lib/domain/day'

export const REPEAT_UNITS = ['DAY', 'WEEK', 'MONTH'] as const
export type RepeatUnit = (typeof REPEAT_UNITS)[number]

export interface Repetition {
  unit: RepeatUnit
  /** Every so many units, from 1 to MOST_EVERY. */
  every: number
}

/** The first of a repeating reminder, as the person set it: later ones count from here and never drift. */
export interface RepeatStart {
  day: Day
  /** Local `HH:MM`. */
  time: string
}

export interface RepeatedReminder {
  /** 1 for the first after the start. */
  index: number
  day: Day
  plannedFor: Instant
}

export const MOST_EVERY: Readonly<Record<RepeatUnit, number>> = { DAY: 365, WEEK: 52, MONTH: 24 }

/** Nobody's search lasts longer; a repetition that was forgotten ends by itself. */
const LONGEST_DAYS = 3660

export function isRepetition({ unit, every }: { unit: string; every: number }): boolean {
  return (
    Object.hasOwn(MOST_EVERY, unit) &&
    Number.isInteger(every) &&
    every >= 1 &&
    every <= MOST_EVERY[unit as RepeatUnit]
  )
}

/**
 * The first occurrence after both `index` and `now`: what was missed is skipped, not made up for. A month that is
 * too short takes its last day, and the next long one the day of the start again. In `zone`, at the local time of
 * the start. Null when it would lie more than ten years after the start.
 */
export function nextRepetition({
  start,
  repetition,
  index,
  zone,
  now,
}: {
  start: RepeatStart
  repetition: Repetition
  /** Of the occurrence that was decided; 0 is the start itself. */
  index: number
  zone: string
  now: Instant
}): RepeatedReminder | null {
  const at = (index: number): RepeatedReminder => {
    const day = dayOf(start.day, repetition, index)
    return { index, day, plannedFor: instantAt(day, start.time, zone) }
  }
  const first = Math.max(index + 1, lastBefore(start.day, repetition, dayIn(now, zone)))
  for (
    let next = first;
    daysBetween(start.day, dayOf(start.day, repetition, next)) <= LONGEST_DAYS;
    next += 1
  ) {
    const occurrence = at(next)
    if (occurrence.plannedFor > now) return occurrence
  }
  return null
}

/**
 * When an occurrence comes in `zone`: at the local time of the start. One that does not repeat is its own start. Null
 * for what no reminder of ours is.
 */
export function momentOf(
  { start, index }: { start: RepeatStart; index: number },
  repetition: Repetition | null,
  zone: string,
): Instant | null {
  if (repetition === null) return instantAt(start.day, start.time, zone)
  if (!isRepetition(repetition) || repetition.every * index > LONGEST_DAYS) return null
  return instantAt(dayOf(start.day, repetition, index), start.time, zone)
}

/** The occurrence key of a repeating reminder: "2026-01-31T09:00#2" holds its start, so that nothing else has to. */
export function repeatOccurrence({ day, time }: RepeatStart, index: number): string {
  return `${day}T${time}#${index}`
}

/** What `repeatOccurrence` wrote; null for the occurrence of any other reminder. */
export function readRepeatOccurrence(occurrence: string): { start: RepeatStart; index: number } | null {
  const [, dayText = '', time = '', index = ''] =
    /^(.{10})T((?:[01]\d|2[0-3]):[0-5]\d)#(\d{1,6})$/.exec(occurrence) ?? []
  const day = parseDay(dayText)
  return day === null ? null : { start: { day, time }, index: Number(index) }
}

function dayOf(start: Day, { unit, every }: Repetition, index: number): Day {
  if (unit === 'MONTH') return addMonths(start, every * index)
  return addDays(start, every * index * (unit === 'WEEK' ? 7 : 1))
}

function addMonths(day: Day, count: number): Day {
  const monthsSinceZero = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(monthsSinceZero / 12)
  const month = monthsSinceZero % 12
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8)), length)))
    .toISOString()
    .slice(0, 10) as Day
}

/** An index that is surely not after `today`, so that a search from it is short. */
function lastBefore(start: Day, { unit, every }: Repetition, today: Day): number {
  const longest = unit === 'MONTH' ? 31 : unit === 'WEEK' ? 7 : 1
  return Math.floor(daysBetween(start, today) / (longest * every))
}
