import PostalMime, { type Attachment } from 'postal-mime'
import { htmlToText } from '@/lib/domain/message/html-to-text'
import { findLinks } from '@/lib/domain/message/links'

/** What of a mail's file is sent to be read: words only. Its attachments stay where they are. */
export interface MailParts {
  from: string
  subject: string
  /** The Date line as it stands in the mail. */
  date: string
  text: string
  /** The calendar file that came with it; empty where there is none. */
  calendar: string
}

const LONGEST = 150_000
const CALENDAR = /^(?:text\/calendar|application\/ics)$/

/** Reads a mail's file, in the browser. Rejects where it is built to exhaust whoever reads it. */
export async function readMail(file: Blob | string): Promise<MailParts> {
  const mail = await PostalMime.parse(file, {
    maxNestingDepth: 40,
    maxHeadersSize: 256 * 1024,
    maxRfc822NestingDepth: 2,
  })
  const { from, text = '', html = '' } = mail
  const words = text.trim() === '' ? htmlToText(html) : text
  return {
    from: from ? [from.name, from.address ? `<${from.address}>` : ''].filter(Boolean).join(' ') : '',
    subject: mail.subject ?? '',
    date: mail.headers.find(({ key }) => key === 'date')?.value.trim() ?? '',
    // A link that only the HTML holds is often the one to the meeting.
    text: withLinks(words, html).slice(0, LONGEST),
    calendar: calendarOf(mail.attachments),
  }
}

function withLinks(text: string, html: string): string {
  const { video, booking } = findLinks(htmlToText(html))
  const isMissing = (link: string | null) => link !== null && !text.includes(link)
  const lines = [isMissing(video) ? `Join here: ${video}` : null, isMissing(booking) ? booking : null]
  return [text, ...lines.filter((line) => line !== null)].join('\n')
}

function calendarOf(attachments: readonly Attachment[]): string {
  const file = attachments.find(
    ({ mimeType, filename }) => CALENDAR.test(mimeType) || /\.ics$/i.test(filename ?? ''),
  )
  if (!file) return ''
  const { content } = file
  return (typeof content === 'string' ? content : new TextDecoder().decode(content)).slice(0, LONGEST)
}
