import { describe, expect, it } from 'vitest'
import { dayIn, instantAt, timeIn, type Day } from '@/lib/domain/day'
import { listZones } from '@/lib/domain/zones'
import { spanLines, zoneOfSpan } from './moments'
import { zoneRules } from './zone-rules'

const HOUR_MS = 3_600_000

/** What this machine says. */
function offsetHere(moment: Date, zone: string): number {
  return Date.parse(`${dayIn(moment, zone)}T${timeIn(moment, zone)}:00Z`) - moment.getTime()
}

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'America/Nuuk',
  'Pacific/Auckland',
  'Africa/Cairo',
  'America/Santiago',
]

describe('the rules of a zone', () => {
  it.each(ZONES)('say the same as this machine in every hour of two years: %s', (zone) => {
    const rules = zoneRules(zone)
    const start = Date.UTC(2026, 0, 1)
    const wrong = Array.from({ length: 2 * 365 * 24 }, (_, hour) => new Date(start + hour * HOUR_MS)).filter(
      (moment) => rules?.offsetAt(moment) !== offsetHere(moment, zone),
    )
    expect(wrong).toEqual([])
  })

  it('are there for every zone that one can choose, but for UTC', () => {
    const without = listZones().filter((zone) => zoneRules(zone) === null)
    expect(without).toEqual(['UTC'])
  })

  it.each(['Mars/Olympus', 'constructor', '', 'Europe/Berlin\r\nX:1', 'Etc/UTC'])(
    'are not made up, nor said of UTC: %j',
    (zone) => {
      expect(zoneRules(zone)).toBeNull()
    },
  )

  it('go by the newest name', () => {
    expect(zoneRules('Asia/Calcutta')?.id).toBe('Asia/Kolkata')
  })
})

describe('an hour', () => {
  const span = (day: string, time: string, zone: string) => {
    const startAt = instantAt(day as Day, time, zone)
    return { startAt, endAt: new Date(startAt.getTime() + HOUR_MS), zone }
  }

  it.each([
    ['2026-03-28', '10:00', 'Europe/Berlin', '20260328T100000', '20260328T110000'],
    ['2026-03-30', '10:00', 'Europe/Berlin', '20260330T100000', '20260330T110000'],
    ['2026-10-24', '10:00', 'Europe/Berlin', '20261024T100000', '20261024T110000'],
    ['2026-10-26', '10:00', 'Europe/Berlin', '20261026T100000', '20261026T110000'],
    ['2026-03-07', '23:30', 'America/New_York', '20260307T233000', '20260308T003000'],
    ['2026-11-02', '09:00', 'America/New_York', '20261102T090000', '20261102T100000'],
    ['2026-03-30', '10:00', 'Asia/Kolkata', '20260330T100000', '20260330T110000'],
    ['2026-04-04', '10:00', 'Australia/Lord_Howe', '20260404T100000', '20260404T110000'],
    ['2026-04-06', '10:00', 'Australia/Lord_Howe', '20260406T100000', '20260406T110000'],
    ['2026-10-05', '10:00', 'Australia/Lord_Howe', '20261005T100000', '20261005T110000'],
    // The clocks skip 02:30: it is moved to what they do show.
    ['2026-03-29', '02:30', 'Europe/Berlin', '20260329T033000', '20260329T043000'],
    // Over the skipped hour: from 01:30 one hour later is 03:30.
    ['2026-03-29', '01:30', 'Europe/Berlin', '20260329T013000', '20260329T033000'],
  ])('is written as the clocks show it: %s %s in %s', (day, time, zone, start, end) => {
    const lines = spanLines(span(day, time, zone))
    expect(lines).toBe(`DTSTART;TZID=${zone}:${start}\r\nDTEND;TZID=${zone}:${end}\r\n`)
  })

  it('is written in UTC where it ends in the second of two equal hours', () => {
    const lines = spanLines(span('2026-10-25', '02:30', 'Europe/Berlin'))
    expect(lines).toBe('DTSTART:20261025T003000Z\r\nDTEND:20261025T013000Z\r\n')
  })

  it('is written in UTC where the rules of this year did not hold', () => {
    // Egypt kept summer time neither then nor before: its clocks have changed again since 2023.
    const then = span('2022-07-01', '10:00', 'Africa/Cairo')
    expect(zoneOfSpan(then)).toBeNull()
    expect(spanLines(then)).toBe('DTSTART:20220701T080000Z\r\nDTEND:20220701T090000Z\r\n')
  })
})
