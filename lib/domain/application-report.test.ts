import { describe, expect, it } from 'vitest'
import {
  dayOfApplying,
  howApplied,
  outcomeOf,
  reportDays,
  stageHistory,
  whereFound,
  type ToldMove,
} from './application-report'
import type { Day } from './day'
import type { Move, Stage } from './lifecycle'
import type { Channel } from './vocabulary'

const day = (text: string) => text as Day

describe('the days of a report', () => {
  it.each([
    ['this-month', '2026-11-23', '2026-11-01', '2026-11-23'],
    ['this-month', '2026-11-01', '2026-11-01', '2026-11-01'],
    ['last-month', '2026-11-23', '2026-10-01', '2026-10-31'],
    ['last-month', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['last-month', '2028-03-15', '2028-02-01', '2028-02-29'],
    ['last-90-days', '2026-11-23', '2026-08-26', '2026-11-23'],
    ['this-year', '2026-11-23', '2026-01-01', '2026-11-23'],
  ] as const)('%s on %s', (period, today, from, to) => {
    expect(reportDays(period, day(today))).toEqual({ from, to })
  })
})

const move = (
  id: string,
  from: Stage | null,
  to: Stage,
  on: string,
  { correctsId = null, dayKnown }: Partial<Pick<Move, 'correctsId' | 'dayKnown'>> = {},
): Move => ({
  id,
  from,
  to,
  day: day(on),
  dayKnown,
  kind: correctsId === null ? 'MOVE' : 'CORRECTION',
  correctsId,
})

describe('the day of applying', () => {
  const saved = move('1', null, 'SAVED', '2026-11-01')
  it.each([
    ['the day it was applied for', '2026-11-05', 'SAVED>APPLIED', [saved], '2026-11-05'],
    [
      'that of its first stage after Saved, where the step was not logged',
      null,
      'SAVED>SCREENING',
      [saved, move('2', 'SAVED', 'SCREENING', '2026-11-04')],
      '2026-11-04',
    ],
    ['none where it was only saved', null, 'SAVED', [saved], null],
    [
      'none where it was let go before',
      null,
      'SAVED>WITHDRAWN',
      [saved, move('2', 'SAVED', 'WITHDRAWN', '2026-11-04')],
      null,
    ],
    [
      'none where nobody knows it',
      null,
      'APPLIED',
      [move('1', null, 'APPLIED', '2026-11-04', { dayKnown: false })],
      null,
    ],
  ])('is %s', (_, appliedDay, path, moves, expected) => {
    expect(dayOfApplying({ appliedDay: appliedDay as Day | null, path }, moves)).toBe(expected)
  })
})

describe('how somebody applied', () => {
  const told = (given: Move, channel: Channel | null = null) => ({ ...given, channel })
  const saved = move('1', null, 'SAVED', '2026-11-01')
  const applied = move('2', 'SAVED', 'APPLIED', '2026-11-02')
  const rejected = move('3', 'APPLIED', 'REJECTED', '2026-11-09')
  it.each<[string, ToldMove[], string | null]>([
    ['what was said with the step', [told(saved), told(applied, 'PORTAL')], 'Portal'],
    ['not how they said no', [told(saved), told(applied), told(rejected, 'EMAIL')], null],
    ['what was said when it was logged', [told(saved, 'IN_PERSON'), told(applied)], 'In person'],
    ['also where it was logged at a later stage', [told({ ...rejected, from: null }, 'LETTER')], 'Letter'],
    [
      'not what was said with a slip',
      [
        told(saved),
        told(applied, 'PHONE'),
        told(move('3', 'APPLIED', 'SAVED', '2026-11-03', { correctsId: '2' })),
        told(move('4', 'SAVED', 'APPLIED', '2026-11-04'), 'EMAIL'),
      ],
      'Email',
    ],
  ])('is %s', (_, moves, expected) => {
    expect(howApplied(moves)).toBe(expected)
  })
})

it('says where an opening was found, as far as is known', () => {
  expect(whereFound({ source: 'LinkedIn', link: 'https://example.org' })).toBe('LinkedIn')
  expect(whereFound({ source: null, link: 'https://www.example.org/jobs/1' })).toBe('example.org')
  expect(whereFound({ source: null, link: null })).toBeNull()
})

it('says what came of it', () => {
  expect(outcomeOf('REJECTED')).toBe('Rejected')
  expect(outcomeOf('INTERVIEWING')).toBe('Open: Interviewing')
})

it('tells the stages without what was a slip', () => {
  const moves = [
    move('1', null, 'APPLIED', '2026-11-02'),
    move('2', 'APPLIED', 'OFFER', '2026-11-03'),
    move('3', 'OFFER', 'APPLIED', '2026-11-03', { correctsId: '2' }),
    move('4', 'APPLIED', 'REJECTED', '2026-11-09', { dayKnown: false }),
  ]
  expect(stageHistory(moves)).toEqual([
    { stage: 'Applied', day: '2026-11-02' },
    { stage: 'Rejected', day: null },
  ])
})
