import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromFragment, LONGEST_FRAGMENT, toFragment } from './clip-fragment'

it('brings back what was put in, in letters that an address may hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
      const fragment = toFragment({ one, other })
      expect(fragment).toMatch(/^[\w-]+$/)
      expect(fromFragment(`#${fragment}`)).toEqual({ state: 'read', value: { one, other } })
    }),
  )
})

it('has room for the longest posting in any script', () => {
  expect(toFragment({ posting: '語'.repeat(100_000) }).length).toBeLessThan(LONGEST_FRAGMENT / 2)
})

it.each([
  ['', 'none'],
  ['#', 'none'],
  ['#not base64!', 'unreadable'],
  ['#bm90IGpzb24', 'unreadable'],
  ['#_w', 'unreadable'],
  [`#${'A'.repeat(LONGEST_FRAGMENT + 1)}`, 'too-long'],
])('says what is wrong with %.20s', (fragment, state) => {
  expect(fromFragment(fragment)).toEqual({ state })
})
