import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords'
import { hashPassword, passwordMatches } from './password'
import { passwordRefusal } from './password-policy'

test('a hash is argon2id with the agreed cost, and never the same twice', async () => {
  const [one, other] = await Promise.all([hashPassword('four plain words'), hashPassword('four plain words')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/)
  expect(other).not.toBe(one)
  expect(await passwordMatches('four plain words', one)).toBe(true)
  expect(await passwordMatches('four plain words ', one)).toBe(false)
})

test('nobody has a password', async () => {
  expect(await passwordMatches('', null)).toBe(false)
  expect(await passwordMatches('four plain words', null)).toBe(false)
})

test.each([
  'password',
  'PassWord123',
  'qwertyuiop',
  '12345678',
  '987654321',
  'abcdefgh',
  'aaaaaaaa',
  'abcabcabc',
  'qwertyui1!',
  '20262026',
  'hireme123',
  'summer2026',
  // Far down the list of those of 8 characters or more.
  'voxstrange',
  'Dimazarya',
])('guessing begins with %s', async (password) => {
  expect(await isCommonPassword(password)).toBe(true)
})

test('of those that our rules would let pass, far more than the first 3,000 are known', async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  expect(dictionary['passwords-common'].filter(({ length }) => length >= 8).length).toBeGreaterThan(15_000)
})

test.each(['four plain words', 'Zebra-on-a-ladder', 'пароль из слов', '🦊🦊🦊 by the river'])(
  '%s is fine',
  async (password) => {
    expect(await passwordRefusal(password, { name: 'Ana Silva', email: 'ana.silva@example.org' })).toBeNull()
  },
)

test.each(['ana.silva@example.org', 'AnaSilva', 'ana silva', 'ana_silva'])(
  'so is not one’s own name: %s',
  async (password) => {
    expect(await passwordRefusal(password, { name: 'Ana Silva', email: 'ana.silva@example.org' })).toMatch(
      /first guess/,
    )
  },
)
