import { expect, test } from 'vitest'
import { testMoment } from './clock'

test('an instant with its zone is taken', () => {
  expect(testMoment('2026-11-27T09:00:00Z')).toEqual(new Date('2026-11-27T09:00:00Z'))
  expect(testMoment('2026-11-27T09:00+01:00')).toEqual(new Date('2026-11-27T08:00:00Z'))
})

test.each([undefined, '', '2026-11-27', '2026-11-27T09:00:00', 'tomorrow', '2026-13-45T09:00:00Z'])(
  'what names no instant is not: %s',
  (text) => {
    expect(testMoment(text)).toBeNull()
  },
)
