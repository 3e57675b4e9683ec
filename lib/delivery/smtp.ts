import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { mailSetup } from '@/lib/env'
import { AT_ONCE } from './at-once'
import type { SendResult } from './channel'
import { oneLine } from './one-line'

export interface Mail {
  /** Exactly one address. */
  to: string
  subject: string
  text: string
  html: string
  /** Without angle brackets. The same for every attempt at one mail. */
  messageId: string
  headers?: Record<string, string>
}

const CONNECT_MS = 10_000
const SILENCE_MS = 20_000
/** Before the server ends a connection that has nothing to do: a mail handed to one that ends is lost time. */
const IDLE_MS = 20_000

function openTransport(url: string) {
  return createTransport({
    url,
    pool: true,
    maxConnections: AT_ONCE.EMAIL,
    // The pool would send again by itself after a drop, without a word: only the outbox may, which counts.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

// Pages, actions and the scheduler may each have this module evaluated for themselves: the pool is the process's.
const shared = globalThis as typeof globalThis & {
  debriefMail?: { url: string; transport: ReturnType<typeof openTransport> } | undefined
}

function transportFor(url: string) {
  if (shared.debriefMail?.url !== url) {
    closeMail()
    shared.debriefMail = { url, transport: openTransport(url) }
  }
  return shared.debriefMail.transport
}

/** Closes the connections to the mail server; the next mail opens them again. */
export function closeMail(): void {
  shared.debriefMail?.transport.close()
  shared.debriefMail = undefined
}

/**
 * Hands one mail to the mail server. Never throws for what that server does, and ends when `signal` does. After a drop
 * nobody knows whether the mail was taken: it counts as refused, and the Message-ID tells the second from the first.
 */
export async function sendMail({ messageId, ...mail }: Mail, signal: AbortSignal): Promise<SendResult> {
  const setup = mailSetup()
  if (!setup) return { outcome: 'refused', problem: 'Sending mail is not set up on this Debrief.' }
  // The library would read "a@x, b@y" as two people.
  if (!z.email().max(254).safeParse(mail.to).success) {
    return { outcome: 'impossible', problem: 'This is not one e-mail address.' }
  }
  try {
    await transportFor(setup.url).sendMail({
      ...mail,
      from: setup.from,
      to: { name: '', address: mail.to },
      envelope: { from: setup.from.address, to: [mail.to] },
      subject: oneLine(mail.subject, 150),
      messageId: `<${messageId}>`,
      signal,
    })
    return { outcome: 'sent' }
  } catch (error) {
    return refusalOf(error)
  }
}

interface MailError {
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

/** About the mail itself or whom it is for; the others are about this instance and may be mended meanwhile. */
const FINAL_COMMANDS = new Set(['RCPT TO', 'DATA'])
const MAILBOX_FULL = 552

function refusalOf(error: unknown): SendResult {
  const { code, command = '', response, responseCode } = error as MailError
  if (code === 'ETIMEDOUT' || code === 'EABORT')
    return { outcome: 'refused', problem: 'The mail server took too long to answer.', timedOut: true }
  if (responseCode === undefined) return { outcome: 'refused', problem: withoutAnswer(code) }
  const said = `It said: ${oneLine(response ?? String(responseCode), 200)}`
  const isFinal = responseCode >= 500 && responseCode !== MAILBOX_FULL && responseCode !== 503
  if (isFinal && FINAL_COMMANDS.has(command)) {
    return { outcome: 'impossible', problem: `The mail server does not take mail for this address. ${said}` }
  }
  if (code === 'EAUTH') return { outcome: 'refused', problem: `The mail server did not let us in. ${said}` }
  return { outcome: 'refused', problem: `The mail server did not take the mail for now. ${said}` }
}

function withoutAnswer(code: string | undefined): string {
  switch (code) {
    case 'EDNS':
      return 'The mail server’s name is not known.'
    case 'ETLS':
      return 'No safe connection to the mail server came about.'
    case 'EAUTH':
    case 'ENOAUTH':
      return 'The mail server did not let us in.'
    default:
      return 'There was no connection to the mail server.'
  }
}
