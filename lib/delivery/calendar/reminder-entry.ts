import type { CalendarReminder } from '@/lib/data/calendar-entries'
import { dayIn } from '@/lib/domain/day'
import { paths } from '@/lib/paths'
import { manyLines, oneLine, rawLine, textLine } from './content-line'
import type { CalendarReader } from './interview-event'
import { dateOf, dayLines } from './moments'
import { stampLines } from './stamp'

const MOST = { summary: 250, why: 1_000 }

/**
 * A reminder on the day on which it is due for the person: an all-day event that leaves the day free, or a to-do. The
 * two have names of their own, so that a calendar which saw the one does not take the other for it.
 */
export function reminderEntry(reminder: CalendarReminder, reader: CalendarReader): string {
  const { id, createdAt, changedAt, title, dueAt } = reminder
  const day = dayIn(dueAt, reader.zone)
  const isTodo = reader.reminders === 'TODO'
  const component = isTodo ? 'VTODO' : 'VEVENT'
  const when = isTodo
    ? rawLine('DUE;VALUE=DATE', dateOf(day)) + rawLine('STATUS', 'NEEDS-ACTION')
    : dayLines(day) + rawLine('TRANSP', 'TRANSPARENT')
  return [
    rawLine('BEGIN', component),
    stampLines({
      uid: `${isTodo ? 'todo' : 'reminder'}-${id}`,
      createdAt,
      changedAt: [changedAt, reader.changedAt],
    }),
    when,
    textLine('SUMMARY', oneLine(title, MOST.summary)),
    textLine('DESCRIPTION', describe(reminder, reader.baseUrl)),
    rawLine('URL', pageOf(reminder, reader.baseUrl)),
    rawLine('END', component),
  ].join('')
}

function describe(reminder: CalendarReminder, baseUrl: string): string {
  const { application, why } = reminder
  const about = application ? oneLine(`${application.role} at ${application.company}`, MOST.summary) : ''
  return [about, manyLines(why, MOST.why), pageOf(reminder, baseUrl)].filter(Boolean).join('\n')
}

function pageOf({ application, interviewId }: CalendarReminder, baseUrl: string): string {
  if (interviewId) return baseUrl + paths.interview(interviewId)
  return baseUrl + (application ? paths.application(application.id) : paths.today())
}
