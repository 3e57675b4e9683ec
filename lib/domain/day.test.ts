import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  asDay,
  dayIn,
  daysBetween,
  instantAt,
  isZone,
  laterDay,
  parseDay,
  timeIn,
  weekdayOf,
} from './day'

const days = fc
  .integer({ min: 0, max: daysBetween(asDay('1900-01-01'), asDay('2199-12-31')) })
  .map((offset) => addDays(asDay('1900-01-01'), offset))

describe('a day as text', () => {
  it.each(['2026-03-02', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is one', (text) => {
    expect(parseDay(text)).toBe(text)
    expect(asDay(text)).toBe(text)
  })

  it.each([
    '2026-02-29',
    '2026-02-31',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-3-2',
    '02.03.2026',
    '2026-03-02T00:00:00Z',
    ' 2026-03-02',
    '2026-03-02\n',
    '',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull()
    expect(() => asDay(text)).toThrow(RangeError)
  })
})

describe('counting in days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-03-02', 0, '2026-03-02'],
  ])('%s and %i is %s', (day, count, expected) => {
    expect(addDays(asDay(day), count)).toBe(expected)
    expect(daysBetween(asDay(day), asDay(expected))).toBe(count)
  })

  it('agrees with the calendar of Date on every day that there is', () => {
    let day = asDay('1900-01-01')
    for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2200, 0, 1); at += 86_400_000) {
      const date = new Date(at)
      const text = date.toISOString().slice(0, 10)
      const weekday = date.getUTCDay() || 7
      // Compared here, because a hundred thousand assertions would take seconds.
      if (day !== text || weekdayOf(day) !== weekday) expect([day, weekdayOf(day)]).toEqual([text, weekday])
      day = addDays(day, 1)
    }
    expect(day).toBe('2200-01-01')
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(from, to) > 0).toBe(to > from)
        expect(laterDay(from, to)).toBe(daysBetween(from, to) > 0 ? to : from)
      }),
    )
  })

  it.each([
    ['2026-03-02', 1],
    ['2026-03-06', 5],
    ['2026-03-07', 6],
    ['2026-03-08', 7],
    ['1900-01-01', 1],
  ])('%s is weekday %i, Monday first', (day, weekday) => {
    expect(weekdayOf(asDay(day))).toBe(weekday)
  })

  it('has weeks of seven days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -50, max: 50 }), (day, weeks) => {
        expect(weekdayOf(addDays(day, weeks * 7))).toBe(weekdayOf(day))
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)
      }),
    )
  })
})

describe('a moment, seen from a zone', () => {
  it.each([
    ['2026-03-02T23:30:00Z', 'UTC', '2026-03-02', '23:30'],
    ['2026-03-02T23:30:00Z', 'Europe/Berlin', '2026-03-03', '00:30'],
    ['2026-03-02T03:30:00Z', 'America/Los_Angeles', '2026-03-01', '19:30'],
    ['2026-03-02T12:59:59.999Z', 'Pacific/Auckland', '2026-03-03', '01:59'],
    ['2026-03-02T00:00:00Z', 'Asia/Kolkata', '2026-03-02', '05:30'],
  ])('%s in %s is %s %s', (moment, zone, day, time) => {
    expect(dayIn(new Date(moment), zone)).toBe(day)
    expect(timeIn(new Date(moment), zone)).toBe(time)
  })

  it.each([
    ['an ordinary morning', '2026-03-02', '09:00', 'Europe/Berlin', '2026-03-02T08:00:00.000Z'],
    ['a summer morning', '2026-07-02', '09:00', 'Europe/Berlin', '2026-07-02T07:00:00.000Z'],
    ['in the gap of spring: forward', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    [
      'in the overlap of autumn: the first',
      '2026-10-25',
      '02:30',
      'Europe/Berlin',
      '2026-10-25T00:30:00.000Z',
    ],
    ['in the gap of New York', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['in the overlap of New York', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['a midnight that is skipped', '2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s: %s %s in %s', (_, day, time, zone, expected) => {
    expect(instantAt(asDay(day), time, zone).toISOString()).toBe(expected)
  })

  it('comes back to the local day and time it was made from, but for the gap', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
    )
    const recentDays = fc
      .integer({ min: 0, max: 20_000 })
      .map((offset) => addDays(asDay('1990-01-01'), offset))
    const timesAfterFour = fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }).map((minutes) => {
      const hour = String(Math.floor(minutes / 60)).padStart(2, '0')
      return `${hour}:${String(minutes % 60).padStart(2, '0')}`
    })
    fc.assert(
      fc.property(recentDays, timesAfterFour, zones, (day, time, zone) => {
        const moment = instantAt(day, time, zone)
        expect([dayIn(moment, zone), timeIn(moment, zone)]).toEqual([day, time])
      }),
    )
  })
})

describe('zones', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])('%s is one', (zone) => {
    expect(isZone(zone)).toBe(true)
  })

  it.each(['', 'Mars/Olympus', '+02:00', '-05:00', 'Europe', 'Europe/Berlin '])('%j is none', (zone) => {
    expect(isZone(zone)).toBe(false)
  })
})
