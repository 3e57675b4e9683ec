import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MONDAY_TO_FRIDAY,
  addBusinessDays,
  businessDaysSince,
  isWorkingDay,
  nextWorkingDay,
  plainCalendar,
  skippedDays,
  subtractBusinessDays,
} from './calendar'
import type { WorkCalendar } from './calendar'
import { addDays, asDay, daysBetween, weekdayOf } from './day'
import type { Day, Weekday } from './day'
import { holidayCalendar } from './holidays'

const plain = plainCalendar()
const ofRegion = (country: string, state: string | null = null, daysOff: [string, string][] = []) =>
  holidayCalendar({
    country,
    state,
    workingWeek: [1, 2, 3, 4, 5],
    daysOff: new Map(daysOff.map(([day, name]) => [asDay(day), name])),
  })

describe('the feedback window, business days 7 and 10 after a rejection', () => {
  it.each([
    ['a Monday', '2026-03-02', plain, '2026-03-11', '2026-03-16'],
    ['a Friday', '2026-03-06', plain, '2026-03-17', '2026-03-20'],
    ['a Saturday', '2026-03-07', plain, '2026-03-17', '2026-03-20'],
    ['a Sunday', '2026-03-08', plain, '2026-03-17', '2026-03-20'],
    ['before Thanksgiving', '2026-11-19', ofRegion('US'), '2026-12-01', '2026-12-04'],
    ['the week before', '2026-11-12', ofRegion('US'), '2026-11-23', '2026-11-27'],
    ['Christmas in Bavaria', '2026-12-21', ofRegion('DE', 'BY'), '2026-12-31', '2027-01-07'],
  ])('%s, %s', (_, rejected, calendar, opens, closes) => {
    expect(addBusinessDays(asDay(rejected), 7, calendar)).toBe(opens)
    expect(addBusinessDays(asDay(rejected), 10, calendar)).toBe(closes)
  })

  it('moves on by one for a day off of the person', () => {
    const calendar = ofRegion('US', null, [['2026-11-20', 'Moving house']])
    expect(addBusinessDays(asDay('2026-11-19'), 7, calendar)).toBe('2026-12-02')
  })

  it('follows the working week of the person, Sunday to Thursday', () => {
    const sundayToThursday = plainCalendar(new Set<Weekday>([7, 1, 2, 3, 4]))
    expect(addBusinessDays(asDay('2026-03-05'), 1, sundayToThursday)).toBe('2026-03-08')
    expect(addBusinessDays(asDay('2026-03-02'), 7, sundayToThursday)).toBe('2026-03-11')
  })
})

describe('counting', () => {
  it('takes no step for zero days, not even off a weekend', () => {
    expect(addBusinessDays(asDay('2026-03-07'), 0, plain)).toBe('2026-03-07')
    expect(subtractBusinessDays(asDay('2026-03-07'), 0, plain)).toBe('2026-03-07')
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s days', (n) => {
    expect(() => addBusinessDays(asDay('2026-03-02'), n, plain)).toThrow(RangeError)
    expect(() => subtractBusinessDays(asDay('2026-03-02'), n, plain)).toThrow(RangeError)
  })

  it.each([
    ['2026-03-16', 2, '2026-03-12'],
    ['2026-03-14', 1, '2026-03-13'],
    ['2026-03-15', 2, '2026-03-12'],
    ['2026-03-11', 2, '2026-03-09'],
  ])('goes back from %s by %i to %s', (day, n, expected) => {
    expect(subtractBusinessDays(asDay(day), n, plain)).toBe(expected)
  })

  it('counts from the day after, up to the day itself', () => {
    expect(businessDaysSince(asDay('2026-03-06'), asDay('2026-03-09'), plain)).toBe(1)
    expect(businessDaysSince(asDay('2026-03-06'), asDay('2026-03-08'), plain)).toBe(0)
    expect(businessDaysSince(asDay('2026-03-02'), asDay('2026-03-11'), plain)).toBe(7)
  })

  it('counts nothing to the same day or an earlier one', () => {
    expect(businessDaysSince(asDay('2026-03-06'), asDay('2026-03-06'), plain)).toBe(0)
    expect(businessDaysSince(asDay('2026-03-06'), asDay('2026-03-02'), plain)).toBe(0)
  })

  it('leaves a working day for the next one', () => {
    expect(nextWorkingDay(asDay('2026-03-05'), plain)).toBe('2026-03-06')
    expect(nextWorkingDay(asDay('2026-03-06'), plain)).toBe('2026-03-09')
    expect(nextWorkingDay(asDay('2026-11-25'), ofRegion('US'))).toBe('2026-11-27')
  })
})

describe('a calendar without working days', () => {
  const noWeek = plainCalendar(new Set())
  const alwaysOff: WorkCalendar = { ...plain, dayOffName: () => 'Sabbatical' }
  const day = asDay('2026-03-02')

  it.each([
    ['an empty week', noWeek, /working week/],
    ['nothing but days off', alwaysOff, /within three years of 2026-03-02/],
  ])('is refused instead of searched for ever: %s', (_, calendar, message) => {
    for (const count of [
      () => addBusinessDays(day, 1, calendar),
      () => subtractBusinessDays(day, 1, calendar),
      () => nextWorkingDay(day, calendar),
    ]) {
      expect(count).toThrow(RangeError)
      expect(count).toThrow(message)
    }
    expect(businessDaysSince(day, asDay('2027-03-02'), calendar)).toBe(0)
    expect(addBusinessDays(day, 0, calendar)).toBe(day)
  })

  it('finds the end of a leave of two years', () => {
    const back = asDay('2028-03-01')
    const onLeave: WorkCalendar = { ...plain, dayOffName: (day) => (day < back ? 'Leave' : null) }
    expect(nextWorkingDay(day, onLeave)).toBe(back)
  })
})

