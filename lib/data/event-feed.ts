import { db } from '@/lib/db/client'
import type { UserId } from './user-id'

/**
 * The events after the one with the id `after`, in the order in which they were committed; null begins at the first.
 * Those of applications in the trash are among them. See docs/decisions/0021-api.md for why none can be missed.
 */
export function listEventsAfter(
  userId: UserId,
  { applicationId }: { applicationId: string | null },
  after: string | null,
  take: number,
) {
  return db.event.findMany({
    where: {
      userId,
      ...(applicationId === null ? {} : { applicationId }),
      ...(after === null ? {} : { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take,
    select: {
      id: true,
      applicationId: true,
      kind: true,
      fromStage: true,
      toStage: true,
      day: true,
      dayKnown: true,
      title: true,
      text: true,
      channel: true,
      interviewId: true,
      personId: true,
      reviewId: true,
      correctsId: true,
      createdAt: true,
    },
  })
}
