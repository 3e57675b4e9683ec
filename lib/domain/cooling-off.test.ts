import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessDaysSince, isWorkingDay, plainCalendar } from './calendar'
import { checkFeedbackRequest, coolingOff, feedbackFloor, feedbackWindow } from './cooling-off'
import { addDays, asDay } from './day'
import { holidayCalendar } from './holidays'
import { ruleSettings } from './rules'

const region = (country: string, state: string | null = null) =>
  holidayCalendar({ country, state, workingWeek: [1, 2, 3, 4, 5], daysOff: new Map() })
const plain = plainCalendar()
const unitedStates = region('US')
const { numbers } = ruleSettings({})['feedback-request']

describe('feedbackWindow', () => {
  it.each([
    ['a Monday', '2026-03-02', plain, '2026-03-11', '2026-03-16'],
    ['a Friday', '2026-03-06', plain, '2026-03-17', '2026-03-20'],
    ['a Saturday', '2026-03-07', plain, '2026-03-17', '2026-03-20'],
    ['a Sunday', '2026-03-08', plain, '2026-03-17', '2026-03-20'],
    ['before Thanksgiving', '2026-11-19', unitedStates, '2026-12-01', '2026-12-04'],
    ['closing after Thanksgiving', '2026-11-12', unitedStates, '2026-11-23', '2026-11-27'],
    ['before Christmas in Bavaria', '2026-12-21', region('DE', 'BY'), '2026-12-31', '2027-01-07'],
  ])('is business day 7 to 10 after a rejection on %s', (_what, received, calendar, opensOn, closesOn) => {
    expect(feedbackWindow(asDay(received), calendar, numbers)).toEqual({ opensOn, closesOn })
  })

  it('opens later where the person set it later', () => {
    const later = { opens: 8, closes: 12 }
    expect(feedbackWindow(asDay('2026-03-02'), plain, later)).toEqual({
      opensOn: '2026-03-12',
      closesOn: '2026-03-18',
    })
  })

  it('never opens before business day 7, even for numbers that slipped past the settings', () => {
    expect(feedbackWindow(asDay('2026-03-02'), plain, { opens: 1, closes: 2 })).toEqual({
      opensOn: '2026-03-11',
      closesOn: '2026-03-11',
    })
  })
})

describe('coolingOff', () => {
  const at = (received: string, today: string, calendar = unitedStates) =>
    coolingOff(asDay(received), asDay(today), calendar, numbers)

  it('counts the days of the mock: rejected Thu 19 Nov, seen Mon 23 Nov', () => {
    expect(at('2026-11-19', '2026-11-23')).toEqual({
      businessDay: 2,
      total: 10,
      state: 'cooling',
      opensOn: '2026-12-01',
      closesOn: '2026-12-04',
      skipped: [{ day: '2026-11-26', name: 'Thanksgiving Day' }],
    })
  })

  it.each([
    ['the day itself', '2026-11-12', 0, 'cooling'],
    ['business day 6', '2026-11-20', 6, 'cooling'],
    ['the weekend before it opens', '2026-11-22', 6, 'cooling'],
    ['business day 7', '2026-11-23', 7, 'open'],
    ['Thanksgiving', '2026-11-26', 9, 'open'],
    ['business day 10', '2026-11-27', 10, 'last-call'],
    ['the Saturday after', '2026-11-28', 10, 'past'],
    ['much later', '2027-03-01', 10, 'past'],
    ['a day before the rejection', '2026-11-10', 0, 'cooling'],
  ])('on %s', (_what, today, businessDay, state) => {
    expect(at('2026-11-12', today)).toMatchObject({ businessDay, state })
  })

  it('has as many squares as the person gave the window', () => {
    const state = coolingOff(asDay('2026-03-02'), asDay('2026-03-03'), plain, { opens: 8, closes: 12 })
    expect(state).toMatchObject({ businessDay: 1, total: 12 })
  })
})

describe('the floor', () => {
  it('refuses every day before business day 7, with the day it opens and the draft instead', () => {
    const refused = checkFeedbackRequest({
      receivedOn: asDay('2026-11-12'),
      day: asDay('2026-11-20'),
      calendar: unitedStates,
    })
    expect(refused).toEqual({
      ok: false,
      opensOn: '2026-11-23',
      reason:
        'The window opens on Mon 23 Nov, business day 7 after the rejection. Until then they may still be ' +
        'closing with someone else. Your draft is kept, so write it now and send it then.',
    })
  })

  it('lets business day 7 and all later days pass', () => {
    for (const day of ['2026-11-23', '2026-11-27', '2027-11-27']) {
      expect(
        checkFeedbackRequest({ receivedOn: asDay('2026-11-12'), day: asDay(day), calendar: unitedStates }),
      ).toEqual({ ok: true })
    }
  })

  it('is always a working day with seven working days behind it', () => {
    const anyDay = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(asDay('2024-01-01'), count))
    const calendar = fc.constantFrom(
      plain,
      unitedStates,
      region('DE', 'BY'),
      region('GB', 'SCT'),
      region('JP'),
    )
    fc.assert(
      fc.property(anyDay, calendar, (receivedOn, calendar) => {
        const floor = feedbackFloor(receivedOn, calendar)
        expect(isWorkingDay(floor, calendar)).toBe(true)
        expect(businessDaysSince(receivedOn, floor, calendar)).toBe(7)
        expect(checkFeedbackRequest({ receivedOn, day: floor, calendar }).ok).toBe(true)
        expect(checkFeedbackRequest({ receivedOn, day: addDays(floor, -1), calendar }).ok).toBe(false)
      }),
    )
  })
})
