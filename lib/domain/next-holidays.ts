import type { SkippedDay, WorkCalendar } from './calendar'
import { addDays } from './day'
import type { Day } from './day'

/** How far ahead is looked: every region has its holidays within a year. */
const DAYS_AHEAD = 366

/** The next public holidays from `today` on, also those that fall on a day off. At most `limit`. */
export function nextHolidays(calendar: WorkCalendar, today: Day, limit: number): SkippedDay[] {
  const found: SkippedDay[] = []
  for (let ahead = 0; ahead <= DAYS_AHEAD && found.length < limit; ahead += 1) {
    const day = addDays(today, ahead)
    const name = calendar.holidayName(day)
    if (name !== null) found.push({ day, name })
  }
  return found
}
