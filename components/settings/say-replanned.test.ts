import { expect, it } from 'vitest'
import { sayReplanned } from './say-replanned'

it.each([
  [0, 0, 0, 'Saved. No reminder had to move.'],
  [1, 0, 0, 'Saved. 1 reminder moved.'],
  [1200, 0, 2, 'Saved. 1,200 reminders moved and 2 ended.'],
  [3, 1, 2, 'Saved. 3 reminders moved, 1 was added and 2 ended.'],
  [0, 2, 0, 'Saved. 2 reminders were added.'],
])('%i moved, %i added, %i ended', (moved, added, ended, sentence) => {
  expect(sayReplanned({ moved, added, ended })).toBe(sentence)
})
