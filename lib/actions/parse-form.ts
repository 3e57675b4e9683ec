import type { z } from 'zod'
import { coreOf, definitionOf, innerOf, type Definition, type Shape } from '@/lib/schemas/shape'

/** What a form field held, as text, so that it can be shown again. */
export type EchoedValues = Record<string, string | string[]>

/**
 * The plain object that `schema` expects, out of a form:
 * - an object's fields are named `a`, and those of an object within it `a.b`;
 * - a list of texts is a repeated name, a list of objects `a.0.b`, `a.1.b` (gaps are closed);
 * - an emptied field is null where the schema takes that, else undefined where it is optional;
 * - a tick box is true when it was sent, and false when not, whatever its default;
 * - a number that is none stays text, so that the schema finds the words.
 */
export function formToInput(schema: z.ZodType, form: FormData): unknown {
  return read(schema, '', form)
}

/** All that was typed, for the next look at the form: no secrets, no files, nothing of the framework's own. */
export function echoValues(form: FormData): EchoedValues {
  const values: EchoedValues = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || isSecretName(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    const [first] = texts
    if (first !== undefined) values[name] = texts.length === 1 ? first : texts
  }
  return values
}

const isSecretName = (name: string) => /passw|secret|token/i.test(name)

/** The fields of an object; of several alternatives, all of them. Null where there are none. */
function shapeOf(definition: Definition): Shape | null {
  if (definition.shape) return definition.shape
  const parts = definition.options ?? [definition.left, definition.right].filter((part) => part !== undefined)
  const shapes = parts.map((part) => shapeOf(coreOf(part))).filter((shape) => shape !== null)
  return shapes.length > 0 ? Object.assign({}, ...shapes) : null
}

function read(schema: z.ZodType, name: string, form: FormData): unknown {
  const definition = coreOf(schema)
  const shape = shapeOf(definition)
  if (shape) return readObject(schema, shape, name, form)
  if (definition.type === 'array') return readList(schema, definition.element, name, form)
  if (definition.type === 'set') return new Set(form.getAll(name).filter((value) => value !== ''))
  return readOne(schema, definition, form.getAll(name).at(-1))
}

function readObject(schema: z.ZodType, shape: Shape, name: string, form: FormData): unknown {
  if (name !== '' && !hasUnder(form, name)) return missing(schema, {})
  return Object.fromEntries(
    Object.entries(shape).map(([key, child]) => [key, read(child, name ? `${name}.${key}` : key, form)]),
  )
}

function readList(schema: z.ZodType, element: z.ZodType | undefined, name: string, form: FormData): unknown {
  if (element && shapeOf(coreOf(element))) {
    const rows = rowNumbers(form, name)
    return rows.length > 0 ? rows.map((row) => read(element, `${name}.${row}`, form)) : missing(schema, [])
  }
  const values = form.getAll(name).filter((value) => value !== '')
  if (values.length === 0) return missing(schema, [])
  return element ? values.map((value) => readOne(element, coreOf(element), value)) : values
}

function readOne(schema: z.ZodType, definition: Definition, value: FormDataEntryValue | undefined): unknown {
  if (definition.type === 'boolean') {
    if (value === undefined) return wrappersOf(schema).includes('optional') ? undefined : false
    return value !== '' && value !== 'false' && value !== 'off' && value !== '0'
  }
  if (value === undefined) return missing(schema, undefined)
  if (typeof value !== 'string')
    return value.size === 0 && value.name === '' ? emptied(schema, undefined) : value
  if (value === '') return emptied(schema, NOT_TEXT.has(definition.type) ? undefined : '')
  if (definition.type === 'number') return Number.isFinite(Number(value)) ? Number(value) : value
  return value
}

const NOT_TEXT = new Set(['number', 'bigint', 'date', 'file'])
const MAY_BE_MISSING = ['optional', 'default', 'prefault']

/** For a field that was not in the form. */
function missing(schema: z.ZodType, otherwise: unknown): unknown {
  const wrappers = wrappersOf(schema)
  if (wrappers.some((wrapper) => MAY_BE_MISSING.includes(wrapper))) return undefined
  return wrappers.includes('nullable') ? null : otherwise
}

/** For a field that was in the form, but empty. */
function emptied(schema: z.ZodType, otherwise: unknown): unknown {
  return wrappersOf(schema).includes('nullable') ? null : missing(schema, otherwise)
}

/** What stands round the core: optional, nullable, default and the like. */
function wrappersOf(schema: z.ZodType): string[] {
  const inner = innerOf(schema)
  return inner ? [definitionOf(schema).type, ...wrappersOf(inner)] : []
}

const hasUnder = (form: FormData, name: string) => [...form.keys()].some((key) => key.startsWith(`${name}.`))

function rowNumbers(form: FormData, name: string): number[] {
  const rows = new Set<number>()
  for (const key of form.keys()) {
    const row = key.startsWith(`${name}.`) ? /^\d{1,4}(?=\.)/.exec(key.slice(name.length + 1)) : null
    if (row) rows.add(Number(row[0]))
  }
  return [...rows].sort((a, b) => a - b)
}
