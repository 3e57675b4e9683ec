import { inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn, type Day } from '@/lib/domain/day'
import {
  STAGE_LABELS,
  checkCorrection,
  checkMove,
  isClosed,
  isReopening,
  undoOf,
  type Move,
  type MoveCheck,
  type Stage,
} from '@/lib/domain/lifecycle'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import type { StageCorrection, StageMove } from '@/lib/schemas/application'
import { appendEvent, listMoves } from './events'
import { zoneOf } from './preferences'
import { cancelRoundsAhead, restoreRoundsAhead } from './rounds-ahead'
import { createRejection, markRejectionReopened, removeMistakenRejection } from './rejections'
import { replanApplication } from './replan'
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
  const { day, previousDay, today } = await claim(tx, userId, move, now)
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
  await refreshStanding(tx, userId, applicationId, now)
  if (isClosed(to)) await cancelRoundsAhead(tx, userId, applicationId, now)
  if (from === 'REJECTED' && isReopening(from, to))
    await markRejectionReopened(tx, userId, applicationId, day)
  if (to === 'REJECTED') {
    const { channel, reason } = move
    await createRejection(
      tx,
      userId,
      { applicationId, receivedOn: day, channel, reason, stageReached: from },
      now,
    )
  }
  await tx.application.update({
    where: { userId_id: { userId, id: applicationId } },
    data: {
      updatedAt: now,
      withdrawReason: to === 'WITHDRAWN' ? move.withdrawReason || null : null,
      ...(to === 'OFFER' && move.offerDue ? { offerDue: move.offerDue } : {}),
    },
  })
  await replanApplication(tx, userId, applicationId, now)
  return { applicationId, from, to }
}

/** "I clicked wrong": takes the last move back. `seen` is the stage that the person saw. */
export function undoLastMove(userId: UserId, applicationId: string, seen: Stage, now: Date): Promise<Moved> {
  return inTransaction(userId, (tx) => undoWithin(tx, userId, applicationId, seen, now))
}

/** The same for several at once, as after a bulk move: all of them go back, or none. */
export function undoLastMoves(
  userId: UserId,
  seen: readonly { applicationId: string; seen: Stage }[],
  now: Date,
): Promise<Moved[]> {
  return inTransaction(userId, async (tx) => {
    const moved: Moved[] = []
    for (const each of seen) moved.push(await undoWithin(tx, userId, each.applicationId, each.seen, now))
    return moved
  })
}

async function undoWithin(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  seen: Stage,
  now: Date,
): Promise<Moved> {
  const moves = await listMoves(tx, userId, applicationId)
  if (moves.length === 0) throw new NotFoundError('application')
  const undo = undoOf(moves)
  if (!undo) throw new RefusedError('There is no move to take back yet.')
  const undone = moves.find((move) => move.id === undo.correctsId)
  const correction = { applicationId, from: seen, to: undo.to, day: null, channel: null, reason: '' }
  return correctWithin(tx, userId, correction, undone, now)
}

/** Says where the last move really went, to any stage. Recorded as a correction, and left out of the funnel. */
export function correctStage(userId: UserId, correction: StageCorrection, now: Date): Promise<Moved> {
  return inTransaction(userId, async (tx) => {
    const last = (await listMoves(tx, userId, correction.applicationId)).findLast(
      (move) => move.kind === 'MOVE',
    )
    return correctWithin(tx, userId, correction, last, now)
  })
}

async function correctWithin(
  tx: Transaction,
  userId: UserId,
  correction: StageCorrection,
  corrected: Move | undefined,
  now: Date,
): Promise<Moved> {
  const { applicationId, from, to } = correction
  const { day, previousDay, today } = await claim(tx, userId, correction, now)
  refuseUnless(checkCorrection({ from, to, day, today, previousDay }))
  const correctsId = corrected?.id ?? null
  await appendEvent(
    tx,
    userId,
    {
      applicationId,
      kind: 'CORRECTION',
      day,
      fromStage: from,
      toStage: to,
      correctsId,
      title: `Corrected to ${STAGE_LABELS[to]}`,
    },
    now,
  )
  await refreshStanding(tx, userId, applicationId, now)
  if (corrected && isClosed(from) && !isClosed(to))
    await restoreRoundsAhead(tx, userId, applicationId, corrected.id, now)
  if (from === 'REJECTED') await removeMistakenRejection(tx, userId, applicationId)
  if (to === 'REJECTED' && corrected?.from === 'REJECTED') {
    await markRejectionReopened(tx, userId, applicationId, null)
  } else if (to === 'REJECTED') {
    const { channel, reason } = correction
    const rejection = { applicationId, receivedOn: day, channel, reason, stageReached: from }
    await createRejection(tx, userId, rejection, now)
  }
  await replanApplication(tx, userId, applicationId, now)
  return { applicationId, from, to }
}

/**
 * Compare-and-set on the stage: of two tabs that move the same card, the second learns of the first. Returns
 * the day of the move, of the one before it, and today.
 */
async function claim(
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
  const today = dayIn(now, await zoneOf(tx, userId))
  // Nothing can be before a day that nobody knows.
  const previousDay = found.sinceKnown ? (found.stageSince as Day) : null
  return { day: day ?? today, previousDay, today }
}

function refuseUnless(check: MoveCheck): void {
  if (check.ok) return
  const isAboutDay = check.reason === 'in-the-future' || check.reason === 'before-previous'
  throw new RefusedError(check.message, isAboutDay ? 'day' : undefined)
}

function titleOf(from: Stage, to: Stage): string {
  if (isReopening(from, to)) return `Reopened: ${STAGE_LABELS[to]}`
  return from === 'OFFER' && to === 'REJECTED' ? 'Rejected: the offer was rescinded' : STAGE_LABELS[to]
}
