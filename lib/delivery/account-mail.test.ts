import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readMailDestination } from '@/lib/data/email-verification'
import { at, createTestUser } from '@/lib/data/testing'
import { db } from '@/lib/db/client'
import { accountFingerprint, fingerprint, openLink } from '@/lib/signed-links'
import { RecordingSmtpServer, type Behaviour } from './testing/smtp-server'

const NOW = at('2026-11-23')
const server = new RecordingSmtpServer()
let mails: typeof import('./account-mail')
let closeMail: (typeof import('./smtp'))['closeMail']
let log: (typeof import('@/lib/log'))['log']

beforeAll(async () => {
  await server.listen()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'Debrief <debrief@example.org>')
  vi.stubEnv('NEXTAUTH_URL', 'https://debrief.example.org')
  vi.resetModules()
  mails = await import('./account-mail')
  ;({ closeMail } = await import('./smtp'))
  ;({ log } = await import('@/lib/log'))
})

beforeEach(() => {
  server.behaviour = 'accept'
  server.received.length = 0
})

afterAll(async () => {
  closeMail()
  await server.close()
})

const tokenAt = (path: string, text = '') =>
  new RegExp(`https://debrief\\.example\\.org${path}\\?token=([\\w.-]+)`).exec(text)?.[1] ?? ''

async function unconfirmed() {
  const userId = await createTestUser()
  const address = `${crypto.randomUUID()}@example.org`
  const { id } = await db.destination.create({ data: { userId, kind: 'EMAIL', address } })
  return { userId, id, address }
}

describe('the mail that asks to confirm an address', () => {
  test('goes there, with a link for this person, destination and address', async () => {
    const { userId, id, address } = await unconfirmed()
    await mails.requestVerification(userId, id, NOW)
    const [mail] = server.received
    expect(mail?.to).toEqual([address])
    for (const form of [mail?.text, mail?.html]) {
      const link = openLink('verify-email', tokenAt('/links/verify-email', form), NOW)
      expect(link).toEqual({ state: 'valid', userId, id, bound: fingerprint(address) })
    }
    // To send it confirms nothing.
    expect(await readMailDestination(userId, id)).toMatchObject({ verifiedAt: null })
  })

  test.each([
    ['defer', /^The mail did not leave\. .*451/],
    ['reject the recipient', /^The mail did not leave\. .*550/],
  ] as const)('says so where it did not leave: %s', async (behaviour, sentence) => {
    server.behaviour = behaviour
    const { userId, id } = await unconfirmed()
    const asking = mails.requestVerification(userId, id, NOW)
    await expect(asking).rejects.toMatchObject({
      name: 'RefusedError',
      message: expect.stringMatching(sentence),
    })
  })
})

const account = { userId: 'u-1', email: 'ana@example.org', passwordHash: '$argon2id$x' }

describe('where the mail for a new password is not taken at once', () => {
  test.each<Behaviour>(['defer', 'drop before the yes'])('it is tried again: %s', async (behaviour) => {
    server.behaviour = behaviour
    expect(await mails.sendResetMail(account, NOW, [1, 1])).toMatchObject({ outcome: 'refused' })
    server.behaviour = 'accept'
    const taken = behaviour === 'defer' ? 1 : 2
    await expect.poll(() => server.received.length).toBe(taken)
    // So that the mail program can tell the second from the first.
    expect(new Set(server.received.map((mail) => mail.header('Message-ID'))).size).toBe(1)
  })

  test.each<[Behaviour, string, number]>([
    ['defer', 'refused', 3],
    ['reject the recipient', 'impossible', 1],
  ])('it is given up in the end: %s', async (behaviour, outcome, tries) => {
    server.behaviour = behaviour
    const before = server.recipients
    const said = vi.spyOn(log, 'error').mockReturnValue()
    expect(await mails.sendResetMail(account, NOW, [1, 1])).toMatchObject({ outcome })
    await expect.poll(() => server.recipients - before).toBe(tries)
    if (tries > 1) await expect.poll(() => said.mock.calls.length).toBe(1)
    expect(server.recipients - before).toBe(tries)
    said.mockRestore()
  })
})

test('the mail for a new password carries a link that this password and address alone open', async () => {
  expect(await mails.sendResetMail(account, NOW)).toEqual({ outcome: 'sent' })
  const [mail] = server.received
  expect(mail?.to).toEqual(['ana@example.org'])
  const link = openLink('reset-password', tokenAt('/reset-password', mail?.text), NOW)
  expect(link).toEqual({ state: 'valid', userId: 'u-1', id: '', bound: accountFingerprint(account) })
  expect(mail?.raw).not.toContain('argon2id')
})

test('the mail about a new address goes to the one before, and says which it is', async () => {
  expect(await mails.sendAddressNotice('ana@example.org', 'silva@example.org')).toEqual({ outcome: 'sent' })
  const [mail] = server.received
  expect(mail?.to).toEqual(['ana@example.org'])
  for (const form of [mail?.text, mail?.html]) {
    expect(form).toContain('was changed to silva@example.org.')
    expect(form).toContain('If that was not you')
  }
})
