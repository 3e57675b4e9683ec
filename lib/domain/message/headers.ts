import { dayIn, parseDay } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import { findDays } from './days'
import type { Message, Reader, Written } from './message'

type HeaderName = 'from' | 'subject' | 'date' | 'other'

const NAMES: Record<string, HeaderName> = {
  from: 'from',
  von: 'from',
  de: 'from',
  subject: 'subject',
  betreff: 'subject',
  asunto: 'subject',
  objet: 'subject',
  date: 'date',
  sent: 'date',
  datum: 'date',
  gesendet: 'date',
  fecha: 'date',
  enviado: 'date',
  'enviado el': 'date',
  envoye: 'date',
  to: 'other',
  an: 'other',
  a: 'other',
  para: 'other',
  cc: 'other',
  bcc: 'other',
  'reply-to': 'other',
}

const LINE = /^\s*\**([\p{L}][\p{L} -]{0,12}?)\**\s*:\**\s*(.*)$/u

/** What a line of a mail's head is, if it is one: mail programs print them over what they answer or forward. */
export function headerLine(line: string): { name: HeaderName; value: string } | null {
  const found = LINE.exec(line.slice(0, 1_000))
  const name = found ? NAMES[fold(found[1] ?? '')] : undefined
  return found && name ? { name, value: (found[2] ?? '').trim() } : null
}

/** Takes the head off a text that begins with one, as when a whole mail was copied out of a mail program. */
export function takeHeaders(text: string): { head: Partial<Message>; rest: string } {
  const lines = text.replace(/^\s+/, '').split('\n')
  const head: Partial<Message> = {}
  let count = 0
  let end = 0
  for (const [index, line] of lines.slice(0, 40).entries()) {
    if (line.trim() === '') {
      if (count > 0) break
      continue
    }
    const header = headerLine(line)
    if (header) {
      count += 1
      if (header.name !== 'other') head[header.name] ??= header.value
    } else if (!/^\s/.test(line) && !/^[\w-]{2,40}:\s/.test(line)) break
    end = index + 1
  }
  const isHead = count >= 2 && (head.from !== undefined || head.subject !== undefined)
  return isHead ? { head, rest: lines.slice(end).join('\n').trim() } : { head: {}, rest: text }
}

const MS_PER_DAY = 86_400_000
const RFC_DATE =
  /(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4}),? (\d{1,2}):(\d{2})(?::\d{2})? ?(?:([+-]\d{4})|GMT|UTC|UT|Z)?/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** When a mail says that it was written; null where that cannot be, such as in 1970 or in days to come. */
export function readWritten(date: string | null, { zone, today }: Reader): Written | null {
  if (date === null) return null
  const exact = RFC_DATE.exec(date)
  const at = exact && /[+-]\d{4}|GMT|UTC|UT\b|Z/.test(exact[0]) ? new Date(exact[0]) : null
  const isSound = at !== null && !Number.isNaN(at.getTime())
  const on = exact ? dayOf(exact) : (findDays(date, today, { past: true })[0]?.day ?? null)
  if (on === null || on < '2000-01-01') return null
  const here = isSound ? dayIn(at, zone) : on
  // A writer's clock may be ahead by a zone, but not by days.
  if (Date.parse(on) - Date.parse(today) > MS_PER_DAY || here > today) return null
  return { at: isSound ? at : null, on }
}

function dayOf([, day = '', month = '', year = '']: RegExpExecArray) {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  return parseDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
}
