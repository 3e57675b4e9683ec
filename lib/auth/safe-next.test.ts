import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeNext } from './safe-next'

test.each([
  '/',
  '/applications/1',
  '/reviews?kind=IMPROVE&pillar=PEOPLE',
  '/insights#sankey',
  '/people?q=%2F%2Fx',
])('a page of this site is where one goes: %s', (next) => {
  expect(safeNext(next)).toBe(next)
})

test.each([
  undefined,
  null,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  'applications',
  '/sign-in?next=/sign-in',
  '/sign-up',
  '/api/export',
  `/${'a'.repeat(3000)}`,
])('anything else leads to Today: %s', (next) => {
  expect(safeNext(next)).toBe('/')
})

test('whatever is given, one stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '%2f',
    'http',
    'evil.example',
    '\n',
    'a',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const site = 'https://debrief.example.org'
      expect(new URL(safeNext(pieces.join('')), site).origin).toBe(site)
      expect(new URL(safeNext(`/${pieces.join('')}`), site).origin).toBe(site)
    }),
  )
})
