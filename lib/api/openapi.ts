import type { z } from 'zod'
import type { ApiHandler, Operation } from './operation'
import { jsonSchemaOf, type JsonSchema } from './json-schema'
import { API_BASE } from './paths'
import { PROBLEMS, type ProblemName } from './problem'

export const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/** The exports of a route's file. */
export type RouteModule = Partial<Record<Method, ApiHandler>>

/** Every route of the API, by its path below API_BASE, as its folder has it: `/applications/[id]`. */
export type Routes = Record<string, RouteModule>

export interface OpenApiOperation {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  security: JsonSchema[]
  parameters: OpenApiParameter[]
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, JsonSchema>
}

export interface OpenApiParameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}

export interface OpenApiDocument {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  tags: { name: string }[]
  paths: Record<string, Record<string, OpenApiOperation>>
  components: {
    securitySchemes: Record<string, JsonSchema>
    schemas: Record<string, JsonSchema>
    responses: Record<string, JsonSchema>
  }
}

/** The OpenAPI document of `routes`: all it says is what the routes themselves live by. */
export function openApiDocument(routes: Routes): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = { Problem: PROBLEM }
  const paths = Object.fromEntries(
    Object.entries(routes).map(([path, module]) => [
      pathOf(path),
      Object.fromEntries(
        METHODS.flatMap((method) => {
          const operation = module[method]?.operation
          return operation ? [[method.toLowerCase(), described(operation, method, schemas)]] : []
        }),
      ),
    ]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Debrief',
      version: '1',
      description:
        'Your search, for your own programs. Days are YYYY-MM-DD in your time zone, moments are in UTC. Nothing is ever sent to anyone on your behalf.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: API_BASE }],
    tags: tagsOf(routes).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A personal token from Settings, API. One that may only read is refused where something changes.',
        },
      },
      schemas,
      responses: Object.fromEntries(STATUSES.map((status) => [`Problem${status}`, problemsWith(status)])),
    },
  }
}

/** In the order in which the routes name them. */
const tagsOf = (routes: Routes) => [
  ...new Set(
    Object.values(routes).flatMap((module) =>
      METHODS.flatMap((method) => module[method]?.operation.tag ?? []),
    ),
  ),
]

const pathOf = (path: string) => path.replaceAll(/\[(\w+)\]/g, '{$1}')

function described(
  operation: Operation,
  method: Method,
  components: Record<string, JsonSchema>,
): OpenApiOperation {
  const { id, summary, description, tag, scope, params, query, body, match } = operation
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    // A scope of our own: the document has no place for it, so it stands in words.
    security: [{ token: [] }],
    parameters: [
      ...parametersIn('path', params, components),
      ...parametersIn('query', query, components),
      ...(method === 'POST' ? [IDEMPOTENCY_KEY] : []),
      ...(match === 'none' ? [] : [ifMatch(match === 'needed')]),
      ...(method === 'GET' ? [IF_NONE_MATCH] : []),
    ],
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchemaOf(body, 'input', components) } },
          },
        }),
    responses: {
      [operation.status]: answerOf(operation, operation.status, components),
      ...(operation.mayStand ? { 200: answerOf(operation, 200, components) } : {}),
      ...(method === 'GET' ? { 304: { description: 'It is what you have seen.' } } : {}),
      ...Object.fromEntries(
        statusesOf(operation, method, scope === 'WRITE').map((status) => [
          status,
          { $ref: `#/components/responses/Problem${status}` },
        ]),
      ),
    },
  }
}

function parametersIn(
  where: 'path' | 'query',
  schema: Operation['params'],
  components: Record<string, JsonSchema>,
): OpenApiParameter[] {
  if (schema === null) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || !field.safeParse(undefined).success,
    schema: jsonSchemaOf(field, 'input', components),
  }))
}

function answerOf(
  { response, hasTag, isList }: Operation,
  status: Operation['status'],
  components: Record<string, JsonSchema>,
): JsonSchema {
  if (response === null) return { description: 'Done. There is nothing to show.' }
  return {
    description: status === 201 ? 'Made.' : isList ? 'A page of the list.' : 'As it stands now.',
    headers: {
      ...(hasTag ? { ETag: header('Names what this answer says, for If-Match and If-None-Match.') } : {}),
      ...(status === 201 ? { Location: header('Where it can be read.') } : {}),
      ...(isList ? { Link: header('The next page, with rel="next".') } : {}),
      RateLimit: header(
        'How many requests are left of this minute: r, and the seconds until it begins anew: t.',
      ),
    },
    content: { 'application/json': { schema: jsonSchemaOf(response, 'output', components) } },
  }
}

const header = (description: string) => ({ description, schema: { type: 'string' } })

const IDEMPOTENCY_KEY: OpenApiParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same request with the same key within 24 hours is done once, and answered alike.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

const IF_NONE_MATCH: OpenApiParameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag that you have: nothing is sent where it still holds.',
  schema: { type: 'string' },
}

const ifMatch = (required: boolean): OpenApiParameter => ({
  name: 'If-Match',
  in: 'header',
  required,
  description:
    'The ETag of what you have read: nothing is changed where it does not hold any more. * takes whatever is there.',
  schema: { type: 'string' },
})

function statusesOf({ params, match, body }: Operation, method: Method, changes: boolean): number[] {
  return [
    ...(changes && (body !== null || method === 'POST') ? [400] : []),
    // Whatever is sent is read, also where nothing has to be.
    ...(changes ? [413, 415] : []),
    401,
    ...(changes ? [403, 409] : []),
    ...(params === null && body === null ? [] : [404]),
    ...(match === 'none' ? [] : [412]),
    422,
    ...(match === 'needed' ? [428] : []),
    429,
    500,
  ].filter((status) => method !== 'GET' || status !== 404 || params !== null)
}

const STATUSES = [...new Set(Object.values(PROBLEMS).map(({ status }) => status))]

function problemsWith(status: number): JsonSchema {
  const words = (Object.keys(PROBLEMS) as ProblemName[])
    .filter((name) => PROBLEMS[name].status === status)
    .map((name) => PROBLEMS[name].title)
  return {
    description: `${words.join('; ')}.`,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'What is wrong, after RFC 9457.',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: 'Each field that something is wrong with, such as lessons.0.text.',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, detail: { type: 'string' } },
        required: ['field', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
}
