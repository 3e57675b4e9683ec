import { expect, it } from 'vitest'
import { sayAgo } from './ago'

const now = new Date('2026-11-23T09:00:00Z')

it.each([
  ['2026-11-23T09:00:30Z', 'just now'],
  ['2026-11-23T08:59:01Z', 'just now'],
  ['2026-11-23T08:59:00Z', '1 minute ago'],
  ['2026-11-23T08:00:01Z', '59 minutes ago'],
  ['2026-11-23T08:00:00Z', '1 hour ago'],
  ['2026-11-22T09:00:01Z', '23 hours ago'],
  ['2026-11-22T09:00:00Z', '1 day ago'],
  ['2026-11-03T09:00:00Z', '20 days ago'],
])('%s is %s', (moment, words) => {
  expect(sayAgo(new Date(moment), now)).toBe(words)
})
