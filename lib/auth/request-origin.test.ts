import { expect, test } from 'vitest'
import { sessionOrigin } from './request-origin'

test('a client cannot choose the address that it is counted under', () => {
  const headers = new Headers({ 'x-forwarded-for': '10.0.0.1, 203.0.113.7', 'user-agent': 'Firefox' })
  expect(sessionOrigin(headers)).toEqual({ address: '203.0.113.7', userAgent: 'Firefox' })
})

test('an IPv4 address is said as one', () => {
  expect(sessionOrigin(new Headers({ 'x-forwarded-for': '::ffff:192.168.1.5' })).address).toBe('192.168.1.5')
})

test('without a word about it the address is unknown', () => {
  expect(sessionOrigin(new Headers())).toEqual({ address: 'unknown', userAgent: '' })
})
