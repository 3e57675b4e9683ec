import type { Transaction } from '@/lib/db/client'
import { dayIn } from '@/lib/domain/day'
import { localDayOf } from '@/lib/domain/interview-time'
import { lastSeenDay } from '@/lib/domain/lessons'
import { zoneOf } from './preferences'
import type { UserId } from './user-id'

/**
 * Brings a lesson's mirrors up to date: in how many distinct reviews it stands, and the day of the latest. Always
 * counted anew, never stepped forward by hand: saving one review again counts nothing.
 */
export async function recountLessons(
  tx: Transaction,
  userId: UserId,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  const zone = await zoneOf(tx, userId)
  const counts = await tx.reviewLesson.groupBy({
    by: ['lessonId'],
    where: { userId, lessonId: { in: [...ids] } },
    _count: { reviewId: true },
  })
  const byId = new Map(counts.map(({ lessonId, _count }) => [lessonId, _count.reviewId]))
  // As many turns as lessons that a review began or ceased to name, mostly one; never as many as there are reviews.
  for (const id of ids) {
    const data = {
      seenCount: byId.get(id) ?? 0,
      lastSeenDay: lastSeenDay(await latestNamings(tx, userId, id, zone)),
    }
    await tx.lesson.updateMany({ where: { userId, id }, data: { ...data, updatedAt: now } })
  }
}

/** The latest review of an interview and the latest of an application that name a lesson, each with its day. */
async function latestNamings(
  tx: Transaction,
  userId: UserId,
  lessonId: string,
  zone: string,
): Promise<{ day: string }[]> {
  const ofInterview = await tx.reviewLesson.findFirst({
    where: { userId, lessonId, review: { interviewId: { not: null } } },
    orderBy: { review: { interview: { startAt: 'desc' } } },
    select: { review: { select: { interview: { select: { localStart: true } } } } },
  })
  const ofApplication = await tx.reviewLesson.findFirst({
    where: { userId, lessonId, review: { interviewId: null } },
    orderBy: { review: { createdAt: 'desc' } },
    select: {
      review: {
        select: {
          createdAt: true,
          rejections: { select: { receivedOn: true }, orderBy: { id: 'desc' }, take: 1 },
        },
      },
    },
  })
  const interview = ofInterview?.review.interview
  const interviewDay = interview ? localDayOf(interview.localStart) : undefined
  const application = ofApplication?.review
  const applicationDay =
    application && (application.rejections[0]?.receivedOn ?? dayIn(application.createdAt, zone))
  return [interviewDay, applicationDay].flatMap((day) => (day === undefined ? [] : [{ day }]))
}
