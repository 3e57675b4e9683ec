import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { COLUMN_STEP, type ApplicationFilters, type Order, type Sort } from '@/lib/domain/application-query'
import { walksAfter, type Walk } from './application-cursor'
import { applicationWhere } from './application-filters'
import type { UserId } from './user-id'

export interface BoardApplication {
  id: string
  company: string
  role: string
  stage: Stage
  stageSince: Day
  appliedDay: Day | null
  lastHeardDay: Day
  deadline: Day | null
  offerDue: Day | null
}

export type BoardQuery = ApplicationFilters & {
  sort: Sort
  order: Order
  shown: Partial<Record<Stage, number>>
}

/** The cards of each column, as many as it shows: one short walk along an index per column. */
export async function loadBoard(
  userId: UserId,
  query: BoardQuery,
  columns: readonly Stage[],
  now: Date,
): Promise<Map<Stage, BoardApplication[]>> {
  const { sort, order, shown } = query
  const filtered = await applicationWhere(userId, { ...query, stages: [] }, now)
  const loaded = await Promise.all(
    columns.map((stage) => loadColumn({ ...filtered, stage }, { sort, order }, shown[stage] ?? COLUMN_STEP)),
  )
  return new Map(columns.map((stage, index) => [stage, loaded[index] ?? []]))
}

async function loadColumn(
  where: Walk['where'],
  { sort, order }: { sort: Sort; order: Order },
  take: number,
): Promise<BoardApplication[]> {
  const rows: CardRow[] = []
  for (const walk of walksAfter(null, sort, order)) {
    if (rows.length < take)
      rows.push(...(await readCards({ AND: [where, walk.where] }, walk.orderBy, take - rows.length)))
  }
  return rows.map((row) => ({
    ...row,
    stageSince: row.stageSince as Day,
    appliedDay: row.appliedDay as Day | null,
    lastHeardDay: row.lastHeardDay as Day,
    deadline: row.deadline as Day | null,
    offerDue: row.offerDue as Day | null,
  }))
}

type CardRow = Awaited<ReturnType<typeof readCards>>[number]

function readCards(where: Walk['where'], orderBy: Walk['orderBy'], take: number) {
  return db.application.findMany({
    where,
    select: {
      id: true,
      company: true,
      role: true,
      stage: true,
      stageSince: true,
      appliedDay: true,
      lastHeardDay: true,
      deadline: true,
      offerDue: true,
    },
    orderBy,
    take,
  })
}
