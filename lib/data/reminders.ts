import { db } from '@/lib/db/client'
import { hasLapsed } from '@/lib/domain/reminders/planned'
import { isRuleName, type RuleName } from '@/lib/domain/rules'
import type { Stage } from '@/lib/domain/lifecycle'
import type { UserId } from './user-id'

/** A reminder as the screens show it. */
export interface ShownReminder {
  id: string
  rule: RuleName
  title: string
  why: string
  dueAt: Date
  /** When its rule, or the person, wants it. */
  plannedFor: Date
  snoozedUntil: Date | null
  /** Of one that the person has set again and again: every so many days, weeks or months. */
  repeatUnit: string | null
  repeatEvery: number | null
  /** Past its own limit, and still owed. */
  isOverdue: boolean
  application: { id: string; company: string; role: string; stage: Stage } | null
  interview: {
    id: string
    kind: string
    endAt: Date
    startAt: Date
    zone: string
    durationMinutes: number
  } | null
  lessonId: string | null
  /** Of a rule about a rejection: when it was received, and the review that belongs to it. */
  rejection: { receivedOn: string; reviewId: string } | null
}

const OWN_COLUMNS = {
  id: true,
  rule: true,
  subject: true,
  title: true,
  why: true,
  dueAt: true,
  overdueAt: true,
  plannedFor: true,
  repeatUnit: true,
  repeatEvery: true,
  snoozedUntil: true,
  lessonId: true,
} as const

export const SHOWN_REMINDER = {
  ...OWN_COLUMNS,
  application: { select: { id: true, company: true, role: true, stage: true } },
  interview: {
    select: { id: true, kind: true, startAt: true, endAt: true, zone: true, durationMinutes: true },
  },
} as const

/** The open reminders of one application, soonest first: what is due, and what is planned ahead. */
export async function listApplicationReminders(
  userId: UserId,
  applicationId: string,
  now: Date,
): Promise<ShownReminder[]> {
  const rows = await db.reminder.findMany({
    where: { userId, applicationId, state: 'OPEN' },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: 50,
    select: SHOWN_REMINDER,
  })
  return showReminders(
    userId,
    rows.filter((row) => !hasLapsed(row, now)),
    now,
  )
}

/** The person's own that are still to come and about no application, soonest first. */
export async function listOwnAhead(userId: UserId, now: Date): Promise<ShownReminder[]> {
  const rows = await db.reminder.findMany({
    where: { userId, applicationId: null, state: 'OPEN', dueAt: { gt: now }, rule: 'custom' },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: 20,
    select: OWN_COLUMNS,
  })
  return showReminders(
    userId,
    rows.map((row) => ({ ...row, application: null, interview: null })),
    now,
  )
}

type Row = Omit<ShownReminder, 'rule' | 'isOverdue' | 'rejection'> & {
  rule: string
  subject: string
  overdueAt: Date | null
}

/** With what a row only names: the rejection it is about, and whether it is overdue. */
export async function showReminders(
  userId: UserId,
  rows: readonly Row[],
  now: Date,
): Promise<ShownReminder[]> {
  const ids = rows.flatMap(({ subject }) => rejectionIdOf(subject) ?? [])
  const rejections =
    ids.length === 0
      ? []
      : await db.rejection.findMany({
          where: { userId, id: { in: ids } },
          select: { id: true, receivedOn: true, reviewId: true },
        })
  return rows.flatMap(({ subject, overdueAt, rule, ...row }) => {
    if (!isRuleName(rule)) return []
    const rejection = rejections.find(({ id }) => id === rejectionIdOf(subject)) ?? null
    const isOverdue = overdueAt !== null && overdueAt <= now
    return [{ ...row, rule, rejection, isOverdue }]
  })
}

/** The id in a subject such as `rejection:ID`, or null where it is about something else. */
export function rejectionIdOf(subject: string): string | null {
  return /^rejection:(.+)$/.exec(subject)?.[1] ?? null
}
