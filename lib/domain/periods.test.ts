import { describe, expect, it } from 'vitest'
import { asDay, daysBetween } from './day'
import { periodStart, readPeriod } from './periods'

const today = asDay('2026-11-23')
const acceptedOn = asDay('2026-06-30')

describe('the periods of Insights', () => {
  it.each([
    ['30-days', 30],
    ['90-days', 90],
  ] as const)('%s count today', (period, days) => {
    const start = periodStart(period, today, acceptedOn)
    expect(start && daysBetween(start, today) + 1).toBe(days)
  })

  it('begins a search on the day after the last accepted offer', () => {
    expect(periodStart('search', today, acceptedOn)).toBe('2026-07-01')
    expect(periodStart('search', today, null)).toBeNull()
    expect(periodStart('all', today, acceptedOn)).toBeNull()
  })

  it('takes anything unknown for this search', () => {
    expect(readPeriod('90-days')).toBe('90-days')
    expect(readPeriod('a year')).toBe('search')
    expect(readPeriod(undefined)).toBe('search')
  })
})
