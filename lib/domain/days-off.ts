import { isWorkingDay, type WorkCalendar } from './calendar'
import { addDays, daysBetween } from './day'
import type { Day } from './day'

/** The person's own days off, as they enter and see them: in ranges. They are kept day by day. */
export interface DayRange {
  /** First and last day, both off. */
  from: Day
  to: Day
  label: string
}

export const LONGEST_RANGE = 60
/** Days off are for what lies ahead; a year back is for what was logged late. */
export const DAYS_BACK = 366
const DAYS_AHEAD = 3 * 366
/** Longer without a single working day, and no business day could be counted any more. */
const LONGEST_BREAK = 366

export const lengthOf = ({ from, to }: Pick<DayRange, 'from' | 'to'>): number => daysBetween(from, to) + 1

/** Every day of a range. */
export function daysOf({ from, to }: Pick<DayRange, 'from' | 'to'>): Day[] {
  return Array.from({ length: lengthOf({ from, to }) }, (_, index) => addDays(from, index))
}

export type RangeIssue = { field: 'from' | 'to'; message: string }

/** What is wrong with a range, or null. */
export function checkRange({ from, to }: Pick<DayRange, 'from' | 'to'>, today: Day): RangeIssue | null {
  if (to < from) return { field: 'to', message: 'The last day is before the first.' }
  if (lengthOf({ from, to }) > LONGEST_RANGE) {
    return { field: 'to', message: `At most ${LONGEST_RANGE} days at a time. Add the rest as a second one.` }
  }
  if (from < addDays(today, -DAYS_BACK)) return { field: 'from', message: 'That is more than a year ago.' }
  if (to > addDays(today, DAYS_AHEAD)) {
    return { field: to === from ? 'from' : 'to', message: 'That is more than three years ahead.' }
  }
  return null
}

/** Days of one label that follow one another, as one range. `days` come in order. */
export function inRanges(days: readonly { day: Day; label: string }[]): DayRange[] {
  const ranges: DayRange[] = []
  for (const { day, label } of days) {
    const last = ranges.at(-1)
    if (last && last.label === label && addDays(last.to, 1) === day) last.to = day
    else ranges.push({ from: day, to: day, label })
  }
  return ranges
}

/** Whether a calendar has a working day at least once a year, so that business days can be counted in it. */
export function leavesRoomToWork(calendar: WorkCalendar, today: Day): boolean {
  let free = 0
  for (let ahead = -DAYS_BACK; ahead <= DAYS_AHEAD + LONGEST_BREAK; ahead += 1) {
    free = isWorkingDay(addDays(today, ahead), calendar) ? 0 : free + 1
    if (free > LONGEST_BREAK) return false
  }
  return true
}
