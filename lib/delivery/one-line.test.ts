import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from './one-line'

test('what was typed becomes one line', () => {
  expect(oneLine('  a\r\nb\tc\u0000d\u0085e\u2028f  ')).toBe('a b c d e f')
  expect(oneLine('pay \u202edrawer\u202c now')).toBe('pay drawer now')
  expect(oneLine('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`)
  expect(oneLine('👩‍💻👩‍💻', 500)).toBe('👩‍💻👩‍💻')
})

test('whatever it is, no line ends within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const line = oneLine(text)
      expect(line).not.toMatch(/[\r\n\v\f\u0085\u2028\u2029]/)
      expect(Array.from(line).length).toBeLessThanOrEqual(500)
    }),
  )
})
