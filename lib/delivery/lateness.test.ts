import { expect, test } from 'vitest'
import { sayLateness } from './lateness'

const due = new Date('2026-11-23T08:00:00Z')
const after = (minutes: number) => new Date(due.getTime() + minutes * 60_000)

test.each([
  [-60, null],
  [0, null],
  [10, null],
  [11, 'Was due Mon 23 Nov at 09:00, 11 minutes ago.'],
  [59, 'Was due Mon 23 Nov at 09:00, 59 minutes ago.'],
  [60, 'Was due Mon 23 Nov at 09:00, 1 hour ago.'],
  [47 * 60 + 59, 'Was due Mon 23 Nov at 09:00, 47 hours ago.'],
  [3 * 24 * 60, 'Was due Mon 23 Nov at 09:00, 3 days ago.'],
  [60 * 24 * 60, 'Was due Mon 23 Nov 2026 at 09:00, 60 days ago.'],
])('after %i minutes: %s', (minutes, expected) => {
  expect(sayLateness(due, after(minutes), 'Europe/Berlin')).toBe(expected)
})
