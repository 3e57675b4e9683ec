import { dayIn, instantAt, timeIn, type Day } from '@/lib/domain/day'
import { findDays } from './days'
import type { Reader } from './message'
import type { Sentence } from './sentences'
import { findTimes, type NamedTime } from './times'
import { findZones, type NamedZone } from './zone-words'

/** A start that a message proposes or sets. */
export interface Slot {
  day: Day
  /** HH:MM; null where only a day was said. */
  time: string | null
  /** IANA: the zone of day and time. */
  zone: string
  durationMinutes: number | null
  doubts: string[]
}

const MOST = 8
const MS_PER_MINUTE = 60_000

interface Found {
  day: Day | null
  dayDoubt: string | null
  time: NamedTime | null
  zone: NamedZone | null
}

/** The days and times to meet at that a message names, each instant once, none before it was written. */
export function findSlots(sentences: readonly Sentence[], writtenOn: Day, reader: Reader): Slot[] {
  const found = pairUp(sentences, writtenOn)
  const zones = new Map(sentences.flatMap(({ text }) => findZones(text)).map((zone) => [zone.said, zone]))
  const only = zones.size === 1 ? [...zones.values()][0] : undefined
  const timed = found.filter(({ time }) => time !== null)
  const slots: Slot[] = []
  for (const each of timed.length > 0 ? timed : found) {
    if (each.day === null || each.day < writtenOn) continue
    const slot = slotOf(each, each.day, each.zone ?? only ?? null, reader)
    if (slot && !slots.some((other) => isSame(other, slot))) slots.push(slot)
  }
  return slots.slice(0, MOST)
}

/** What is doubtful about days that are named but could not be read, so that nobody takes silence for certainty. */
export function dayDoubts(sentences: readonly Sentence[], writtenOn: Day): string[] {
  const doubts = sentences.flatMap(({ folded }) => findDays(folded, writtenOn))
  return [...new Set(doubts.flatMap(({ day, doubt }) => (day === null && doubt ? [doubt] : [])))]
}

/** Each time with its day: the one before it, or one that follows at once, as in "at 3 pm on Tuesday". */
function pairUp(sentences: readonly Sentence[], writtenOn: Day): Found[] {
  const found: Found[] = []
  let current: Pick<Found, 'day' | 'dayDoubt'> | null = null
  for (const { text, folded } of sentences) {
    const days = findDays(folded, writtenOn)
    const times = findTimes(blanked(folded, days))
    const zones = findZones(text)
    for (const [index, time] of times.entries()) {
      const before = days.findLast(({ to }) => to <= time.from)
      const behind = days.find(({ from }) => from >= time.to && from - time.to <= 30)
      const named = before ?? behind
      if (named?.isDeadline) continue
      if (named) current = { day: named.day, dayDoubt: named.doubt }
      if (current) found.push({ ...current, time, zone: zoneFor(index, times.length, zones) })
    }
    for (const { day, doubt, isDeadline } of days) {
      if (isDeadline) continue
      current = { day, dayDoubt: doubt }
      if (times.length === 0) found.push({ ...current, time: null, zone: null })
    }
  }
  return found
}

/** "2 pm ET / 11 am PT": each has its own. */
function zoneFor(index: number, times: number, zones: readonly NamedZone[]): NamedZone | null {
  if (zones.length === times) return zones[index] ?? null
  return zones.length === 1 ? (zones[0] ?? null) : null
}

/** Folding takes doubled blanks away, and with them the places: so no blanks. */
function blanked(text: string, spans: readonly { from: number; to: number }[]): string {
  let rest = text
  for (const { from, to } of spans) rest = rest.slice(0, from) + '_'.repeat(to - from) + rest.slice(to)
  return rest
}

function slotOf(
  { dayDoubt, time }: Found,
  day: Day,
  named: NamedZone | null,
  { zone: own }: Reader,
): Slot | null {
  const doubts = [dayDoubt, time?.doubt].filter((doubt) => doubt !== null && doubt !== undefined)
  if (time === null) return { day, time: null, zone: own, durationMinutes: null, doubts }
  const durationMinutes = time.end === null ? null : minutesBetween(time.time, time.end)
  if (named === null) {
    const noZone = 'No time zone is named: yours is taken.'
    return { day, time: time.time, zone: own, durationMinutes, doubts: [...doubts, noZone] }
  }
  if (named.offset !== null) {
    const utc = instantAt(day, time.time, 'UTC').getTime() - named.offset * MS_PER_MINUTE
    const start = new Date(utc)
    return { day: dayIn(start, own), time: timeIn(start, own), zone: own, durationMinutes, doubts }
  }
  const zone = choose(named, day, time.time, own)
  if (zone === null) return null
  const isOpen = named.zones.length > 1 && zone !== own && named.said !== 'CST' && named.said !== 'GMT'
  if (isOpen) doubts.push(`“${named.said}” can mean several time zones: check it.`)
  return { day, time: time.time, zone, durationMinutes, doubts }
}

/** The reader's own zone where it shows the same clock then, else the first that is meant. */
function choose({ zones }: NamedZone, day: Day, time: string, own: string): string | null {
  const at = instantAt(day, time, own).getTime()
  return zones.some((zone) => instantAt(day, time, zone).getTime() === at) ? own : (zones[0] ?? null)
}

function isSame(a: Slot, b: Slot): boolean {
  if (a.time === null || b.time === null) return a.day === b.day && a.time === b.time
  return instantAt(a.day, a.time, a.zone).getTime() === instantAt(b.day, b.time, b.zone).getTime()
}

function minutesBetween(from: string, to: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return minutes(to) - minutes(from)
}
