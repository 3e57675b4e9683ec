import ICAL from 'ical.js'
import ical from 'node-ical'
import type { CalendarInterview, CalendarReminder } from '@/lib/data/calendar-entries'
import type { CalendarReader } from './interview-event'

/** Made-up entries, and what two calendar programs that know nothing of each other read in a file. */

export const READER: CalendarReader = {
  alarmHours: [24, 1],
  zone: 'Europe/Berlin',
  reminders: 'EVENT',
  changedAt: new Date('2026-11-01T08:00:00Z'),
  baseUrl: 'https://debrief.example.org',
  now: new Date('2026-11-20T12:00:00Z'),
}

export const interview = (given: Partial<CalendarInterview> = {}): CalendarInterview => ({
  id: '0198a1b2-0000-7000-8000-000000000001',
  kind: 'PANEL',
  format: 'VIDEO',
  startAt: new Date('2026-11-25T09:00:00Z'),
  endAt: new Date('2026-11-25T10:00:00Z'),
  zone: 'Europe/Berlin',
  place: null,
  link: 'https://meet.example.org/a-b?c=d,e;f',
  notes: '',
  cancelledAt: null,
  createdAt: new Date('2026-11-10T08:00:00Z'),
  company: 'Halcyon Health',
  role: 'Product Designer',
  people: [{ name: 'Rosa Lindqvist', title: 'Head of Design' }],
  changedAt: new Date('2026-11-12T08:00:00Z'),
  ...given,
})

export const reminder = (given: Partial<CalendarReminder> = {}): CalendarReminder => ({
  id: '0198a1b2-0000-7000-8000-000000000002',
  title: 'Nudge Halcyon Health',
  why: 'Business day 7 without a word.',
  dueAt: new Date('2026-11-27T08:00:00Z'),
  createdAt: new Date('2026-11-10T08:00:00Z'),
  application: { id: '0198a1b2-0000-7000-8000-000000000003', company: 'Halcyon Health', role: 'Designer' },
  interviewId: null,
  changedAt: new Date('2026-11-12T08:00:00Z'),
  ...given,
})

/** What both parsers say of an entry, in the same words. */
export interface ReadEntry {
  type: string
  uid: string
  sequence: number
  summary: string
  description: string
  location: string
  status: string
  start: string
  end: string
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const iso = (date: Date | undefined) => date?.toISOString() ?? ''

/** As ical.js reads the file. The zones are those that the file itself explains, not ones that the parser knows. */
export function readByIcalJs(file: string): ReadEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  }
  const read = [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vtodo')].map(
    (entry) => {
      const moment = (name: string) => {
        const time = entry.getFirstPropertyValue(name) as InstanceType<typeof ICAL.Time> | null
        return time ? (time.isDate ? time.toString() : iso(time.toJSDate())) : ''
      }
      return {
        type: entry.name.toUpperCase(),
        uid: text(entry.getFirstPropertyValue('uid')),
        sequence: Number(entry.getFirstPropertyValue('sequence')),
        summary: text(entry.getFirstPropertyValue('summary')),
        description: text(entry.getFirstPropertyValue('description')),
        location: text(entry.getFirstPropertyValue('location')),
        status: text(entry.getFirstPropertyValue('status')),
        start: moment('dtstart'),
        end: moment('dtend') || moment('due'),
      }
    },
  )
  ICAL.TimezoneService.reset()
  return read
}

interface NodeIcalEntry {
  type: string
  uid?: string
  sequence?: string | number
  summary?: unknown
  description?: unknown
  location?: unknown
  status?: string
  start?: Date & { dateOnly?: boolean }
  end?: Date & { dateOnly?: boolean }
  due?: Date & { dateOnly?: boolean }
}

/** As node-ical reads the file: by the names of the zones, as most calendar programs do. */
export function readByNodeIcal(file: string): ReadEntry[] {
  const entries = Object.values(ical.sync.parseICS(file)) as unknown as NodeIcalEntry[]
  const moment = (date: NodeIcalEntry['start']) =>
    date?.dateOnly
      ? new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
      : iso(date)
  return entries
    .filter(({ type }) => type === 'VEVENT' || type === 'VTODO')
    .map((entry) => ({
      type: entry.type,
      uid: entry.uid ?? '',
      sequence: Number(entry.sequence),
      summary: text(entry.summary),
      description: text(entry.description),
      location: text(entry.location),
      status: entry.status ?? '',
      start: moment(entry.start),
      end: moment(entry.due ?? entry.end),
    }))
}
