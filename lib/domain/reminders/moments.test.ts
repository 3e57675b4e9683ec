import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, timeIn } from '@/lib/domain/day'
import { moment } from './facts.fixtures'
import { atCivilHour, morningOf } from './moments'

describe('atCivilHour', () => {
  it.each([
    ['07:59', '2026-11-20T13:59Z', '2026-11-20T15:00Z'],
    ['08:00', '2026-11-20T14:00Z', '2026-11-20T14:00Z'],
    ['12:30', '2026-11-20T18:30Z', '2026-11-20T18:30Z'],
    ['20:00', '2026-11-21T02:00Z', '2026-11-21T02:00Z'],
    ['20:01', '2026-11-21T02:01Z', '2026-11-21T15:00Z'],
    ['23:59', '2026-11-21T05:59Z', '2026-11-21T15:00Z'],
    ['00:30', '2026-11-21T06:30Z', '2026-11-21T15:00Z'],
  ])('at %s in Chicago', (local, at, expected) => {
    expect(timeIn(new Date(at), 'America/Chicago')).toBe(local)
    expect(moment(atCivilHour(new Date(at), 'America/Chicago'))).toBe(expected)
  })

  it.each([
    ['Chicago, clocks forward', 'America/Chicago', '2026-03-08T03:30Z', '2026-03-08T14:00Z'],
    ['Chicago, clocks back', 'America/Chicago', '2026-11-01T02:30Z', '2026-11-01T15:00Z'],
    ['Berlin, clocks forward', 'Europe/Berlin', '2026-03-28T20:30Z', '2026-03-29T07:00Z'],
    ['Berlin, clocks back', 'Europe/Berlin', '2026-10-24T19:30Z', '2026-10-25T08:00Z'],
    ['Auckland, clocks forward', 'Pacific/Auckland', '2026-09-26T09:30Z', '2026-09-26T20:00Z'],
    ['Auckland, clocks back', 'Pacific/Auckland', '2026-04-04T08:30Z', '2026-04-04T21:00Z'],
  ])('waits for 09:00 through the night of %s', (_what, zone, at, expected) => {
    const morning = atCivilHour(new Date(at), zone)
    expect(moment(morning)).toBe(expected)
    expect(timeIn(morning, zone)).toBe('09:00')
  })

  it('is never earlier than asked, never in the night, never more than a long night later', () => {
    const zones = fc.constantFrom(
      'America/Chicago',
      'Europe/Berlin',
      'Pacific/Auckland',
      'Asia/Kolkata',
      'UTC',
    )
    const instants = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2028-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const due = atCivilHour(at, zone)
        const wait = due.getTime() - at.getTime()
        expect(wait).toBeGreaterThanOrEqual(0)
        // The night when clocks go back is one hour longer.
        expect(wait).toBeLessThanOrEqual(14 * 3_600_000)
        expect(timeIn(due, zone) >= '08:00' && timeIn(due, zone) <= '20:00').toBe(true)
      }),
    )
  })
})

describe('morningOf', () => {
  it('moves a reminder hour in the gap forward and takes the first of a repeated one', () => {
    const at = (day: string, reminderTime: string) =>
      morningOf(asDay(day), { zone: 'America/Chicago', reminderTime })
    expect(moment(at('2026-03-08', '02:30'))).toBe('2026-03-08T08:30Z')
    expect(moment(at('2026-11-01', '01:30'))).toBe('2026-11-01T06:30Z')
  })
})
