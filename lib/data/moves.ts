import { inTransaction, type Transaction } from '@/lib/db/client'
import {
  STAGE_LABELS,
  checkMove,
  isClosed,
  isReopening,
  timesRejected,
  type Stage,
} from '@/lib/domain/lifecycle'
import type { StageMove } from '@/lib/schemas/application'
import { appendEvent } from './events'
import { cancelRoundsAhead } from './rounds-ahead'
import { markRejectionReopened, recordRejection } from './rejections'
import { replanApplication, replanSearch } from './replan'
import { claimStage, refuseUnless } from './stage-claim'
import { refreshStanding } from './standing'
import type { UserId } from './user-id'

export interface Moved {
  applicationId: string
  from: Stage
  to: Stage
}

/**
 * Moves one application along the lifecycle. Throws a ConflictError when it no longer stands at `from`, and a
 * RefusedError for a move that is not in the table or whose day is in the future or before the previous move.
 */
export function moveApplication(userId: UserId, move: StageMove, now: Date): Promise<Moved> {
  return inTransaction(userId, (tx) => moveWithin(tx, userId, move, now))
}

/** The same for several at once: all of them move, or none. */
export function moveApplications(userId: UserId, moves: readonly StageMove[], now: Date): Promise<Moved[]> {
  return inTransaction(userId, async (tx) => {
    const moved: Moved[] = []
    for (const move of moves) moved.push(await moveWithin(tx, userId, move, now))
    return moved
  })
}

/** A move inside somebody else's transaction, such as the one that schedules an interview. */
export async function moveWithin(
  tx: Transaction,
  userId: UserId,
  move: StageMove,
  now: Date,
): Promise<Moved> {
  const { applicationId, from, to } = move
  const { day, previousDay, today } = await claimStage(tx, userId, move, now)
  refuseUnless(checkMove({ from, to, day, today, previousDay }))
  await appendEvent(
    tx,
    userId,
    {
      applicationId,
      kind: 'MOVE',
      day,
      fromStage: from,
      toStage: to,
      title: titleOf(from, to),
      text: to === 'WITHDRAWN' ? move.withdrawReason : to === 'REJECTED' ? move.reason : '',
      channel: move.channel,
    },
    now,
  )
  const { moves } = await refreshStanding(tx, userId, applicationId, now)
  if (isClosed(to)) await cancelRoundsAhead(tx, userId, applicationId, now)
  if (from === 'REJECTED' && isReopening(from, to))
    await markRejectionReopened(tx, userId, applicationId, day)
  if (to === 'REJECTED') {
    const { channel, reason } = move
    const rejection = { applicationId, receivedOn: day, channel, reason, stageReached: from }
    await recordRejection(tx, userId, { ...rejection, times: timesRejected(moves) }, now)
  }
  await tx.application.update({
    where: { userId_id: { userId, id: applicationId } },
    data: {
      updatedAt: now,
      withdrawReason: to === 'WITHDRAWN' ? move.withdrawReason || null : null,
      ...offerDueAfter(move),
    },
    select: { id: true },
  })
  await replanApplication(tx, userId, applicationId, now)
  if (from === 'REJECTED' || to === 'REJECTED') await replanSearch(tx, userId, now)
  return { applicationId, from, to }
}

function titleOf(from: Stage, to: Stage): string {
  if (isReopening(from, to)) return `Reopened: ${STAGE_LABELS[to]}`
  return from === 'OFFER' && to === 'REJECTED' ? 'Rejected: the offer was rescinded' : STAGE_LABELS[to]
}

/**
 * The day of an earlier offer says nothing about the next: it goes when the application reopens. It stays while the
 * application is closed, so that the offer is whole again when the closing is taken back.
 */
function offerDueAfter({ from, to, offerDue }: StageMove) {
  const given = to === 'OFFER' ? offerDue : null
  return given !== null || isReopening(from, to) ? { offerDue: given } : {}
}
