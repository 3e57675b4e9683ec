import { inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn, type Day } from '@/lib/domain/day'
import { mustMove, stageForOutcome } from '@/lib/domain/interview-outcome'
import { hasBegun } from '@/lib/domain/interview-time'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { INTERVIEW_OUTCOME_LABELS } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import type {
  InterviewCancellation,
  InterviewWithdrawal,
  OutcomeInput,
  OutcomeUndo,
} from '@/lib/schemas/interview'
import { undoWithin } from './corrections'
import { cancelRound, restoreRound, writeInterviewLine } from './interview-lines'
import { moveWithin, type Moved } from './moves'
import { zoneOf } from './preferences'
import { relinkReview } from './rejections'
import { replanApplication } from './replan'
import { refuseOnClosed } from './stage-claim'
import type { UserId } from './user-id'

/** The round will not take place. Its record stays, and it can be restored. */
export function cancelInterview(
  userId: UserId,
  { interviewId, reason }: InterviewCancellation,
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const interview = await findLiving(tx, userId, interviewId)
    if (interview.cancelledAt !== null) return
    if (interview.reviewedAt !== null) {
      throw new RefusedError('This round is reviewed, so it was held. It cannot be cancelled any more.')
    }
    await cancelRound(tx, userId, interview, reason, now)
    await relinkReview(tx, userId, interview.applicationId, now)
    await replanApplication(tx, userId, interview.applicationId, now)
  })
}

/** A cancelled round takes place after all. */
export function restoreInterview(userId: UserId, interviewId: string, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const interview = await findLiving(tx, userId, interviewId)
    if (interview.cancelledAt === null) return
    if (!hasBegun(interview, now)) refuseOnClosed(interview.application.stage)
    await restoreRound(tx, userId, interview, now)
    await relinkReview(tx, userId, interview.applicationId, now)
    await replanApplication(tx, userId, interview.applicationId, now)
  })
}

/**
 * Leaves because the research showed that this is not the job: the application is withdrawn, and every round still
 * ahead is cancelled with it.
 */
export function withdrawBeforeInterview(
  userId: UserId,
  input: InterviewWithdrawal,
  now: Date,
): Promise<Moved> {
  return inTransaction(userId, (tx) => withdrawWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function withdrawWithin(
  tx: Transaction,
  userId: UserId,
  { interviewId, from, reason }: InterviewWithdrawal,
  now: Date,
): Promise<Moved> {
  const { applicationId } = await findLiving(tx, userId, interviewId)
  const move = { applicationId, from, to: 'WITHDRAWN' as const, withdrawReason: reason }
  const words = { channel: null, reason: '', offerDue: null }
  return moveWithin(tx, userId, { ...move, day: null, ...words }, now)
}

/**
 * How the round went on. A rejection always moves the application and leaves its Rejection; an advance, an offer
 * or a withdrawal moves it where the person says so. Returns the move, if there was one.
 */
export function recordOutcome(userId: UserId, input: OutcomeInput, now: Date): Promise<Moved | null> {
  return inTransaction(userId, (tx) => recordOutcomeWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function recordOutcomeWithin(
  tx: Transaction,
  userId: UserId,
  input: OutcomeInput,
  now: Date,
): Promise<Moved | null> {
  const { interviewId, outcome, answerPromisedOn } = input
  const interview = await findLiving(tx, userId, interviewId)
  refuseStale(interview.application.stage, input)
  const today = dayIn(now, await zoneOf(tx, userId))
  const day = input.day ?? today
  if (outcome !== 'PENDING') refuseUnlessHeard(interview, outcome, day, today)
  await tx.interview.update({
    where: { userId_id: { userId, id: interviewId } },
    data: {
      outcome,
      outcomeDay: outcome === 'PENDING' ? null : day,
      answerPromisedOn: outcome === 'PENDING' || outcome === 'ADVANCED' ? answerPromisedOn : null,
      updatedAt: now,
    },
  })
  if (outcome !== interview.outcome) {
    const lineDay = outcome === 'PENDING' ? today : day
    await writeInterviewLine(tx, userId, interview, outcomeLine(outcome, lineDay), now)
  }
  const moved = await followOutcome(tx, userId, interview.applicationId, input, now)
  await replanApplication(tx, userId, interview.applicationId, now)
  return moved
}

/** Takes an outcome back: what was known before stands again, and the move that came with it goes. */
export function undoOutcome(
  userId: UserId,
  { interviewId, movedTo, ...before }: OutcomeUndo,
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const { applicationId } = await findLiving(tx, userId, interviewId)
    if (movedTo !== null) await undoWithin(tx, userId, applicationId, movedTo, now)
    const interview = await findLiving(tx, userId, interviewId)
    await tx.interview.update({
      where: { userId_id: { userId, id: interviewId } },
      data: { ...before, updatedAt: now },
    })
    if (before.outcome !== interview.outcome) {
      const today = dayIn(now, await zoneOf(tx, userId))
      await writeInterviewLine(tx, userId, interview, outcomeLine(before.outcome, today), now)
    }
    await replanApplication(tx, userId, applicationId, now)
  })
}

const outcomeLine = (outcome: OutcomeInput['outcome'], day: Day) => ({
  kind: 'INTERVIEW_OUTCOME' as const,
  says: `: ${INTERVIEW_OUTCOME_LABELS[outcome].toLowerCase()}`,
  day,
})

async function followOutcome(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  { outcome, from, alsoMove, day, channel, reason, offerDue }: OutcomeInput,
  now: Date,
): Promise<Moved | null> {
  const to = stageForOutcome(from, outcome)
  if (to === null || !(alsoMove || mustMove(outcome))) return null
  const withdrawReason = to === 'WITHDRAWN' ? reason : ''
  return moveWithin(
    tx,
    userId,
    { applicationId, from, to, day, channel, reason, withdrawReason, offerDue },
    now,
  )
}

/** An outcome that may move the application is decided on the stage that the person saw. */
function refuseStale(stage: Stage, { from, outcome }: OutcomeInput): void {
  if (stage === from || stageForOutcome(stage, outcome) === null) return
  throw new ConflictError(
    `In the meantime the application moved to ${STAGE_LABELS[stage]}. Look at it again, then decide.`,
  )
}

function refuseUnlessHeard(
  { startAt, zone }: { startAt: Date; zone: string },
  outcome: OutcomeInput['outcome'],
  day: Day,
  today: Day,
): void {
  if (day > today) {
    throw new RefusedError(`${sayDay(day, today)} is still to come. Choose today or an earlier day.`, 'day')
  }
  const heldOn = dayIn(startAt, zone)
  // Whoever leaves, or is turned down, may do so before the round; nothing else is decided by one that is ahead.
  if (outcome !== 'ADVANCED' && outcome !== 'OFFER') return
  if (day < heldOn) {
    throw new RefusedError(
      `The interview is on ${sayDay(heldOn, today)}. Choose that day or a later one.`,
      'day',
    )
  }
}

async function findLiving(tx: Transaction, userId: UserId, id: string) {
  const interview = await tx.interview.findUnique({
    where: { userId_id: { userId, id }, application: { trashedAt: null } },
    select: {
      id: true,
      applicationId: true,
      kind: true,
      startAt: true,
      zone: true,
      outcome: true,
      cancelledAt: true,
      reviewedAt: true,
      application: { select: { stage: true } },
    },
  })
  if (!interview) throw new NotFoundError('interview')
  return interview
}
