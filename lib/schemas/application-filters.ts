import { z } from 'zod'
import { STAGES, type Stage } from '@/lib/domain/lifecycle'

/** What the address of Applications says. Whatever it does not understand counts as not said: a link never breaks. */

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

/** A parameter may stand in an address twice; where one is meant, the first counts. */
const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)

const several = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema.nullable().catch(null)).max(50).catch([]),
  )

const words = (max = 200) =>
  one(
    z
      .string()
      .transform((text) =>
        text
          .replace(/\p{Cc}+/gu, ' ')
          .trim()
          .slice(0, max),
      )
      .catch(''),
  )

const tick = one(
  z
    .enum(['1', 'on', 'true'])
    .transform(() => true)
    .catch(false),
)

const shownColumn = z
  .string()
  .regex(/^[A-Z_]{1,20}\.\d{1,4}$/)
  .transform((text) => {
    const [stage, count] = text.split('.')
    return { stage, count: Number(count) }
  })
  .pipe(z.object({ stage: z.enum(STAGES), count: z.number() }))

const addressSchema = z.object({
  view: one(z.enum(VIEWS).catch('board')),
  q: words(),
  stage: several(z.enum(STAGES)),
  source: words(),
  tag: words(40),
  excitement: one(z.coerce.number().int().min(1).max(5).nullable().catch(null)),
  due: tick,
  owed: tick,
  archived: tick,
  sort: one(z.enum(SORTS).catch('updated')),
  order: one(z.enum(['asc', 'desc']).nullable().catch(null)),
  after: one(z.string().max(2_000).nullable().catch(null)),
  more: several(shownColumn),
})

/** Reads the search parameters of a page or a route. */
export function readApplicationQuery(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): ApplicationQuery {
  const { q, stage, due, owed, more, order, ...rest } = addressSchema.parse(parameters)
  const wanted = stage.filter((each) => each !== null)
  return {
    ...rest,
    text: q,
    // In the order of the lifecycle, each once.
    stages: STAGES.filter((each) => wanted.includes(each)),
    isDue: due,
    owesReview: owed,
    order: order ?? FIRST_ORDER[rest.sort],
    shown: Object.fromEntries(
      more
        .filter((each) => each !== null)
        .map(({ stage, count }) => [stage, Math.min(Math.max(count, COLUMN_STEP), COLUMN_LIMIT)]),
    ),
  }
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
