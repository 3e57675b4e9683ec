import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { STAGES, type Stage } from '@/lib/domain/lifecycle'
import type { ApplicationFilters, Order, Sort } from '@/lib/domain/application-query'
import { cursorOf, walksAfter, type Walk } from './application-cursor'
import { applicationWhere } from './application-filters'
import type { UserId } from './user-id'

/** Rows of the table on one page. */
const TABLE_PAGE = 50

export interface ListedApplication {
  id: string
  company: string
  role: string
  stage: Stage
  stageSince: Day
  /** False where nobody knows that day. */
  sinceKnown: boolean
  loggedDay: Day
  appliedDay: Day | null
  lastHeardDay: Day
  place: string | null
  salary: string | null
  source: string | null
  link: string | null
  excitement: number | null
  deadline: Day | null
  offerDue: Day | null
  updatedAt: Date
  tags: string[]
}

export type ListQuery = ApplicationFilters & { sort: Sort; order: Order; after: string | null }

export interface ApplicationPage {
  applications: ListedApplication[]
  /** the cursor of the next page, or null at the end */
  next: string | null
}

const LISTED = {
  id: true,
  company: true,
  companyFolded: true,
  role: true,
  roleFolded: true,
  stage: true,
  stageSince: true,
  sinceKnown: true,
  loggedDay: true,
  appliedDay: true,
  lastHeardDay: true,
  place: true,
  salary: true,
  source: true,
  link: true,
  excitement: true,
  deadline: true,
  offerDue: true,
  updatedAt: true,
  tags: { select: { tag: { select: { name: true, folded: true } } } },
} as const

type ListedRow = Awaited<ReturnType<typeof readRows>>[number]

function readRows(where: Walk['where'], orderBy: Walk['orderBy'], take: number) {
  return db.application.findMany({ where, select: LISTED, orderBy, take })
}

/** One page of what the filters let through, in the order asked for. */
export async function listApplications(
  userId: UserId,
  query: ListQuery,
  now: Date,
  take = TABLE_PAGE,
): Promise<ApplicationPage> {
  const { sort, order, after } = query
  const filtered = await applicationWhere(userId, query, now)
  const rows: ListedRow[] = []
  for (const { where, orderBy } of walksAfter(after, sort, order)) {
    if (rows.length > take) break
    rows.push(...(await readRows({ AND: [filtered, where] }, orderBy, take + 1 - rows.length)))
  }
  const shown = rows.slice(0, take)
  const last = shown.at(-1)
  return {
    applications: shown.map(({ companyFolded: _company, roleFolded: _role, tags, ...row }) => ({
      ...row,
      stageSince: row.stageSince as Day,
      loggedDay: row.loggedDay as Day,
      appliedDay: row.appliedDay as Day | null,
      lastHeardDay: row.lastHeardDay as Day,
      deadline: row.deadline as Day | null,
      offerDue: row.offerDue as Day | null,
      tags: tags
        .map(({ tag }) => tag)
        .sort((a, b) => (a.folded < b.folded ? -1 : 1))
        .map(({ name }) => name),
    })),
    next: rows.length > take && last ? cursorOf(last, sort) : null,
  }
}

/** How many the filters let through, per stage. The filter by stage itself is left out: every stage has its count. */
export async function countByStage(
  userId: UserId,
  filters: ApplicationFilters,
  now: Date,
): Promise<Record<Stage, number>> {
  const groups = await db.application.groupBy({
    by: ['stage'],
    where: await applicationWhere(userId, { ...filters, stages: [] }, now),
    _count: { _all: true },
  })
  const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>
  for (const { stage, _count } of groups) counts[stage] = _count._all
  return counts
}

/** Whether anything lies in the archive, for the page that would otherwise say that there is nothing. */
export async function hasArchived(userId: UserId): Promise<boolean> {
  const archived = await db.application.findFirst({
    where: { userId, trashedAt: null, archivedAt: { not: null } },
    select: { id: true },
  })
  return archived !== null
}
