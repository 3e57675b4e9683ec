import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay } from './day'
import {
  initials,
  numberWord,
  sayCount,
  sayDay,
  sayDayWithDistance,
  sayList,
  sayLongDay,
  sayMoment,
  sayRelativeDay,
  sayTimeRange,
} from './wording'

const today = asDay('2026-11-23')

describe('days', () => {
  it('reads as a person would say it, with the year only when it is another one', () => {
    expect(sayDay(asDay('2026-11-27'), today)).toBe('Fri 27 Nov')
    expect(sayDay(asDay('2026-09-01'), today)).toBe('Tue 1 Sep')
    expect(sayDay(asDay('2025-12-31'), today)).toBe('Wed 31 Dec 2025')
    expect(sayDay(asDay('2027-01-07'), today)).toBe('Thu 7 Jan 2027')
  })

  it('reads in full for a title', () => {
    expect(sayLongDay(today)).toBe('Monday, 23 November')
  })

  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [4, 'in 4 days'],
    [-5, '5 days ago'],
    [13, 'in 13 days'],
    [14, 'in 2 weeks'],
    [-21, '3 weeks ago'],
    [-55, '8 weeks ago'],
    [-56, '2 months ago'],
    [61, 'in 2 months'],
    [-365, '12 months ago'],
    [-729, '24 months ago'],
    [-730, '2 years ago'],
    [1096, 'in 3 years'],
  ])('%d days from today is %j', (distance, words) => {
    expect(sayRelativeDay(addDays(today, distance), today)).toBe(words)
  })

  it('says the same distance both ways, and never "1 weeks"', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20_000 }), (distance) => {
        const ahead = sayRelativeDay(addDays(today, distance), today)
        const back = sayRelativeDay(addDays(today, -distance), today)
        expect(ahead).toMatch(/^in ([2-9]|\d\d+) (days|weeks|months|years)$/)
        expect(back).toBe(`${ahead.slice('in '.length)} ago`)
      }),
    )
  })

  it('joins the day with its distance', () => {
    expect(sayDayWithDistance(asDay('2026-11-27'), today)).toBe('Fri 27 Nov, in 4 days')
    expect(sayDayWithDistance(today, today)).toBe('Mon 23 Nov, today')
  })
})

describe('times', () => {
  const at = (iso: string) => new Date(iso)

  it('reads a range in the zone of the interview', () => {
    expect(sayTimeRange(at('2026-11-25T09:00:00Z'), at('2026-11-25T10:30:00Z'), 'Europe/Berlin')).toBe(
      '10:00–11:30',
    )
    expect(sayTimeRange(at('2026-11-25T09:00:00Z'), at('2026-11-25T10:30:00Z'), 'America/New_York')).toBe(
      '04:00–05:30',
    )
    expect(sayTimeRange(at('2026-11-25T00:00:00Z'), at('2026-11-25T00:45:00Z'), 'UTC')).toBe('00:00–00:45')
  })

  it('says when the end is on another day', () => {
    expect(sayTimeRange(at('2026-11-25T23:00:00Z'), at('2026-11-26T00:30:00Z'), 'UTC')).toBe(
      '23:00–00:30 next day',
    )
    expect(sayTimeRange(at('2026-11-25T09:00:00Z'), at('2026-11-27T09:00:00Z'), 'UTC')).toBe(
      '09:00–09:00 on Fri 27 Nov',
    )
  })

  it('reads an exact moment with its zone', () => {
    expect(sayMoment(at('2026-11-23T08:00:00Z'), 'Europe/Berlin')).toBe(
      'Mon 23 Nov 2026, 09:00 (Europe/Berlin)',
    )
    expect(sayMoment(at('2026-11-23T03:00:00Z'), 'America/Los_Angeles')).toBe(
      'Sun 22 Nov 2026, 19:00 (America/Los_Angeles)',
    )
  })

  it('follows daylight saving', () => {
    expect(sayMoment(at('2026-03-29T00:59:00Z'), 'Europe/Berlin')).toContain('01:59')
    expect(sayMoment(at('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toContain('03:00')
  })

  it('refuses an unknown zone rather than guess', () => {
    expect(() => sayMoment(at('2026-11-23T08:00:00Z'), 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('counts and lists', () => {
  it('counts', () => {
    expect(sayCount(1, 'application')).toBe('1 application')
    expect(sayCount(0, 'application')).toBe('0 applications')
    expect(sayCount(2, 'person', 'people')).toBe('2 people')
    expect(sayCount(20_000, 'application')).toBe('20,000 applications')
  })

  it('spells one to twelve', () => {
    expect([1, 3, 12].map(numberWord)).toEqual(['one', 'three', 'twelve'])
    expect([0, 13, 2.5, -1].map(numberWord)).toEqual(['0', '13', '2.5', '-1'])
  })

  it('lists', () => {
    expect(sayList([])).toBe('')
    expect(sayList(['A'])).toBe('A')
    expect(sayList(['A', 'B'])).toBe('A and B')
    expect(sayList(['A', 'B', 'C'])).toBe('A, B and C')
  })

  it.each([
    ['Marta Lindqvist', 'ML'],
    ['joel park', 'JP'],
    ['Ana María de la Cruz', 'AC'],
    ['Cher', 'C'],
    ['Émile (HR)', 'ÉH'],
    ['İpek Işık', 'İI'],
    ['山田 太郎', '山太'],
    ['👩🏽‍💻', '👩🏽‍💻'],
    ['  ', '?'],
    ['', '?'],
  ])('takes the initials of %j as %j', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})
