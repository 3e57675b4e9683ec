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

const MS_PER_DAY = 86_400_000
const utcMs = (day: Day) => Date.parse(`${day}T00:00:00Z`)

export function addDays(day: Day, count: number): Day {
  return new Date(utcMs(day) + count * MS_PER_DAY).toISOString().slice(0, 10) as Day
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcMs(to) - utcMs(from)) / MS_PER_DAY)
}

/** Counted from 1970-01-01, a Thursday. */
export function weekdayOf(day: Day): Weekday {
  const thursdayAsZero = (((utcMs(day) / MS_PER_DAY) % 7) + 7) % 7
  return (((thursdayAsZero + 3) % 7) + 1) as Weekday
}

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
