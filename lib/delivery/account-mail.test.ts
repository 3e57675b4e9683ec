import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readMailDestination } from '@/lib/data/email-verification'
import { at, createTestUser } from '@/lib/data/testing'
import { db } from '@/lib/db/client'
import { fingerprint, openLink } from '@/lib/signed-links'
import { RecordingSmtpServer } from './testing/smtp-server'

const NOW = at('2026-11-23')
const server = new RecordingSmtpServer()
let mails: typeof import('./account-mail')
let closeMail: (typeof import('./smtp'))['closeMail']

beforeAll(async () => {
  await server.listen()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'Debrief <debrief@example.org>')
  vi.stubEnv('NEXTAUTH_URL', 'https://debrief.example.org')
  vi.resetModules()
  mails = await import('./account-mail')
  ;({ closeMail } = await import('./smtp'))
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

test('the mail for a new password carries a link that this password alone opens', async () => {
  const account = { userId: 'u-1', email: 'ana@example.org', passwordHash: '$argon2id$x' }
  expect(await mails.sendResetMail(account, NOW)).toEqual({ outcome: 'sent' })
  const [mail] = server.received
  expect(mail?.to).toEqual(['ana@example.org'])
  const link = openLink('reset-password', tokenAt('/reset-password', mail?.text), NOW)
  expect(link).toEqual({ state: 'valid', userId: 'u-1', id: '', bound: fingerprint(account.passwordHash) })
  expect(mail?.raw).not.toContain('argon2id')
})
