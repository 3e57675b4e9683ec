import { db, inTransaction, type Transaction } from '@/lib/db/client'
import type { Stage } from '@/lib/domain/lifecycle'
import { NotFoundError } from '@/lib/errors'
import { recountLessons } from './lesson-counts'
import { loadPreferences } from './preferences'
import { replanApplications, replanSearch } from './replan'
import { removeUnusedTags } from './tags'
import type { UserId } from './user-id'

const TRASH_PAGE = 50

export interface TrashedApplication {
  id: string
  company: string
  role: string
  stage: Stage
  trashedAt: Date
}

/** Puts applications into the trash: all of them, or none. Their reminders are cancelled at once. */
export function trashApplications(
  userId: UserId,
  ids: readonly string[],
  now: Date,
): Promise<{ count: number }> {
  return setTrashed(userId, ids, true, now)
}

/** Takes applications out of the trash, with all that belongs to them; what they remind of is planned anew. */
export function restoreApplications(
  userId: UserId,
  ids: readonly string[],
  now: Date,
): Promise<{ count: number }> {
  return setTrashed(userId, ids, false, now)
}

function setTrashed(userId: UserId, ids: readonly string[], isTrashed: boolean, now: Date) {
  return inTransaction(userId, async (tx) => {
    const distinct = [...new Set(ids)]
    const { count } = await tx.application.updateMany({
      where: { userId, id: { in: distinct }, trashedAt: isTrashed ? null : { not: null } },
      data: { trashedAt: isTrashed ? now : null, updatedAt: now },
    })
    if (count !== distinct.length) throw new NotFoundError('application')
    await replan(tx, userId, distinct, now)
    return { count }
  })
}

/**
 * Deletes what lies in the trash, for good: its timeline, interviews and reviews go with it. The lessons learned
 * there stay, counted anew, and so do the people.
 */
export function deleteForGood(userId: UserId, id: string, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const lessons = await tx.lesson.findMany({
      where: { userId, reviews: { some: { userId, review: { userId, applicationId: id } } } },
      select: { id: true },
    })
    const { count } = await tx.application.deleteMany({ where: { userId, id, trashedAt: { not: null } } })
    if (count !== 1) throw new NotFoundError('application')
    await removeUnusedTags(tx, userId)
    await recountLessons(
      tx,
      userId,
      lessons.map((lesson) => lesson.id),
      now,
    )
    await replanSearch(tx, userId, now)
  })
}

/** What lies in the trash, the latest first. `after` is the `next` of the page before. */
export async function listTrash(
  userId: UserId,
  after: string | null,
  take = TRASH_PAGE,
): Promise<{ applications: TrashedApplication[]; next: string | null }> {
  const position = readPosition(after)
  const rows = await db.application.findMany({
    where: {
      userId,
      trashedAt: { not: null },
      ...(position && {
        OR: [
          { trashedAt: { lt: position.trashedAt } },
          { trashedAt: position.trashedAt, id: { lt: position.id } },
        ],
      }),
    },
    select: { id: true, company: true, role: true, stage: true, trashedAt: true },
    orderBy: [{ trashedAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
  })
  const applications = rows.slice(0, take).map((row) => ({ ...row, trashedAt: row.trashedAt! }))
  const last = applications.at(-1)
  return {
    applications,
    next: rows.length > take && last ? `${last.trashedAt.toISOString()}~${last.id}` : null,
  }
}

function readPosition(after: string | null): { trashedAt: Date; id: string } | null {
  const [text = '', id = ''] = (after ?? '').split('~')
  const trashedAt = new Date(text)
  return id === '' || Number.isNaN(trashedAt.getTime()) ? null : { trashedAt, id }
}

async function replan(tx: Transaction, userId: UserId, ids: string[], now: Date): Promise<void> {
  await replanApplications(tx, userId, ids, await loadPreferences(userId, tx), now)
  await replanSearch(tx, userId, now)
}
