import { Temporal } from 'temporal-polyfill'

declare const dayBrand: unique symbol
/** A calendar day without zone or hour, as `YYYY-MM-DD`; sorts as text. */
export type Day = string & { readonly [dayBrand]: true }

/** A moment in time. The domain never asks for the current one: it is always an argument. */
export type Instant = Date

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/

/** The day that `text` names, or null where there is none, such as 2026-02-31. Years 1900 to 2199. */
export function parseDay(text: string): Day | null {
  if (!DAY_FORM.test(text) || text < '1900' || text >= '2200') return null
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? (text as Day) : null
}

/** For days that are known to be well formed, such as those in the database. Throws a RangeError otherwise. */
export function asDay(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new RangeError(`Not a day: ${text}`)
  return day
}

export function addDays(day: Day, count: number): Day {
  return dayOf(numberOf(day) + count)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** Counted from 1970-01-01, a Thursday. */
export function weekdayOf(day: Day): Weekday {
  return ((((numberOf(day) % 7) + 10) % 7) + 1) as Weekday
}

const DAYS_PER_ERA = 146_097

/**
 * Days since 1970-01-01, by the arithmetic of the proleptic Gregorian calendar: four hundred years are an era, and
 * a year begins in March, so that the leap day is its last. Calendars walk day by day over weeks and months, and a
 * `Date` for every step took ten times as long.
 */
function numberOf(day: Day): number {
  const month = digits(day, 5, 7)
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(day, 8, 10) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - 719_468
}

/** The inverse of `numberOf`. */
function dayOf(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as Day
}

const ZERO = '0'.charCodeAt(0)

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO
  return value
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** The local day of `moment` in the IANA `zone`. */
export function dayIn(moment: Instant, zone: string): Day {
  return localTextOf(moment, zone).slice(0, 10) as Day
}

/** The local time of day of `moment` in `zone`, as `HH:MM`. */
export function timeIn(moment: Instant, zone: string): string {
  return localTextOf(moment, zone).slice(12, 17)
}

/**
 * The instant of a local `day` and `time` (`HH:MM`) in `zone`.
 * A time in a daylight-saving gap moves forward; of a repeated one the first is taken.
 */
export function instantAt(day: Day, time: string, zone: string): Instant {
  const key = `${day}T${time}[${zone}]`
  let epoch = knownInstants.get(key)
  if (epoch === undefined) {
    const local = Temporal.PlainDateTime.from(`${day}T${time}`)
    epoch = local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
    // A plan of thousands of reminders asks for the same few hundred mornings, and each costs a fifth of a millisecond.
    if (knownInstants.size >= MOST_KNOWN) knownInstants.clear()
    knownInstants.set(key, epoch)
  }
  return new Date(epoch)
}

const MOST_KNOWN = 5_000
const knownInstants = new Map<string, number>()

/** Whether `zone` is an IANA time zone that this runtime knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return !/^[+-]/.test(zone)
  } catch {
    return false
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** "2026-03-09, 14:05" in `zone`. Throws a RangeError for a zone that does not exist. */
function localTextOf(moment: Instant, zone: string): string {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(zone, formatter)
  }
  return formatter.format(moment)
}
