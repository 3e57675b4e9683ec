import type { CalendarInterview, CalendarReminder } from '@/lib/data/calendar-entries'
import { rawLine } from './content-line'
import { interviewEvent, type CalendarReader } from './interview-event'
import { zoneOfSpan } from './moments'
import { reminderEntry } from './reminder-entry'

/** How often a calendar is asked to look again. */
const REFRESH = 'PT1H'

const HEAD = [
  rawLine('BEGIN', 'VCALENDAR'),
  rawLine('VERSION', '2.0'),
  rawLine('PRODID', '-//Debrief//Calendar//EN'),
  rawLine('CALSCALE', 'GREGORIAN'),
  rawLine('METHOD', 'PUBLISH'),
].join('')

/** What a feed says of itself; the older name of each is the one that calendars in use know. */
const SUBSCRIBED = [
  rawLine('NAME', 'Debrief'),
  rawLine('X-WR-CALNAME', 'Debrief'),
  rawLine('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
  rawLine('X-PUBLISHED-TTL', REFRESH),
].join('')

/** A person's feed. Read again, the same facts make the same bytes, until a round is over and rings no more. */
export function feedFile(
  interviews: readonly CalendarInterview[],
  reminders: readonly CalendarReminder[],
  reader: CalendarReader,
): string {
  return [
    HEAD,
    SUBSCRIBED,
    zoneBlocks(interviews),
    ...interviews.map((interview) => interviewEvent(interview, reader)),
    ...reminders.map((reminder) => reminderEntry(reminder, reader)),
    rawLine('END', 'VCALENDAR'),
  ].join('')
}

/** One round in a file of its own. A calendar that has it from the feed knows it again. */
export function interviewFile(interview: CalendarInterview, reader: CalendarReader): string {
  return [HEAD, zoneBlocks([interview]), interviewEvent(interview, reader), rawLine('END', 'VCALENDAR')].join(
    '',
  )
}

/** Each zone that an event refers to, once. */
function zoneBlocks(interviews: readonly CalendarInterview[]): string {
  const zones = interviews.flatMap((interview) => zoneOfSpan(interview) ?? [])
  return [...new Map(zones.map(({ id, block }) => [id, block])).values()].join('')
}
