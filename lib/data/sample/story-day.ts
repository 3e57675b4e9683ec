import { addBusinessDays, subtractBusinessDays, type WorkCalendar } from '@/lib/domain/calendar'
import type { Day } from '@/lib/domain/day'

/**
 * A day of the story, in the person's own working days from today: -3 is three working days ago, 2 the second one to
 * come. So that whatever day somebody looks, holidays and weekends too, the search stands where it is told.
 */
export type StoryDay = number

/** Which calendar day each day of the story is. */
export function storyDays(today: Day, calendar: WorkCalendar): (day: StoryDay) => Day {
  return (day) =>
    day < 0 ? subtractBusinessDays(today, -day, calendar) : addBusinessDays(today, day, calendar)
}
