import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay } from './day'
import {
  DURATION_MINUTES,
  dayOfRecord,
  hasBegun,
  interviewPhase,
  interviewTimes,
  movedByClockChange,
  splitLocalStart,
} from './interview-time'

const times = (day: string, time: string, zone: string, durationMinutes = 60) =>
  interviewTimes({ day: asDay(day), time, zone, durationMinutes })

describe('the times of an interview', () => {
  it.each([
    ['winter in Berlin', '2026-11-25', '10:00', 'Europe/Berlin', '2026-11-25T09:00', '2026-11-25T10:00'],
    [
      'New York in November',
      '2026-11-25',
      '10:00',
      'America/New_York',
      '2026-11-25T15:00',
      '2026-11-25T16:00',
    ],
    ['a quarter-hour zone', '2026-11-25', '10:00', 'Asia/Kathmandu', '2026-11-25T04:15', '2026-11-25T05:15'],
    ['over midnight', '2026-11-25', '23:30', 'UTC', '2026-11-25T23:30', '2026-11-26T00:30'],
    [
      'a time the clocks skip moves forward',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:30',
      '2026-03-29T02:30',
    ],
    [
      'of a repeated time the first is taken',
      '2026-11-01',
      '01:30',
      'America/New_York',
      '2026-11-01T05:30',
      '2026-11-01T06:30',
    ],
    [
      'an hour lasts an hour when clocks go back',
      '2026-10-25',
      '02:30',
      'Europe/Berlin',
      '2026-10-25T00:30',
      '2026-10-25T01:30',
    ],
  ])('%s', (_name, day, time, zone, start, end) => {
    const { localStart, startAt, endAt } = times(day, time, zone)
    expect([startAt, endAt].map((at) => at.toISOString().slice(0, 16))).toEqual([start, end])
    expect(splitLocalStart(localStart)).toEqual({ day, time })
  })

  it('never ends before it starts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'),
        fc.integer(DURATION_MINUTES),
        (offset, minute, zone, durationMinutes) => {
          const time = new Date(minute * 60_000).toISOString().slice(11, 16)
          const day = addDays(asDay('2000-01-01'), offset)
          const { startAt, endAt } = interviewTimes({ day, time, zone, durationMinutes })
          expect(endAt.getTime() - startAt.getTime()).toBe(durationMinutes * 60_000)
        },
      ),
    )
  })

  it('says which time takes the place of a skipped one', () => {
    const night = { day: asDay('2026-03-29'), time: '02:30' }
    expect(movedByClockChange({ ...night, zone: 'Europe/Berlin' })).toBe('03:30')
    expect(movedByClockChange({ ...night, zone: 'America/New_York' })).toBeNull()
  })

  it('refuses what is no local start', () => {
    expect(() => splitLocalStart('2026-02-31T10:00')).toThrow(RangeError)
  })
})

describe('where the clock finds an interview', () => {
  const span = {
    startAt: new Date('2026-11-25T10:00Z'),
    endAt: new Date('2026-11-25T11:00Z'),
    cancelledAt: null,
  }
  it.each([
    ['2026-11-25T09:59Z', 'before', false],
    ['2026-11-25T10:00Z', 'during', true],
    ['2026-11-25T10:59Z', 'during', true],
    ['2026-11-25T11:00Z', 'after', true],
  ])('%s is %s', (now, phase, begun) => {
    expect(interviewPhase(span, new Date(now))).toBe(phase)
    expect(hasBegun(span, new Date(now))).toBe(begun)
  })

  it('is cancelled whatever the hour', () => {
    const cancelled = { ...span, cancelledAt: new Date('2026-11-20T10:00Z') }
    expect(interviewPhase(cancelled, new Date('2026-11-25T12:00Z'))).toBe('cancelled')
  })
})

describe('the day on which it stands in the record', () => {
  it.each([
    ['still ahead', '2026-11-25T10:00Z', 'UTC', '2026-11-23', '2026-11-23'],
    ['held already', '2026-11-20T10:00Z', 'UTC', '2026-11-23', '2026-11-20'],
    [
      'held late in the evening elsewhere',
      '2026-11-20T02:00Z',
      'America/New_York',
      '2026-11-23',
      '2026-11-19',
    ],
  ])('%s', (_name, startAt, zone, today, day) => {
    expect(dayOfRecord(new Date(startAt), zone, asDay(today))).toBe(day)
  })
})
