import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import { fold } from '@/lib/domain/fold'
import type { ApplicationFilters } from '@/lib/domain/application-query'
import { dueWhere, owedApplicationReviewWhere, owedInterviewWhere } from './badges'
import type { UserId } from './user-id'

/** Past so many due or owed ones, the filter has long stopped helping. */
const FOUND = 1_000

/**
 * The one definition of what the filters of Applications let through: board, table, counts and CSV all ask
 * here. The trash is never among it.
 */
export async function applicationWhere(
  userId: UserId,
  filters: ApplicationFilters,
  now: Date,
): Promise<Prisma.ApplicationWhereInput> {
  const { stages, source, tag, excitement, isDue, owesReview, archived } = filters
  const all: Prisma.ApplicationWhereInput[] = textWords(filters.text).map((word) => ({
    searchText: { contains: word },
  }))
  // Looked up first: as a condition within, a database walks through all of them for every application.
  if (isDue) all.push({ id: { in: await dueIds(userId, now) } })
  if (owesReview) all.push({ id: { in: await owingIds(userId, now) } })
  return {
    userId,
    trashedAt: null,
    archivedAt: archived ? { not: null } : null,
    ...(stages.length > 0 ? { stage: stages.length === 1 ? stages[0] : { in: [...stages] } } : {}),
    ...(source ? { sourceFolded: fold(source) } : {}),
    ...(tag ? { tags: { some: { userId, tag: { userId, folded: fold(tag) } } } } : {}),
    ...(excitement === null ? {} : { excitement: { gte: excitement } }),
    ...(all.length > 0 ? { AND: all } : {}),
  }
}

/** The words that are looked for, folded as the searched text is. A dozen is more than anybody means. */
function textWords(text: string): string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '').slice(0, 12)
}

async function dueIds(userId: UserId, now: Date): Promise<string[]> {
  const reminders = await db.reminder.findMany({
    where: { AND: [dueWhere(userId, now), { applicationId: { not: null } }] },
    select: { applicationId: true },
    take: FOUND,
  })
  return distinct(reminders.map(({ applicationId }) => applicationId))
}

async function owingIds(userId: UserId, now: Date): Promise<string[]> {
  const [interviews, reviews] = await Promise.all([
    db.interview.findMany({
      where: owedInterviewWhere(userId, now),
      select: { applicationId: true },
      take: FOUND,
    }),
    db.review.findMany({
      where: owedApplicationReviewWhere(userId),
      select: { applicationId: true },
      take: FOUND,
    }),
  ])
  return distinct([...interviews, ...reviews].map(({ applicationId }) => applicationId))
}

function distinct(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}
