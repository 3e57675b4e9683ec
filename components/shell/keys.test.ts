import { expect, test } from 'vitest'
import { commandOf, GO_KEYS } from './keys'

const plain = { metaKey: false, ctrlKey: false, altKey: false }
const press = (key: string, held: Partial<typeof plain> = {}) => ({ ...plain, ...held, key })

test.each([
  ['n', 'log'],
  ['N', 'log'],
  ['/', 'search'],
  ['?', 'keys'],
  ['g', 'go'],
] as const)('%s alone is %s', (key, command) => {
  expect(commandOf(press(key), true, false)).toBe(command)
})

test('search opens by either modifier, also with single keys off', () => {
  expect(commandOf(press('k', { metaKey: true }), false, false)).toBe('search')
  expect(commandOf(press('k', { ctrlKey: true }), false, false)).toBe('search')
  expect(commandOf(press('k', { ctrlKey: true, metaKey: true }), true, false)).toBeNull()
})

test.each(['n', '/', '?', 'g', 't'])('%s does nothing with single keys off', (key) => {
  expect(commandOf(press(key), false, true)).toBeNull()
})

test.each(['metaKey', 'ctrlKey', 'altKey'] as const)('the browser keeps its own keys: n with %s', (held) => {
  expect(commandOf(press('n', { [held]: true }), true, false)).toBeNull()
})

test.each(GO_KEYS)('g then $key goes to $place', ({ key, href }) => {
  expect(commandOf(press(key), true, true)).toEqual({ to: href })
  expect(commandOf(press(key), true, false)).toBeNull()
})

test('a letter that is no place still does what it does alone', () => {
  expect(commandOf(press('n'), true, true)).toBe('log')
  expect(commandOf(press('x'), true, true)).toBeNull()
})
