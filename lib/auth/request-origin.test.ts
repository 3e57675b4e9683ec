import { expect, test } from 'vitest'
import { readEnv } from '@/lib/env'
import { addressReached, sessionOrigin } from './request-origin'

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

test.each([
  [{ host: '192.168.1.5:3000' }, 'http://192.168.1.5:3000'],
  [
    { host: 'app:3000', 'x-forwarded-host': 'jobs.example.org', 'x-forwarded-proto': 'https' },
    'https://jobs.example.org',
  ],
  [{ host: 'a b' }, 'http://localhost:4000'],
  [{ host: 'evil.example.org/path?' }, 'http://localhost:4000'],
  [{}, 'http://localhost:4000'],
])('an installation without a name of its own is reached where it was asked: %j', (headers, address) => {
  expect(addressReached(new Headers(headers as Record<string, string>), readEnv({ PORT: '4000' }))).toBe(
    address,
  )
})

test('an installation that has a name is reached by it, whatever a request says', () => {
  const env = readEnv({ NEXTAUTH_URL: 'https://debrief.example.org/' })
  expect(addressReached(new Headers({ host: 'evil.example.org' }), env)).toBe('https://debrief.example.org')
})
