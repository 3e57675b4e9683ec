import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { isAfterEnd } from '@/lib/domain/interview-time'
import type { Stage } from '@/lib/domain/lifecycle'
import { OVERDUE_RULES } from '@/lib/domain/reminders/planned'
import type { InterviewFormat, InterviewKind } from '@/lib/domain/vocabulary'
import { NotFoundError } from '@/lib/errors'
import { LIVING } from './badges'
import type { UserId } from './user-id'

const DAY_MS = 86_400_000

/**
 * How far a calendar looks back, in days, and how many rows it holds at most, those ahead before those past. Prisma
 * asks for a row's application by two values each, and SQLite takes 999 in a statement.
 */
export const CALENDAR_WINDOW = { interviewDays: 366, reminderDays: 60, interviews: 400, reminders: 400 }

export interface CalendarInterview {
  id: string
  kind: InterviewKind
  format: InterviewFormat
  startAt: Date
  endAt: Date
  zone: string
  place: string | null
  link: string | null
  notes: string
  /** Also of a round that the end of its application has overtaken. */
  cancelledAt: Date | null
  createdAt: Date
  company: string
  role: string
  people: { name: string; title: string | null }[]
  /** The newest change of anything that is said here: of the round, the application, or who sits there. */
  changedAt: Date
}

export interface CalendarReminder {
  id: string
  title: string
  why: string
  dueAt: Date
  createdAt: Date
  application: { id: string; company: string; role: string } | null
  interviewId: string | null
  changedAt: Date
}

const INTERVIEW = {
  id: true,
  kind: true,
  format: true,
  startAt: true,
  endAt: true,
  zone: true,
  place: true,
  link: true,
  notes: true,
  cancelledAt: true,
  createdAt: true,
  updatedAt: true,
  application: { select: { company: true, role: true, stage: true, stageSince: true, updatedAt: true } },
} as const

/** The rounds of the last year and all that are ahead, cancelled ones too, so that a calendar learns of it. */
export async function listCalendarInterviews(userId: UserId, now: Date): Promise<CalendarInterview[]> {
  const rows = await db.interview.findMany({
    where: {
      userId,
      startAt: { gte: daysBefore(now, CALENDAR_WINDOW.interviewDays) },
      application: { trashedAt: null },
    },
    orderBy: [{ startAt: 'desc' }, { id: 'desc' }],
    take: CALENDAR_WINDOW.interviews,
    select: INTERVIEW,
  })
  return withPeople(userId, rows)
}

/** One round. Throws a NotFoundError, also for one in the trash. */
export async function loadCalendarInterview(userId: UserId, id: string): Promise<CalendarInterview> {
  const row = await db.interview.findUnique({
    where: { userId_id: { userId, id }, application: { trashedAt: null } },
    select: INTERVIEW,
  })
  if (!row) throw new NotFoundError('interview')
  const [interview] = await withPeople(userId, [row])
  return interview!
}

/**
 * Open reminders, due or planned ahead, the earliest first. That an interview is soon is not among them: its own
 * entry rings for that.
 */
export async function listCalendarReminders(userId: UserId, now: Date): Promise<CalendarReminder[]> {
  const rows = await db.reminder.findMany({
    where: {
      userId,
      state: 'OPEN',
      dueAt: { gte: daysBefore(now, CALENDAR_WINDOW.reminderDays) },
      rule: { not: 'interview-soon' },
      AND: [
        { OR: [{ overdueAt: null }, { overdueAt: { gt: now } }, { rule: { in: [...OVERDUE_RULES] } }] },
        { OR: [{ applicationId: null }, { application: LIVING }] },
      ],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: CALENDAR_WINDOW.reminders,
    select: {
      id: true,
      title: true,
      why: true,
      dueAt: true,
      createdAt: true,
      updatedAt: true,
      interviewId: true,
      application: { select: { id: true, company: true, role: true, updatedAt: true } },
    },
  })
  return rows.map(({ application, updatedAt, ...row }) => ({
    ...row,
    application: application && { id: application.id, company: application.company, role: application.role },
    changedAt: newest([updatedAt, application?.updatedAt ?? updatedAt]),
  }))
}

interface InterviewRow extends Omit<CalendarInterview, 'company' | 'role' | 'people' | 'changedAt'> {
  updatedAt: Date
  application: { company: string; role: string; stage: Stage; stageSince: string; updatedAt: Date }
}

/** With who sits there: asked for by plain ids, because Prisma's way through the seats takes two values for each. */
async function withPeople(userId: UserId, rows: readonly InterviewRow[]): Promise<CalendarInterview[]> {
  const seats = await db.interviewPerson.findMany({
    where: { userId, interviewId: { in: rows.map(({ id }) => id) } },
    select: { interviewId: true, personId: true },
  })
  const people = await loadPeople(userId, [...new Set(seats.map(({ personId }) => personId))])
  const seated = new Map<string, PersonRow[]>(rows.map(({ id }) => [id, []]))
  for (const { interviewId, personId } of seats) {
    const person = people.get(personId)
    if (person) seated.get(interviewId)?.push(person)
  }
  return rows.map((row) => toInterview(row, (seated.get(row.id) ?? []).toSorted(byName)))
}

const AT_ONCE = 900

/** One query, unless a search has met more people in a year than a statement holds. */
async function loadPeople(userId: UserId, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const people = new Map<string, PersonRow>()
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const rows = await db.person.findMany({
      where: { userId, id: { in: ids.slice(first, first + AT_ONCE) } },
      select: { id: true, name: true, title: true, folded: true, updatedAt: true },
    })
    for (const row of rows) people.set(row.id, row)
  }
  return people
}

const byName = (a: PersonRow, b: PersonRow) => {
  if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1
  return a.id < b.id ? -1 : 1
}

interface PersonRow {
  id: string
  folded: string
  name: string
  title: string | null
  updatedAt: Date
}

function toInterview(row: InterviewRow, people: readonly PersonRow[]): CalendarInterview {
  const { application, updatedAt, ...interview } = row
  const { company, role, stage } = application
  const end = { stage, stageSince: application.stageSince as Day }
  const endedBefore = isAfterEnd(row.startAt, row.zone, end) ? application.updatedAt : null
  return {
    ...interview,
    cancelledAt: row.cancelledAt ?? endedBefore,
    company,
    role,
    people: people.map(({ name, title }) => ({ name, title })),
    changedAt: newest([updatedAt, application.updatedAt, ...people.map((person) => person.updatedAt)]),
  }
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)

const newest = (moments: readonly Date[]) => new Date(Math.max(...moments.map(Number)))
