import type { z } from 'zod'
import type { TokenUser } from '@/lib/auth/token-user'
import type { TokenScope } from '@/lib/domain/api-token'

/** What the document tells of one route and method; the wrapper lives by the same. */
export interface Operation {
  /** its name in clients that are generated from the document */
  id: string
  summary: string
  description?: string
  tag: string
  scope: TokenScope
  params: z.ZodObject | null
  query: z.ZodObject | null
  body: z.ZodType | null
  response: z.ZodType | null
  status: 200 | 201 | 204
  /** whether what it makes may stand there already, and is shown with a 200 then */
  mayStand: boolean
  /** whether it is answered in pages */
  isList: boolean
  /** whether its answer has an ETag */
  hasTag: boolean
  /** whether it takes an If-Match, or does not go without one */
  match: 'none' | 'taken' | 'needed'
}

/** What every definition says first. */
export interface Heading {
  id: string
  summary: string
  description?: string
  tag: string
  scope: TokenScope
}

type RouteContext = { params: Promise<Record<string, string>> }

/** A route's handler, which carries what the document tells of it. */
export type ApiHandler = ((request: Request, context: RouteContext) => Promise<Response>) & {
  operation: Operation
}

/** What a route's own code gets. */
export interface Asked<P, Q, B> {
  user: TokenUser
  params: P
  query: Q
  body: B
}

/** What stands in a definition where there is nothing of a kind. */
export type Nothing = Readonly<Record<string, unknown>>
export type Out<S> = S extends z.ZodType ? z.output<S> : Nothing
