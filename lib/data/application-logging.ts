import type { Transaction } from '@/lib/db/client'
import { insertRows } from '@/lib/db/insert-rows'
import { addDays, dayIn, type Day } from '@/lib/domain/day'
import { fold, foldCompany } from '@/lib/domain/fold'
import { STAGE_LABELS, checkMove, isClosed, type Move, type Stage } from '@/lib/domain/lifecycle'
import type { Channel } from '@/lib/domain/vocabulary'
import { RefusedError } from '@/lib/errors'
import type { ApplicationDetails } from '@/lib/schemas/application'
import { batches } from './batches'
import { eventIdMaker } from './events'
import { idMaker } from './new-ids'
import { zoneOf } from './preferences'
import { LONGEST_REACH_DAYS, replanLogged } from './replan'
import { standingOf } from './standing'
import { ensureTags } from './tags'
import type { UserId } from './user-id'

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

interface Origin {
  isSample?: boolean
  importId?: string
  /** Told how many are written, from time to time. */
  onWritten?: (count: number) => Promise<void>
  /** Told for how many what is to come is planned, of how many. */
  onPlanned?: (count: number, of: number) => Promise<void>
}

/** How many are written at a time. */
const BATCH = 500

/**
 * Logs opportunities in whatever stage each stands, with the moves that say so, and plans what they remind of. Returns
 * their ids, in the order of `entries`. Throws a RefusedError at `day` for a move that the lifecycle does not know.
 */
export async function logEntries(
  tx: Transaction,
  userId: UserId,
  entries: readonly LogEntry[],
  now: Date,
  { onWritten, onPlanned, ...origin }: Origin = {},
): Promise<string[]> {
  const today = dayIn(now, await zoneOf(tx, userId))
  const tagIds = await ensureTags(
    tx,
    userId,
    entries.flatMap(({ tags }) => tags),
  )
  const oldest = origin.importId === undefined ? null : addDays(today, -LONGEST_REACH_DAYS)
  const newId = idMaker()
  const newEventId = await eventIdMaker(tx, userId, now)
  const ids: string[] = []
  const planned: string[] = []
  for (const given of batches(entries, BATCH)) {
    const batch = given.map((entry) => ({ ...entry, id: newId() }))
    await writeBatch(tx, userId, batch, { today, tagIds, newId, newEventId, now, origin })
    ids.push(...batch.map(({ id }) => id))
    planned.push(...batch.filter((entry) => mayRemind(entry, oldest)).map(({ id }) => id))
    await onWritten?.(ids.length)
  }
  await replanLogged(tx, userId, planned, now, onPlanned)
  return ids
}

/**
 * What has ended, or was put away, has nothing to remind of, but for a fresh rejection. Nor has what stands where it
 * does since a day that nobody knows, unless another day was set; nor, of a list that was brought in, what was last
 * heard of longer ago than any rule reaches.
 */
function mayRemind({ details, moves, isArchived, isHistory }: LogEntry, oldest: Day | null): boolean {
  const last = moves.at(-1)
  if (isArchived || last === undefined) return false
  if (isClosed(last.to)) return last.to === 'REJECTED' && !isHistory
  if (details.deadline !== null || details.offerDue !== null) return true
  return last.dayKnown && (oldest === null || last.day >= oldest)
}

interface Writing {
  today: Day
  tagIds: ReadonlyMap<string, string>
  newId: () => string
  newEventId: () => string
  now: Date
  origin: Pick<Origin, 'isSample' | 'importId'>
}

async function writeBatch(
  tx: Transaction,
  userId: UserId,
  batch: readonly (LogEntry & { id: string })[],
  { today, tagIds, newId, newEventId, now, origin }: Writing,
): Promise<void> {
  const written = { userId, createdAt: now }
  const rows = batch.map((entry) => ({ entry, moves: movesOf(entry, today, newEventId) }))
  const rejected = rows.flatMap(({ entry, moves }) =>
    moves
      .filter(({ to }) => to === 'REJECTED')
      .map((move) => ({ ...entry, move, reviewId: newId(), rejectionId: newId() })),
  )
  await insertRows(
    tx,
    'Application',
    rows.map(({ entry, moves }) => ({
      ...written,
      ...origin,
      ...columnsOf(entry.details),
      ...standingOf(moves, []),
      id: entry.id,
      archivedAt: entry.isArchived ? now : null,
      updatedAt: now,
    })),
  )
  await insertRows(
    tx,
    'Event',
    rows.flatMap(({ entry, moves }) =>
      moves.map(({ id, from, to, day, dayKnown, channel }) => ({
        ...written,
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
      })),
    ),
  )
  await insertRows(
    tx,
    'Review',
    rejected.map(({ id, reviewId, isHistory = false }) => ({
      ...written,
      id: reviewId,
      applicationId: id,
      frozenAt: now,
      isHistory,
      updatedAt: now,
    })),
  )
  await insertRows(
    tx,
    'Rejection',
    rejected.map(({ reviewId, rejectionId, move, ...entry }) => ({
      ...written,
      id: rejectionId,
      applicationId: entry.id,
      reviewId,
      receivedOn: move.day,
      stageReached: move.from ?? move.to,
      channel: entry.rejection?.channel ?? null,
      reason: entry.rejection?.reason ?? '',
      updatedAt: now,
    })),
  )
  await insertRows(
    tx,
    'ApplicationTag',
    batch.flatMap(({ id, tags }) =>
      [...new Set(tags.map((name) => tagIds.get(fold(name))))].flatMap((tagId) =>
        tagId === undefined ? [] : [{ userId, applicationId: id, tagId }],
      ),
    ),
  )
}

/** The no in their words, beside the move that it came with. */
function wordsOf({ rejection }: LogEntry, to: Stage): { text: string; channel?: Channel | null } {
  return to === 'REJECTED' && rejection
    ? { text: rejection.reason, channel: rejection.channel }
    : { text: '' }
}

type WrittenMove = Move & { dayKnown: boolean; channel: Channel | null }

function movesOf({ moves }: LogEntry, today: Day, newEventId: () => string): WrittenMove[] {
  return moves.map(({ to, day, dayKnown, channel = null }, index) => {
    const before = moves[index - 1]
    const from = before?.to ?? null
    const check = checkMove({ from, to, day, today, previousDay: before?.day ?? null })
    if (!check.ok) throw new RefusedError(check.message, 'day')
    return { id: newEventId(), kind: 'MOVE', correctsId: null, from, to, day, dayKnown, channel }
  })
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
