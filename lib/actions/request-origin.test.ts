import { expect, test } from 'vitest'
import { isOwnOrigin } from './request-origin'

const OWN = 'http://localhost:3000'
const from = (headers: Record<string, string>) => isOwnOrigin(new Headers(headers), OWN)

test.each([
  ['a form on this page', { 'sec-fetch-site': 'same-origin', origin: OWN, host: 'localhost:3000' }],
  ['the same, with Origin withheld', { 'sec-fetch-site': 'same-origin' }],
  ['a reload that a person confirmed', { 'sec-fetch-site': 'none' }],
  ['plain HTTP in the home network', { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' }],
  [
    'behind a reverse proxy that says so',
    { origin: 'https://d.example.org', host: 'app:3000', 'x-forwarded-host': 'd.example.org' },
  ],
  ['behind one that does not, at the configured address', { origin: OWN, host: 'app:3000' }],
])('let in: %s', (_, headers) => {
  expect(from(headers)).toBe(true)
})

test.each([
  [
    'another site',
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example', host: 'localhost:3000' },
  ],
  [
    'a sibling domain',
    { 'sec-fetch-site': 'same-site', origin: 'http://a.localhost:3000', host: 'localhost:3000' },
  ],
  ['another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: OWN }],
  ['another origin in an old browser', { origin: 'https://evil.example', host: 'localhost:3000' }],
  ['another port of this machine', { origin: 'http://localhost:4000', host: 'localhost:3000' }],
  ['an opaque origin', { origin: 'null', host: 'localhost:3000' }],
  ['no word at all', { host: 'localhost:3000' }],
])('kept out: %s', (_, headers) => {
  expect(from(headers)).toBe(false)
})
