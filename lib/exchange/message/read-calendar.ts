import ICAL from 'ical.js'
import { isZone } from '@/lib/domain/day'
import type { CalendarFile } from '@/lib/domain/message/calendar-file'
import { windowsZone } from './windows-zones'

const MS_PER_MINUTE = 60_000
const LONGEST = 20_000

/**
 * The first meeting of a calendar file, or null where there is none to be read. Nothing is repeated and nothing
 * fetched; a file that claims strange things is no meeting.
 */
export function readCalendar(text: string): CalendarFile | null {
  const from = text.indexOf('BEGIN:VCALENDAR')
  const to = text.indexOf('END:VCALENDAR', from)
  if (from === -1 || to === -1) return null
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.slice(from, to + 'END:VCALENDAR'.length)) as never)
    const event = calendar.getFirstSubcomponent('vevent')
    return event ? readEvent(calendar, event) : null
  } catch {
    // The parser throws on whatever is no calendar: to the person, that is a mail without one.
    return null
  }
}

function readEvent(calendar: ICAL.Component, event: ICAL.Component): CalendarFile | null {
  const start = event.getFirstPropertyValue('dtstart')
  if (!(start instanceof ICAL.Time) || Number.isNaN(start.year)) return null
  const method = said(calendar, 'method').toUpperCase()
  const given = event.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  const zone = start.zone === ICAL.Timezone.utcTimezone ? 'UTC' : knownZone(given)
  return {
    isCancelled: method === 'CANCEL' || said(event, 'status').toUpperCase() === 'CANCELLED',
    summary: said(event, 'summary').slice(0, 500),
    place: said(event, 'location').slice(0, 500),
    description: said(event, 'description'),
    link:
      said(event, 'url') ||
      said(event, 'x-google-conference') ||
      said(event, 'x-microsoft-skypeteamsmeetingurl') ||
      null,
    local: { day: dayOf(start), time: start.isDate ? null : timeOf(start), zone },
    startAt: start.isDate ? null : momentOf(start, zone, calendar, given),
    durationMinutes: start.isDate ? null : minutesOf(event, start),
  }
}

function said(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.slice(0, LONGEST) : ''
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
const dayOf = ({ year, month, day }: ICAL.Time) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`
const timeOf = ({ hour, minute }: ICAL.Time) => `${pad(hour)}:${pad(minute)}`

/** IANA, of the names that IANA and Windows give; null for others. */
function knownZone(given: string | string[] | undefined): string | null {
  if (typeof given !== 'string') return null
  const name = given
    .replace(/^\/|^.*\/(?=(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/)/g, '')
    .trim()
  if (name.includes('/') && isZone(name)) return name
  return windowsZone(given.trim())
}

/** Of a zone that has no name of its own, as the file's own rules say; null where there are none to be trusted. */
function momentOf(
  start: ICAL.Time,
  zone: string | null,
  calendar: ICAL.Component,
  given: string | string[] | undefined,
): Date | null {
  if (zone === 'UTC') return new Date(start.toUnixTime() * 1000)
  if (zone !== null || typeof given !== 'string') return null
  const rules = calendar
    .getAllSubcomponents('vtimezone')
    .find((each) => each.getFirstPropertyValue('tzid') === given)
  // Clocks change twice a year: a rule that repeats more often only keeps a machine busy.
  const isSound = rules?.getAllSubcomponents().every((part) => {
    const repeats = part.getFirstPropertyValue('rrule')
    return (
      repeats === null ||
      (repeats instanceof ICAL.Recur && repeats.freq === 'YEARLY' && repeats.interval === 1)
    )
  })
  if (!rules || !isSound || start.year > 2100) return null
  const own = start.clone()
  own.zone = new ICAL.Timezone({ component: rules, tzid: given })
  return new Date(own.toUnixTime() * 1000)
}

/** From a quarter of an hour to a day; null where the file says something else. */
function minutesOf(event: ICAL.Component, start: ICAL.Time): number | null {
  const end = event.getFirstPropertyValue('dtend')
  const length = event.getFirstPropertyValue('duration')
  // Start and end stand in one zone, nearly always; across two zones their length is not guessed.
  const sameZone =
    event.getFirstProperty('dtstart')?.getFirstParameter('tzid') ===
    event.getFirstProperty('dtend')?.getFirstParameter('tzid')
  const minutes =
    end instanceof ICAL.Time && sameZone
      ? (localMs(end) - localMs(start)) / MS_PER_MINUTE
      : length instanceof ICAL.Duration
        ? length.toSeconds() / 60
        : null
  return minutes !== null && Number.isInteger(minutes) && minutes >= 5 && minutes <= 1_440 ? minutes : null
}

const localMs = ({ year, month, day, hour, minute }: ICAL.Time) =>
  Date.UTC(year, month - 1, day, hour, minute)
