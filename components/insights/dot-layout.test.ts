import { expect, it } from 'vitest'
import { placeDots } from './dot-layout'

const row = { xOf: (score: number) => score * 10, y: 50, step: 12, spread: 24 }

it('puts a lone dot in the middle of its row', () => {
  expect(placeDots([3], row)).toEqual([{ x: 30, y: 50 }])
})

it('sets dots of one score beside one another, evenly round the middle', () => {
  expect(placeDots([4, 2, 4], row)).toEqual([
    { x: 40, y: 44 },
    { x: 20, y: 50 },
    { x: 40, y: 56 },
  ])
})

it('draws two hundred of one score closer together instead of leaving the row', () => {
  const placed = placeDots(
    Array.from({ length: 200 }, () => 5),
    row,
  )
  expect(Math.min(...placed.map(({ y }) => y))).toBeGreaterThanOrEqual(26)
  expect(Math.max(...placed.map(({ y }) => y))).toBeLessThanOrEqual(74)
})
