import { randomBytes } from 'node:crypto'
import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { nextEventId } from '@/lib/domain/event-id'
import type { Move, Stage } from '@/lib/domain/lifecycle'
import type { Channel, EventKind } from '@/lib/domain/vocabulary'
import type { UserId } from './user-id'

export interface NewEvent {
  applicationId: string
  kind: EventKind
  /** the day it happened, as the person says */
  day: Day
  /** false where nobody knows */
  dayKnown?: boolean
  title: string
  /** Markdown */
  text?: string
  fromStage?: Stage | null
  toStage?: Stage | null
  correctsId?: string | null
  channel?: Channel | null
  interviewId?: string | null
  personId?: string | null
  reviewId?: string | null
}

/**
 * Makes the ids of the events that this transaction writes. They sort after every earlier one of this person, whatever
 * the clock says: a person's transactions run one after another, so whoever reads on from an id misses none.
 */
export async function eventIdMaker(tx: Transaction, userId: UserId, now: Date): Promise<() => string> {
  const found = await tx.event.findFirst({ where: { userId }, orderBy: { id: 'desc' }, select: { id: true } })
  let latest = found?.id ?? null
  return () => (latest = nextEventId(latest, now, randomBytes(8).toString('hex')))
}

/** Writes one line on the timeline. There is no function that changes or removes one. */
export async function appendEvent(
  tx: Transaction,
  userId: UserId,
  event: NewEvent,
  now: Date,
): Promise<string> {
  const newId = await eventIdMaker(tx, userId, now)
  const id = newId()
  await tx.event.create({ data: { ...event, userId, id, createdAt: now }, select: { id: true } })
  return id
}

/** Which events are moves, and what of them makes a `Move`. */
export const MOVES = {
  where: { kind: { in: ['MOVE', 'CORRECTION'] as EventKind[] } },
  select: {
    id: true,
    kind: true,
    fromStage: true,
    toStage: true,
    day: true,
    dayKnown: true,
    correctsId: true,
  },
} as const

interface MoveRow {
  id: string
  kind: EventKind
  fromStage: Stage | null
  toStage: Stage | null
  day: string
  dayKnown: boolean
  correctsId: string | null
}

/** The rows of moves as the domain knows them, in their order. */
export function toMoves(rows: readonly MoveRow[]): Move[] {
  return rows.flatMap(({ id, kind, fromStage, toStage, day, dayKnown, correctsId }) =>
    toStage === null
      ? []
      : [
          {
            id,
            from: fromStage,
            to: toStage,
            day: day as Day,
            dayKnown,
            kind: kind as Move['kind'],
            correctsId,
          },
        ],
  )
}

/** The moves and corrections of one application, oldest first. */
export async function listMoves(tx: Transaction, userId: UserId, applicationId: string): Promise<Move[]> {
  const rows = await tx.event.findMany({
    where: { userId, applicationId, ...MOVES.where },
    orderBy: { id: 'asc' },
    select: MOVES.select,
  })
  return toMoves(rows)
}
