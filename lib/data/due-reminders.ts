import { db } from '@/lib/db/client'
import { PRESSING_RULES, byUrgency } from '@/lib/domain/reminders/urgency'
import { dueWhere } from './badges'
import { beyondMoment, momentCursor } from './keyset'
import { SHOWN_REMINDER, showReminders, type ShownReminder } from './reminders'
import type { UserId } from './user-id'

/** So many are read and ranked at once; the rest follows on further pages, or as these are settled. */
export const DUE_AT_ONCE = 100

/** What presses and came due in these days is read first, so that no heap of older things can hide it. */
const PRESSING_DAYS = 14
const DAY_MS = 86_400_000

export interface DuePage {
  reminders: ShownReminder[]
  /** Whether more is due than these. */
  hasMore: boolean
  /** Give it as `after` for those beyond the first DUE_AT_ONCE; null where there are none. */
  next: string | null
}

/** What is due now, the most urgent first: at most `take` of the DUE_AT_ONCE that are read after `after`. */
export async function listDue(
  userId: UserId,
  now: Date,
  take: number,
  after: string | null = null,
): Promise<DuePage> {
  const rows = await readDue(userId, now, after)
  const read = rows.slice(0, DUE_AT_ONCE)
  const last = read.at(-1)
  const isLonger = rows.length > DUE_AT_ONCE && last !== undefined
  const shown = await showReminders(
    userId,
    read.map(({ row }) => row),
    now,
  )
  return {
    reminders: byUrgency(shown, now).slice(0, take),
    hasMore: isLonger || shown.length > take,
    next: isLonger ? `${last.part}~${momentCursor(last.row.dueAt, last.row.id)}` : null,
  }
}

type Part = 'pressing' | 'rest'

async function readDue(userId: UserId, now: Date, after: string | null) {
  if (after === null) {
    const all = await readPart(userId, now, 'all', null)
    // Mostly there is no more than can be ranked at once, and one query has read it.
    if (all.length <= DUE_AT_ONCE) return all.map((row) => ({ part: 'all', row }))
  }
  const { part, cursor } = readAfter(after)
  const [pressing, rest] = await Promise.all([
    part === 'rest' ? [] : readPart(userId, now, 'pressing', cursor),
    readPart(userId, now, 'rest', part === 'rest' ? cursor : null),
  ])
  return [
    ...pressing.map((row) => ({ part: 'pressing', row })),
    ...rest.map((row) => ({ part: 'rest', row })),
  ]
}

/** What presses, the latest first, because it is lost soonest; of the rest, what has waited longest. */
function readPart(userId: UserId, now: Date, part: Part | 'all', cursor: string | null) {
  const since = new Date(now.getTime() - PRESSING_DAYS * DAY_MS)
  const presses = { rule: { in: [...PRESSING_RULES] }, dueAt: { gt: since } }
  const order = part === 'pressing' ? 'desc' : 'asc'
  return db.reminder.findMany({
    where: {
      AND: [
        dueWhere(userId, now),
        part === 'pressing' ? presses : {},
        part === 'rest' ? { OR: [{ rule: { notIn: presses.rule.in } }, { dueAt: { lte: since } }] } : {},
        beyondMoment('dueAt', cursor, order),
      ],
    },
    orderBy: [{ dueAt: order }, { id: order }],
    take: DUE_AT_ONCE + 1,
    select: SHOWN_REMINDER,
  })
}

/** A cursor that somebody made up begins at the top. */
function readAfter(after: string | null): { part: Part; cursor: string | null } {
  const [, part, cursor = null] = /^(pressing|rest)~(.+)$/.exec(after?.slice(0, 200) ?? '') ?? []
  return { part: part === 'rest' ? 'rest' : 'pressing', cursor }
}
