import type { z } from 'zod'

export type Shape = Record<string, z.ZodType>

/** What zod keeps of a schema, as far as it matters to whoever reads a form, an address or a body by it. */
export type Definition = {
  type: string
  shape?: Shape
  innerType?: z.ZodType
  element?: z.ZodType
  in?: z.ZodType
  options?: z.ZodType[]
  left?: z.ZodType
  right?: z.ZodType
}

export const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition

/** The schema that this one wraps, as optional, default, transform and the like do; undefined where it wraps none. */
export function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const definition = definitionOf(schema)
  return definition.innerType ?? (definition.type === 'pipe' ? definition.in : undefined)
}

/** The schema under all its wrappers. */
export function coreOf(schema: z.ZodType): Definition {
  const inner = innerOf(schema)
  return inner ? coreOf(inner) : definitionOf(schema)
}
