import { expect, describe, it } from 'vitest'
import { exportedIn, parametersOf, sourcesIn, statementsIn, type Statement } from '@/lib/data/access/sources'

/**
 * Every page, route and server action asks who is there. What does so is told from its source: a new one that does
 * not makes this fail. What each answers to somebody else's ids is tried in lib/data/access.
 */

/** Open to everybody, and why. */
const OPEN_PAGES = new Set([
  'app/(auth)/sign-in/page.tsx', // they come to sign in
  'app/(auth)/sign-up/page.tsx',
  'app/(auth)/forgot-password/page.tsx',
  // The signed token in their address says whose they are, and for what alone.
  'app/(auth)/reset-password/page.tsx',
  'app/(links)/links/done/page.tsx',
  'app/(links)/links/snooze/page.tsx',
  'app/(links)/links/unsubscribe/page.tsx',
  'app/(links)/links/verify-email/page.tsx',
])
const OPEN_ROUTES = new Set([
  'app/api/auth/[...nextauth]/route.ts', // next-auth's own, which checks its requests itself
  'app/api/v1/[...rest]/route.ts', // says to everybody alike that the API has no such address
  'app/api/v1/openapi.json/route.ts', // what the API can do, and nothing about anybody
  'app/feed/[secret]/calendar.ics/route.ts', // calendar programs cannot sign in: the address is the secret
  // Whatever watches this server cannot sign in: they say whether it works, and nothing else.
  'app/api/health/live/route.ts',
  'app/api/health/ready/route.ts',
  // Assistants bear a token, asked for by lib/mcp/answer-request.ts before any message is read.
  'app/api/mcp/route.ts',
  'app/api/unsubscribe/route.ts', // mail programs post there: the signed token says whose mails end
])
const OPEN_ACTIONS = new Set([
  'app/(auth)/sign-in/actions.ts: signOut', // ends the session that its cookie names, if any
])

