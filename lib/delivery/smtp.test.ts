import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Mail } from './smtp'
import { RecordingSmtpServer, type Behaviour } from './testing/smtp-server'

const server = new RecordingSmtpServer()
let sendMail: (typeof import('./smtp'))['sendMail']
let closeMail: (typeof import('./smtp'))['closeMail']

beforeAll(async () => {
  await server.listen()
})

beforeEach(async () => {
  vi.resetModules()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'Debrief <debrief@example.org>')
  ;({ sendMail, closeMail } = await import('./smtp'))
  server.behaviour = 'accept'
  server.received.length = 0
})

afterEach(() => {
  closeMail()
  vi.unstubAllEnvs()
})

afterAll(() => server.close())

const mail: Mail = {
  to: 'ana@example.org',
  subject: 'Größe zählt',
  text: 'Hello Ana,\n\n.a line that begins with a dot\n— ünïcode',
  html: '<p>Hello Ana</p>',
  messageId: 'm-1@debrief.example.org',
}
const patience = (ms = 10_000) => AbortSignal.timeout(ms)
const send = (given: Partial<Mail> = {}, signal = patience()) => sendMail({ ...mail, ...given }, signal)

test('a mail arrives as it was written, at one address', async () => {
  expect(await send({ headers: { 'List-Unsubscribe': '<https://example.org/x>' } })).toEqual({
    outcome: 'sent',
  })
  expect(server.received).toHaveLength(1)
  const [arrived] = server.received
  expect(arrived).toMatchObject({ from: 'debrief@example.org', to: ['ana@example.org'], html: mail.html })
  expect(arrived?.text.trimEnd()).toBe(mail.text)
  expect(arrived?.header('Subject')).toBe('Größe zählt')
  expect(arrived?.header('From')).toBe('Debrief <debrief@example.org>')
  expect(arrived?.header('To')).toBe('ana@example.org')
  expect(arrived?.header('Message-ID')).toBe('<m-1@debrief.example.org>')
  expect(arrived?.header('List-Unsubscribe')).toBe('<https://example.org/x>')
})

test('many mails share a few connections', async () => {
  const before = server.connections
  const results = await Promise.all(Array.from({ length: 20 }, () => send()))
  expect(results.filter(({ outcome }) => outcome === 'sent')).toHaveLength(20)
  expect(server.received).toHaveLength(20)
  expect(server.connections - before).toBeLessThanOrEqual(3)
})

describe('what the mail server does becomes an outcome', () => {
  test.each<[Behaviour, string, RegExp, number]>([
    ['refuse to greet', 'refused', /421.*Not now/, 0],
    ['defer', 'refused', /It said: 451.*Greylisted/, 0],
    ['reject the sender', 'refused', /It said: 550/, 0],
    ['reject the recipient', 'impossible', /It said: 550.*No such person/, 0],
    ['reject the mail', 'impossible', /It said: 554/, 0],
    ['drop before the yes', 'refused', /no connection/, 1],
  ])('%s: %s', async (behaviour, outcome, problem, taken) => {
    server.behaviour = behaviour
    expect(await send()).toEqual({ outcome, problem: expect.stringMatching(problem) })
    // Not once more behind our back.
    expect(server.received).toHaveLength(taken)
    server.behaviour = 'accept'
    expect(await send()).toEqual({ outcome: 'sent' })
  })

  test('hang: refused as soon as the patience ends', async () => {
    server.behaviour = 'hang'
    const patience = new AbortController()
    const sending = send({}, patience.signal)
    await server.arrival()
    patience.abort()
    const problem = 'The mail server took too long to answer.'
    expect(await sending).toEqual({ outcome: 'refused', problem, timedOut: true })
    expect(server.received).toHaveLength(1)
    server.behaviour = 'accept'
    expect(await send()).toEqual({ outcome: 'sent' })
  })

  test('a yes before a drop is a yes, and the next mail finds a way', async () => {
    server.behaviour = 'drop after the yes'
    expect(await send()).toEqual({ outcome: 'sent' })
    server.behaviour = 'accept'
    closeMail()
    expect(await send()).toEqual({ outcome: 'sent' })
    expect(server.received).toHaveLength(2)
  })

  test('nobody listens: refused', async () => {
    const gone = new RecordingSmtpServer()
    await gone.listen()
    const { url } = gone
    await gone.close()
    vi.stubEnv('SMTP_URL', url)
    vi.resetModules()
    const { sendMail } = await import('./smtp')
    expect(await sendMail(mail, patience())).toEqual({
      outcome: 'refused',
      problem: 'There was no connection to the mail server.',
    })
  })

  test('no mail server: refused, with a word to whoever runs this', async () => {
    vi.stubEnv('SMTP_URL', '')
    vi.stubEnv('MAIL_FROM', '')
    vi.resetModules()
    const { sendMail } = await import('./smtp')
    expect(await sendMail(mail, patience())).toEqual({
      outcome: 'refused',
      problem: expect.stringMatching(/not set up/),
    })
  })
})

describe('nothing typed reaches more people or headers', () => {
  test.each([
    'ana@example.org, eve@example.org',
    'ana@example.org eve@example.org',
    'ana@example.org;eve@example.org',
    'Ana <ana@example.org>',
    'group: ana@example.org, eve@example.org;',
    'ana@example.org\r\nBcc: eve@example.org',
    '"eve@example.org,"@example.org',
    '',
  ])('%j is not one address', async (to) => {
    expect(await send({ to })).toEqual({ outcome: 'impossible', problem: 'This is not one e-mail address.' })
    expect(server.received).toEqual([])
  })

  test('a subject stays a subject', async () => {
    const subject = 'Ask\r\nBcc: eve@example.org\r\n\r\nfor\u2028 feedback\u0000 \u202eevil'
    expect(await send({ subject })).toEqual({ outcome: 'sent' })
    const [arrived] = server.received
    expect(arrived?.header('Subject')).toBe('Ask Bcc: eve@example.org for feedback evil')
    expect(arrived?.headers.filter(([name]) => name.toLowerCase() === 'bcc')).toEqual([])
    expect(arrived?.to).toEqual(['ana@example.org'])
  })
})
