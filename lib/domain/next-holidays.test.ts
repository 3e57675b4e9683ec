import { expect, it } from 'vitest'
import { plainCalendar } from './calendar'
import { asDay } from './day'
import { holidayCalendar } from './holidays'
import { nextHolidays } from './next-holidays'

const region = (country: string, state: string | null) =>
  holidayCalendar({ country, state, workingWeek: [1, 2, 3, 4, 5], daysOff: new Map() })

it('names the next holidays of a state, today included, also on a weekend', () => {
  expect(nextHolidays(region('DE', 'BY'), asDay('2026-12-25'), 4)).toEqual([
    { day: '2026-12-25', name: expect.stringContaining('Christmas') },
    { day: '2026-12-26', name: expect.any(String) },
    { day: '2027-01-01', name: expect.stringContaining('New Year') },
    { day: '2027-01-06', name: 'Epiphany' },
  ])
})

it('names none without a region', () => {
  expect(nextHolidays(plainCalendar(), asDay('2026-12-25'), 4)).toEqual([])
})
