import { z } from 'zod'
import { day } from '@/lib/schemas/fields'
import { isPartial, names } from './fields'

export type JsonSchema = Record<string, unknown>

/** The JSON Schema of a zod schema: what may be sent, or what comes back. Named ones are put into `components`. */
export function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  components: Record<string, JsonSchema>,
): JsonSchema {
  const {
    $schema: _dialect,
    $defs = {},
    ...whole
  } = z.toJSONSchema(schema, {
    io,
    metadata: names,
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === day) jsonSchema.format = 'date'
      const longest = longestOf(zodSchema)
      if (longest !== null && isText(jsonSchema.type)) jsonSchema.maxLength ??= longest
    },
  }) as JsonSchema & { $defs?: Record<string, JsonSchema> }
  for (const [name, part] of Object.entries($defs)) components[name] ??= tidied(part)
  const id = names.get(schema)?.id
  // What is sent and not known is refused, at least at the top.
  const isClosed = io === 'input' && whole.type === 'object'
  if (isPartial(schema)) forgetDefaults(whole)
  const told = { ...tidied(whole), ...(isClosed ? { additionalProperties: false } : {}) }
  if (id === undefined) return told
  components[id] ??= told
  return { $ref: COMPONENTS + id }
}

const COMPONENTS = '#/components/schemas/'

const isText = (type: unknown) => type === 'string' || (Array.isArray(type) && type.includes('string'))

/** How long a text may be that is made clean before it is measured: that stands at the far end of its pipe. */
function longestOf(schema: z.core.$ZodType): number | null {
  const definition = schema._zod.def as unknown as { type: string; in?: z.ZodType; out?: z.ZodType }
  if (definition.type === 'string') return (schema as z.ZodString).maxLength
  if (definition.type !== 'pipe' || !definition.out || !definition.in) return null
  return longestOf(definition.out) ?? longestOf(definition.in)
}

type Part = JsonSchema & { anyOf?: JsonSchema[]; properties?: Record<string, JsonSchema> }

/**
 * The same in the words of the document. The empty text by which a form says "nothing" is taken here too, but null says
 * it better; a pattern says nothing that a format does not say.
 */
function tidied(part: JsonSchema): JsonSchema {
  const walked = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, tidiedValue(value)]),
  ) as Part
  const { anyOf, $ref, ...rest } = walked
  if (typeof $ref === 'string') return { ...rest, $ref: $ref.replace('#/$defs/', COMPONENTS) }
  if (rest.format === 'date' || rest.format === 'date-time' || rest.format === 'uuid') delete rest.pattern
  if (rest.maximum === Number.MAX_SAFE_INTEGER) delete rest.maximum
  if (rest.minimum === Number.MIN_SAFE_INTEGER) delete rest.minimum
  // There may be more one day: who reads an answer must not fall over it.
  delete rest.additionalProperties
  if (anyOf === undefined) return rest
  const choices = anyOf
    .flatMap((choice: Part) => (Object.keys(choice).join() === 'anyOf' ? (choice.anyOf ?? []) : [choice]))
    .filter(({ const: only }) => only !== '')
  const [first, second] = choices
  if (first && choices.length === 1) return { ...rest, ...first }
  // A type beside null is one schema for those who read it.
  if (
    first &&
    second?.type === 'null' &&
    choices.length === 2 &&
    typeof first.type === 'string' &&
    !first.enum
  )
    return { ...rest, ...first, type: [first.type, 'null'] }
  return { ...rest, anyOf: choices }
}

function tidiedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => tidiedValue(each))
  return typeof value === 'object' && value !== null ? tidied(value as JsonSchema) : value
}

/** What is not named in a change stays: no default takes its place. */
function forgetDefaults({ properties = {} }: Part): void {
  for (const property of Object.values(properties)) delete property.default
}
