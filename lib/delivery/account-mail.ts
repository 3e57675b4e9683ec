import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { beginVerification } from '@/lib/data/email-verification'
import type { UserId } from '@/lib/data/user-id'
import type { AccountToReset } from '@/lib/data/users'
import { mailSetup } from '@/lib/env'
import { RefusedError } from '@/lib/errors'
import { log } from '@/lib/log'
import { paths } from '@/lib/paths'
import { fingerprint, signLink, signReset } from '@/lib/signed-links'
import type { SendResult } from './channel'
import { messageIdOf, whole } from './email'
import { renderMail, type MailPart } from './mail-parts'
import { sendMail, type Mail } from './smtp'

/** A person waits for the answer to these. */
const PATIENCE_MS = 15_000
/** A drop passes in seconds, a mail server that asks to come back later in five minutes; after that one asks anew. */
const AGAIN_AFTER_MS = [10_000, 60_000, 360_000]

/**
 * Asks the reader of an e-mail destination's address to confirm it. Throws a NotFoundError, or a RefusedError with a
 * sentence where the mail could not be sent. `now` is real time.
 */
export async function requestVerification(userId: UserId, destinationId: string, now: Date): Promise<void> {
  if (!mailSetup()) throw new RefusedError('Mail is not set up here. Ask whoever runs this Debrief.')
  const { address } = await beginVerification(userId, destinationId, now)
  const token = signLink('verify-email', { userId, id: destinationId, bound: fingerprint(address) }, now)
  const mail = accountMail(address, 'Confirm this address for your reminders', [
    { kind: 'heading', text: 'Shall reminders come here?' },
    { kind: 'text', text: `Somebody asked Debrief to send reminders of a job search to ${address}.` },
    { kind: 'text', text: 'If that was you, open the page and confirm. The link is good for two days.' },
    { kind: 'button', label: 'Confirm this address', href: whole(paths.verifyEmail(token)) },
    {
      kind: 'text',
      text: 'If not, do nothing: no reminder comes here before somebody confirms.',
      tone: 'quiet',
    },
  ])
  const result = await send(mail)
  if (result.outcome === 'refused' || result.outcome === 'impossible') {
    throw new RefusedError(`The mail did not leave. ${result.problem}`)
  }
}

/**
 * Sends the link with which a new password can be chosen, once, within the hour. Resolves with what became of the first
 * try; where the mail server does not take it for now, a few more follow by themselves, which keep nobody waiting.
 */
export async function sendResetMail(
  account: AccountToReset,
  now: Date,
  againAfterMs?: readonly number[],
): Promise<SendResult> {
  const { email } = account
  const token = signReset(account, now)
  const mail = accountMail(email, 'Choose a new password', [
    { kind: 'heading', text: 'Choose a new password' },
    { kind: 'text', text: `Somebody forgot the password of the Debrief account with ${email}.` },
    {
      kind: 'text',
      text: 'If that was you, open the page and choose a new one. The link works once, within an hour.',
    },
    { kind: 'button', label: 'Choose a new password', href: whole(paths.resetPassword(token)) },
    { kind: 'text', text: 'If not, do nothing: your password stays as it is.', tone: 'quiet' },
  ])
  return sendAtLeisure(mail, againAfterMs)
}

/** Tells the reader of the address that an account had so far about the new one. Resolves as `sendResetMail` does. */
export function sendAddressNotice(previous: string, email: string): Promise<SendResult> {
  const mail = accountMail(previous, 'Your address was changed', [
    { kind: 'heading', text: 'Your address was changed' },
    { kind: 'text', text: `The address of your Debrief account was changed to ${email}.` },
    {
      kind: 'text',
      text: 'If that was not you, somebody knows your password. Ask whoever runs this Debrief for help.',
    },
    { kind: 'text', text: 'If it was, sign in with the new one from now on.', tone: 'quiet' },
  ])
  return sendAtLeisure(mail)
}

async function sendAtLeisure(
  mail: Mail,
  againAfterMs: readonly number[] = AGAIN_AFTER_MS,
): Promise<SendResult> {
  const result = await send(mail)
  if (result.outcome === 'refused') void sendAgain(mail, againAfterMs)
  return result
}

async function sendAgain(mail: Mail, afterMs: readonly number[]): Promise<void> {
  let result: SendResult = { outcome: 'refused', problem: '' }
  for (const wait of afterMs) {
    // A server that stops does not wait for this: a link is asked for anew, and a notice is not worth it.
    await setTimeout(wait, undefined, { ref: false })
    result = await send(mail)
    if (result.outcome !== 'refused') break
  }
  if (result.outcome !== 'sent') log.error(result, 'A mail about an account was given up.')
}

function accountMail(to: string, subject: string, parts: readonly MailPart[]): Mail {
  const foot: MailPart[] = [{ kind: 'text', text: `Sent by Debrief at ${whole('')}`, tone: 'quiet' }]
  return {
    to,
    subject,
    ...renderMail(subject, parts, foot),
    messageId: messageIdOf(randomUUID()),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

const send = (mail: Mail): Promise<SendResult> => sendMail(mail, AbortSignal.timeout(PATIENCE_MS))
