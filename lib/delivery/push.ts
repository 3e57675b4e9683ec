import { createHash } from 'node:crypto'
import webPush from 'web-push'
import { pushSettings } from '@/lib/schemas/destination'
import { carry } from './carry'
import type { OutgoingMessage, Send } from './channel'
import { fit, messageWords } from './message-words'
import { isTestMessage } from './test-message'
import { readVapidKeys, vapidSubject } from './vapid'

/** A browser that was away for longer finds it in the app. */
const KEPT_SECONDS = 24 * 60 * 60
/** What is about to begin is of no use after it has. */
const KEPT_SOON_SECONDS = 60 * 60

const ENDED =
  'This browser takes no reminders any more. Turn them on again there, or remove it where your places are listed.'

/** A push service takes 4,096 bytes with everything; many letters take more than one. */
const TITLE_BYTES = 400
const BODY_BYTES = 1_600
const bytes = { sizeOf: (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2 }

/** Sends a message to a browser, encrypted for it alone. */
export const sendPush: Send = async ({ address, settings }, message, signal) => {
  const keys = pushSettings.safeParse(JSON.parse(settings))
  const details = keys.success ? await encrypted(address, keys.data, message) : null
  if (!details) return { outcome: 'impossible', problem: ENDED }
  return carry(address, {
    who: 'The browser’s push service',
    headers: details.headers,
    body: details.body,
    signal,
    judge: (status) => {
      if (status === 404 || status === 410) return { outcome: 'gone', problem: ENDED }
      if (status !== 400 && status !== 401 && status !== 403) return null
      const problem = `The browser’s push service does not accept this browser any more (${status}). Turn it off and on again there.`
      return { outcome: 'impossible', problem }
    },
  })
}

async function encrypted(endpoint: string, keys: { p256dh: string; auth: string }, message: OutgoingMessage) {
  const vapidDetails = { subject: vapidSubject(), ...(await readVapidKeys()) }
  try {
    return webPush.generateRequestDetails({ endpoint, keys }, pushPayload(message), {
      vapidDetails,
      TTL: message.reminders.every(({ rule }) => rule === 'interview-soon')
        ? KEPT_SOON_SECONDS
        : KEPT_SECONDS,
      urgency: 'high',
      topic: topicOf(message.id),
    })
  } catch {
    return null
  }
}

/** Where two of the same are waiting, the service keeps the later: 32 characters, and an id has more. */
function topicOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 32)
}

/** What public/sw.js shows. */
export function pushPayload(message: OutgoingMessage): string {
  const { title, lines, url } = messageWords(message)
  const [first, ...others] = message.reminders
  return JSON.stringify({
    title: fit(title, TITLE_BYTES, bytes),
    body: fit(lines.join('\n'), BODY_BYTES, bytes),
    tag: first && others.length === 0 ? first.id : message.id,
    path: new URL(url).pathname,
    // Only of a single one can it be said what is done.
    reminderId: first && others.length === 0 && !isTestMessage(message) ? first.id : null,
  })
}
