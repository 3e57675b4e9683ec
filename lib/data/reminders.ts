import { db } from '@/lib/db/client'
import { hasLapsed } from '@/lib/domain/reminders/planned'
import { byUrgency } from '@/lib/domain/reminders/urgency'
import { isRuleName, type RuleName } from '@/lib/domain/rules'
import type { Stage } from '@/lib/domain/lifecycle'
import { dueWhere } from './badges'
import type { UserId } from './user-id'

/** A reminder as the screens show it. */
export interface ShownReminder {
  id: string
  rule: RuleName
  title: string
  why: string
  dueAt: Date
  snoozedUntil: Date | null
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

const SELECT = {
  id: true,
  rule: true,
  subject: true,
  title: true,
  why: true,
  dueAt: true,
  overdueAt: true,
  snoozedUntil: true,
  lessonId: true,
  application: { select: { id: true, company: true, role: true, stage: true } },
  interview: {
    select: { id: true, kind: true, startAt: true, endAt: true, zone: true, durationMinutes: true },
  },
} as const

/** More than this is never due at once in a search that somebody looks after; the rest follows as it is settled. */
const MOST_DUE = 100

/** What is due now, the most urgent first, and whether there are more than `take`. */
export async function listDue(
  userId: UserId,
  now: Date,
  take: number,
): Promise<{ reminders: ShownReminder[]; hasMore: boolean }> {
  const rows = await db.reminder.findMany({
    where: dueWhere(userId, now),
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: MOST_DUE,
    select: SELECT,
  })
  const due = byUrgency(await show(userId, rows, now))
  return { reminders: due.slice(0, take), hasMore: due.length > take }
}

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
    select: SELECT,
  })
  return show(
    userId,
    rows.filter((row) => !hasLapsed(row, now)),
    now,
  )
}

type Row = Omit<ShownReminder, 'rule' | 'isOverdue' | 'rejection'> & {
  rule: string
  subject: string
  overdueAt: Date | null
}

async function show(userId: UserId, rows: readonly Row[], now: Date): Promise<ShownReminder[]> {
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
    return [{ ...row, rule, rejection, isOverdue: overdueAt !== null && overdueAt <= now }]
  })
}

/** The id in a subject such as `rejection:ID`, or null where it is about something else. */
export function rejectionIdOf(subject: string): string | null {
  return /^rejection:(.+)$/.exec(subject)?.[1] ?? null
}
