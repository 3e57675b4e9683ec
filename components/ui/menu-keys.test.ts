import { expect, test } from 'vitest'
import { nextItem } from './menu-keys'

const labels = ['Applied', 'Screening', 'Interviewing', 'Saved']

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 0],
  ['ArrowUp', 0, 3],
  ['ArrowUp', -1, 3],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['s', 0, 1],
  ['s', 1, 3],
  ['S', 3, 1],
  ['i', -1, 2],
])('%s from item %i leads to item %i', (key, from, to) => {
  expect(nextItem(key, from, labels)).toBe(to)
})

test.each(['Tab', 'Enter', ' ', 'x'])('%j stays where it is', (key) => {
  expect(nextItem(key, 0, labels)).toBeNull()
})

test('an empty menu leads nowhere', () => {
  expect(nextItem('ArrowDown', -1, [])).toBeNull()
})
