import { expect, it } from 'vitest'
import type { Day } from '@/lib/domain/day'
import { readReportQuestion } from './application-report'

const today = '2026-11-23' as Day

it.each([
  ['nothing', {}, { period: 'this-month', from: '2026-11-01', to: '2026-11-23' }],
  ['a period', { period: 'last-month' }, { period: 'last-month', from: '2026-10-01', to: '2026-10-31' }],
  [
    'a period that is none',
    { period: 'ever' },
    { period: 'this-month', from: '2026-11-01', to: '2026-11-23' },
  ],
  ['days', { from: '2026-03-02', to: '2026-03-09' }, { period: null, from: '2026-03-02', to: '2026-03-09' }],
  [
    'days the wrong way round',
    { from: '2026-03-09', to: '2026-03-02' },
    { period: null, from: '2026-03-02', to: '2026-03-09' },
  ],
  ['one day', { from: '2026-03-02' }, { period: null, from: '2026-03-02', to: '2026-11-23' }],
  [
    'a day that is none',
    { from: '2026-02-30' },
    { period: 'this-month', from: '2026-11-01', to: '2026-11-23' },
  ],
  [
    'several of one',
    { from: ['2026-03-02', 'x'] },
    { period: 'this-month', from: '2026-11-01', to: '2026-11-23' },
  ],
])('the period of an address that names %s', (_, query, expected) => {
  expect(readReportQuestion(query, today)).toEqual(expected)
})
