import type { Day } from './day'

export type TimelineIcon =
  | 'moved'
  | 'reopened'
  | 'offer'
  | 'accepted'
  | 'rejected'
  | 'closed'
  | 'corrected'
  | 'note'
  | 'contact'
  | 'call'
  | 'meeting'
  | 'scheduled'
  | 'cancelled'
  | 'outcome'
  | 'review'
  | 'reviewed'
  | 'thanks'
  | 'asked'
  | 'answered'
  | 'settled'
  | 'window'
  | 'reminder'

/** One line of an application's timeline, whatever row tells of it. */
export interface TimelineLine {
  /** Unique on its timeline; also its place in the order, see `compareLines`. */
  place: TimelinePlace
  icon: TimelineIcon
  title: string
  /** Plain words under the title. */
  detail: string
  /** What they said, word for word. */
  quote: string
  /** What the person wrote, in Markdown. */
  text: string
  interviewId: string | null
  reviewId: string | null
}

/** Which rows tell of a line, in the order in which those of one day stand, the newest at the top. */
export const TIMELINE_SOURCES = [
  'window',
  'feedback',
  'reminder',
  'thanks',
  'interview-thanks',
  'event',
  'interview',
] as const
export type TimelineSource = (typeof TIMELINE_SOURCES)[number]

export interface TimelinePlace {
  day: Day
  source: TimelineSource
  /** Orders the lines of one day and source: the later, the greater. */
  key: string
}

const rankOf = (source: TimelineSource) => TIMELINE_SOURCES.indexOf(source)

/** Newest first: by day, then by source, then by key. Total, so that a page begins where the last one ended. */
export function compareLines(a: TimelinePlace, b: TimelinePlace): number {
  return compare(b.day, a.day) || rankOf(a.source) - rankOf(b.source) || compare(b.key, a.key)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How the rows of `source` continue after `place`: from that key on its day, with that whole day, or before it. */
export function continuation(
  place: TimelinePlace,
  source: TimelineSource,
): 'after-key' | 'same-day' | 'earlier' {
  const distance = rankOf(source) - rankOf(place.source)
  if (distance === 0) return 'after-key'
  return distance > 0 ? 'same-day' : 'earlier'
}
