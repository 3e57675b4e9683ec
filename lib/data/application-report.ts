import { db } from '@/lib/db/client'
import {
  dayOfApplying,
  howApplied,
  outcomeOf,
  stageHistory,
  type ReportDays,
  type ReportedStage,
  type Standing,
} from '@/lib/domain/application-report'
import type { Day } from '@/lib/domain/day'
import type { Move } from '@/lib/domain/lifecycle'
import type { UserId } from './user-id'

/** Nobody reads a longer report; whoever has more applications asks for a shorter period. */
const MOST = 1_000
/** How many applications' moves are read at a time. */
const BATCH = 250

export interface ReportedApplication {
  id: string
  day: Day
  company: string
  role: string
  place: string | null
  /** How the application was made, as far as is known. */
  how: string | null
  link: string | null
  outcome: string
  history: ReportedStage[]
}

export interface ApplicationReport {
  applications: ReportedApplication[]
  /** Set where there are more than a report holds: those with the earliest days are in it. */
  isCut: boolean
}

/** What a person applied for in a period, in the order of the days. The trash and the sample data are left out. */
export async function reportApplications(
  userId: UserId,
  { from, to }: ReportDays,
): Promise<ApplicationReport> {
  const rows = await db.application.findMany({
    where: {
      userId,
      trashedAt: null,
      // Nobody applies before it was first known: with this, the index holds what is looked at.
      loggedDay: { lte: to },
      isSample: false,
      // Where the step itself was not logged, the moves tell the day: it is not after the last of them.
      OR: [
        { appliedDay: { gte: from, lte: to } },
        { appliedDay: null, stageSince: { gte: from }, path: { not: 'SAVED' } },
      ],
    },
    orderBy: [{ loggedDay: 'asc' }, { id: 'asc' }],
    take: MOST + 1,
    select: {
      id: true,
      company: true,
      role: true,
      place: true,
      source: true,
      link: true,
      stage: true,
      appliedDay: true,
      path: true,
    },
  })
  const shown = rows.slice(0, MOST)
  const moves = await readMoves(
    userId,
    shown.map(({ id }) => id),
  )
  const applications = shown.flatMap(({ id, company, role, place, source, link, stage, ...standing }) => {
    const own = moves.get(id) ?? []
    const day = dayOfApplying(standing as Standing, own)
    if (day === null || day < from || day > to) return []
    return {
      id,
      day,
      company,
      role,
      place,
      how: howApplied({ source, link }),
      link,
      outcome: outcomeOf(stage),
      history: stageHistory(own),
    }
  })
  const isCut = rows.length > MOST
  return {
    applications: applications.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    isCut,
  }
}

async function readMoves(userId: UserId, ids: readonly string[]): Promise<Map<string, Move[]>> {
  const moves = new Map<string, Move[]>()
  for (let start = 0; start < ids.length; start += BATCH) {
    const events = await db.event.findMany({
      where: {
        userId,
        applicationId: { in: ids.slice(start, start + BATCH) },
        kind: { in: ['MOVE', 'CORRECTION'] },
      },
      orderBy: { id: 'asc' },
      select: {
        applicationId: true,
        id: true,
        kind: true,
        fromStage: true,
        toStage: true,
        day: true,
        dayKnown: true,
        correctsId: true,
      },
    })
    for (const { applicationId, fromStage, toStage, ...event } of events) {
      if (toStage === null) continue
      const move = { ...event, from: fromStage, to: toStage } as Move
      moves.set(applicationId, [...(moves.get(applicationId) ?? []), move])
    }
  }
  return moves
}
