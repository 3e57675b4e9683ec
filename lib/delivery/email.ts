import { baseUrl, mailSetup } from '@/lib/env'
import { paths } from '@/lib/paths'
import { fingerprint, signLink } from '@/lib/signed-links'
import type { OutgoingDestination, OutgoingMessage, OutgoingReminder, Send } from './channel'
import { wordReminders, type MessageLinks } from './email-wording'
import { sendMail } from './smtp'

/** Reminders as a mail to an address that its owner has confirmed. */
export const sendEmail: Send = async (destination, message, signal) => {
  const unsubscribe = whole(paths.unsubscribe(signFor('unsubscribe', destination, message)))
  const oneClick = whole(paths.unsubscribeByMail(signFor('unsubscribe', destination, message)))
  const words = wordReminders(message, { ...linksOf(message), unsubscribe })
  return sendMail(
    {
      to: destination.address,
      ...words,
      messageId: messageIdOf(`${message.id} ${destination.id}`),
      headers: {
        'List-Unsubscribe': `<${oneClick}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        // So that no out-of-office note comes back.
        'Auto-Submitted': 'auto-generated',
      },
    },
    signal,
  )
}

/** A Message-ID that is the same whenever the same `about` is sent, at the sender's own domain. */
export function messageIdOf(about: string): string {
  const domain = mailSetup()?.from.address.split('@')[1] ?? 'localhost'
  return `${fingerprint(about)}@${domain}`
}

/** The address of a page as it stands in a mail. */
export const whole = (path: string) => baseUrl() + path

function linksOf(message: OutgoingMessage): Omit<MessageLinks, 'unsubscribe'> {
  return {
    today: whole(paths.today()),
    settings: whole(paths.deliverySettings()),
    of: (reminder) => ({
      open: whole(pageOf(reminder)),
      done: whole(paths.doneByLink(signFor('done', reminder, message))),
      snooze: whole(paths.snoozeByLink(signFor('snooze', reminder, message))),
    }),
  }
}

function signFor(
  purpose: 'done' | 'snooze' | 'unsubscribe',
  { id }: OutgoingReminder | OutgoingDestination,
  { userId, now }: OutgoingMessage,
): string {
  return signLink(purpose, { userId, id, bound: '' }, now)
}

function pageOf({ interviewId, application, lessonId }: OutgoingReminder): string {
  if (interviewId) return paths.interview(interviewId)
  if (application) return paths.application(application.id)
  return lessonId ? paths.lessons() : paths.today()
}
