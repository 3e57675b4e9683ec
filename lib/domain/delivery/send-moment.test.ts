import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeIn } from '@/lib/domain/day'
import { afterQuiet, nextMorning, sendMoment, waitsUntil, type ReachableHours } from './send-moment'

const hoursIn = (zone: string, quietFrom: string | null = '22:00', quietUntil: string | null = '07:00') => ({
  zone,
  reminderTime: '09:00',
  quietFrom,
  quietUntil,
})
const utc = hoursIn('UTC')
const at = (text: string) => new Date(`${text}Z`)

describe('quiet hours', () => {
  it.each([
    ['before them', '2026-11-23T21:59', '2026-11-23T21:59'],
    ['at their beginning', '2026-11-23T22:00', '2026-11-24T07:00'],
    ['before midnight', '2026-11-23T23:30', '2026-11-24T07:00'],
    ['after midnight', '2026-11-24T03:00', '2026-11-24T07:00'],
    ['at their end', '2026-11-24T07:00', '2026-11-24T07:00'],
  ])('over midnight, %s', (_, moment, expected) => {
    expect(afterQuiet(at(moment), utc)).toEqual(at(expected))
  })

  it('within one day', () => {
    const noon = hoursIn('UTC', '12:00', '14:00')
    expect(afterQuiet(at('2026-11-23T12:30'), noon)).toEqual(at('2026-11-23T14:00'))
    expect(afterQuiet(at('2026-11-23T11:59'), noon)).toEqual(at('2026-11-23T11:59'))
    expect(afterQuiet(at('2026-11-23T14:00'), noon)).toEqual(at('2026-11-23T14:00'))
  })

  it('are none where one of the two is missing, or both are the same', () => {
    const moment = at('2026-11-23T23:30')
    for (const [from, until] of [
      [null, null],
      ['22:00', null],
      [null, '07:00'],
      ['22:00', '22:00'],
    ] as const) {
      expect(afterQuiet(moment, hoursIn('UTC', from, until))).toEqual(moment)
    }
  })

  // Each zone once forward and once back; the quiet hours end within the hour that is missing or comes twice.
  it.each([
    ['Europe/Berlin', 'forward', '02:30', '2026-03-29T00:15', '2026-03-29T01:30'],
    ['Europe/Berlin', 'back', '02:30', '2026-10-24T22:00', '2026-10-25T00:30'],
    ['America/New_York', 'forward', '02:30', '2026-03-08T05:00', '2026-03-08T07:30'],
    ['America/New_York', 'back', '01:30', '2026-11-01T04:00', '2026-11-01T05:30'],
    ['Australia/Lord_Howe', 'forward', '02:15', '2026-10-03T14:00', '2026-10-03T15:45'],
    ['Australia/Lord_Howe', 'back', '01:45', '2026-04-04T13:30', '2026-04-04T14:45'],
  ])('%s, clocks %s: until %s', (zone, _, until, moment, expected) => {
    expect(afterQuiet(at(moment), hoursIn(zone, '22:00', until))).toEqual(at(expected))
  })

  it('does not begin them again in the second hour of the same name', () => {
    const moment = at('2026-10-25T01:10')
    expect(timeIn(moment, 'Europe/Berlin')).toBe('02:10')
    expect(afterQuiet(moment, hoursIn('Europe/Berlin', '22:00', '02:30'))).toEqual(moment)
  })

  it('never moves back, never by more than a day, and what it answers is not quiet', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia')
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '45'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
    const moment = fc.date({ min: at('2024-01-01T00:00'), max: at('2028-01-01T00:00'), noInvalidDate: true })
    fc.assert(
      fc.property(zone, time, time, moment, (zone, from, until, moment) => {
        const hours = hoursIn(zone, from, until)
        const moved = afterQuiet(moment, hours)
        expect(moved.getTime()).toBeGreaterThanOrEqual(moment.getTime())
        expect(moved.getTime() - moment.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
        expect(afterQuiet(moved, hours)).toEqual(moved)
      }),
    )
  })
})

describe('the daily message', () => {
  it('goes out at the next reminder hour', () => {
    const hours = hoursIn('UTC', null, null)
    expect(nextMorning(at('2026-11-23T09:00'), hours)).toEqual(at('2026-11-23T09:00'))
    expect(nextMorning(at('2026-11-23T09:01'), hours)).toEqual(at('2026-11-24T09:00'))
  })

  it('keeps its local hour when the clocks change', () => {
    const hours = hoursIn('Europe/Berlin', null, null)
    expect(nextMorning(at('2026-03-28T12:00'), hours)).toEqual(at('2026-03-29T07:00'))
    expect(nextMorning(at('2026-10-24T12:00'), hours)).toEqual(at('2026-10-25T08:00'))
  })
})

describe('when a reminder goes out', () => {
  const due = (dueAt: string, overdueAt: string | null = null, rule = 'interview-soon') => ({
    rule,
    dueAt: at(dueAt),
    overdueAt: overdueAt === null ? null : at(overdueAt),
  })
  const send = (given: ReturnType<typeof due>, isDaily = false, hours: ReachableHours = utc) =>
    sendMoment(given, isDaily, hours)

  it('is its own moment, the end of the quiet hours, or the daily message', () => {
    expect(send(due('2026-11-23T12:00'))).toEqual(at('2026-11-23T12:00'))
    expect(send(due('2026-11-23T23:00'))).toEqual(at('2026-11-24T07:00'))
    expect(send(due('2026-11-23T12:00'), true)).toEqual(at('2026-11-24T09:00'))
  })

  it('is after the quiet hours also for a daily message whose hour lies in them', () => {
    expect(send(due('2026-11-23T12:00'), true, { ...utc, quietUntil: '10:00' })).toEqual(
      at('2026-11-24T10:00'),
    )
  })

  it('does not wait for what comes after its end', () => {
    expect(send(due('2026-11-24T05:30', '2026-11-24T06:30'))).toEqual(at('2026-11-24T05:30'))
    expect(send(due('2026-11-23T13:00', '2026-11-23T14:00'), true)).toEqual(at('2026-11-23T13:00'))
    expect(send(due('2026-11-24T06:00', '2026-11-24T08:00'), true)).toEqual(at('2026-11-24T07:00'))
  })

  it('waits for what is only more urgent past its limit', () => {
    expect(send(due('2026-11-23T23:00', '2026-11-24T01:00', 'thank-you'))).toEqual(at('2026-11-24T07:00'))
  })
})

describe('waiting at the moment of sending', () => {
  const due = { rule: 'interview-soon', overdueAt: at('2026-11-24T06:30') }

  it('is until the end of the quiet hours that have begun since', () => {
    expect(waitsUntil({ ...due, overdueAt: null }, utc, at('2026-11-24T03:00'))).toEqual(
      at('2026-11-24T07:00'),
    )
    expect(waitsUntil({ ...due, overdueAt: null }, utc, at('2026-11-24T12:00'))).toBeNull()
  })

  it('is none where the reminder would have ended by then', () => {
    expect(waitsUntil(due, utc, at('2026-11-24T03:00'))).toBeNull()
  })
})
