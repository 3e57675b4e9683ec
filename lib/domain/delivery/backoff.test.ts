import { expect, it } from 'vitest'
import { nextTry, WAITS } from './backoff'

const now = new Date('2026-11-23T09:00:00Z')
const minutesAfter = (attempt: number, key = 'a') => {
  const next = nextTry(attempt, key, now)
  return next === null ? null : (next.getTime() - now.getTime()) / 60_000
}

it('waits 1, 5, 15, 60 minutes, ever longer, and gives up a day after the first try', () => {
  expect(WAITS.slice(0, 4)).toEqual([1, 5, 15, 60])
  expect(WAITS).toEqual(WAITS.toSorted((a, b) => a - b))
  expect(WAITS.reduce((sum, minutes) => sum + minutes, 0)).toBe(24 * 60)
  expect(minutesAfter(WAITS.length + 1)).toBeNull()
})

it('shifts by up to a tenth, each message by its own share', () => {
  for (const [index, minutes] of WAITS.entries()) {
    for (const key of ['a', 'b', '0193-long-id']) {
      const waited = minutesAfter(index + 1, key)!
      expect(waited).toBeGreaterThanOrEqual(minutes)
      expect(waited).toBeLessThanOrEqual(minutes * 1.1)
    }
  }
  expect(minutesAfter(4, 'a')).toBe(minutesAfter(4, 'a'))
  expect(minutesAfter(4, 'a')).not.toBe(minutesAfter(4, 'b'))
})
