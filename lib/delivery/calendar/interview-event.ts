import type { CalendarInterview } from '@/lib/data/calendar-entries'
import type { CalendarOwner } from '@/lib/data/calendar-feed'
import { INTERVIEW_FORMAT_LABELS, INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import { paths } from '@/lib/paths'
import { manyLines, oneLine, rawLine, textLine } from './content-line'
import { spanLines } from './moments'
import { stampLines } from './stamp'

const MOST = { summary: 250, place: 500, name: 150, notes: 4_000 }

/** What a calendar needs to know about who reads it, from where, and when. */
export interface CalendarReader extends Pick<
  CalendarOwner,
  'alarmHours' | 'changedAt' | 'zone' | 'reminders'
> {
  /** The address of this installation. */
  baseUrl: string
  now: Date
}

/** One round as an event. People stand in its text: as attendees, calendars would write to them. */
export function interviewEvent(interview: CalendarInterview, reader: CalendarReader): string {
  const { id, createdAt, changedAt, cancelledAt, place, link } = interview
  const isCancelled = cancelledAt !== null
  const summary = summaryOf(interview)
  const where = oneLine(place ?? link ?? '', MOST.place)
  return [
    rawLine('BEGIN', 'VEVENT'),
    stampLines({ uid: `interview-${id}`, createdAt, changedAt: [changedAt, reader.changedAt] }),
    spanLines(interview),
    textLine('SUMMARY', isCancelled ? `Cancelled: ${summary}` : summary),
    where ? textLine('LOCATION', where) : '',
    textLine('DESCRIPTION', describe(interview, reader.baseUrl)),
    rawLine('URL', pageOf(interview, reader.baseUrl)),
    rawLine('STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    rawLine('TRANSP', isCancelled ? 'TRANSPARENT' : 'OPAQUE'),
    isCancelled ? '' : alarms(interview, summary, reader),
    rawLine('END', 'VEVENT'),
  ].join('')
}

const summaryOf = ({ company, kind }: CalendarInterview) =>
  oneLine(`${company} · ${INTERVIEW_KIND_LABELS[kind]}`, MOST.summary)

const pageOf = ({ id }: CalendarInterview, baseUrl: string) => baseUrl + paths.interview(id)

function describe(interview: CalendarInterview, baseUrl: string): string {
  const { role, company, format, link, notes, people } = interview
  const names = people.map(({ name, title }) => oneLine(title ? `${name} (${title})` : name, MOST.name))
  const facts = [
    oneLine(`${role} at ${company}`, MOST.summary),
    names.length > 0 ? `With ${names.join(', ')}` : '',
    oneLine(`By ${INTERVIEW_FORMAT_LABELS[format]}`.replace('By on site', 'On site'), MOST.name),
    link ? oneLine(link, MOST.notes) : '',
  ]
  const paragraphs = [
    facts.filter(Boolean).join('\n'),
    manyLines(notes, MOST.notes),
    `Preparation: ${pageOf(interview, baseUrl)}`,
  ]
  return paragraphs.filter(Boolean).join('\n\n')
}

/** At the person's own hours before the start. What is over rings no more: a new subscriber would hear it all. */
function alarms({ endAt }: CalendarInterview, summary: string, { alarmHours, now }: CalendarReader): string {
  if (endAt <= now) return ''
  return alarmHours
    .map((hours) =>
      [
        rawLine('BEGIN', 'VALARM'),
        rawLine('ACTION', 'DISPLAY'),
        rawLine('TRIGGER', `-PT${hours}H`),
        textLine('DESCRIPTION', summary),
        rawLine('END', 'VALARM'),
      ].join(''),
    )
    .join('')
}
