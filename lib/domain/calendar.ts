import { addDays, weekdayOf } from './day'
import type { Day, Weekday } from './day'

/** What decides whether a day is worked: a week, the public holidays of a region, the person's own days off. */
export interface WorkCalendar {
  readonly workingWeek: ReadonlySet<Weekday>
  /** The public holiday on `day`, or null. */
  holidayName(day: Day): string | null
  /** The person's own name for their day off, or null where they have none. */
  dayOffName(day: Day): string | null
}

export interface SkippedDay {
  day: Day
  name: string
}

export const MONDAY_TO_FRIDAY: ReadonlySet<Weekday> = new Set([1, 2, 3, 4, 5])

/** Three years: longer than any leave, short enough that a calendar without working days is found out at once. */
const LONGEST_BREAK = 3 * 366

/** A calendar of the week alone, without holidays or days off. */
export function plainCalendar(workingWeek: ReadonlySet<Weekday> = MONDAY_TO_FRIDAY): WorkCalendar {
  return { workingWeek, holidayName: () => null, dayOffName: () => null }
}

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  return calendar.workingWeek.has(weekdayOf(day)) && nameOfDayOff(day, calendar) === null
}

/**
 * The `n`th working day after `day`: counting starts on the next working day, so `day` itself never counts.
 * With n = 0 it is `day` itself, worked or not. Throws a RangeError when `n` is negative or not whole,
 * or when the calendar has no working day within three years.
 */
export function addBusinessDays(day: Day, n: number, calendar: WorkCalendar): Day {
  return countWorkingDays(day, n, calendar, 1)
}

/** The `n`th working day before `day`; otherwise as `addBusinessDays`. */
export function subtractBusinessDays(day: Day, n: number, calendar: WorkCalendar): Day {
  return countWorkingDays(day, n, calendar, -1)
}

/** The first working day after `day`; never `day` itself. Throws as `addBusinessDays`. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar): Day {
  return closestWorkingDay(day, calendar, 1)
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function businessDaysSince(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/**
 * The holidays and days off after `from`, up to and including `to`, that took a day from the working week,
 * for sentences such as "Thanksgiving Day skipped". A holiday on a weekend skips nothing and is left out.
 */
export function skippedDays(from: Day, to: Day, calendar: WorkCalendar): SkippedDay[] {
  const skipped: SkippedDay[] = []
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const name = calendar.workingWeek.has(weekdayOf(day)) ? nameOfDayOff(day, calendar) : null
    if (name !== null) skipped.push({ day, name })
  }
  return skipped
}

function nameOfDayOff(day: Day, calendar: WorkCalendar): string | null {
  return calendar.holidayName(day) ?? calendar.dayOffName(day)
}

function countWorkingDays(day: Day, n: number, calendar: WorkCalendar, step: 1 | -1): Day {
  if (!Number.isInteger(n) || n < 0)
    throw new RangeError(`Business days are counted in whole days from 0, not ${n}`)
  let current = day
  for (let left = n; left > 0; left -= 1) current = closestWorkingDay(current, calendar, step)
  return current
}

function closestWorkingDay(day: Day, calendar: WorkCalendar, step: 1 | -1): Day {
  if (calendar.workingWeek.size === 0) throw new RangeError('The working week has no day in it')
  let current = day
  for (let tried = 0; tried < LONGEST_BREAK; tried += 1) {
    current = addDays(current, step)
    if (isWorkingDay(current, calendar)) return current
  }
  throw new RangeError(`The calendar has no working day within three years of ${day}`)
}
