import { beforeAll, describe, expect, it } from 'vitest'
import { addPreparation } from '@/lib/data/preparation'
import { loadPersonPage } from '@/lib/data/person-page'
import { restorePerson } from '@/lib/data/people'
import { scheduleInterview } from '@/lib/data/interviews'
import { NotFoundError } from '@/lib/errors'
import { newInterview } from '@/lib/schemas/interview'
import { personDetails } from '@/lib/schemas/person'
import type { Attempt, Belongings, Scene } from './attempt'
import { ACCOUNT_ATTEMPTS } from './attempts-account'
import { API_ATTEMPTS } from './attempts-api'
import { APPLICATION_ATTEMPTS } from './attempts-applications'
import { DELIVERY_ATTEMPTS } from './attempts-delivery'
import { DOCUMENT_ATTEMPTS } from './attempts-documents'
import { EXPORT_ATTEMPTS } from './attempts-export'
import { IMPORT_ATTEMPTS } from './attempts-imports'
import { INTERVIEW_ATTEMPTS } from './attempts-interviews'
import { MAIL_ATTEMPTS } from './attempts-mail'
import { REVIEW_ATTEMPTS } from './attempts-reviews'
import { MARK, NOW, createOwner, createSearcher } from './people'
import { changesBetween, putBack, readRows, writtenMark, type Change, type Rows } from './rows'
import { exportedIn, parametersOf, sourcesIn } from './sources'

/**
 * Another user cannot. Somebody with a search of their own calls every function of lib/data with the owner's ids, sees
 * nothing of the owner's and changes nothing of it. A function without an attempt makes this fail.
 */

const AREAS = [
  APPLICATION_ATTEMPTS,
  INTERVIEW_ATTEMPTS,
  REVIEW_ATTEMPTS,
  ACCOUNT_ATTEMPTS,
  API_ATTEMPTS,
  DELIVERY_ATTEMPTS,
  DOCUMENT_ATTEMPTS,
  MAIL_ATTEMPTS,
  EXPORT_ATTEMPTS,
  IMPORT_ATTEMPTS,
]
const ATTEMPTS = AREAS.flatMap((area) =>
  Object.entries(area).map(([name, attempts]) => [name, [attempts].flat()] as const),
)

const SLOW = 300_000
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

let owner: Belongings
let other: Belongings
/** Everybody's rows before the first attempt; after each, what it changed is put back. */
let before: Rows
/** Where nothing has been written since they stood like that. */
let mark: string
let ownersIds: ReadonlySet<string>

beforeAll(async () => {
  // In this order: whatever the other one's sweeps would take of the owner's is still there.
  other = await createSearcher()
  owner = await createOwner()
  before = await readRows()
  mark = await writtenMark()
  ownersIds = idsIn(rowsOf(before, owner))
}, SLOW)

const ownerOf = (model: string, row: Record<string, unknown>) => (model === 'User' ? row.id : row.userId)

const rowsOf = (rows: Rows, { userId }: Belongings) =>
  [...rows].flatMap(([model, table]) =>
    [...table.rows.values()].filter((row) => ownerOf(model, row) === userId),
  )

/** What an answer says, whatever it is made of. */
const said = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  ) ?? ''

const idsIn = (answer: unknown) => new Set(said(answer).match(UUID))

/** The owner's ids and words in it. */
function tracesIn(answer: unknown): string[] {
  const ids = [...idsIn(answer)].filter((id) => ownersIds.has(id))
  return said(answer).toLowerCase().includes(MARK) ? [...ids, MARK] : ids
}

interface Outcome {
  answer: unknown
  error: unknown
  changes: Change[]
}

/** Makes the attempt, and puts back whatever it changed; nothing is looked for where only the answer counts. */
async function make(
  { run }: Pick<Attempt, 'run'>,
  scene: Scene,
  { mayChange = true } = {},
): Promise<Outcome> {
  let answer: unknown
  let error: unknown
  try {
    answer = await run(scene)
  } catch (thrown) {
    error = thrown
  }
  const changes = mayChange ? await takeChangesBack() : []
  return { answer, error, changes }
}

async function takeChangesBack(): Promise<Change[]> {
  if ((await writtenMark()) === mark) return []
  const changes = changesBetween(before, await readRows(before))
  await putBack(changes)
  mark = await writtenMark()
  return changes
}

const asOther = (): Scene => ({ me: other.userId, mine: other, theirs: owner })
const asOwner = (): Scene => ({ me: owner.userId, mine: owner, theirs: owner })

const touching = ({ changes }: Outcome, { userId }: Belongings) =>
  changes.filter(({ model, before, after }) =>
    [before, after].some((row) => row !== null && ownerOf(model, row) === userId),
  )

function expectNowhere({ expects }: Attempt, outcome: Outcome) {
  const { answer, error, changes } = outcome
  expect(touching(outcome, owner)).toEqual([])
  expect(tracesIn(changes.map(({ after }) => after))).toEqual([])
  if (expects === 'not found') {
    expect(error).toBeInstanceOf(NotFoundError)
    expect(tracesIn((error as Error).message)).toEqual([])
    expect(changes).toEqual([])
    return
  }
  expect(error).toBeUndefined()
  expect(tracesIn(answer)).toEqual([])
  if (expects !== 'own change') expect(changes).toEqual([])
}

