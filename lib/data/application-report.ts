import { db } from '@/lib/db/client'
import {
  dayOfApplying,
  howApplied,
  outcomeOf,
  stageHistory,
  whereFound,
  type ReportDays,
  type ReportedStage,
  type Standing,
  type ToldMove,
} from '@/lib/domain/application-report'
import type { Day } from '@/lib/domain/day'
import { PATHS_BEFORE_APPLYING } from '@/lib/domain/funnel'
import type { Stage } from '@/lib/domain/lifecycle'
import { MOVES, toMoves } from './events'
import type { UserId } from './user-id'

/** Nobody reads a longer page; the file has all of them. */
const SHOWN = 1_000
/** How many are read at a time. */
const BATCH = 250

export interface ReportedApplication {
  id: string
  day: Day
  company: string
  role: string
  place: string | null
  /** By which way the person applied. */
  how: string | null
  /** Where the opening was found, as far as is known. */
  found: string | null
  link: string | null
  outcome: string
  history: ReportedStage[]
}

export interface ApplicationReport {
  applications: ReportedApplication[]
  /** Set where there are more than a page shows: the earliest are in it. */
  isCut: boolean
  /** How many were applied for on a day that nobody knows: they stand in no period. */
  undated: number
}

/** What a person applied for in a period, by day, as a page shows it. The trash and the sample data are left out. */
export async function reportApplications(userId: UserId, days: ReportDays): Promise<ApplicationReport> {
  const applications: ReportedApplication[] = []
  for await (const batch of reportBatches(userId, days)) {
    applications.push(...batch)
    if (applications.length > SHOWN) break
  }
  const undated = await db.application.count({
    where: { ...reported(userId), appliedDay: null, events: { some: APPLIED_SOME_DAY } },
  })
  return { applications: applications.slice(0, SHOWN), isCut: applications.length > SHOWN, undated }
}

/** All of it, by day, batch by batch: one batch is in memory, however many there are. */
export async function* reportBatches(
  userId: UserId,
  days: ReportDays,
): AsyncGenerator<ReportedApplication[], void> {
  // Few, and no column has their day to read them by: they are put between the others.
  let others = await readWithoutStep(userId, days)
  for await (const rows of batchesByDay(userId, days)) {
    const upTo = rows.at(-1)!.appliedDay!
    const before = others.filter(({ day }) => day <= upTo)
    others = others.slice(before.length)
    yield [...(await report(userId, rows, days)), ...before].toSorted(byDay)
  }
  if (others.length > 0) yield others
}

const byDay = (a: ReportedApplication, b: ReportedApplication) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

/** The first step past Saved, made on a day that nobody knows, as a list that was brought in may have it. */
const APPLIED_SOME_DAY = {
  kind: 'MOVE' as const,
  dayKnown: false,
  toStage: { not: 'SAVED' as const },
  OR: [{ fromStage: null }, { fromStage: 'SAVED' as const }],
}

function reported(userId: UserId) {
  return { userId, trashedAt: null, isSample: false, path: { notIn: PATHS_BEFORE_APPLYING } }
}

const COLUMNS = {
  id: true,
  company: true,
  role: true,
  place: true,
  source: true,
  link: true,
  stage: true,
  appliedDay: true,
  path: true,
} as const

async function* batchesByDay(userId: UserId, { from, to }: ReportDays) {
  for (let last: { appliedDay: string | null; id: string } | undefined, isMore = true; isMore;) {
    const rows = await db.application.findMany({
      where: {
        ...reported(userId),
        // Nobody applies before it was first known: with this, the index holds what is looked at.
        loggedDay: { lte: to },
        appliedDay: { gte: from, lte: to },
        ...(last && {
          OR: [
            { appliedDay: { gt: last.appliedDay! } },
            { appliedDay: last.appliedDay, id: { gt: last.id } },
          ],
        }),
      },
      orderBy: [{ appliedDay: 'asc' }, { id: 'asc' }],
      take: BATCH,
      select: COLUMNS,
    })
    if (rows.length > 0) yield rows
    last = rows.at(-1)
    isMore = rows.length === BATCH
  }
}

/** Where the step itself was not logged, the moves tell the day: it is not after the last of them. */
async function readWithoutStep(userId: UserId, days: ReportDays): Promise<ReportedApplication[]> {
  const found: ReportedApplication[] = []
  for (let last = '', isMore = true; isMore;) {
    const rows = await db.application.findMany({
      where: {
        ...reported(userId),
        loggedDay: { lte: days.to },
        appliedDay: null,
        stageSince: { gte: days.from },
        id: { gt: last },
        NOT: { events: { some: APPLIED_SOME_DAY } },
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: COLUMNS,
    })
    found.push(...(await report(userId, rows, days)))
    last = rows.at(-1)?.id ?? ''
    isMore = rows.length === BATCH
  }
  return found.toSorted(byDay)
}

interface Row extends Omit<Standing, 'appliedDay'> {
  appliedDay: string | null
  id: string
  company: string
  role: string
  place: string | null
  source: string | null
  link: string | null
  stage: Stage
}

async function report(
  userId: UserId,
  rows: readonly Row[],
  { from, to }: ReportDays,
): Promise<ReportedApplication[]> {
  const moves = await readMoves(
    userId,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, company, role, place, source, link, stage, ...standing }) => {
    const own = moves.get(id) ?? []
    const day = dayOfApplying(standing as Standing, own)
    if (day === null || day < from || day > to) return []
    const [how, found] = [howApplied(own), whereFound({ source, link })]
    return {
      id,
      day,
      company,
      role,
      place,
      how,
      found,
      link,
      outcome: outcomeOf(stage),
      history: stageHistory(own),
    }
  })
}

async function readMoves(userId: UserId, ids: readonly string[]): Promise<Map<string, ToldMove[]>> {
  const events = await db.event.findMany({
    where: { userId, applicationId: { in: [...ids] }, ...MOVES.where },
    orderBy: { id: 'asc' },
    select: { ...MOVES.select, applicationId: true, channel: true },
  })
  const moves = new Map<string, ToldMove[]>()
  for (const { applicationId, channel, ...event } of events) {
    const told = toMoves([event]).map((move) => ({ ...move, channel }))
    moves.set(applicationId, [...(moves.get(applicationId) ?? []), ...told])
  }
  return moves
}
