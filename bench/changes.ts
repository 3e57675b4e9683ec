import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Answer, Connection } from './http'
import { USER_ID } from './seed/database'
import { TODAY } from './seed/setting'
import { median, rounded } from './statistics'

/** What a person does, and how long the server takes for it (p50 in ms), or null where that cannot be measured yet. */
export type ChangeTimes = Record<ChangeName, number | null>
export type ChangeName = 'log an application' | 'move a stage' | 'save a review' | 'search as you type'

type Setting = { connection: Connection; origin: string; cookie: string; databaseFile: string; times: number }
type Body = { type: string; text: string }

/**
 * Sends the server actions that the pages send, over HTTP, one at a time: their addresses stand in the build, and the
 * bodies are those that React writes. The time runs until the whole answer is there, so that after a change it holds
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
    for (const [index, body] of steps.bodies.entries()) {
      const answer = await send(setting, steps.path, id, body)
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
  bodies: Body[]
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
      bodies: upTo.map((index) =>
        form({ company: `Quick Works ${index}`, role: 'Engineer', stage: 'APPLIED', day: TODAY }),
      ),
      expected: '"ok":true',
    },
    'move a stage': {
      file: 'app/(app)/applications/actions.ts',
      action: 'move',
      path: '/applications?view=board',
      bodies: applied.map((applicationId) => call({ applicationId, from: 'APPLIED', to: 'SCREENING' })),
      expected: '"ok":true',
    },
    'save a review': {
      file: 'app/(app)/reviews/actions.ts',
      action: 'save',
      path: `/reviews/${draft}`,
      bodies: upTo.map((version) =>
        call({
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
        }),
      ),
      expected: '"outcome":"saved"',
    },
    'search as you type': {
      file: 'app/(app)/actions.ts',
      action: 'searchEverything',
      path: '/',
      bodies: upTo.map((index) => call(TYPED[index % TYPED.length]!)),
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

/** A direct call with one argument, as React writes it. */
function call(argument: unknown): Body {
  return { type: 'text/plain;charset=UTF-8', text: JSON.stringify([argument]) }
}

/** A form sent through useActionState: the state before, and the fields. */
function form(fields: Record<string, string>): Body {
  const boundary = '----bench'
  const parts = [
    ...Object.entries(fields).map(([name, value]) => [`1_${name}`, value]),
    ['0', '[null,"$K1"]'],
  ]
  const text = parts.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return { type: `multipart/form-data; boundary=${boundary}`, text: `${text.join('')}--${boundary}--\r\n` }
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
      'content-length': String(Buffer.byteLength(body.text)),
      cookie,
      'next-action': id,
      origin,
      'sec-fetch-site': 'same-origin',
    },
    body: body.text,
  })
}
