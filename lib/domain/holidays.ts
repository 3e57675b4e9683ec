/**
 * Public holidays of a country or state. The package behind it holds the world's holidays and is large:
 * this file is for the server, and no client component may import it.
 */
import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import type { WorkCalendar } from './calendar'
import { addDays, parseDay } from './day'
import type { Day, Weekday } from './day'

export interface Region {
  code: string
  name: string
}

export interface CalendarSettings {
  country: string | null
  /** Only read together with a country. */
  state: string | null
  workingWeek: readonly Weekday[]
  /** The person's own days off with their names; an empty name reads "Day off". */
  daysOff: ReadonlyMap<Day, string>
}

interface RegionHolidays {
  source: Holidays
  language: string
  years: Map<number, ReadonlyMap<Day, string>>
}

const NAMELESS_DAY_OFF = 'Day off'
const HOUR = 3_600_000

interface World {
  Source: typeof Holidays
  directory: Holidays
  countries: Record<string, string>
}

let world: World | undefined

/** Loaded once somebody has a region or looks for one: it takes a sixth of the memory of an idle server. */
function theWorld(): World {
  if (world) return world
  const Source = createRequire(import.meta.url)('date-holidays') as typeof Holidays
  const directory = new Source()
  world = { Source, directory, countries: directory.getCountries('en') }
  return world
}

const regions = new Map<string, RegionHolidays>()

/**
 * The calendar of a working week, the public holidays of a region and the person's own days off.
 * An unknown country has no holidays, and an unknown state those of its country.
 */
export function holidayCalendar({ country, state, workingWeek, daysOff }: CalendarSettings): WorkCalendar {
  const region = country === null ? null : regionHolidays(country, state)
  return {
    workingWeek: new Set(workingWeek),
    holidayName: (day) => (region === null ? null : holidayOn(day, region)),
    dayOffName: (day) => {
      const name = daysOff.get(day)
      return name === undefined ? null : name.trim() || NAMELESS_DAY_OFF
    },
  }
}

/** The countries whose holidays are known, by English name. */
export function listCountries(): Region[] {
  return byName(theWorld().countries)
}

/** The states of `country` that have holidays of their own; empty where there are none. */
export function listStates(country: string): Region[] {
  return isCountry(country) ? byName(theWorld().directory.getStates(country, 'en')) : []
}

/** Whether holidays are known for `country`, and for `state` in it when one is given. */
export function isRegion(country: string, state: string | null): boolean {
  if (!isCountry(country)) return false
  return state === null || Object.hasOwn(theWorld().directory.getStates(country) ?? {}, state)
}

function isCountry(code: string): boolean {
  return Object.hasOwn(theWorld().countries, code)
}

function byName(names: Record<string, string> | undefined): Region[] {
  return Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

function regionHolidays(country: string, state: string | null): RegionHolidays | null {
  const key = `${country}/${state ?? ''}`
  const known = regions.get(key)
  if (known) return known
  if (!isCountry(country)) return null
  if (state !== null && !isRegion(country, state)) return regionHolidays(country, null)

  const options: HolidaysTypes.Options = { types: ['public'] }
  const { Source } = theWorld()
  const source = state === null ? new Source(country, options) : new Source(country, state, options)
  // Where English is spoken, its own spelling: the United States have a Labor Day, Canada a Labour Day.
  const language = source.getLanguages().find((code) => code.startsWith('en')) ?? 'en'
  const region: RegionHolidays = { source, language, years: new Map() }
  regions.set(key, region)
  return region
}

function holidayOn(day: Day, region: RegionHolidays): string | null {
  const year = Number(day.slice(0, 4))
  const name = holidaysOfYear(year, region).get(day)
  if (name !== undefined) return name
  // A holiday of several days that began in December is listed under the year in which it began.
  return day.slice(5, 7) === '01' ? (holidaysOfYear(year - 1, region).get(day) ?? null) : null
}

function holidaysOfYear(year: number, region: RegionHolidays): ReadonlyMap<Day, string> {
  const known = region.years.get(year)
  if (known) return known
  const days = new Map<Day, string>()
  for (const holiday of region.source.getHolidays(year, region.language)) {
    for (const day of wholeDays(holiday)) {
      if (!days.has(day)) days.set(day, holiday.name)
    }
  }
  region.years.set(year, days)
  return days
}

/**
 * The local days that a holiday fills from midnight to midnight: an afternoon off is still worked.
 * `date` carries the local civil day and hour, also of a holiday that begins at the sunset before, whereas
 * `start` and `end` are instants: only their distance is used, so the machine's zone never matters.
 */
function wholeDays({ date, start, end }: HolidaysTypes.Holiday): Day[] {
  const firstDay = parseDay(date.slice(0, 10))
  if (firstDay === null) return []
  const firstHour = Number(date.slice(11, 13))
  // The hour to spare is for a day that daylight saving makes 23 hours long.
  const lastHour = firstHour + (end.getTime() - start.getTime()) / HOUR + 1
  const first = Math.ceil(firstHour / 24)
  const count = Math.max(0, Math.floor(lastHour / 24) - first)
  return Array.from({ length: count }, (_, index) => addDays(firstDay, first + index))
}
