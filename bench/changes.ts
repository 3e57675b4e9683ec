import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Database from 'better-sqlite3'
import type { Answer, Connection } from './http'
import { USER_ID } from './seed/database'
import { TODAY } from './seed/setting'
import { median, rounded } from './statistics'

/** What a person does, and how long the server takes for it (p50 in ms), or null where that cannot be measured yet. */
export type ChangeTimes = Record<ChangeName, number | null>
export type ChangeName = 'log an application' | 'move a stage' | 'save a review' | 'search as you type'

type Setting = { connection: Connection; origin: string; cookie: string; databaseFile: string; times: number }
type Body = { type: string; bytes: Buffer }

/**
 * Sends the server actions that the pages send, over HTTP, one at a time: their names stand in the build, and their
 * bodies are written by React. The time runs until the whole answer is there, so that after a change it holds
 * the page that the person sees next.
 */
export async function measureChanges(setting: Setting): Promise<ChangeTimes> {
  const times: ChangeTimes = {
    'log an application': null,
    'move a stage': null,
    'save a review': null,
    'search as you type': null,
  }
  for (const [name, steps] of Object.entries(changes(setting)) as [ChangeName, Change][]) {
    const id = actionId(steps.file, steps.action)
    if (id === null) continue
    const taken: number[] = []
    for (const [index, given] of steps.given.entries()) {
      const answer = await send(setting, steps.path, id, await bodyOf(given))
      if (answer.status !== 200 || !answer.text.includes(steps.expected)) {
        throw new Error(`"${name}" was answered with ${answer.status}: ${answer.text.slice(0, 400)}`)
      }
      // The first few warm the code up.
      if (index >= WARM_UP) taken.push(answer.ms)
    }
    times[name] = taken.length > 0 ? rounded(median(taken)) : null
  }
  return times
}

const WARM_UP = 5

interface Change {
  file: string
  action: string
  /** the page from which it is sent */
  path: string
  /** the arguments, once for each time that it is sent */
  given: unknown[][]
  /** what the answer holds when it went well */
  expected: string
}

function changes({ databaseFile, times }: Setting): Record<ChangeName, Change> {
  const database = new Database(databaseFile, { readonly: true })
  const applied = database
    .prepare(
      `SELECT id FROM Application WHERE userId = ? AND stage = 'APPLIED' AND trashedAt IS NULL AND archivedAt IS NULL
       ORDER BY id LIMIT ?`,
    )
    .pluck()
    .all(USER_ID, times) as string[]
  const draft = database
    .prepare(
      `SELECT id FROM Review WHERE userId = ? AND completedAt IS NULL AND version = 0 ORDER BY id LIMIT 1`,
    )
    .pluck()
    .get(USER_ID) as string
  const lessons = database
    .prepare(
      `SELECT id AS lessonId, kind, pillar, text, action FROM Lesson WHERE userId = ? AND status = 'OPEN'
       ORDER BY seenCount DESC LIMIT 4`,
    )
    .all(USER_ID) as object[]
  database.close()
  const upTo = Array.from({ length: times }, (_, index) => index)
  return {
    'log an application': {
      file: 'app/(app)/actions.ts',
      action: 'log',
      path: '/',
      given: upTo.map((index) =>
        form({ company: `Quick Works ${index}`, role: 'Engineer', stage: 'APPLIED', day: TODAY }),
      ),
      expected: '"ok":true',
    },
    'move a stage': {
      file: 'app/(app)/applications/actions.ts',
      action: 'move',
      path: '/applications?view=board',
      given: applied.map((applicationId) => [{ applicationId, from: 'APPLIED', to: 'SCREENING' }]),
      expected: '"ok":true',
    },
    'save a review': {
      file: 'app/(app)/reviews/actions.ts',
      action: 'save',
      path: `/reviews/${draft}`,
      given: upTo.map((version) => [
        {
          reviewId: draft,
          version,
          happened: `They asked about the roadmap, and I answered with ${version} examples.`,
          industryRating: 1 + (version % 5),
          companyRating: 4,
          peopleRating: null,
          delivery: '',
          logistics: '',
          whyDiffered: 'I had not read their report.',
          nextTime: '',
          lessons,
          verdicts: [],
        },
      ]),
      expected: '"outcome":"saved"',
    },
    'search as you type': {
      file: 'app/(app)/actions.ts',
      action: 'searchEverything',
      path: '/',
      given: upTo.map((index) => [TYPED[index % TYPED.length]!]),
      expected: '"heading":"Applications"',
    },
  }
}

/** What somebody types, letter by letter. */
const TYPED = ['w', 'wi', 'wil', 'willow', 'willow engineer', 'new york', 'an', 'ana', 'data', 'data energy']

/** Where the build says that the action is; null while there is none. */
function actionId(file: string, action: string): string | null {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string }>
  }
  const found = Object.entries(manifest.node).find(
    ([, { filename, exportedName }]) => filename === file && exportedName === action,
  )
  return found?.[0] ?? null
}

type Writer = { encodeReply(value: unknown[]): Promise<string | FormData> }
const react = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node',
) as Writer

/** The arguments of an action as the browser sends them: written by React itself. */
async function bodyOf(given: unknown[]): Promise<Body> {
  const written = await react.encodeReply(given)
  const answer = new Response(written)
  const type = answer.headers.get('content-type')!
  return { type, bytes: Buffer.from(await answer.arrayBuffer()) }
}

/** What a form sent through useActionState gives its action: the state before, and the fields. */
function form(fields: Record<string, string>): unknown[] {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return [null, data]
}

function send(
  { connection, origin, cookie }: Setting,
  path: string,
  id: string,
  body: Body,
): Promise<Answer> {
  return connection.ask(path, {
    method: 'POST',
    headers: {
      accept: 'text/x-component',
      'content-type': body.type,
      'content-length': String(body.bytes.length),
      cookie,
      'next-action': id,
      origin,
      'sec-fetch-site': 'same-origin',
    },
    body: body.bytes,
  })
}
