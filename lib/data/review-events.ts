import type { Transaction } from '@/lib/db/client'
import { dayIn } from '@/lib/domain/day'
import { appendEvent } from './events'
import { zoneOf } from './preferences'
import type { UserId } from './user-id'

const TITLES = { REVIEW_STARTED: 'Review started', REVIEW_COMPLETED: 'Review completed' } as const

type About = { applicationId: string; interviewId: string | null; reviewId: string }

/** The timeline says once that a review was started, and once that it was completed; doing so again is no news. */
export async function tellOnce(
  tx: Transaction,
  userId: UserId,
  about: About,
  kind: keyof typeof TITLES,
  now: Date,
): Promise<void> {
  const { applicationId, reviewId } = about
  const told = await tx.event.findFirst({
    where: { userId, applicationId, kind, reviewId },
    select: { id: true },
  })
  if (told) return
  const day = dayIn(now, await zoneOf(tx, userId))
  await appendEvent(tx, userId, { ...about, kind, title: TITLES[kind], day }, now)
}