describe('the days that were skipped', () => {
  it('names the holiday that moved the window', () => {
    expect(skippedDays(asDay('2026-11-19'), asDay('2026-12-01'), ofRegion('US'))).toEqual([
      { day: '2026-11-26', name: 'Thanksgiving Day' },
    ])
  })

  it('leaves out holidays on a weekend, and the first day, but not the last', () => {
    const calendar = ofRegion('US', null, [['2026-07-06', 'Fishing']])
    expect(skippedDays(asDay('2026-07-03'), asDay('2026-07-06'), calendar)).toEqual([
      { day: '2026-07-06', name: 'Fishing' },
    ])
  })

  it('says the holiday once where a day off falls on it', () => {
    const calendar = ofRegion('DE', 'BY', [['2026-12-25', 'At my parents']])
    expect(skippedDays(asDay('2026-12-24'), asDay('2026-12-28'), calendar)).toEqual([
      { day: '2026-12-25', name: 'Christmas Day' },
    ])
  })

  it('is empty without holidays, and backwards', () => {
    expect(skippedDays(asDay('2026-11-19'), asDay('2026-12-01'), plain)).toEqual([])
    expect(skippedDays(asDay('2026-12-01'), asDay('2026-11-19'), ofRegion('US'))).toEqual([])
  })
})

describe('whatever the year, week and region', () => {
  const days = fc.integer({ min: 0, max: 365 * 30 }).map((offset) => addDays(asDay('2015-01-01'), offset))
  const counts = fc.integer({ min: 0, max: 40 })
  const weeks = fc
    .subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
    .map((weekdays) => weekdays as readonly Weekday[])
  const places = fc.constantFrom<[string | null, string | null]>(
    [null, null],
    ['US', null],
    ['US', 'CA'],
    ['DE', 'BY'],
    ['GB', 'SCT'],
    ['JP', null],
    ['SA', null],
    ['IL', null],
  )
  const calendars = fc
    .record({ place: places, workingWeek: weeks, off: fc.uniqueArray(days, { maxLength: 20 }) })
    .map(({ place: [country, state], workingWeek, off }) =>
      holidayCalendar({ country, state, workingWeek, daysOff: new Map(off.map((day) => [day, 'Away'])) }),
    )

  it('lands on a working day, that many working days later', () => {
    fc.assert(
      fc.property(days, counts, calendars, (day, n, calendar) => {
        const result = addBusinessDays(day, n, calendar)
        expect(businessDaysSince(day, result, calendar)).toBe(n)
        if (n > 0) expect(isWorkingDay(result, calendar)).toBe(true)
        expect(daysBetween(day, result)).toBeGreaterThanOrEqual(n)
      }),
    )
  })

  it('goes back to where it came from, from a working day', () => {
    fc.assert(
      fc.property(days, counts, calendars, (someDay, n, calendar) => {
        const day = nextWorkingDay(someDay, calendar)
        expect(subtractBusinessDays(addBusinessDays(day, n, calendar), n, calendar)).toBe(day)
        expect(addBusinessDays(subtractBusinessDays(day, n, calendar), n, calendar)).toBe(day)
      }),
    )
  })

  it('never lets a later start or a longer count end earlier', () => {
    fc.assert(
      fc.property(days, fc.nat(60), counts, calendars, (day, gap, n, calendar) => {
        const end = addBusinessDays(day, n, calendar)
        expect(addBusinessDays(addDays(day, gap), n, calendar) >= end).toBe(true)
        expect(addBusinessDays(day, n + 1, calendar) > end).toBe(true)
      }),
    )
  })

  it('can be split anywhere', () => {
    fc.assert(
      fc.property(days, counts, counts, calendars, (day, first, second, calendar) => {
        const inTwo = addBusinessDays(addBusinessDays(day, first, calendar), second, calendar)
        expect(inTwo).toBe(addBusinessDays(day, first + second, calendar))
      }),
    )
  })

  it('never ends sooner for a holiday more', () => {
    fc.assert(
      fc.property(days, counts, calendars, (day, n, calendar) => {
        const weekOnly = plainCalendar(calendar.workingWeek)
        expect(addBusinessDays(day, n, calendar) >= addBusinessDays(day, n, weekOnly)).toBe(true)
      }),
    )
  })

  it('accounts for every day of the working week: worked or skipped by name', () => {
    fc.assert(
      fc.property(days, fc.nat(120), calendars, (from, length, calendar) => {
        const to = addDays(from, length)
        const skipped = skippedDays(from, to, calendar)
        const inWeek: Day[] = []
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          if (calendar.workingWeek.has(weekdayOf(day))) inWeek.push(day)
        }
        expect(businessDaysSince(from, to, calendar) + skipped.length).toBe(inWeek.length)
        for (const { day, name } of skipped) {
          expect(isWorkingDay(day, calendar)).toBe(false)
          expect(name).not.toBe('')
        }
      }),
    )
  })
})

it('works Monday to Friday unless told otherwise', () => {
  expect([...MONDAY_TO_FRIDAY]).toEqual([1, 2, 3, 4, 5])
})
