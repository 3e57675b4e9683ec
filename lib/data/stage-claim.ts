import type { Transaction } from '@/lib/db/client'
import { dayIn, laterDay, type Day } from '@/lib/domain/day'
import { STAGE_LABELS, isClosed, type MoveCheck, type Stage } from '@/lib/domain/lifecycle'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { zoneOf } from './preferences'
import type { UserId } from './user-id'

/**
 * Compare-and-set on the stage: of two tabs that move the same card, the second learns of the first. Returns
 * the day of the move, of the one before it, and today.
 */
export async function claimStage(
  tx: Transaction,
  userId: UserId,
  { applicationId, from, to, day }: { applicationId: string; from: Stage; to: Stage; day: Day | null },
  now: Date,
): Promise<{ day: Day; previousDay: Day | null; today: Day }> {
  const found = await tx.application.findUnique({
    where: { userId_id: { userId, id: applicationId }, trashedAt: null },
    select: { stage: true, stageSince: true, sinceKnown: true },
  })
  if (!found) throw new NotFoundError('application')
  const { count } = await tx.application.updateMany({
    where: { userId, id: applicationId, stage: from, trashedAt: null },
    data: { stage: to, updatedAt: now },
  })
  if (count !== 1) {
    throw new ConflictError(
      `In the meantime it moved to ${STAGE_LABELS[found.stage]}. Look at it again, then decide.`,
    )
  }
  // Nothing can be before a day that nobody knows.
  const previousDay = found.sinceKnown ? (found.stageSince as Day) : null
  const here = dayIn(now, await zoneOf(tx, userId))
  // Whoever has travelled west since the last move may be a day before it: it has been that day all the same.
  const today = previousDay === null ? here : laterDay(here, previousDay)
  return { day: day ?? today, previousDay, today }
}

/** Throws what a check of the lifecycle says against it, at `day` where it is about the day. */
export function refuseUnless(check: MoveCheck): void {
  if (check.ok) return
  const isAboutDay = check.reason === 'in-the-future' || check.reason === 'before-previous'
  throw new RefusedError(check.message, isAboutDay ? 'day' : undefined)
}

/** No round lies ahead of whoever is out. */
export function refuseOnClosed(stage: Stage): void {
  if (!isClosed(stage)) return
  throw new RefusedError(
    `This application is closed (${STAGE_LABELS[stage]}). Reopen it first, then schedule the round.`,
  )
}
