import { addDays, dayIn, instantAt, timeIn, type Day } from '@/lib/domain/day'
import { rawLine } from './content-line'
import { zoneRules, type ZoneRules } from './zone-rules'

/** `20261125T090000Z` */
export function utcMoment(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** `20261125` */
export const dateOf = (day: Day) => day.replaceAll('-', '')

/** An all-day entry: its end is the day after. */
export function dayLines(day: Day): string {
  return rawLine('DTSTART;VALUE=DATE', dateOf(day)) + rawLine('DTEND;VALUE=DATE', dateOf(addDays(day, 1)))
}

type Span = { startAt: Date; endAt: Date; zone: string }

/** The zone in which a span is written, or null where it is written in UTC. */
export function zoneOfSpan({ startAt, endAt, zone }: Span): ZoneRules | null {
  const rules = zoneRules(zone)
  return rules && [startAt, endAt].every((moment) => isPlain(moment, zone, rules)) ? rules : null
}

/** Start and end as the clocks show them there. */
export function spanLines(span: Span): string {
  const rules = zoneOfSpan(span)
  const write = (name: string, moment: Date) =>
    rules
      ? rawLine(`${name};TZID=${rules.id}`, localMoment(moment, span.zone))
      : rawLine(name, utcMoment(moment))
  return write('DTSTART', span.startAt) + write('DTEND', span.endAt)
}

const localMoment = (moment: Date, zone: string) =>
  `${dateOf(dayIn(moment, zone))}T${timeIn(moment, zone).replace(':', '')}00`

/**
 * Whether the local time leads a calendar back to the moment: it must not be the second of an hour that the clocks
 * repeat, and the rules in the file must say of it what this machine says. They know only how the clocks change this
 * year. Where they differ, UTC is right everywhere.
 */
function isPlain(moment: Date, zone: string, rules: ZoneRules): boolean {
  const day = dayIn(moment, zone)
  const time = timeIn(moment, zone)
  if (instantAt(day, time, zone).getTime() !== moment.getTime()) return false
  return Date.parse(`${day}T${time}:00Z`) - moment.getTime() === rules.offsetAt(moment)
}
