import { addDays, daysBetween, parseDay, weekdayOf, type Day, type Weekday } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import { sayDay } from '@/lib/domain/wording'
import { MONTH_NUMBERS, MONTH_WORD, WEEKDAY_NUMBERS, WEEKDAY_SHORT, WEEKDAY_WORD } from './day-words'

/** A day that a text names, and where. */
export interface NamedDay {
  /** Null where it cannot be told which day is meant, or where there is no such day. */
  day: Day | null
  /** What to look at before believing it, as a sentence. */
  doubt: string | null
  /** A day to do something by, not one to meet on. */
  isDeadline: boolean
  from: number
  to: number
}

interface Options {
  /** Without a year, the latest such day instead of the next one: for when a mail was written. */
  past?: boolean
}

const WEEKDAY = `(?:(${WEEKDAY_WORD}|${WEEKDAY_SHORT})\\.?,? (?:(?:the|den|dem|el|le|dia|on) )*)?`
const YEAR = '(?:,? (?:de |del )?(\\d{4}))?(?!\\d)'

const FORMS: readonly { form: RegExp; read: (parts: (string | undefined)[]) => Parts }[] = [
  {
    form: new RegExp(`${WEEKDAY}\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b`, 'g'),
    read: ([w, y, m, d]) => ({ w, y, m, d }),
  },
  {
    form: new RegExp(
      `${WEEKDAY}\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)? (?:of |de )?(${MONTH_WORD})\\b\\.?${YEAR}`,
      'g',
    ),
    read: ([w, d, m, y]) => ({ w, d, m, y }),
  },
  {
    form: new RegExp(`${WEEKDAY}\\b(${MONTH_WORD})\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${YEAR}`, 'g'),
    read: ([w, m, d, y]) => ({ w, d, m, y }),
  },
  {
    form: new RegExp(
      `${WEEKDAY}(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2}(?![\\d:.]))?(?!\\d)`,
      'g',
    ),
    read: ([w, d, m, y]) => ({ w, d, m, y }),
  },
  {
    form: new RegExp(`${WEEKDAY}(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])`, 'g'),
    read: ([w, d, m, y]) => ({ w, d, m, y, mayTurn: true }),
  },
  {
    form: new RegExp(
      `\\b(${WEEKDAY_WORD}|${WEEKDAY_SHORT})\\.?,? (?:el |le )?(\\d{1,2})/(\\d{1,2})(?![\\d/])`,
      'g',
    ),
    read: ([w, d, m]) => ({ w, d, m, mayTurn: true }),
  },
  {
    form: new RegExp(
      `\\b(${WEEKDAY_WORD}),? (?:the |den |dem |el |le |dia )?(\\d{1,2})(?:st|nd|rd|th|\\.)?(?![\\d:.,/h]| ?(?:am|pm|uhr|a\\.m|p\\.m)\\b)`,
      'g',
    ),
    read: ([w, d]) => ({ w, d }),
  },
  {
    form: /\b(today|heute|hoy|aujourd'hui|tomorrow|demain)\b|(?<!\b(?:la|guten|de) )\b(?:(morgen(?! fruh abend))|(manana))\b/g,
    read: ([plain, german, spanish]) => ({ word: plain ?? german ?? spanish }),
  },
  {
    form: new RegExp(
      `(?:\\b(next|nachsten?|kommenden?|proximo|prochain) )?\\b(${WEEKDAY_WORD})\\b( next week| nachste woche| prochain| proximo| de la proxima semana)?`,
      'g',
    ),
    read: ([next, w, nextWeek]) => ({ w, next: next ?? nextWeek }),
  },
]

interface Parts {
  w?: string
  d?: string
  m?: string
  y?: string
  word?: string
  next?: string
  /** Day and month may stand either way round. */
  mayTurn?: boolean
}

const BEFORE_DEADLINE =
  /\b(?:by|until|before|no later than|deadline(?: is)?|expires?(?: on)?|valid(?: until| through)?|bis(?: zum| spatestens)?|spatestens(?: am)?|antes del?|hasta el|avant le|jusqu'au|d'ici)(?: the| the end of| end of| close of business on| eod| cob)?:? ?$/

/** The days that a text names, in its order, as somebody meant them who wrote on `writtenOn`. */
export function findDays(text: string, writtenOn: Day, options: Options = {}): NamedDay[] {
  const folded = fold(text)
  const taken: NamedDay[] = []
  for (const { form, read } of FORMS) {
    for (const match of folded.matchAll(form)) {
      const from = match.index
      const to = from + match[0].length
      if (taken.some((other) => from < other.to && other.from < to)) continue
      const meant = meantBy(read(match.slice(1)), writtenOn, options)
      if (meant === null) continue
      const isDeadline = BEFORE_DEADLINE.test(folded.slice(Math.max(0, from - 40), from))
      taken.push({ ...meant, isDeadline, from, to })
    }
  }
  return taken.sort((a, b) => a.from - b.from)
}

type Meant = Pick<NamedDay, 'day' | 'doubt'>

/** Null for what is no date at all, such as 40/50. */
function meantBy(parts: Parts, writtenOn: Day, options: Options): Meant | null {
  if (parts.word)
    return {
      day: /^(?:today|heute|hoy|auj)/.test(parts.word) ? writtenOn : addDays(writtenOn, 1),
      doubt: null,
    }
  const weekday = parts.w === undefined ? null : (WEEKDAY_NUMBERS.get(parts.w) ?? null)
  if (parts.d === undefined)
    return weekday === null ? null : byWeekday(weekday, parts.next, writtenOn, options)
  const readings = [calendarDay(parts, writtenOn, weekday, options)]
  if (parts.mayTurn)
    readings.push(calendarDay({ ...parts, d: parts.m, m: parts.d }, writtenOn, weekday, options))
  const real = [...new Set(readings.filter((day) => day !== null))]
  const fitting = weekday === null ? real : real.filter((day) => weekdayOf(day) === weekday)
  const [day, other] = fitting.length > 0 ? fitting : real
  if (day === undefined)
    return isSomeDate(parts) ? { day: null, doubt: 'They name a day that does not exist.' } : null
  if (other !== undefined) {
    return {
      day: null,
      doubt: `They may mean ${sayDay(day, writtenOn)} or ${sayDay(other, writtenOn)}: choose the day.`,
    }
  }
  const said = weekday !== null && weekdayOf(day) !== weekday
  return {
    day,
    doubt: said ? `${sayDay(day, writtenOn)} is not the weekday that they wrote: check the day.` : null,
  }
}

function calendarDay(
  { d, m, y }: Parts,
  writtenOn: Day,
  weekday: Weekday | null,
  { past = false }: Options,
): Day | null {
  const date = Number(d)
  if (m === undefined) return inThisMonth(date, writtenOn, weekday)
  const month = MONTH_NUMBERS.get(m) ?? Number(m)
  const inYear = (year: number) =>
    parseDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
  if (y !== undefined) return inYear(y.length === 2 ? 2000 + Number(y) : Number(y))
  const year = Number(writtenOn.slice(0, 4))
  const near = [year - 1, year, year + 1].map(inYear).filter((day) => day !== null)
  const isNear = (day: Day) => {
    const ahead = daysBetween(writtenOn, day)
    return past ? ahead <= 1 && ahead > -365 : ahead >= -60 && ahead < 305
  }
  return near.find(isNear) ?? null
}

/** "Thursday 26th": this month, else the next in which it is that weekday. */
function inThisMonth(date: number, writtenOn: Day, weekday: Weekday | null): Day | null {
  if (date < 1 || date > 31) return null
  for (let ahead = 0; ahead <= 62; ahead += 1) {
    const day = addDays(writtenOn, ahead)
    if (Number(day.slice(8)) === date && (weekday === null || weekdayOf(day) === weekday)) return day
  }
  return null
}

function byWeekday(
  weekday: Weekday,
  next: string | undefined,
  writtenOn: Day,
  { past = false }: Options,
): Meant {
  const ahead = ((weekday - weekdayOf(writtenOn) + 6) % 7) + 1
  if (past) return { day: addDays(writtenOn, ahead - 7), doubt: null }
  const soon = addDays(writtenOn, ahead)
  const isThisWeek = weekday > weekdayOf(writtenOn)
  if (next === undefined || !isThisWeek) return { day: soon, doubt: null }
  const later = addDays(soon, 7)
  return {
    day: later,
    doubt: `“Next” may mean ${sayDay(soon, writtenOn)} or ${sayDay(later, writtenOn)}: check the day.`,
  }
}

/** 31 February is a slip in a date; 40/50 is none. */
function isSomeDate({ d, m }: Parts): boolean {
  const month = MONTH_NUMBERS.get(m ?? '') ?? Number(m)
  return Number(d) >= 1 && Number(d) <= 31 && (Number.isNaN(month) || (month >= 1 && month <= 12))
}
