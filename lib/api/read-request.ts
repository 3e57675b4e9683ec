import { z } from 'zod'
import { readBounded } from '@/lib/read-bounded'
import { plainSentence } from '@/lib/schemas/sentences'
import { coreOf } from '@/lib/schemas/shape'
import { isPartial } from './fields'
import { ApiProblem, invalid } from './problem'

/** Ten times the longest text that a field takes. */
const MOST_BYTES = 1_000_000

const NO_FIELD = 'There is no such field.'

/** The body as the schema has it. Throws an ApiProblem with everything that is wrong with it. */
export async function readBody<S extends z.ZodType>(schema: S, text: string): Promise<z.output<S>> {
  const given = parseJson(text)
  const read = await checked(schema, given)
  if (!isPartial(schema)) return read
  const named = Object.entries(read as object).filter(([name]) => Object.hasOwn(given as object, name))
  return Object.fromEntries(named) as z.output<S>
}

/** The parameters after the question mark. One that there is not is a slip, and said so. */
export function readQuery<S extends z.ZodType>(schema: S, search: URLSearchParams): Promise<z.output<S>> {
  const shape = shapeOf(schema) ?? {}
  const given = [...new Set(search.keys())].map((name) => {
    const field = shape[name]
    return [name, field ? typed(field, search.getAll(name)) : search.get(name)] as const
  })
  return checked(schema, Object.fromEntries(given))
}

async function checked<S extends z.ZodType>(schema: S, given: unknown): Promise<z.output<S>> {
  const parsed = await schema.safeParseAsync(given, { error: plainSentence })
  const unknown = unknownFields(schema, given)
  if (parsed.success && unknown.length === 0) return parsed.data
  const problem = invalid(parsed.error ?? new z.ZodError([]))
  throw new ApiProblem('invalid', problem.detail, [
    ...problem.errors,
    ...unknown.map((field) => ({ field, detail: NO_FIELD })),
  ])
}

/** The text of the body. Throws an ApiProblem where it is something else than JSON, or longer than anything here. */
export async function readText(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  const body = await readBounded(request, MOST_BYTES)
  if (body === 'too-large') throw new ApiProblem('too-large', 'A body may have a megabyte at most.')
  if (body === 'cut-short') throw notJson()
  const text = body.toString('utf8')
  if (text !== '' && !/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type))
    throw new ApiProblem('wrong-type', 'Send JSON, with the header Content-Type: application/json.')
  return text
}

const notJson = () => new ApiProblem('not-json', 'The body cannot be read as JSON.')

function parseJson(text: string): unknown {
  // A request without a body says the same as one with nothing in it.
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw notJson()
  }
}

const shapeOf = (schema: z.ZodType) => coreOf(schema).shape ?? null

function unknownFields(schema: z.ZodType, given: unknown): string[] {
  const shape = shapeOf(schema)
  if (shape === null || typeof given !== 'object' || given === null) return []
  return Object.keys(given).filter((name) => !Object.hasOwn(shape, name))
}

/** Texts of an address as what their field is: a list, a number, yes or no. What is none stays text. */
function typed(field: z.ZodType, texts: readonly string[]): unknown {
  const { type } = coreOf(field)
  if (type === 'array') return texts
  const [text = ''] = texts
  if (type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

/** What stands there with what was sent over it, by the rules of a form. Throws an ApiProblem. */
export function rechecked<S extends z.ZodType>(schema: S, merged: unknown): z.output<S> {
  const parsed = schema.safeParse(merged, { error: plainSentence })
  if (parsed.success) return parsed.data
  throw invalid(parsed.error)
}
