import { db, isPostgres } from '@/lib/db/client'
import type { UserId } from './user-id'

/** How the installation is doing, in numbers that name nobody. */
export interface Installation {
  database: 'SQLite' | 'PostgreSQL'
  databaseBytes: number
  accounts: number
  /** When a scheduler of any process last looked for what is due; null where none has run for a day. */
  lastTickAt: Date | null
  deliveries: {
    /** To be sent when their time comes. */
    waiting: number
    /** Their time came a while ago: refused so far, or nobody sends. */
    overdue: number
    /** Given up. */
    dead: number
  }
}

/** By then a scheduler that works has tried. */
const OVERDUE_MS = 5 * 60_000

/** Whether this person made the first account, and so runs this Debrief. */
export async function isFirstAccount(userId: UserId): Promise<boolean> {
  const first = await db.user.findFirst({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return first?.id === userId
}

/** Null for everybody but the first account. */
export async function loadInstallation(userId: UserId, now: Date): Promise<Installation | null> {
  if (!(await isFirstAccount(userId))) return null
  const late = new Date(now.getTime() - OVERDUE_MS)
  const [databaseBytes, accounts, tick, waiting, overdue, dead] = await Promise.all([
    countBytes(),
    db.user.count(),
    db.schedulerBeat.aggregate({ _max: { lastTickAt: true } }),
    db.delivery.count({ where: { state: 'WAITING', attempts: 0, sendAt: { gte: late } } }),
    // What was refused waits for its next try: its moment to be sent lies ahead once more.
    db.delivery.count({
      where: { state: 'WAITING', OR: [{ attempts: { gt: 0 } }, { sendAt: { lt: late } }] },
    }),
    db.delivery.count({ where: { state: 'DEAD' } }),
  ])
  return {
    database: isPostgres ? 'PostgreSQL' : 'SQLite',
    databaseBytes,
    accounts,
    lastTickAt: tick._max.lastTickAt,
    deliveries: { waiting, overdue, dead },
  }
}

async function countBytes(): Promise<number> {
  const [row] = isPostgres
    ? await db.$queryRaw<{ bytes: bigint }[]>`SELECT pg_database_size(current_database()) AS bytes`
    : await db.$queryRaw<{ bytes: bigint }[]>`
        SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()`
  return Number(row?.bytes ?? 0)
}
