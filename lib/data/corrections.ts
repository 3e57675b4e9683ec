import { inTransaction, type Transaction } from '@/lib/db/client'
import {
  STAGE_LABELS,
  checkCorrection,
  effectiveMoves,
  isClosed,
  timesRejected,
  undoOf,
  type Move,
  type Stage,
} from '@/lib/domain/lifecycle'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { StageCorrection } from '@/lib/schemas/application'
import { appendEvent, listMoves } from './events'
import type { Moved } from './moves'
import { correctOutcome } from './outcome-of-move'
import { recordRejection, takeBackRejection } from './rejections'
import { replanApplication, replanSearch } from './replan'
import { cancelRoundsAhead, restoreRoundsAhead } from './rounds-ahead'
import { claimStage, refuseUnless } from './stage-claim'
import { refreshStanding } from './standing'
import type { UserId } from './user-id'

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

/** The same inside somebody else's transaction. */
export async function undoWithin(
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

/** Takes a correction back, for whoever took back too much: it stands again where it stood before. */
export function undoCorrection(
  userId: UserId,
  applicationId: string,
  seen: Stage,
  now: Date,
): Promise<Moved> {
  return inTransaction(userId, async (tx) => {
    const last = (await listMoves(tx, userId, applicationId)).at(-1)
    if (!last) throw new NotFoundError('application')
    if (last.kind !== 'CORRECTION' || last.from === null)
      throw new RefusedError('The last change of its stage was a move. Take that back instead.')
    const correction = { applicationId, from: seen, to: last.from, day: null, channel: null, reason: '' }
    return correctWithin(tx, userId, correction, last, now)
  })
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
  const { day, previousDay, today } = await claimStage(tx, userId, correction, now)
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
  const { moves } = await refreshStanding(tx, userId, applicationId, now)
  if (isClosed(to)) await cancelRoundsAhead(tx, userId, applicationId, now)
  else if (isClosed(from)) await restoreRoundsAhead(tx, userId, applicationId, moves.slice(0, -1), now)
  const stands = corrected?.kind === 'CORRECTION'
  const move = stands ? moves.find(({ id }) => id === corrected.correctsId) : corrected
  if (move) await correctOutcome(tx, userId, { applicationId, move, stands }, now)
  const times = timesRejected(moves)
  if (from === 'REJECTED') await takeBackRejection(tx, userId, { applicationId, times }, day, now)
  if (to === 'REJECTED') {
    const returnsFrom = correction.day === null ? returnOf(corrected) : undefined
    const standing = returnsFrom ? effectiveMoves(moves).at(-1) : undefined
    const { channel, reason } = correction
    const received = {
      receivedOn: standing?.day ?? day,
      stageReached: standing?.from ?? from,
      channel,
      reason,
    }
    const rejection = { applicationId, ...received, times, returnsFrom }
    await recordRejection(tx, userId, rejection, now)
  }
  await replanApplication(tx, userId, applicationId, now)
  if (from === 'REJECTED' || to === 'REJECTED') await replanSearch(tx, userId, now)
  return { applicationId, from, to }
}

/** A no that stands again because what had left it is taken back, by whoever did not say a new day. */
function returnOf(corrected: Move | undefined): 'reopening' | 'slip' | undefined {
  if (corrected?.from !== 'REJECTED') return undefined
  return corrected.kind === 'MOVE' ? 'reopening' : 'slip'
}
