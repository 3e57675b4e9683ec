import type { Transaction } from '@/lib/db/client'
import { insertRows } from '@/lib/db/insert-rows'
import { addDays, dayIn, type Day } from '@/lib/domain/day'
import { isClosed } from '@/lib/domain/lifecycle'
import { batches } from './batches'
import { eventIdMaker } from './events'
import {
  applicationRow,
  eventRows,
  movesOf,
  rejectedMoves,
  rejectionRow,
  reviewRow,
  tagRows,
  type IdentifiedEntry,
  type LogEntry,
} from './logged-rows'
import { idMaker } from './new-ids'
import { zoneOf } from './preferences'
import { LONGEST_REACH_DAYS, replanLogged } from './replan'
import { ensureTags } from './tags'
import type { UserId } from './user-id'

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
  batch: readonly IdentifiedEntry[],
  { today, tagIds, newId, newEventId, now, origin }: Writing,
): Promise<void> {
  const written = { userId, createdAt: now }
  const logged = batch.map((entry) => ({ entry, moves: movesOf(entry, today, newEventId) }))
  const rejected = logged.flatMap((one) => rejectedMoves(one, newId))
  await insertRows(
    tx,
    'Application',
    logged.map((one) => ({ ...written, ...origin, ...applicationRow(one, now) })),
  )
  await insertRows(
    tx,
    'Event',
    logged.flatMap((one) => eventRows(one).map((row) => ({ ...written, ...row }))),
  )
  await insertRows(
    tx,
    'Review',
    rejected.map((move) => ({ ...written, ...reviewRow(move, now) })),
  )
  await insertRows(
    tx,
    'Rejection',
    rejected.map((move) => ({ ...written, ...rejectionRow(move, now) })),
  )
  await insertRows(
    tx,
    'ApplicationTag',
    batch.flatMap((entry) => tagRows(entry, tagIds).map((row) => ({ userId, ...row }))),
  )
}
