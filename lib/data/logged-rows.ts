import type { Day } from '@/lib/domain/day'
import { fold, foldCompany } from '@/lib/domain/fold'
import { STAGE_LABELS, checkMove, type Move, type Stage } from '@/lib/domain/lifecycle'
import type { Channel } from '@/lib/domain/vocabulary'
import { RefusedError } from '@/lib/errors'
import type { ApplicationDetails } from '@/lib/schemas/application'
import { standingOf } from './standing'

export interface LoggedMove {
  to: Stage
  day: Day
  /** False where nobody knows the day. */
  dayKnown: boolean
  /** By which way the person applied, where they said so. */
  channel?: Channel | null
}

export interface LogEntry {
  details: ApplicationDetails
  /** From where it was logged to where it stands. */
  moves: readonly LoggedMove[]
  tags: readonly string[]
  isArchived?: boolean
  /** What is known of the no, if it was rejected. */
  rejection?: { channel: Channel | null; reason: string }
  /** Of one that was rejected: so long ago that nobody owes its review any more. */
  isHistory?: boolean
}

export type IdentifiedEntry = LogEntry & { id: string }

/** An entry with its moves, which the lifecycle allows. */
interface Logged {
  entry: IdentifiedEntry
  moves: readonly WrittenMove[]
}

/** A move to Rejected, with the ids of the two rows that come with it. */
interface RejectedMove {
  entry: IdentifiedEntry
  move: WrittenMove
  reviewId: string
  rejectionId: string
}

type WrittenMove = Move & { dayKnown: boolean; channel: Channel | null }

/** Throws a RefusedError at `day` for a move that the lifecycle does not know. */
export function movesOf({ moves }: LogEntry, today: Day, newEventId: () => string): WrittenMove[] {
  return moves.map(({ to, day, dayKnown, channel = null }, index) => {
    const before = moves[index - 1]
    const from = before?.to ?? null
    const check = checkMove({ from, to, day, today, previousDay: before?.day ?? null })
    if (!check.ok) throw new RefusedError(check.message, 'day')
    return { id: newEventId(), kind: 'MOVE', correctsId: null, from, to, day, dayKnown, channel }
  })
}

export const rejectedMoves = ({ entry, moves }: Logged, newId: () => string): RejectedMove[] =>
  moves
    .filter(({ to }) => to === 'REJECTED')
    .map((move) => ({ entry, move, reviewId: newId(), rejectionId: newId() }))

export const applicationRow = ({ entry, moves }: Logged, now: Date) => ({
  ...columnsOf(entry.details),
  ...standingOf(moves, []),
  id: entry.id,
  archivedAt: entry.isArchived ? now : null,
  updatedAt: now,
})

export const eventRows = ({ entry, moves }: Logged) =>
  moves.map(({ id, from, to, day, dayKnown, channel }) => ({
    id,
    applicationId: entry.id,
    kind: 'MOVE' as const,
    fromStage: from,
    toStage: to,
    day,
    dayKnown,
    channel,
    title: titleOf(from, to, dayKnown),
    ...wordsOf(entry, to),
  }))

export const reviewRow = ({ entry, reviewId }: RejectedMove, now: Date) => ({
  id: reviewId,
  applicationId: entry.id,
  frozenAt: now,
  isHistory: entry.isHistory ?? false,
  updatedAt: now,
})

export const rejectionRow = ({ entry, move, reviewId, rejectionId }: RejectedMove, now: Date) => ({
  id: rejectionId,
  applicationId: entry.id,
  reviewId,
  receivedOn: move.day,
  stageReached: move.from ?? move.to,
  channel: entry.rejection?.channel ?? null,
  reason: entry.rejection?.reason ?? '',
  updatedAt: now,
})

export const tagRows = ({ id, tags }: IdentifiedEntry, tagIds: ReadonlyMap<string, string>) =>
  [...new Set(tags.map((name) => tagIds.get(fold(name))))].flatMap((tagId) =>
    tagId === undefined ? [] : [{ applicationId: id, tagId }],
  )

/** The no in their words, beside the move that it came with. */
function wordsOf({ rejection }: LogEntry, to: Stage): { text: string; channel?: Channel | null } {
  return to === 'REJECTED' && rejection
    ? { text: rejection.reason, channel: rejection.channel }
    : { text: '' }
}

function titleOf(from: Stage | null, to: Stage, dayKnown: boolean): string {
  const isStart = to === 'SAVED' || to === 'APPLIED'
  const title = from === null && !isStart ? `Logged at ${STAGE_LABELS[to]}` : STAGE_LABELS[to]
  return dayKnown ? title : `${title}, day not known`
}

/** What describes an application, with the columns that are derived from it. */
export function columnsOf(details: ApplicationDetails) {
  const { company, role, place, source, notes } = details
  return {
    ...details,
    companyFolded: foldCompany(company),
    roleFolded: fold(role),
    sourceFolded: source === null ? null : fold(source),
    searchText: fold([company, role, place, source, notes].filter(Boolean).join(' ')),
  }
}
