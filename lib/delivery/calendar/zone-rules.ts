import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'

/** A time zone as a calendar file explains it, and what it therefore takes for the local time of a moment. */
export interface ZoneRules {
  /** Its newest name, which the entries refer to. */
  id: string
  /** The VTIMEZONE component, as it is sent. */
  block: string
  /** What the component says is the difference to UTC at that moment, in milliseconds. */
  offsetAt(moment: Date): number
}

/** Null for a zone that needs no explanation because it is UTC, and for one that the tables do not know. */
export function zoneRules(zone: string): ZoneRules | null {
  if (!known.has(zone)) known.set(zone, read(zone))
  return known.get(zone) ?? null
}

const known = new Map<string, ZoneRules | null>()
let listed: ReadonlySet<string> | undefined

function read(zone: string): ZoneRules | null {
  // Asked for a zone that it does not know, the library writes to the console.
  listed ??= new Set(tzlib_get_timezones())
  if (!listed.has(zone)) return null
  const [block, name] = tzlib_get_ical_block(zone)
  const id = name?.replace(/^TZID=/, '')
  if (!block || !id || /^(?:Etc\/)?(?:UTC|GMT|Universal|Zulu|UCT|Greenwich)$/.test(id)) return null
  const observances = block.split('BEGIN:').flatMap((part) => readObservance(part) ?? [])
  if (observances.length === 0) return null
  return { id, block: `${block}\r\n`, offsetAt: (moment) => offsetAt(observances, moment) }
}

/** What holds from one change of the clocks to the next. */
interface Observance {
  from: number
  to: number
  /** Local time of day of the change, in milliseconds. */
  timeOfDay: number
  /** Null where the clocks never change. */
  yearly: { month: number; weekday: number; which: number } | null
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

function readObservance(part: string): Observance | null {
  const from = readOffset(/^TZOFFSETFROM:(.+)$/m.exec(part)?.[1])
  const to = readOffset(/^TZOFFSETTO:(.+)$/m.exec(part)?.[1])
  const start = /^DTSTART:\d{8}T(\d\d)(\d\d)/m.exec(part)
  if (from === null || to === null || !start) return null
  const [, hours, minutes] = start
  const rule = /^RRULE:FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d+)([A-Z]{2})/m.exec(part)
  return {
    from,
    to,
    timeOfDay: Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS,
    yearly: rule && {
      month: Number(rule[1]) - 1,
      which: Number(rule[2]),
      weekday: WEEKDAYS.indexOf(rule[3] ?? ''),
    },
  }
}

function readOffset(text: string | undefined): number | null {
  const parts = /^([+-])(\d\d)(\d\d)/.exec(text ?? '')
  if (!parts) return null
  const [, sign, hours, minutes] = parts
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS)
}

/** That of the latest change before the moment. */
function offsetAt(observances: readonly Observance[], moment: Date): number {
  const year = moment.getUTCFullYear()
  const changes = observances.flatMap((observance) =>
    observance.yearly
      ? [year - 1, year, year + 1].map((each) => ({ at: changeIn(each, observance), to: observance.to }))
      : [{ at: -Infinity, to: observance.to }],
  )
  const past = changes.filter(({ at }) => at <= moment.getTime())
  return past.toSorted((a, b) => a.at - b.at).at(-1)?.to ?? 0
}

function changeIn(year: number, { yearly, timeOfDay, from }: Observance): number {
  if (!yearly) return -Infinity
  const { month, which, weekday } = yearly
  const first = new Date(Date.UTC(year, which < 0 ? month + 1 : month, 1))
  const toWeekday = (weekday - first.getUTCDay() + 7) % 7
  // The last of a month is counted from the first of the next.
  const days = toWeekday + 7 * (which < 0 ? which : which - 1)
  return first.getTime() + days * 24 * HOUR_MS + timeOfDay - from
}
