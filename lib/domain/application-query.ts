import type { Stage } from './lifecycle'

/** What is asked of the list of applications, and how an address says it. */

export const VIEWS = ['board', 'table'] as const
export type View = (typeof VIEWS)[number]

export const SORTS = ['updated', 'company', 'role', 'since', 'excitement', 'deadline'] as const
export type Sort = (typeof SORTS)[number]
export type Order = 'asc' | 'desc'

/** How each sort begins: names from A, deadlines from the nearest, the rest from the top. */
export const FIRST_ORDER: Record<Sort, Order> = {
  updated: 'desc',
  company: 'asc',
  role: 'asc',
  since: 'desc',
  excitement: 'desc',
  deadline: 'asc',
}

/** How many cards a column begins with and gains with each "more", and where the table takes over. */
export const COLUMN_STEP = 20
export const COLUMN_LIMIT = 100

export interface ApplicationFilters {
  /** words that all occur somewhere in company, role, place, source or notes */
  text: string
  stages: readonly Stage[]
  source: string
  tag: string
  /** this excitement or more */
  excitement: number | null
  isDue: boolean
  owesReview: boolean
  /** the archived ones instead of the others */
  archived: boolean
}

export interface ApplicationQuery extends ApplicationFilters {
  view: View
  sort: Sort
  order: Order
  /** the cursor of the table's next page */
  after: string | null
  /** how many cards a column shows, where that is more than at first */
  shown: Partial<Record<Stage, number>>
}

/** The same back as parameters for an address, without what goes without saying. */
export function applicationParameters(query: Partial<ApplicationQuery>) {
  const { view, sort, order, shown } = query
  return {
    view: view === 'board' ? undefined : view,
    q: query.text,
    stage: query.stages,
    source: query.source,
    tag: query.tag,
    excitement: query.excitement,
    due: query.isDue ? 1 : undefined,
    owed: query.owesReview ? 1 : undefined,
    archived: query.archived ? 1 : undefined,
    sort: sort === 'updated' ? undefined : sort,
    order: sort && order === FIRST_ORDER[sort] ? undefined : order,
    after: query.after,
    more: Object.entries(shown ?? {}).map(([stage, count]) => `${stage}.${count}`),
  }
}

/** Whether anything but the view and the order is asked for. */
export function isFiltered(filters: ApplicationFilters): boolean {
  return (
    filters.text !== '' ||
    filters.stages.length > 0 ||
    filters.source !== '' ||
    filters.tag !== '' ||
    filters.excitement !== null ||
    filters.isDue ||
    filters.owesReview ||
    filters.archived
  )
}
