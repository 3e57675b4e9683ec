import { expect, it } from 'vitest'
import { requestIdFrom } from './request-id'

it.each([
  '0a4f17c2-7d5e-4a53-9e0b-3b3f5b1d7a11',
  'Root=1-67891233-abcdef012345678912345678'.replace('Root=', ''),
  'req:12.345_6',
])('keeps %s, as a proxy has given it', (given) => {
  expect(requestIdFrom(given)).toBe(given)
})

it.each([
  null,
  '',
  'short',
  'a'.repeat(81),
  'two words here',
  'line\nbreak-here',
  '"quoted-one"',
  'ünknown-id',
])('makes one in place of %j', (given) => {
  const made = requestIdFrom(given)
  expect(made).toMatch(/^[\da-f-]{36}$/)
  expect(requestIdFrom(given)).not.toBe(made)
})
