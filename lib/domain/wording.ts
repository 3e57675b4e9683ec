import { addDays, daysBetween, weekdayOf } from './day'
import type { Day, Instant } from './day'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const weekdayName = (day: Day) => WEEKDAYS[weekdayOf(day) - 1] ?? ''
const monthName = (day: Day) => MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
const short = (name: string) => name.slice(0, 3)
const shortDay = (day: Day) => `${short(weekdayName(day))} ${Number(day.slice(8))} ${short(monthName(day))}`
const yearOf = (day: Day) => day.slice(0, 4)

/** "Fri 27 Nov", with the year where it is not today's. */
export function sayDay(day: Day, today: Day): string {
  return yearOf(day) === yearOf(today) ? shortDay(day) : `${shortDay(day)} ${yearOf(day)}`
}

/** "27 Nov", with the year where it is not today's: for a column of days. */
export function sayShortDay(day: Day, today: Day): string {
  return sayDay(day, today).slice(4)
}

/** "Monday, 23 November", for a title. */
export function sayLongDay(day: Day): string {
  return `${weekdayName(day)}, ${sayDate(day)}`
}

/** "12 November", as in a letter. */
export function sayDate(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(day)}`
}

/** "today", "in 4 days", "3 weeks ago". To the day within two weeks, then rounded to the nearest larger unit. */
export function sayRelativeDay(day: Day, today: Day): string {
  const distance = daysBetween(today, day)
  if (distance === 0) return 'today'
  if (distance === 1) return 'tomorrow'
  if (distance === -1) return 'yesterday'
  const span = saySpan(Math.abs(distance))
  return distance > 0 ? `in ${span}` : `${span} ago`
}

function saySpan(days: number): string {
  if (days < 14) return `${days} days`
  if (days < 56) return `${Math.round(days / 7)} weeks`
  if (days < 730) return `${Math.round(days / 30.44)} months`
  return `${Math.round(days / 365.25)} years`
}

/** "Fri 27 Nov, in 4 days". */
export function sayDayWithDistance(day: Day, today: Day): string {
  return `${sayDay(day, today)}, ${sayRelativeDay(day, today)}`
}

/** "10:00–11:30", local to the IANA `zone`; says so when it ends on another day. Throws on an unknown zone. */
export function sayTimeRange(startAt: Instant, endAt: Instant, zone: string): string {
  const start = localParts(startAt, zone)
  const end = localParts(endAt, zone)
  const range = `${start.time}–${end.time}`
  if (end.day === start.day) return range
  return end.day === addDays(start.day, 1) ? `${range} next day` : `${range} on ${sayDay(end.day, start.day)}`
}

/** The exact moment, as shown on hover: "Mon 23 Nov 2026, 09:00 (Europe/Berlin)". Throws on an unknown zone. */
export function sayMoment(moment: Instant, zone: string): string {
  const { day, time } = localParts(moment, zone)
  return `${shortDay(day)} ${yearOf(day)}, ${time} (${zone})`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

// A page says hundreds of times, and making a formatter costs far more than using one.
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(zone, clock)
  return clock
}

function localParts(moment: Instant, zone: string): { day: Day; time: string } {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of clockOf(zone).formatToParts(moment)) part[type] = value
  return { day: `${part.year}-${part.month}-${part.day}` as Day, time: `${part.hour}:${part.minute}` }
}

const figures = new Intl.NumberFormat('en-US')

/** "20,000" */
export const sayNumber = (number: number): string => figures.format(number)

/** "1 application", "20,000 applications". Give `plural` where it is not the word and an s. */
export function sayCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${sayNumber(count)} ${count === 1 ? singular : plural}`
}

/** "one" to "twelve", digits beyond. */
export function numberWord(count: number): string {
  return NUMBERS[count - 1] ?? String(count)
}

/** "A, B and C". */
export function sayList(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The first letters of the first and the last name, for the round badge beside it; "?" where there is no name. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}\p{Extended_Pictographic}][^\s]*/gu) ?? []
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words
  const letters = ends.map((word = '') => firstGrapheme(word).toUpperCase())
  return letters.join('') || '?'
}

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment
  return ''
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
