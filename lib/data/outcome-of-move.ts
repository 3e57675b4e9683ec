import type { Transaction } from '@/lib/db/client'
import { outcomeOfStage } from '@/lib/domain/interview-outcome'
import type { Move } from '@/lib/domain/lifecycle'
import { INTERVIEW_OUTCOME_LABELS } from '@/lib/domain/vocabulary'
import { writeInterviewLine } from './interview-lines'
import type { UserId } from './user-id'

interface CorrectedMove {
  applicationId: string
  move: Move
  /** Whether it stands again; otherwise it is taken back. */
  stands: boolean
}

/**
 * The outcome of a round that was recorded with a move goes with it and comes back with it. The two were written in one
 * transaction: they carry the same moment.
 */
export async function correctOutcome(
  tx: Transaction,
  userId: UserId,
  { applicationId, move, stands }: CorrectedMove,
  now: Date,
): Promise<void> {
  const told = outcomeOfStage(move.to)
  if (told === null) return
  const [from, to] = stands ? (['PENDING', told] as const) : ([told, 'PENDING'] as const)
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
