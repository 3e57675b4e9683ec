import type { WebhookPreset } from '@/lib/schemas/destination'
import type { OutgoingMessage } from './channel'
import { fit, messageWords, reminderUrl, type MessageWords } from './message-words'

/** Where a message is posted, and what, as the other side understands it. */
export interface WebhookPost {
  url: string
  body: object
}

type Write = (address: string, words: MessageWords, message: OutgoingMessage) => WebhookPost

const PRESETS: Record<WebhookPreset, Write> = {
  plain: (url, _words, message) => ({ url, body: plainBody(message) }),
  ntfy: writeNtfy,
  gotify: writeGotify,
  slack: (url, words) => ({ url, body: slackBody(words) }),
  discord: (url, words) => ({ url, body: discordBody(words) }),
}

export function webhookPost(preset: WebhookPreset, address: string, message: OutgoingMessage): WebhookPost {
  return PRESETS[preset](address, messageWords(message), message)
}

/** Our own: everything that a program could want to know. */
function plainBody({ id, reminders, now }: OutgoingMessage) {
  return {
    type: 'reminders.due',
    timestamp: now.toISOString(),
    data: {
      id,
      reminders: reminders.map((reminder) => ({
        id: reminder.id,
        rule: reminder.rule,
        title: reminder.title,
        why: reminder.why,
        dueAt: reminder.dueAt.toISOString(),
        url: reminderUrl(reminder),
        application: reminder.application,
        interviewId: reminder.interviewId,
        lessonId: reminder.lessonId,
      })),
    },
  }
}

const bytes = { sizeOf: (text: string) => Buffer.byteLength(text) }

/** Longer ones would become an attachment. */
const NTFY_BYTES = 4_000
const TITLE = 200

/** As JSON, which goes to the server's root: in headers, a title could bring headers of its own. */
function writeNtfy(address: string, { title, lines, url }: MessageWords): WebhookPost {
  const server = new URL(address)
  const at = server.pathname.lastIndexOf('/')
  const topic = server.pathname.slice(at + 1)
  server.pathname = server.pathname.slice(0, at + 1)
  const body = {
    topic,
    title: fit(title, TITLE),
    message: fit(lines.join('\n'), NTFY_BYTES, bytes),
    click: url,
  }
  return { url: server.href, body }
}

const GOTIFY_LENGTH = 4_000
/** The middle: shown, with a sound. */
const GOTIFY_PRIORITY = 5

function writeGotify(address: string, { title, lines, url }: MessageWords): WebhookPost {
  const server = new URL(address)
  if (!server.pathname.endsWith('/message')) server.pathname = server.pathname.replace(/\/?$/, '/message')
  const extras = {
    'client::display': { contentType: 'text/plain' },
    'client::notification': { click: { url } },
  }
  const message = fit(lines.join('\n'), GOTIFY_LENGTH)
  return {
    url: server.href,
    body: { title: fit(title, TITLE), message, priority: GOTIFY_PRIORITY, extras },
  }
}

/** Slack itself takes ten times as much, but cuts what is longer into pieces where it likes. */
const SLACK_LENGTH = 3_500
const ZERO_WIDTH = '\u200B'

/**
 * Slack's own markup begins with these three. Mattermost and Rocket.Chat read Markdown and @names in the same place, and
 * know no escape that Slack does not show: there, an invisible blank takes the meaning away.
 */
function escapeSlack(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[@[\]!`*_~#]/g, (sign) => sign + ZERO_WIDTH)
}

function slackBody({ title, lines, url }: MessageWords) {
  const link = `<${url.replace(/&/g, '&amp;')}>`
  const text = fit([title, ...lines].join('\n'), SLACK_LENGTH - link.length, { escape: escapeSlack })
  return { text: `${text}\n${link}`, mrkdwn: false, unfurl_links: false, unfurl_media: false }
}

const DISCORD_LENGTH = 2_000
const SUPPRESS_EMBEDS = 4

/** A backslash makes a plain sign of every sign. */
const escapeDiscord = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`)

function discordBody({ title, lines, url }: MessageWords) {
  const link = `\n<${url}>`
  const text = fit([title, ...lines].join('\n'), DISCORD_LENGTH - link.length, { escape: escapeDiscord })
  return { content: text + link, allowed_mentions: { parse: [] }, flags: SUPPRESS_EMBEDS }
}
