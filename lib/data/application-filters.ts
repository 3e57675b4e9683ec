import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import { fold } from '@/lib/domain/fold'
import type { ApplicationFilters } from '@/lib/domain/application-query'
import {
  LIVING,
  dueAnywhere,
  dueWhere,
  owedApplicationReviewAnywhere,
  owedApplicationReviewWhere,
  owedInterviewAnywhere,
  owedInterviewWhere,
} from './badges'
import type { UserId } from './user-id'

/** A statement of SQLite holds 999 values, and both filters may be set. */
const MOST_IDS = 400

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
  if (isDue) all.push(await amongDue(userId, now))
  if (owesReview) all.push(await amongOwing(userId, now))
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

async function amongDue(userId: UserId, now: Date): Promise<Prisma.ApplicationWhereInput> {
  const due = dueWhere(userId, now)
  const reminders = await db.reminder.findMany({
    where: { AND: [due, { applicationId: { not: null } }] },
    orderBy: { dueAt: 'asc' },
    select: { applicationId: true },
    take: MOST_IDS + 1,
  })
  return among(reminders) ?? { ...LIVING, reminders: { some: dueAnywhere(userId, now) } }
}

async function amongOwing(userId: UserId, now: Date): Promise<Prisma.ApplicationWhereInput> {
  const [ofInterview, ofApplication] = [owedInterviewWhere(userId, now), owedApplicationReviewWhere(userId)]
  const [interviews, reviews] = await Promise.all([
    db.interview.findMany({
      where: ofInterview,
      orderBy: { endAt: 'asc' },
      select: { applicationId: true },
      take: MOST_IDS + 1,
    }),
    db.review.findMany({
      where: ofApplication,
      orderBy: { id: 'asc' },
      select: { applicationId: true },
      take: MOST_IDS + 1,
    }),
  ])
  return (
    among([...interviews, ...reviews]) ?? {
      ...LIVING,
      OR: [
        { interviews: { some: owedInterviewAnywhere(userId, now) } },
        { reviews: { some: owedApplicationReviewAnywhere(userId) } },
      ],
    }
  )
}

/**
 * The condition by the ids that were looked up first: asked within, a database walks through all that is due or owed
 * for every application. Null for more than a statement holds: then it must be asked within, slower and as right.
 */
function among(rows: readonly { applicationId: string | null }[]): Prisma.ApplicationWhereInput | null {
  if (rows.length > MOST_IDS) return null
  return { id: { in: [...new Set(rows.flatMap(({ applicationId }) => applicationId ?? []))] } }
}