function expectSomewhere({ expects }: Attempt, outcome: Outcome, others: Outcome) {
  const { answer, error } = outcome
  expect(error).toBeUndefined()
  const traces = tracesIn(answer).length
  const changed = touching(outcome, owner).length
  if (expects === 'not found') expect(traces + changed).toBeGreaterThan(0)
  if (expects === 'nothing') expect(traces).toBeGreaterThan(0)
  if (expects === 'another answer') expect(said(answer)).not.toBe(said(others.answer))
  if (expects === 'own change') expect(changed).toBeGreaterThan(0)
}

describe('every function that takes the user first', () => {
  const exported = sourcesIn('lib/data').flatMap(({ path, text }) =>
    exportedIn(text).map((statement) => ({
      name: `${path.replace(/^lib\/data\/|\.ts$/g, '')}: ${statement.name}`,
      parameters: parametersOf(statement),
      text: statement.text,
    })),
  )
  const isOwned = (parameters: string | null) => /^\w+: UserId\b/.test(parameters ?? '')
  // Called only by functions that have asked: they get the transaction, or an object that holds the user.
  const isInner = (parameters: string | null) =>
    /^tx: Transaction(?:, userId: UserId\b|, work: )|: (?:TimelineAsk|Teller)\b/.test(parameters ?? '')

  it('is tried here', () => {
    const names = exported.filter(({ parameters }) => isOwned(parameters)).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(100)
    expect(ATTEMPTS.map(([name]) => name).toSorted()).toEqual(names.toSorted())
  })

  it('is every function that queries, but those of nobody and those before anybody has signed in', () => {
    const queries = exported.filter(
      ({ parameters, text }) =>
        /\b(?:db|tx)\b|inTransaction|^export \{/.test(text) && !isOwned(parameters) && !isInner(parameters),
    )
    expect(queries.map(({ name }) => name)).toEqual([
      'api-tokens: useToken',
      'calendar-feed: findFeedOwner',
      'instance-settings: instanceSetting',
      'readiness: findUnready',
      'scheduler-beats: beat',
      'scheduler-beats: endBeat',
      'sessions: visitSession',
      'throttle: countTry',
      'throttle: forgetTries',
      'throttle: takeBackTry',
      'users: hasAccounts',
      'users: createAccount',
      'users: findCredentials',
    ])
  })

  it('gets a user whom a session check, a sign-in, a token, a feed’s secret, a row in the outbox or a test has minted', () => {
    const minting = sourcesIn('app', 'components', 'lib')
      .filter(({ text }) => /\bmintUserId\(|\bas UserId\b/.test(text))
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('lib/auth/'))
    expect(minting).toEqual([
      'lib/data/api-tokens.ts',
      'lib/data/calendar-feed.ts',
      'lib/data/outbox.ts',
      'lib/data/sessions.ts',
      'lib/data/user-id.ts',
      'lib/data/users.ts',
    ])
  })
})

describe('the two searches', () => {
  it('have nothing in common, and the owner has something in every table', () => {
    expect(tracesIn(rowsOf(before, other))).toEqual([])
    for (const [model, { rows }] of before) {
      const owned = [...rows.values()].filter((row) => ownerOf(model, row) === owner.userId)
      expect(owned, model).not.toEqual([])
    }
  })
})

describe.each(ATTEMPTS)('%s', (_name, attempts) => {
  it.each(attempts.map((attempt, index) => ({ ...attempt, index })))(
    'another user: $expects ($index)',
    async (attempt) => {
      const others = await make(attempt, asOther())
      expectNowhere(attempt, others)
      const mayChange = attempt.expects === 'not found' || attempt.expects === 'own change'
      expectSomewhere(attempt, await make(attempt, asOwner(), { mayChange }), others)
    },
    SLOW,
  )
})

describe('an id of the owner, sent as that of a new row', () => {
  it.each([
    {
      what: 'an interview',
      run: ({ me, mine, theirs }: Scene) => {
        const when = { day: '2026-12-03', time: '15:00', zone: 'UTC', durationMinutes: 45 }
        const round = {
          kind: 'PANEL',
          format: 'VIDEO',
          ...when,
          id: theirs.upcoming,
          applicationId: mine.plain,
        }
        return scheduleInterview(me, newInterview.parse(round), NOW)
      },
    },
    {
      what: 'a line of a checklist',
      run: ({ me, mine, theirs }: Scene) => {
        const line = { id: theirs.item, interviewId: mine.upcoming, pillar: 'PEOPLE' as const, text: 'Sleep' }
        return addPreparation(me, line, NOW)
      },
    },
    {
      what: 'a person',
      run: async ({ me, theirs }: Scene) => {
        const details = personDetails.parse({ name: 'Somebody' })
        const person = { ...details, id: theirs.person, isSample: false, createdAt: NOW }
        await restorePerson(me, { person, applications: [], interviews: [] }, NOW)
        expect(await loadPersonPage(me, theirs.person)).toMatchObject({ name: 'Somebody', interviews: [] })
      },
    },
  ])(
    'makes $what of one’s own',
    async ({ run }) => {
      const outcome = await make({ run }, asOther())
      expect(outcome.error).toBeUndefined()
      expect(touching(outcome, owner)).toEqual([])
      expect(touching(outcome, other)).not.toEqual([])
      expect(said(outcome.changes)).not.toContain(MARK)
    },
    SLOW,
  )
})

it('leaves every row as it was', async () => {
  expect(changesBetween(before, await readRows(before))).toEqual([])
})
