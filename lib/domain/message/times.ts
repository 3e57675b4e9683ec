import { fold } from '@/lib/domain/fold'

/** A time of day that a text names, and where. */
export interface NamedTime {
  /** HH:MM */
  time: string
  /** HH:MM, where a range was given. */
  end: string | null
  doubt: string | null
  from: number
  to: number
}

const MARK = "(a\\.?m\\.?(?![a-z])|p\\.?m\\.?(?![a-z])|uhr|hrs|o'clock|h(?![a-z0-9]))"
const ONE = `(\\d{1,2})(?:(?::|\\.| ?h ?)([0-5]\\d))?(?![\\d/])(?: ?${MARK})?`
const TO = ' ?(?:-|to|until|till|bis|a las|a|y las|et) ?'
const FORM = new RegExp(`(?<![\\d:./+$€£-])${ONE}(?:${TO}(?:las |um )?${ONE})?`, 'g')
const NOON = /\b(?:noon|midday|12 noon|mediodia|midi)\b/g
const AFTERNOON =
  /^[, ]*(?:in the (?:afternoon|evening)|de la (?:tarde|noche)|nachmittags|abends|de l'apres-midi|du soir)/
const LEADS = /(?:\b(?:a las|a la|um|a|vers|at|from|ab|von|de|entre|desde las|de las) |@ ?)$/

interface Clock {
  hour: number
  minute: number
  /** What stands behind it: am, pm, another mark, or nothing. */
  mark: 'am' | 'pm' | 'other' | null
  /** It has minutes. */
  isFull: boolean
}

/** The times that a text names, in its order. A bare number is none. */
export function findTimes(text: string): NamedTime[] {
  const folded = fold(text)
  const found: NamedTime[] = []
  for (const match of folded.matchAll(FORM)) {
    const [whole, ...parts] = match
    const before = folded.slice(Math.max(0, match.index - 12), match.index)
    const after = folded.slice(match.index + whole.length)
    const start = clockOf(parts.slice(0, 3))
    const end = parts[3] === undefined ? null : clockOf(parts.slice(3))
    if (start && isDecimal(whole)) continue
    const read = start && readTimes(start, end, before, AFTERNOON.test(after))
    if (read) found.push({ ...read, from: match.index, to: match.index + whole.length })
  }
  for (const match of folded.matchAll(NOON)) {
    const to = match.index + match[0].length
    if (found.some((other) => match.index < other.to && other.from < to)) continue
    found.push({ time: '12:00', end: null, doubt: null, from: match.index, to })
  }
  return found.sort((a, b) => a.from - b.from)
}

function clockOf([hours, minutes, mark]: (string | undefined)[]): Clock | null {
  const hour = Number(hours)
  const minute = Number(minutes ?? 0)
  if (hour > 23) return null
  const kind = mark === undefined ? null : mark.startsWith('a') ? 'am' : mark.startsWith('p') ? 'pm' : 'other'
  return { hour, minute, mark: kind, isFull: minutes !== undefined }
}

function readTimes(
  start: Clock,
  end: Clock | null,
  before: string,
  isAfternoon: boolean,
): Omit<NamedTime, 'from' | 'to'> | null {
  const hasMark = start.mark !== null || (end !== null && end.mark !== null)
  const isSpanish = /\ba las? $/.test(before)
  // "1h" is a length, "14h" a time; "9h" is one after "à".
  const isLength = start.mark === 'other' && !start.isFull && start.hour < 7
  if (isLength && !LEADS.test(before)) return null
  if (!hasMark && !start.isFull && !isSpanish) return null
  if (start.mark === null && start.isFull && !hasMark && isFraction(before)) return null

  const endMinutes = end && minutesOf(end, end.mark)
  const guess = inherited(start, end)
  const first = minutesOf(start, guess)
  if (first === null) return null
  const isEarly = guess === null && start.hour >= 1 && start.hour <= 6
  const later = isAfternoon && guess !== 'am' && guess !== 'pm' && start.hour < 12
  const shift = isEarly || later ? 720 : 0
  const time = first + shift
  const stop = endMinutes === null ? null : endMinutes + (end?.mark === null && endMinutes < time ? shift : 0)
  const doubt = isEarly && !isAfternoon ? `They wrote ${sayTime(first)}: taken as ${sayTime(time)}.` : null
  return { time: sayTime(time), end: stop !== null && stop > time ? sayTime(stop) : null, doubt }
}

/** "2–3pm" is in the afternoon from its start on, "11–12:30pm" is not. */
function inherited(start: Clock, end: Clock | null): Clock['mark'] {
  if (start.mark !== null || end === null || (end.mark !== 'am' && end.mark !== 'pm'))
    return start.mark ?? end?.mark ?? null
  const same = minutesOf(start, end.mark)
  const stop = minutesOf(end, end.mark)
  if (same !== null && stop !== null && same < stop) return end.mark
  return end.mark === 'pm' ? 'am' : 'pm'
}

/** Minutes since midnight; null for 14 am and the like. */
function minutesOf({ hour, minute }: Clock, mark: Clock['mark']): number | null {
  if (mark !== 'am' && mark !== 'pm') return hour * 60 + minute
  if (hour > 12 || hour === 0) return mark === 'pm' && hour > 12 ? hour * 60 + minute : null
  return ((hour % 12) + (mark === 'pm' ? 12 : 0)) * 60 + minute
}

const sayTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** "2.30" is a time only with "pm" or "Uhr" behind it. */
const isDecimal = (said: string) => /\d\.\d/.test(said) && !/[a-z]/.test(said)

/** "version 2:10" and "ratio 3:10" are no times. */
const isFraction = (before: string) => /(?:version|v|section|chapter|release|verse|ratio) ?$/.test(before)
