import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountFingerprint, fingerprint, LINK_PURPOSES, openLink, signLink } from './signed-links'

const NOW = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const subject = { userId: 'u-1', id: 'r-1', bound: '' }
const DAY = 24 * 60

describe('a signed link', () => {
  test.each(LINK_PURPOSES)('says what it was made for, and nothing else takes it: %s', (purpose) => {
    const token = signLink(purpose, subject, NOW)
    expect(token).toMatch(/^[\w.-]+$/)
    for (const other of LINK_PURPOSES) {
      const expected = other === purpose ? { state: 'valid', ...subject } : { state: 'wrong' }
      expect(openLink(other, token, later(1))).toEqual(expected)
    }
  })

  test.each([
    ['done', 30 * DAY],
    ['snooze', 30 * DAY],
    ['unsubscribe', 365 * DAY],
    ['verify-email', 2 * DAY],
    ['reset-password', 60],
  ] as const)('ends: %s', (purpose, minutes) => {
    const token = signLink(purpose, subject, NOW)
    expect(openLink(purpose, token, later(minutes - 1)).state).toBe('valid')
    expect(openLink(purpose, token, later(minutes))).toEqual({ state: 'expired' })
  })

  test('is wrong with any character changed, missing or added', () => {
    const token = signLink('done', subject, NOW)
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('', 'A', 'B', '.', '='), (at, other) => {
        fc.pre(token[at] !== other)
        const changed = token.slice(0, at) + other + token.slice(at + 1)
        expect(openLink('done', changed, NOW)).toEqual({ state: 'wrong' })
      }),
    )
  })

  test('cannot be made for somebody else out of one’s own', () => {
    const [, own] = signLink('done', subject, NOW).split('.')
    const [other] = signLink('done', { ...subject, userId: 'u-2' }, NOW).split('.')
    expect(openLink('done', `${other}.${own}`, NOW)).toEqual({ state: 'wrong' })
  })

  test.each(['', '.', '..', 'x', 'a.b', 'null.', `${'x'.repeat(5000)}.y`])(
    'is wrong as nonsense: %s',
    (token) => {
      expect(openLink('done', token, NOW)).toEqual({ state: 'wrong' })
    },
  )
})

test('a fingerprint changes with its text', () => {
  expect(fingerprint('a')).toBe(fingerprint('a'))
  expect(fingerprint('a')).not.toBe(fingerprint('b'))
  expect(fingerprint('a')).toHaveLength(22)
})

test('that of an account changes with its address and with its password', () => {
  const account = { email: 'ana@example.org', passwordHash: 'hash' }
  const print = accountFingerprint(account)
  expect(accountFingerprint({ ...account })).toBe(print)
  expect(accountFingerprint({ ...account, email: 'silva@example.org' })).not.toBe(print)
  expect(accountFingerprint({ ...account, passwordHash: 'other' })).not.toBe(print)
})
