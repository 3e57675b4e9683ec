import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openLink } from '@/lib/signed-links'
import { outgoingDestination, outgoingMessage, outgoingReminder } from './testing/outgoing'
import { RecordingSmtpServer, type ReceivedMail } from './testing/smtp-server'

const server = new RecordingSmtpServer()
let send: (typeof import('./email'))['sendEmail']
let closeMail: (typeof import('./smtp'))['closeMail']

beforeAll(async () => {
  await server.listen()
  // Where files share their modules, another may have read the environment before.
  vi.resetModules()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'Debrief <debrief@example.org>')
  vi.stubEnv('NEXTAUTH_URL', 'https://debrief.example.org')
  ;({ sendEmail: send } = await import('./email'))
  ;({ closeMail } = await import('./smtp'))
})

beforeEach(() => {
  server.received.length = 0
})

afterAll(async () => {
  closeMail()
  vi.unstubAllEnvs()
  vi.resetModules()
  await server.close()
})

const signal = () => AbortSignal.timeout(10_000)

async function sent(
  given: Parameters<typeof outgoingMessage>[0] = {},
  to = outgoingDestination(),
): Promise<ReceivedMail> {
  expect(await send(to, outgoingMessage(given), signal())).toEqual({ outcome: 'sent' })
  return server.received.at(-1)!
}

const tokenAt = (path: string, text: string) =>
  new RegExp(`https://debrief\\.example\\.org${path}\\?token=([\\w.-]+)`).exec(text)?.[1] ?? ''

describe('a reminder as a mail', () => {
  test('carries signed links for its person and itself, in both forms', async () => {
    const mail = await sent()
    const now = outgoingMessage().now
    for (const form of [mail.text, mail.html]) {
      for (const purpose of ['done', 'snooze'] as const) {
        const link = openLink(purpose, tokenAt(`/links/${purpose}`, form), now)
        expect(link).toEqual({ state: 'valid', userId: 'u-1', id: 'r-1', bound: '' })
      }
      const unsubscribe = openLink('unsubscribe', tokenAt('/links/unsubscribe', form), now)
      expect(unsubscribe).toEqual({ state: 'valid', userId: 'u-1', id: 'd-1', bound: '' })
    }
    expect(mail.text).toContain('https://debrief.example.org/applications/a-1')
  })

  test('can be unsubscribed from by the mail program', async () => {
    const mail = await sent()
    expect(mail.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    const header = mail.header('List-Unsubscribe') ?? ''
    expect(header).toMatch(/^<https:\/\/debrief\.example\.org\/api\/unsubscribe\?token=[\w.-]+>$/)
    const token = tokenAt('/api/unsubscribe', header)
    expect(openLink('unsubscribe', token, outgoingMessage().now)).toMatchObject({ state: 'valid', id: 'd-1' })
  })

  test('has the same Message-ID with every attempt, and another for another message or address', async () => {
    const ids: (string | undefined)[] = []
    const later = new Date('2026-11-23T09:00:00Z')
    ids.push((await sent()).header('Message-ID'))
    ids.push((await sent({ now: later })).header('Message-ID'))
    ids.push((await sent({ id: 'm-2' })).header('Message-ID'))
    ids.push((await sent({}, outgoingDestination({ id: 'd-2' }))).header('Message-ID'))
    expect(ids[0]).toMatch(/^<[\w-]+@example\.org>$/)
    expect(ids[1]).toBe(ids[0])
    expect(new Set(ids).size).toBe(3)
  })

  test.each([
    [{ interviewId: 'i-1' }, '/interviews/i-1'],
    [{ application: null, lessonId: 'l-1' }, '/reviews/lessons'],
    [{ application: null }, '/'],
  ])('leads to what it is about: %j', async (given, path) => {
    const mail = await sent({ reminders: [outgoingReminder(given)] })
    expect(mail.text.split('\n')[1]).toBe(`https://debrief.example.org${path}`)
  })

  test('stays one mail to one person with hostile words in every field', async () => {
    const hostile = 'x\r\nBcc: eve@example.org\r\n\r\n<script>alert(1)</script>"\u2028'
    const application = { id: hostile, company: hostile, role: hostile, stage: 'APPLIED' as const }
    const reminder = outgoingReminder({ id: hostile, title: hostile, why: hostile, application })
    const mail = await sent({ id: hostile, reminders: [reminder] })
    expect(mail.to).toEqual(['ana@example.org'])
    expect(mail.headers.map(([name]) => name)).not.toContain('Bcc')
    expect(mail.html).not.toContain('<script>')
    expect(mail.header('Message-ID')).toMatch(/^<[\w-]+@example\.org>$/)
    expect(mail.text).not.toMatch(/^Bcc:/m)
  })
})

test('what the mail server says comes back as the outcome', async () => {
  server.behaviour = 'reject the recipient'
  expect(await send(outgoingDestination(), outgoingMessage(), signal())).toMatchObject({
    outcome: 'impossible',
  })
  server.behaviour = 'accept'
  const two = outgoingDestination({ address: 'ana@example.org, eve@example.org' })
  expect(await send(two, outgoingMessage(), signal())).toMatchObject({ outcome: 'impossible' })
  expect(server.received).toEqual([])
})
