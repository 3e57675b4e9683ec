import { db } from '@/lib/db/client'
import type { UserId } from './user-id'

/** Beyond this the navigation says "99+", and nobody needs a longer count. */
const COUNTED = 100

export interface Badges {
  due: number
  owed: number
}

/** The two numbers in the navigation: reminders due now, and reviews owed. Each stops counting at a hundred. */
export async function countBadges(userId: UserId, now: Date): Promise<Badges> {
  const [due, owed] = await Promise.all([
    db.reminder.findMany({ where: dueWhere(userId, now), select: { id: true }, take: COUNTED }),
    countOwed(userId, now),
  ])
  return { due: due.length, owed }
}

/** What is due: open, its moment has come, and its application is neither trashed nor archived. */
export function dueWhere(userId: UserId, now: Date) {
  return { userId, state: 'OPEN' as const, dueAt: { lte: now } }
}

/** Held interviews without a complete review, and rejections whose review of the application is not complete. */
export async function countOwed(userId: UserId, now: Date): Promise<number> {
  const [interviews, reviews] = await Promise.all([
    db.interview.findMany({ where: owedInterviewWhere(userId, now), select: { id: true }, take: COUNTED }),
    db.review.findMany({ where: owedApplicationReviewWhere(userId), select: { id: true }, take: COUNTED }),
  ])
  return Math.min(interviews.length + reviews.length, COUNTED)
}

const LIVING = { trashedAt: null, archivedAt: null }

export function owedInterviewWhere(userId: UserId, now: Date) {
  return { userId, cancelledAt: null, reviewedAt: null, endAt: { lte: now }, application: LIVING }
}

export function owedApplicationReviewWhere(userId: UserId) {
  return { userId, interviewId: null, completedAt: null, application: LIVING }
}
