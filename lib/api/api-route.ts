import { z } from 'zod'
import { changeOnce, type Reader } from '@/lib/data/api-answers'
import type { TokenUser } from '@/lib/auth/token-user'
import { sealCursor } from '@/lib/sealed-cursor'
import { listOf, openCursor } from './cursor'
import { changed, entityTag, hasTag, namesTag, needsMatch } from './entity-tag'
import { pageOf } from './fields'
import { once } from './once'
import type { ApiHandler, Asked, Heading, Nothing, Out } from './operation'
import { serve } from './serve'

/*
 * The doors of the API: every route is made by one of these, and by nothing else. Each asks for the token, reads what
 * was sent by its schemas, and shows what comes out by another: what that does not name is left out.
 */

type Params = z.ZodObject | undefined
type Query = z.ZodObject | undefined
type Body = z.ZodType | undefined

interface RouteSpec<P, Q, B, R> extends Heading {
  params?: P
  query?: Q
  body?: B
  response: R
  /** where what was made can be read; makes the answer a 201 */
  location?: (made: z.output<Extract<R, z.ZodType>>) => string
  /** whether it may be there already: `run` says so by `stoodThere` */
  mayStand?: boolean
}

class StoodThere<T> {
  constructor(readonly shown: T) {}
}

/** What was asked for was there already: nothing has been made. */
export const stoodThere = <T>(shown: T) => new StoodThere(shown)

/** Reads something, or makes something new. */
export function apiRoute<P extends Params, Q extends Query, B extends Body, R extends z.ZodType>(
  spec: RouteSpec<P, Q, B, R>,
  run: (asked: Asked<Out<P>, Out<Q>, Out<B>>) => Promise<z.input<R> | StoodThere<z.input<R>>>,
): ApiHandler {
  const { params = null, query = null, body = null, response, location, mayStand = false, ...heading } = spec
  const isRead = spec.scope === 'READ'
  const operation = {
    ...heading,
    params,
    query,
    body,
    response,
    status: location ? (201 as const) : (200 as const),
    mayStand,
    isList: false,
    hasTag: true,
    match: 'none' as const,
  }
  return serve(operation, (call) => {
    const asked = call.asked as Asked<Out<P>, Out<Q>, Out<B>>
    if (isRead) return run(asked).then((found) => readAnswer(response, found, call.request))
    return once(call, async (answer) => {
      const made = await changeOnce(asked.user.id, { answer, check: null }, () => run(asked))
      if (made instanceof StoodThere) return jsonAnswer(response.parse(made.shown), 200)
      const shown = response.parse(made)
      const headers: Record<string, string> = location ? { location: location(shown) } : {}
      return jsonAnswer(shown, operation.status, headers)
    })
  })
}

interface ListSpec<P, Q, R> extends Omit<Heading, 'scope'> {
  params?: P
  query?: Q
  item: R
}

const MOST_ROWS = 100
const paging = z.object({
  limit: z
    .int({ error: `Choose from 1 to ${MOST_ROWS}.` })
    .min(1)
    .max(MOST_ROWS)
    .default(50),
  cursor: z.string().max(4_000).optional(),
})

type Paged<Q> = Q & { limit: number; after: string | null }

/** Reads a list in pages. `run` gets where the page begins, and says where the next one does. */
export function apiList<P extends Params, Q extends Query, R extends z.ZodType>(
  { params, query, item, ...heading }: ListSpec<P, Q, R>,
  run: (
    asked: Asked<Out<P>, Paged<Out<Q>>, Nothing>,
  ) => Promise<{ rows: readonly z.input<R>[]; next: string | null }>,
): ApiHandler {
  const response = pageOf(item)
  const operation = {
    ...heading,
    scope: 'READ' as const,
    params: params ?? null,
    query: (query ?? z.object({})).extend(paging.shape),
    body: null,
    response,
    status: 200 as const,
    mayStand: false,
    isList: true,
    hasTag: true,
    match: 'none' as const,
  }
  return serve(operation, async ({ asked, url, request }) => {
    const { user, params, query, body } = asked as Asked<Out<P>, z.output<typeof paging>, never>
    const list = listOf(url)
    const after = query.cursor === undefined ? null : openCursor(query.cursor, list)
    const paged = { ...query, after } as unknown as Paged<Out<Q>>
    const found = await run({ user, params, query: paged, body })
    const next = found.next === null ? null : sealCursor(found.next, list)
    const page = { items: [...found.rows], next }
    return readAnswer(response, page, request, next === null ? {} : { link: nextLink(url, next) })
  })
}

interface ChangeSpec<P, B, R, C> extends Heading {
  params: P
  body?: B
  response: R
  /** reads what is changed, as a GET does; from a transaction where one is given */
  current: (user: TokenUser, params: Out<P>, from?: Reader) => Promise<C>
  /** whether If-Match must be sent; without, it may be */
  match?: 'needed' | 'taken'
  /** `nothing`: what was changed is gone, and there is nothing to show */
  answer?: 'nothing'
}

/**
 * Changes what is there already, and shows it as it stands then. With an If-Match it happens only if nobody has changed
 * it since: that is looked at in the transaction of the change. `run` gets what stood there `before`.
 */
export function apiChange<P extends z.ZodObject, B extends Body, R extends z.ZodType, C extends z.input<R>>(
  spec: ChangeSpec<P, B, R, C>,
  run: (asked: Asked<Out<P>, Nothing, Out<B>> & { before: C }) => Promise<unknown>,
): ApiHandler {
  const { params, body = null, response, current, match = 'taken', answer: shows, ...heading } = spec
  const operation = {
    ...heading,
    params,
    query: null,
    body,
    response: shows === 'nothing' ? null : response,
    status: shows === 'nothing' ? (204 as const) : (200 as const),
    mayStand: false,
    isList: false,
    hasTag: shows !== 'nothing',
    match,
  }
  return serve(operation, (call) =>
    once(call, async (answer) => {
      const asked = call.asked as Asked<Out<P>, Nothing, Out<B>>
      const { user, params } = asked
      const tagOf = (resource: C) => entityTag(JSON.stringify(response.parse(resource)))
      const before = await current(user, params)
      const tag = tagOf(before)
      const seen = call.request.headers.get('if-match')
      if (seen === null && match === 'needed') throw needsMatch()
      if (seen !== null && !namesTag(seen, tag)) throw changed()
      const check = async (from: Reader) => {
        if (tagOf(await current(user, params, from)) !== tag) throw changed()
      }
      await changeOnce(user.id, { answer, check: seen === null ? null : check }, () =>
        run({ ...asked, before }),
      )
      if (shows === 'nothing') return new Response(null, { status: 204 })
      return jsonAnswer(response.parse(await current(user, params)), 200)
    }),
  )
}

function readAnswer(
  response: z.ZodType,
  found: unknown,
  request: Request,
  headers: Record<string, string> = {},
): Response {
  const answer = jsonAnswer(response.parse(found), 200, { ...headers, 'cache-control': 'private, no-cache' })
  const seen = request.headers.get('if-none-match')
  if (seen === null || !hasTag(seen, answer.headers.get('etag') ?? '')) return answer
  return new Response(null, { status: 304, headers: answer.headers })
}

function jsonAnswer(shown: unknown, status: 200 | 201, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify(shown)
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json', etag: entityTag(body), ...headers },
  })
}

function nextLink(url: URL, cursor: string): string {
  const search = new URLSearchParams(url.searchParams)
  search.set('cursor', cursor)
  return `<${url.pathname}?${search}>; rel="next"`
}
