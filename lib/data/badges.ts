import { cache } from 'react'
import { db } from '@/lib/db/client'
import { OVERDUE_RULES } from '@/lib/domain/reminders/planned'
import type { UserId } from './user-id'

export const LIVING = { trashedAt: null, archivedAt: null }

/** Beyond this the navigation says "99+", and nobody needs a longer count. */
const COUNTED = 100

export interface Badges {
  dueCount: number
  owedCount: number
}

/**
 * The two numbers in the navigation: reminders due now, and reviews owed. Each stops counting at a hundred.
 * Counted once per request, for the layout and the page.
 */
export const countBadges = cache(async function countBadges(userId: UserId, now: Date): Promise<Badges> {
  const [due, owedCount] = await Promise.all([
    db.reminder.findMany({
      where: dueWhere(userId, now),
      orderBy: { dueAt: 'asc' },
      select: { id: true },
      take: COUNTED,
    }),
    countOwed(userId, now),
  ])
  return { dueCount: due.length, owedCount }
})

/**
 * What is due: open, its moment has come and has not passed (an interview that has started needs no "soon"), and
 * its application, if it has one, is neither in the trash nor archived.
 */
export function dueWhere(userId: UserId, now: Date) {
  return {
    ...dueAnywhere(userId, now),
    AND: [{ OR: [{ applicationId: null }, { application: LIVING }] }],
  }
}

/** The same wherever its application is: for whoever asks by the application, and knows. */
export function dueAnywhere(userId: UserId, now: Date) {
  return {
    userId,
    state: 'OPEN' as const,
    dueAt: { lte: now },
    OR: [{ overdueAt: null }, { overdueAt: { gt: now } }, { rule: { in: [...OVERDUE_RULES] } }],
  }
}

/** Held interviews without a complete review, and rejections whose review of the application is not complete. */
export async function countOwed(userId: UserId, now: Date): Promise<number> {
  const [interviews, reviews] = await Promise.all([
    // Ordered along the index: without an order Prisma asks for that of the key, and SQLite walks the whole table.
    db.interview.findMany({
      where: owedInterviewWhere(userId, now),
      orderBy: { endAt: 'asc' },
      select: { id: true },
      take: COUNTED,
    }),
    db.review.findMany({
      where: owedApplicationReviewWhere(userId),
      orderBy: { id: 'asc' },
      select: { id: true },
      take: COUNTED,
    }),
  ])
  return Math.min(interviews.length + reviews.length, COUNTED)
}

export function owedInterviewWhere(userId: UserId, now: Date) {
  return { ...owedInterviewAnywhere(userId, now), application: LIVING }
}

export function owedInterviewAnywhere(userId: UserId, now: Date) {
  return { userId, cancelledAt: null, reviewedAt: null, endAt: { lte: now } }
}

export function owedApplicationReviewWhere(userId: UserId) {
  return { ...owedApplicationReviewAnywhere(userId), application: LIVING }
}

export function owedApplicationReviewAnywhere(userId: UserId) {
  return { userId, interviewId: null, isHistory: false, completedAt: null }
}
