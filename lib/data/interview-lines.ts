import type { Transaction } from '@/lib/db/client'
import { dayIn, type Day } from '@/lib/domain/day'
import { INTERVIEW_KIND_LABELS, type InterviewKind } from '@/lib/domain/vocabulary'
import { appendEvent, type NewEvent } from './events'
import { zoneOf } from './preferences'
import type { UserId } from './user-id'

/** What a line about a round needs to know of it. */
export interface Round {
  id: string
  applicationId: string
  kind: InterviewKind
}

interface Line extends Pick<NewEvent, 'kind'> {
  /** What became of it, to follow its kind: " cancelled". */
  says: string
  text?: string
  /** Today if left out. */
  day?: Day
}

/** One line about a round on the application's timeline. */
export async function writeInterviewLine(
  tx: Transaction,
  userId: UserId,
  { id, applicationId, kind: roundKind }: Round,
  { kind, says, text = '', day }: Line,
  now: Date,
): Promise<void> {
  const on = day ?? dayIn(now, await zoneOf(tx, userId))
  const title = `${INTERVIEW_KIND_LABELS[roundKind]}${says}`
  await appendEvent(tx, userId, { applicationId, interviewId: id, kind, day: on, title, text }, now)
}

/** Calls a round off, and says so on the timeline. What it was to remind of is left to whoever plans anew. */
export async function cancelRound(
  tx: Transaction,
  userId: UserId,
  round: Round,
  reason: string,
  now: Date,
): Promise<void> {
  await tx.interview.update({
    where: { userId_id: { userId, id: round.id } },
    data: { cancelledAt: now, updatedAt: now },
  })
  const line = { kind: 'INTERVIEW_CANCELLED' as const, says: ' cancelled', text: reason }
  await writeInterviewLine(tx, userId, round, line, now)
}

/** The round stands again as it was agreed, and the timeline says so. */
export async function restoreRound(tx: Transaction, userId: UserId, round: Round, now: Date): Promise<void> {
  await tx.interview.update({
    where: { userId_id: { userId, id: round.id } },
    data: { cancelledAt: null, updatedAt: now },
  })
  await writeInterviewLine(tx, userId, round, { kind: 'INTERVIEW_SCHEDULED', says: ' restored' }, now)
}
