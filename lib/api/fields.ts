import { z } from 'zod'

/** What the document calls a schema. One with an id stands among its components. */
export const names = z.registry<{ id?: string; description?: string }>()

/** A moment, in UTC. */
export const instant = z
  .date()
  .transform((moment) => moment.toISOString())
  .pipe(z.iso.datetime())

/** A calendar day, `YYYY-MM-DD`. */
export const dayText = z.iso.date()

export const idText = z.string()

/** A page of a list: `next` is the cursor of the page after it, or null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** The fields of an address such as `/applications/{id}`. */
export const byId = z.object({ id: z.string().max(64) })

const partials = new WeakSet<z.ZodType>()

/** The schema of a change, in which only what is named counts: a default is none then. */
export function partialOf<S extends z.ZodObject>(schema: S) {
  const partial = schema.partial()
  partials.add(partial)
  return partial as ReturnType<S['partial']>
}

export const isPartial = (schema: z.ZodType) => partials.has(schema)
