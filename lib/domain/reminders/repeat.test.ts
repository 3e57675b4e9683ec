import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay, timeIn } from '@/lib/domain/day'
import { moment } from './facts.fixtures'
import {
  MOST_EVERY,
  REPEAT_UNITS,
  isRepetition,
  nextRepetition,
  readRepeatOccurrence,
  repeatOccurrence,
} from './repeat'
import type { RepeatUnit } from './repeat'

function next(
  start: string,
  unit: RepeatUnit,
  every: number,
  now: string,
  index = 0,
  zone = 'America/Chicago',
) {
  const [day = '', time = ''] = start.split('T')
  const found = nextRepetition({
    start: { day: asDay(day), time },
    repetition: { unit, every },
    index,
    zone,
    now: new Date(now),
  })
  return found && { index: found.index, day: found.day, at: moment(found.plannedFor) }
}

describe('nextRepetition', () => {
  it('comes every so many days, weeks and months', () => {
    expect(next('2026-11-23T09:00', 'DAY', 1, '2026-11-23T16:00Z')?.at).toBe('2026-11-24T15:00Z')
    expect(next('2026-11-23T09:00', 'DAY', 3, '2026-11-23T16:00Z')?.at).toBe('2026-11-26T15:00Z')
    expect(next('2026-11-23T09:00', 'WEEK', 2, '2026-11-23T16:00Z')?.at).toBe('2026-12-07T15:00Z')
    expect(next('2026-11-23T09:00', 'MONTH', 2, '2026-11-23T16:00Z')?.at).toBe('2027-01-23T15:00Z')
  })

  it('takes the last day of a short month and returns to its own day in the next', () => {
    expect(next('2027-01-31T09:00', 'MONTH', 1, '2027-01-31T16:00Z', 0)?.day).toBe('2027-02-28')
    expect(next('2027-01-31T09:00', 'MONTH', 1, '2027-02-28T16:00Z', 1)?.day).toBe('2027-03-31')
    expect(next('2027-01-31T09:00', 'MONTH', 1, '2027-03-31T16:00Z', 2)?.day).toBe('2027-04-30')
    expect(next('2028-01-30T09:00', 'MONTH', 1, '2028-01-30T16:00Z')?.day).toBe('2028-02-29')
  })

  it.each([
    ['Chicago forward', '2026-03-07T09:00', 'America/Chicago', '2026-03-08T14:00Z'],
    ['Chicago back', '2026-10-31T09:00', 'America/Chicago', '2026-11-01T15:00Z'],
    ['Berlin forward', '2026-03-28T09:00', 'Europe/Berlin', '2026-03-29T07:00Z'],
    ['Berlin back', '2026-10-24T09:00', 'Europe/Berlin', '2026-10-25T08:00Z'],
    ['Auckland forward', '2026-09-26T09:00', 'Pacific/Auckland', '2026-09-26T20:00Z'],
    ['Auckland back', '2026-04-04T09:00', 'Pacific/Auckland', '2026-04-04T21:00Z'],
  ])('keeps its local time through a change of clocks: %s', (_what, start, zone, expected) => {
    expect(next(start, 'DAY', 1, `${start}Z`.replace('T09:00', 'T00:00'), 0, zone)?.at).toBe(expected)
  })

  it('moves out of the gap for that day only', () => {
    expect(next('2026-03-07T02:30', 'DAY', 1, '2026-03-07T12:00Z')?.at).toBe('2026-03-08T08:30Z')
    expect(next('2026-03-07T02:30', 'DAY', 1, '2026-03-08T12:00Z', 1)?.at).toBe('2026-03-09T07:30Z')
  })

  it('skips what was missed, to the first after now', () => {
    expect(next('2026-09-01T09:00', 'WEEK', 1, '2026-11-23T16:00Z')).toEqual({
      index: 12,
      day: '2026-11-24',
      at: '2026-11-24T15:00Z',
    })
    expect(next('2026-11-01T09:00', 'DAY', 1, '2026-11-23T14:59Z')?.day).toBe('2026-11-23')
    expect(next('2026-11-01T09:00', 'DAY', 1, '2026-11-23T15:00Z')?.day).toBe('2026-11-24')
  })

  it('does not give the same one again when it was done ahead of time', () => {
    expect(next('2026-12-01T09:00', 'WEEK', 1, '2026-11-23T16:00Z', 3)?.day).toBe('2026-12-29')
  })

  it('ends ten years after its start', () => {
    expect(next('2016-11-23T09:00', 'MONTH', 24, '2026-11-23T16:00Z')).toBeNull()
    expect(next('2016-11-23T09:00', 'DAY', 1, '2190-01-01T00:00Z')).toBeNull()
  })

  it('is the first of its series after both now and the one before', () => {
    const repetition = fc
      .constantFrom(...REPEAT_UNITS)
      .chain((unit) =>
        fc.record({ unit: fc.constant(unit), every: fc.integer({ min: 1, max: MOST_EVERY[unit] }) }),
      )
    const zones = fc.constantFrom('America/Chicago', 'Europe/Berlin', 'Pacific/Auckland')
    const days = fc.integer({ min: 0, max: 1500 })
    fc.assert(
      fc.property(repetition, zones, days, fc.nat(5), (repetition, zone, late, index) => {
        const start = { day: asDay('2026-01-31'), time: '09:00' }
        const now = new Date(`${addDays(start.day, late)}T12:00Z`)
        const found = nextRepetition({ start, repetition, index, zone, now })
        if (found === null) return
        expect(found.plannedFor > now).toBe(true)
        expect(found.index).toBeGreaterThan(index)
        expect(timeIn(found.plannedFor, zone)).toBe('09:00')
        // Asked long before, the one before it comes first: it was either past or already decided.
        const longAgo = new Date('2000-01-01T00:00Z')
        const before = nextRepetition({ start, repetition, index: found.index - 2, zone, now: longAgo })
        if (found.index > index + 1) expect(before && before.plannedFor <= now).toBe(true)
      }),
    )
  })
})

describe('isRepetition', () => {
  it.each([
    ['DAY', 1, true],
    ['MONTH', 24, true],
    ['DAY', 0, false],
    ['DAY', 1.5, false],
    ['DAY', Number.NaN, false],
    ['WEEK', 53, false],
    ['YEAR', 1, false],
    ['constructor', 1, false],
  ])('%s every %d: %s', (unit, every, expected) => {
    expect(isRepetition({ unit, every })).toBe(expected)
  })
})

describe('the occurrence of a repeating reminder', () => {
  it('holds its start and its index', () => {
    const occurrence = repeatOccurrence({ day: asDay('2026-01-31'), time: '09:00' }, 2)
    expect(occurrence).toBe('2026-01-31T09:00#2')
    expect(readRepeatOccurrence(occurrence)).toEqual({
      start: { day: '2026-01-31', time: '09:00' },
      index: 2,
    })
  })

  it.each(['', '1', '2026-02-31T09:00#1', '2026-01-31T09:00', '2026-01-31T25:00#1'])('%j is none', (text) => {
    expect(readRepeatOccurrence(text)).toBeNull()
  })
})
