import { z } from 'zod'
import {
  COLUMN_LIMIT,
  COLUMN_STEP,
  FIRST_ORDER,
  SORTS,
  VIEWS,
  type ApplicationQuery,
} from '@/lib/domain/application-query'
import { STAGES } from '@/lib/domain/lifecycle'

/** What the address of Applications says. Whatever it does not understand counts as not said: a link never breaks. */

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
