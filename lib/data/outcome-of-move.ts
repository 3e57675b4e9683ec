import type { Transaction } from '@/lib/db/client'
import { outcomeOfStage } from '@/lib/domain/interview-outcome'
import type { Move } from '@/lib/domain/lifecycle'
import { INTERVIEW_OUTCOME_LABELS, type InterviewOutcome } from '@/lib/domain/vocabulary'
import { writeInterviewLine } from './interview-lines'
import type { UserId } from './user-id'

/** A move that was recorded as a round's outcome is taken back: the round waits for an answer again. */
export function takeOutcomeBack(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  move: Move,
  now: Date,
): Promise<void> {
  const outcome = outcomeOfStage(move.to)
  return outcome === null
    ? Promise.resolve()
    : changeOutcome(tx, userId, { applicationId, move, from: outcome, to: 'PENDING' }, now)
}

/** The move stands again, and the outcome with it. */
export function putOutcomeBack(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  move: Move,
  now: Date,
): Promise<void> {
  const outcome = outcomeOfStage(move.to)
  return outcome === null
    ? Promise.resolve()
    : changeOutcome(tx, userId, { applicationId, move, from: 'PENDING', to: outcome }, now)
}

interface Change {
  applicationId: string
  move: Move
  from: InterviewOutcome
  to: InterviewOutcome
}

/** Of the round whose outcome was written in the transaction of the move: the two carry the same moment. */
async function changeOutcome(
  tx: Transaction,
  userId: UserId,
  { applicationId, move, from, to }: Change,
  now: Date,
): Promise<void> {
  const written = await tx.event.findUnique({
    where: { userId_id: { userId, id: move.id } },
    select: { createdAt: true },
  })
  if (!written) return
  const lines = await tx.event.findMany({
    where: { userId, applicationId, kind: 'INTERVIEW_OUTCOME', createdAt: written.createdAt },
    select: { interviewId: true },
  })
  const rounds = await tx.interview.findMany({
    where: { userId, id: { in: lines.flatMap(({ interviewId }) => interviewId ?? []) }, outcome: from },
    select: { id: true, applicationId: true, kind: true },
  })
  for (const round of rounds) {
    await tx.interview.update({
      where: { userId_id: { userId, id: round.id } },
      data: { outcome: to, outcomeDay: to === 'PENDING' ? null : move.day, updatedAt: now },
    })
    const says = `: ${INTERVIEW_OUTCOME_LABELS[to].toLowerCase()}`
    await writeInterviewLine(tx, userId, round, { kind: 'INTERVIEW_OUTCOME', says }, now)
  }
}