const ASKS = /\b(?:(?:requireUser|optionalUser)\(\)|withUpload\()/
/** Asks for the routes that read a list. */
const UPLOAD_DOOR = 'app/api/imports/with-upload.ts'
/** The doors of the API, which ask for a token: see lib/api/api-route.ts. Nothing else may stand in one of its routes. */
const API_DOOR = /^export const (?:GET|POST|PATCH|DELETE) = (?:apiRoute|apiList|apiChange)\(/

/** What Next.js calls, whatever it is made of. */
const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/

/** Whether a statement asks by itself, or through a function of the same file. */
function asks(statement: Statement, all: readonly Statement[], seen = new Set<Statement>()): boolean {
  seen.add(statement)
  if (ASKS.test(statement.text) || API_DOOR.test(statement.text)) return true
  return all.some(
    (other) =>
      other.name !== null &&
      !seen.has(other) &&
      new RegExp(`\\b${other.name}\\(`).test(statement.text) &&
      asks(other, all, seen),
  )
}

/** What a page or a route leaves unasked, by the names of its exports. */
function unaskedIn(text: string): string[] {
  const all = statementsIn(text)
  return exportedIn(text)
    .filter(
      (statement) =>
        parametersOf(statement) !== null || statement.name === null || METHOD.test(statement.name),
    )
    .filter((statement) => !asks(statement, all))
    .map(({ name, text }) => name ?? text.trim())
}

const WRAPPED = /^export const \w+ = (authedAction|authedCall|openAction)\(/

/** What of a file of actions goes past the wrapper and asks nobody, by the names of its exports. */
function unwrappedIn(path: string, text: string): string[] {
  const all = statementsIn(text)
  return exportedIn(text)
    .filter((statement) => {
      const wrapper = WRAPPED.exec(statement.text)?.[1]
      if (wrapper === 'openAction') return !/^app\/\((?:auth|links)\)\//.test(path)
      return wrapper === undefined && !asks(statement, all)
    })
    .map(({ name, text }) => name ?? text.trim())
}

const sources = sourcesIn('app', 'components', 'lib')
const named = (name: RegExp) => sources.filter(({ path }) => name.test(path))

describe('every page', () => {
  const pages = named(/\/page\.tsx$/)

  it('asks for the signed-in person', () => {
    expect(pages.length).toBeGreaterThan(15)
    const unasked = pages.filter(({ path, text }) => !OPEN_PAGES.has(path) && unaskedIn(text).length > 0)
    expect(unasked.map(({ path, text }) => `${path}: ${unaskedIn(text).join(', ')}`)).toEqual([])
  })

  it('that is open is still there', () => {
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining([...OPEN_PAGES]))
  })

  it('is found out when it asks nobody', () => {
    const page = `import { x } from 'y'\n\nexport default async function Page() {\n  return <p>{await x()}</p>\n}\n`
    expect(unaskedIn(page)).toEqual(['Page'])
    expect(unaskedIn(page.replace('await x()', '(await requireUser()).name'))).toEqual([])
    expect(unaskedIn(`const x = cache(async () => {\n  await requireUser()\n})\n\n${page}`)).toEqual([])
    const title = `export async function generateMetadata() {\n  return { title: await y() }\n}\n`
    expect(unaskedIn(`const x = cache(() => requireUser())\n\n${title}\n${page}`)).toEqual([
      'generateMetadata',
    ])
  })
})

describe('every route', () => {
  const routes = named(/\/route\.tsx?$/)

  it('asks for the signed-in person', () => {
    expect(routes.length).toBeGreaterThan(2)
    const unasked = routes.filter(({ path, text }) => !OPEN_ROUTES.has(path) && unaskedIn(text).length > 0)
    expect(unasked.map(({ path, text }) => `${path}: ${unaskedIn(text).join(', ')}`)).toEqual([])
  })

  it('that reads a list asks through a door that does', () => {
    expect(named(/with-upload\.ts$/)).toMatchObject([
      { path: UPLOAD_DOOR, text: expect.stringContaining('await optionalUser()') },
    ])
  })

  it('of the API is made by a door, and by nothing else', () => {
    const inside = routes.filter(({ path }) => path.startsWith('app/api/v1/') && !OPEN_ROUTES.has(path))
    expect(inside.length).toBeGreaterThan(30)
    const other = inside.flatMap(({ path, text }) =>
      exportedIn(text)
        .filter((statement) => !API_DOOR.test(statement.text))
        .map(({ name }) => `${path}: ${name}`),
    )
    expect(other).toEqual([])
  })

  it('that is open is still there', () => {
    expect(routes.map(({ path }) => path)).toEqual(expect.arrayContaining([...OPEN_ROUTES]))
  })

  it('is found out when it asks nobody', () => {
    expect(unaskedIn(`export async function GET() {\n  return Response.json(await all())\n}\n`)).toEqual([
      'GET',
    ])
    expect(unaskedIn(`export const GET = () => Response.json(1)\n`)).toEqual(['GET'])
    const door = `export const GET = apiRoute({ id: 'x' }, async ({ user }) => find(user.id))\n`
    expect(unaskedIn(door)).toEqual([])
    expect(unaskedIn(door.replace('apiRoute', 'openRoute'))).toEqual(['GET'])
    expect(unaskedIn(`function answer() {\n  return 1\n}\n\nexport { answer as GET }\n`)).toHaveLength(1)
  })
})

describe('every server action', () => {
  const files = sources.filter(({ text }) => /^['"]use server['"]/.test(text))

  it('goes through the wrapper, or asks for the signed-in person itself', () => {
    expect(files.length).toBeGreaterThan(10)
    const unwrapped = files.flatMap(({ path, text }) =>
      unwrappedIn(path, text).map((name) => `${path}: ${name}`),
    )
    expect(unwrapped).toEqual([...OPEN_ACTIONS])
  })

  it('that asks nobody looks itself where the request comes from', () => {
    const looking = files.flatMap(({ path, text }) =>
      exportedIn(text)
        .filter((statement) => /\bisOwnOrigin\(/.test(statement.text))
        .map(({ name }) => `${path}: ${name}`),
    )
    expect(looking).toEqual(expect.arrayContaining([...OPEN_ACTIONS]))
  })

  it('stands in an actions.ts, where this looks for it', () => {
    const elsewhere = sources.filter(
      ({ path, text }) => /^\s*['"]use server['"]/m.test(text) && !/^app\/.*\/actions\.ts$/.test(path),
    )
    expect(elsewhere.map(({ path }) => path)).toEqual([])
    const silent = named(/\/actions\.ts$/).filter((source) => !files.includes(source))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('closes over nothing, since what one does would be hidden by a key that everybody can work out', () => {
    const inline = sources.filter(({ text }) => /['"]use (?:server|cache)['"]/.test(text.slice(1)))
    expect(inline.map(({ path }) => path)).toEqual([])
  })

  it('is found out when it asks nobody', () => {
    const head = `'use server'\n\nimport { authedAction } from '@/lib/actions/authed-action'\n\n`
    const unwrapped = (text: string, path = 'app/(app)/actions.ts') => unwrappedIn(path, head + text)
    expect(unwrapped(`export const log = authedAction(input, async () => {\n  await save()\n})\n`)).toEqual(
      [],
    )
    expect(unwrapped(`export async function log(form: FormData) {\n  await save(form)\n}\n`)).toEqual(['log'])
    expect(unwrapped(`export const log = async (form: FormData) => save(form)\n`)).toEqual(['log'])
    expect(unwrapped(`export const enter = openAction(input, async () => {})\n`)).toEqual(['enter'])
    expect(unwrapped(`export const enter = openAction(input, run)\n`, 'app/(auth)/actions.ts')).toEqual([])
  })
})
