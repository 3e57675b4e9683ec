import { describe, expect, it } from 'vitest'
import { asDay } from '@/lib/domain/day'
import { moment, preferences, region } from './facts.fixtures'
import { checkSnooze, earliestSnooze, optionsAfter, snoozeOptions, snoozeUntil } from './snooze'

const chicago = preferences()
const until = (
  ...[choice, now, when = chicago]: [Parameters<typeof snoozeUntil>[0], string, typeof chicago?]
) => moment(snoozeUntil(choice, new Date(now), when))

describe('snoozeUntil', () => {
  it.each([
    ['10:00', '2026-11-23T16:00Z', '2026-11-23T19:00Z'],
    ['17:00: 20:00 is still today', '2026-11-23T23:00Z', '2026-11-24T02:00Z'],
    ['17:01: the next morning', '2026-11-23T23:01Z', '2026-11-24T15:00Z'],
    ['22:00: the next morning', '2026-11-24T04:00Z', '2026-11-24T15:00Z'],
    ['three real hours when clocks go forward', '2026-03-08T07:00Z', '2026-03-08T10:00Z'],
  ])('later today, at %s', (_what, now, expected) => {
    expect(until('later-today', now)).toBe(expected)
  })

  it('tomorrow is a morning at the reminder hour, on a weekend too, through both changes of clocks', () => {
    expect(until('tomorrow', '2026-11-27T20:00Z')).toBe('2026-11-28T15:00Z')
    expect(until('tomorrow', '2026-03-07T20:00Z')).toBe('2026-03-08T14:00Z')
    expect(until('tomorrow', '2026-10-31T20:00Z')).toBe('2026-11-01T15:00Z')
    const auckland = preferences({ zone: 'Pacific/Auckland', reminderTime: '07:15' })
    expect(until('tomorrow', '2026-09-26T00:00Z', auckland)).toBe('2026-09-26T18:15Z')
  })

  it('the next business day passes weekends and holidays', () => {
    expect(until('next-business-day', '2026-11-27T20:00Z')).toBe('2026-11-30T15:00Z')
    const american = preferences({ calendar: region('US') })
    expect(until('next-business-day', '2026-11-25T20:00Z', american)).toBe('2026-11-27T15:00Z')
  })

  it('a chosen day is its morning', () => {
    expect(until(asDay('2026-12-24'), '2026-11-25T20:00Z')).toBe('2026-12-24T15:00Z')
  })
})

describe('snoozeOptions', () => {
  const choices = (now: string, when = chicago) =>
    snoozeOptions(new Date(now), when).map(({ choice }) => choice)

  it('calls nothing forward that lies ahead', () => {
    const friday = snoozeOptions(new Date('2026-11-27T16:00Z'), chicago)
    const after = (plannedFor: string) =>
      optionsAfter(friday, new Date(plannedFor)).map(({ choice }) => choice)
    expect(after('2026-11-27T15:00Z')).toEqual(['later-today', 'tomorrow', 'next-business-day'])
    expect(after('2026-11-28T15:00Z')).toEqual(['next-business-day'])
    expect(after('2026-12-08T15:00Z')).toEqual([])
    const today = asDay('2026-11-27')
    expect(earliestSnooze(today)).toBe('2026-11-28')
    expect(earliestSnooze(today, asDay('2026-11-20'))).toBe('2026-11-28')
    expect(earliestSnooze(today, asDay('2026-12-08'))).toBe('2026-12-09')
  })

  it('offers each moment once', () => {
    expect(choices('2026-11-23T16:00Z')).toEqual(['later-today', 'tomorrow'])
    expect(choices('2026-11-27T16:00Z')).toEqual(['later-today', 'tomorrow', 'next-business-day'])
    expect(choices('2026-11-28T02:01Z')).toEqual(['tomorrow', 'next-business-day'])
  })

  it('says what it does', () => {
    expect(snoozeOptions(new Date('2026-11-27T16:00Z'), chicago)).toEqual([
      { choice: 'later-today', label: 'Later today', until: new Date('2026-11-27T19:00Z') },
      { choice: 'tomorrow', label: 'Tomorrow', until: new Date('2026-11-28T15:00Z') },
      { choice: 'next-business-day', label: 'Next business day', until: new Date('2026-11-30T15:00Z') },
    ])
  })
})

describe('checkSnooze', () => {
  const check = (rule: string, at: string, floor: string | null = '2026-11-23') =>
    checkSnooze({
      rule,
      until: new Date(at),
      floor: floor === null ? null : asDay(floor),
      zone: 'America/Chicago',
      now: new Date('2026-11-16T12:00Z'),
    })

  it('refuses the past and the present', () => {
    expect(check('nudge', '2026-11-16T12:00Z')).toEqual({
      ok: false,
      reason: 'Choose a moment that is still to come.',
    })
    expect(check('nudge', '2026-11-16T12:01Z')).toEqual({ ok: true })
  })

  it.each(['feedback-request', 'feedback-second-ask'])(
    'refuses to put %s before business day 7, kindly',
    (rule) => {
      const refused = check(rule, '2026-11-23T05:59Z')
      expect(refused).toMatchObject({ ok: false })
      expect(!refused.ok && refused.reason).toMatch(
        /The window opens on Mon 23 Nov, business day 7.*draft is kept/,
      )
      expect(check(rule, '2026-11-23T06:00Z')).toEqual({ ok: true })
    },
  )

  it('holds the floor for nothing else', () => {
    expect(check('rejection-review', '2026-11-17T12:00Z')).toEqual({ ok: true })
    expect(check('feedback-request', '2026-11-17T12:00Z', null)).toEqual({ ok: true })
  })
})
