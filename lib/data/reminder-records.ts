import { db, type Transaction } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import { LIVING, dueWhere } from './badges'
import { beyondMoment, momentCursor } from './keyset'
import type { UserId } from './user-id'

const SELECT = {
  id: true,
  rule: true,
  title: true,
  why: true,
  state: true,
  plannedFor: true,
  snoozedUntil: true,
  dueAt: true,
  overdueAt: true,
  decidedAt: true,
  repeatUnit: true,
  repeatEvery: true,
  applicationId: true,
  interviewId: true,
  personId: true,
  lessonId: true,
} as const

/** One reminder, whatever became of it, for other programs. Throws a NotFoundError. */
export async function readReminderRecord(userId: UserId, id: string, from: Transaction = db) {
  const row = await from.reminder.findUnique({ where: { userId_id: { userId, id } }, select: SELECT })
  if (!row) throw new NotFoundError('reminder')
  return row
}

/** What is due, or what is coming, soonest first. `after` is the `next` of the page before. */
export async function listReminderRecords(
  userId: UserId,
  { when, applicationId }: { when: 'due' | 'coming'; applicationId: string | null },
  after: string | null,
  take: number,
  now: Date,
) {
  const rows = await db.reminder.findMany({
    where: {
      AND: [
        when === 'due' ? dueWhere(userId, now) : comingWhere(userId, now),
        applicationId === null ? {} : { applicationId },
        beyondMoment('dueAt', after, 'asc'),
      ],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: take + 1,
    select: SELECT,
  })
  const shown = rows.slice(0, take)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > take && last ? momentCursor(last.dueAt, last.id) : null,
  }
}

function comingWhere(userId: UserId, now: Date) {
  return {
    userId,
    state: 'OPEN' as const,
    dueAt: { gt: now },
    OR: [{ applicationId: null }, { application: LIVING }],
  }
}
