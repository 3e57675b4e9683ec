import { sayCount } from '@/lib/domain/wording'
import { baseUrl } from '@/lib/env'
import { paths } from '@/lib/paths'
import type { OutgoingMessage, OutgoingReminder } from './channel'
import { sayLateness } from './lateness'

/** What a message says where there is room for a title and a few lines, as plain text. */
export interface MessageWords {
  title: string
  lines: string[]
  /** The page of the one reminder, or that of all. */
  url: string
}

const MOST_LINES = 10

/** One reminder with its reason, or the first of several under their number; each says how late it is where it is. */
export function messageWords({ reminders, now, zone }: Omit<OutgoingMessage, 'userId' | 'id'>): MessageWords {
  const lateness = ({ dueAt }: OutgoingReminder) => sayLateness(dueAt, now, zone) ?? []
  const [first, ...others] = reminders
  if (first && others.length === 0) {
    return { title: first.title, lines: [first.why].concat(lateness(first)), url: reminderUrl(first) }
  }
  const shown = reminders
    .slice(0, MOST_LINES)
    .map((one) => [`• ${one.title}`].concat(lateness(one)).join('. '))
  const left = reminders.length - shown.length
  return {
    title: sayCount(reminders.length, 'reminder'),
    lines: left > 0 ? [...shown, `and ${left} more`] : shown,
    url: baseUrl() + paths.today(),
  }
}

/** Where the thing to do can be done. */
export function reminderUrl({ interviewId, lessonId, application }: OutgoingReminder): string {
  return baseUrl() + pathOf()

  function pathOf() {
    if (interviewId) return paths.interview(interviewId)
    if (application) return paths.application(application.id)
    return lessonId ? paths.lessons() : paths.today()
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * As much of `text` as fits into `max` of what `sizeOf` counts once `escape` has been over it; what was cut ends with
 * an ellipsis. Never cuts within a letter or an escape.
 */
export function fit(
  text: string,
  max: number,
  { escape = (piece: string) => piece, sizeOf = (piece: string) => piece.length } = {},
): string {
  const whole = escape(text)
  if (sizeOf(whole) <= max) return whole
  let fitted = ''
  let left = max - sizeOf('…')
  for (const { segment } of graphemes.segment(text)) {
    const piece = escape(segment)
    left -= sizeOf(piece)
    if (left < 0) break
    fitted += piece
  }
  return `${fitted.trimEnd()}…`
}
