import { inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn, type Day } from '@/lib/domain/day'
import { mustMove, stageForOutcome } from '@/lib/domain/interview-outcome'
import { STAGE_LABELS, type Stage } from '@/lib/domain/lifecycle'
import { INTERVIEW_KIND_LABELS, INTERVIEW_OUTCOME_LABELS } from '@/lib/domain/vocabulary'
import { sayDay } from '@/lib/domain/wording'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import type { InterviewCancellation, InterviewWithdrawal, OutcomeInput } from '@/lib/schemas/interview'
import { appendEvent } from './events'
import { moveWithin } from './moves'
import { zoneOf } from './preferences'
import { replanApplication } from './replan'
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
    await cancelWithin(tx, userId, interview, reason, now)
    await replanApplication(tx, userId, interview.applicationId, now)
  })
}

/** A cancelled round takes place after all. */
export function restoreInterview(userId: UserId, interviewId: string, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const interview = await findLiving(tx, userId, interviewId)
    if (interview.cancelledAt === null) return
    await tx.interview.update({
      where: { userId_id: { userId, id: interviewId } },
      data: { cancelledAt: null, updatedAt: now },
    })
    const title = `${INTERVIEW_KIND_LABELS[interview.kind]} restored`
    await writeLine(tx, userId, interview, { kind: 'INTERVIEW_SCHEDULED', title, text: '' }, now)
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
): Promise<void> {
  return inTransaction(userId, (tx) => withdrawWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function withdrawWithin(
  tx: Transaction,
  userId: UserId,
  { interviewId, from, reason }: InterviewWithdrawal,
  now: Date,
): Promise<void> {
  const { applicationId } = await findLiving(tx, userId, interviewId)
  const ahead = await tx.interview.findMany({
    where: { userId, applicationId, cancelledAt: null, startAt: { gt: now } },
    select: { id: true, applicationId: true, kind: true },
  })
  for (const interview of ahead) await cancelWithin(tx, userId, interview, '', now)
  const move = { applicationId, from, to: 'WITHDRAWN' as const, withdrawReason: reason }
  await moveWithin(tx, userId, { ...move, day: null, channel: null, reason: '', offerDue: null }, now)
}

/**
 * How the round went on. A rejection always moves the application and leaves its Rejection; an advance, an offer
 * or a withdrawal moves it where the person says so.
 */
export function recordOutcome(userId: UserId, input: OutcomeInput, now: Date): Promise<void> {
  return inTransaction(userId, (tx) => recordOutcomeWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function recordOutcomeWithin(
  tx: Transaction,
  userId: UserId,
  input: OutcomeInput,
  now: Date,
): Promise<void> {
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
    const said = INTERVIEW_OUTCOME_LABELS[outcome].toLowerCase()
    const title = `${INTERVIEW_KIND_LABELS[interview.kind]}: ${said}`
    const eventDay = outcome === 'PENDING' ? today : day
    await writeLine(tx, userId, interview, { kind: 'INTERVIEW_OUTCOME', title, text: '', day: eventDay }, now)
  }
  await followOutcome(tx, userId, interview.applicationId, { ...input, day }, now)
  await replanApplication(tx, userId, interview.applicationId, now)
}

async function followOutcome(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  { outcome, from, alsoMove, day, channel, reason, offerDue }: OutcomeInput & { day: Day },
  now: Date,
) {
  const to = stageForOutcome(from, outcome)
  if (to === null || !(alsoMove || mustMove(outcome))) return
  const withdrawReason = to === 'WITHDRAWN' ? reason : ''
  await moveWithin(
    tx,
    userId,
    { applicationId, from, to, day, channel, reason, withdrawReason, offerDue },
    now,
  )
}

type Round = { id: string; applicationId: string; kind: keyof typeof INTERVIEW_KIND_LABELS }

async function cancelWithin(tx: Transaction, userId: UserId, interview: Round, reason: string, now: Date) {
  await tx.interview.update({
    where: { userId_id: { userId, id: interview.id } },
    data: { cancelledAt: now, updatedAt: now },
  })
  const title = `${INTERVIEW_KIND_LABELS[interview.kind]} cancelled`
  await writeLine(tx, userId, interview, { kind: 'INTERVIEW_CANCELLED', title, text: reason }, now)
}

async function writeLine(
  tx: Transaction,
  userId: UserId,
  { id, applicationId }: Round,
  line: {
    kind: 'INTERVIEW_SCHEDULED' | 'INTERVIEW_CANCELLED' | 'INTERVIEW_OUTCOME'
    title: string
    text: string
    day?: Day
  },
  now: Date,
) {
  const day = line.day ?? dayIn(now, await zoneOf(tx, userId))
  await appendEvent(tx, userId, { applicationId, interviewId: id, ...line, day }, now)
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
