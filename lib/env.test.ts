import { describe, expect, test } from 'vitest'
import { BadEnvironmentError, baseUrl, isHttps, mailSetup, readEnv } from './env'

describe('the environment', () => {
  test('has a default for everything but the secret', () => {
    expect(readEnv({})).toMatchObject({
      DATABASE_URL: 'file:./data/debrief.db',
      SIGNUP: 'open',
      PORT: 3000,
      TEST_CLOCK: '0',
    })
    expect(readEnv({}).NEXTAUTH_SECRET).toBeUndefined()
  })

  test('takes an empty variable for one that is not set', () => {
    expect(readEnv({ PORT: '', SIGNUP: '', NEXTAUTH_URL: '' })).toMatchObject({ PORT: 3000, SIGNUP: 'open' })
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['DATABASE_POOL_SIZE', '1'],
    ['DOCUMENTS_QUOTA_MB', '-1'],
    ['DOCUMENTS_QUOTA_MB', 'much'],
    ['SIGNUP', 'yes'],
    ['DATABASE_URL', 'mysql://localhost/debrief'],
    ['NEXTAUTH_SECRET', 'short'],
    ['NEXTAUTH_URL', 'debrief.example.org'],
    ['TEST_CLOCK', 'on'],
    ['ALLOW_PRIVATE_WEBHOOKS', 'yes'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['MAIL_FROM', 'Debrief'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['MAIL_FROM', 'Debrief\r\nBcc: c@example.org <a@example.org>'],
  ])('names the variable that is wrong: %s=%s', (name, value) => {
    const read = () => readEnv({ [name]: value })
    expect(read).toThrow(BadEnvironmentError)
    expect(read).toThrow(new RegExp(`^Check the environment: ${name} must [^.]*\\.`))
  })

  test('never repeats a secret', () => {
    expect(() => readEnv({ NEXTAUTH_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)/)
  })

  test('sends mail with both of its variables, or not at all', () => {
    const url = 'smtp://user:p%40ss@mail.example.org:587'
    expect(mailSetup(readEnv({}))).toBeNull()
    expect(() => readEnv({ SMTP_URL: url })).toThrow(/^Check the environment: SMTP_URL needs MAIL_FROM/)
    expect(() => readEnv({ MAIL_FROM: 'a@example.org' })).toThrow(/MAIL_FROM needs SMTP_URL/)
    const from = (MAIL_FROM: string) => mailSetup(readEnv({ SMTP_URL: url, MAIL_FROM }))?.from
    expect(from('a@example.org')).toEqual({ name: '', address: 'a@example.org' })
    expect(from('Debrief <a@example.org>')).toEqual({ name: 'Debrief', address: 'a@example.org' })
    expect(from('"Ana, at home" <a@example.org>')).toEqual({ name: 'Ana, at home', address: 'a@example.org' })
  })

  test('knows its address', () => {
    expect(baseUrl(readEnv({ PORT: '8080' }))).toBe('http://localhost:8080')
    expect(isHttps(readEnv({}))).toBe(false)
    const behindProxy = readEnv({ NEXTAUTH_URL: 'https://debrief.example.org/' })
    expect(baseUrl(behindProxy)).toBe('https://debrief.example.org')
    expect(isHttps(behindProxy)).toBe(true)
  })
})
