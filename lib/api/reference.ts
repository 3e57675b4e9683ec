import { sayNumber } from '@/lib/domain/wording'
import type { JsonSchema } from './json-schema'
import type { OpenApiDocument, OpenApiOperation } from './openapi'
import { API_BASE } from './paths'
import { PROBLEMS, type ProblemName } from './problem'

/** One field of what is sent or comes back, by its path: `lessons[].text`. */
export interface FieldView {
  name: string
  type: string
  required: boolean
}

export interface OperationView {
  id: string
  method: string
  path: string
  summary: string
  description: string | null
  needsMatch: boolean
  parameters: FieldView[]
  body: FieldView[]
  /** the name of what comes back, among the schemas; null where that is nothing or has no name */
  answer: string | null
  isList: boolean
}

export interface ReferenceView {
  groups: { name: string; operations: OperationView[] }[]
  schemas: { name: string; fields: FieldView[] }[]
  problems: { name: string; status: number; title: string }[]
}

/** The document as a page shows it. */
export function referenceOf(document: OpenApiDocument): ReferenceView {
  const { paths, components, tags } = document
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags[0],
      view: viewOf(`${API_BASE}${path}`, method.toUpperCase(), operation, components.schemas),
    })),
  )
  const answered = new Set(all.map(({ view }) => view.answer))
  return {
    groups: tags.map(({ name }) => ({
      name,
      operations: all.filter(({ tag }) => tag === name).map(({ view }) => view),
    })),
    schemas: Object.entries(components.schemas)
      .filter(([name]) => answered.has(name))
      .map(([name, schema]) => ({ name, fields: fieldsOf(schema, components.schemas) })),
    problems: (Object.keys(PROBLEMS) as ProblemName[]).map((name) => ({ name, ...PROBLEMS[name] })),
  }
}

type Schemas = Record<string, JsonSchema>

function viewOf(path: string, method: string, operation: OpenApiOperation, schemas: Schemas): OperationView {
  const { operationId, summary, description = null, parameters, requestBody, responses } = operation
  const sent = requestBody?.content['application/json']?.schema
  const answer = answerOf(responses)
  const items = (answer?.properties as Record<string, JsonSchema> | undefined)?.items
  return {
    id: operationId,
    method,
    path,
    summary,
    description,
    needsMatch: parameters.some(({ name, required }) => name === 'If-Match' && required),
    parameters: parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, required, schema }) => ({ name, required, type: typeOf(schema) })),
    body: sent ? fieldsOf(sent, schemas) : [],
    answer: nameOf(answer) ?? nameOf(items?.items as JsonSchema | undefined),
    isList: items !== undefined,
  }
}

function answerOf(responses: OpenApiOperation['responses']): JsonSchema | undefined {
  const good = responses['200'] ?? responses['201']
  const content = good?.content as Record<string, { schema: JsonSchema }> | undefined
  return content?.['application/json']?.schema
}

const nameOf = (schema: JsonSchema | undefined) =>
  typeof schema?.$ref === 'string' ? (schema.$ref.split('/').at(-1) ?? null) : null

/** The fields of an object and of the objects within it, each by its path. */
function fieldsOf(schema: JsonSchema, schemas: Schemas, within = ''): FieldView[] {
  const { properties, required } = resolved(schema, schemas) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties ?? {}).flatMap(([name, field]) => {
    const path = within + name
    const view = { name: path, type: typeOf(field), required: required?.includes(name) ?? false }
    const item = field.items as JsonSchema | undefined
    if (item?.properties) return [view, ...fieldsOf(item, schemas, `${path}[].`)]
    const object = field.properties
      ? field
      : (field.anyOf as JsonSchema[] | undefined)?.find((one) => one.properties)
    return object ? [view, ...fieldsOf(object, schemas, `${path}.`)] : [view]
  })
}

const resolved = (schema: JsonSchema, schemas: Schemas) => schemas[nameOf(schema) ?? ''] ?? schema

const FORMATS: Record<string, string> = { date: 'day', 'date-time': 'moment', uuid: 'UUID' }

/** "text, at most 200 characters", "SAVED, APPLIED or null", "list of text" */
function typeOf(schema: JsonSchema): string {
  const { type, enum: choices, anyOf, items, format, maxLength, minimum, maximum } = schema
  if (Array.isArray(anyOf)) return said(anyOf.map((one: JsonSchema) => typeOf(one)))
  if (Array.isArray(choices)) return said(choices.map(String))
  if (Array.isArray(type)) return said(type.map((one: string) => typeOf({ ...schema, type: one })))
  switch (type) {
    case 'string':
      if (typeof format === 'string') return FORMATS[format] ?? format
      return typeof maxLength === 'number' ? `text, at most ${sayNumber(maxLength)} characters` : 'text'
    case 'integer':
    case 'number':
      return typeof minimum === 'number' && typeof maximum === 'number'
        ? `${minimum} to ${maximum}`
        : 'number'
    case 'boolean':
      return 'true or false'
    case 'array':
      return `list of ${items ? typeOf(items as JsonSchema) : 'anything'}`
    case 'object':
      return 'object'
    default:
      return 'anything'
  }
}

const said = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`
