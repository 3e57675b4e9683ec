import { expect, test } from 'vitest'
import { emailField, newPasswordField, signUpSchema } from './account'

test('an address is folded, so that one person has one account', () => {
  expect(emailField.parse('  Ana@Example.ORG ')).toBe('ana@example.org')
})

test.each([
  '',
  'ana',
  'ana@',
  'a@b',
  'a@x.org, b@y.org',
  'ana@example.org\nBcc: all@example.org',
  `${'a'.repeat(250)}@x.org`,
])('this is no address: %s', (text) => {
  const parsed = emailField.safeParse(text)
  expect(parsed.error?.issues[0]?.message).toBe('Enter an e-mail address such as ana@example.org.')
})

test('a password is measured by its length alone', () => {
  expect(newPasswordField.safeParse('1234567').error?.issues[0]?.message).toBe('Use at least 8 characters.')
  expect(newPasswordField.safeParse('x'.repeat(129)).error?.issues[0]?.message).toBe(
    'Use at most 128 characters.',
  )
  expect(newPasswordField.parse(' kept as typed ')).toBe(' kept as typed ')
})

const person = { name: 'Ana', email: 'ana@example.org', password: 'four plain words', zone: 'Europe/Lisbon' }

test('a zone that nobody knows becomes UTC: it was not typed', () => {
  expect(signUpSchema.parse(person).zone).toBe('Europe/Lisbon')
  expect(signUpSchema.parse({ ...person, zone: 'Mars/Olympus' }).zone).toBe('UTC')
  expect(signUpSchema.parse({ ...person, zone: undefined }).zone).toBe('UTC')
})

test('every field that is wrong says so at once', () => {
  const { error } = signUpSchema.safeParse({ name: ' ', email: 'x', password: 'short' })
  expect(error?.issues.map((issue) => issue.path[0])).toEqual(['name', 'email', 'password'])
})
