import { beforeAll, describe, expect, it } from 'vitest'
import type { Belongings } from '@/lib/data/access/attempt'
import { createSearcher } from '@/lib/data/access/people'
import { METHODS, type Method } from '@/lib/api/openapi'
import { ROUTES } from './routes'
import { TestClient } from './testing'

/**
 * Another person's token opens nothing: every operation that is given an id answers 404 to it, and something else to
 * the owner. One that is not tried here makes this fail.
 */

type Ids = (ids: Belongings) => { path: string; body?: unknown }

const app =
  (rest = '', body?: unknown): Ids =>
  ({ application }) => ({ path: `/applications/${application}${rest}`, body })
const interview =
  (rest = '', body?: unknown): Ids =>
  ({ upcoming }) => ({ path: `/interviews/${upcoming}${rest}`, body })
const rejection =
  (rest = '', body?: unknown): Ids =>
  (ids) => ({ path: `/rejections/${ids.rejection}${rest}`, body })
const review =
  (rest = '', body?: unknown): Ids =>
  ({ draft }) => ({ path: `/reviews/${draft}${rest}`, body })
const reminder =
  (rest = '', body?: unknown): Ids =>
  (ids) => ({ path: `/reminders/${ids.reminder}${rest}`, body })

const TRIES: Record<string, Ids> = {
  'GET /applications/[id]': app(),
  'PATCH /applications/[id]': app('', { notes: 'mine now' }),
  'POST /applications/[id]/archive': app('/archive', { archived: true }),
  'POST /applications/[id]/contacts': app('/contacts', { day: '2026-11-20', text: 'a call' }),
  'POST /applications/[id]/corrections': app('/corrections', { from: 'INTERVIEWING', to: 'SCREENING' }),
  'POST /applications/[id]/moves': app('/moves', { from: 'INTERVIEWING', to: 'OFFER' }),
  'POST /applications/[id]/notes': app('/notes', { text: 'a note' }),
  'POST /applications/[id]/people': ({ plain, person }) => ({
    path: `/applications/${plain}/people`,
    body: { personId: person, role: 'RECRUITER' },
  }),
  'DELETE /applications/[id]/people/[personId]': ({ application, person }) => ({
    path: `/applications/${application}/people/${person}`,
  }),
  'POST /applications/[id]/restore': ({ trashed }) => ({
    path: `/applications/${trashed}/restore`,
    body: {},
  }),
  'POST /applications/[id]/undo': app('/undo', { from: 'OFFER' }),
  'DELETE /applications/[id]': ({ plain }) => ({ path: `/applications/${plain}` }),
  'POST /interviews': ({ application }) => ({
    path: '/interviews',
    body: {
      applicationId: application,
      kind: 'PANEL',
      format: 'VIDEO',
      day: '2026-11-20',
      time: '10:00',
      zone: 'UTC',
      durationMinutes: 60,
    },
  }),
  'GET /interviews/[id]': interview(),
  'PATCH /interviews/[id]': interview('', { notes: 'mine now' }),
  'POST /interviews/[id]/outcome': interview('/outcome', { outcome: 'PENDING', from: 'INTERVIEWING' }),
  'POST /interviews/[id]/thanks': interview('/thanks', { day: null }),
  'POST /interviews/[id]/review': interview('/review', {}),
  'POST /interviews/[id]/cancel': interview('/cancel', {}),
  'POST /interviews/[id]/restore': interview('/restore', {}),
  'POST /rejections': ({ rejected }) => ({
    path: '/rejections',
    body: { applicationId: rejected, from: 'REJECTED' },
  }),
  'GET /rejections/[id]': rejection(),
  'PATCH /rejections/[id]': rejection('', { reason: 'mine now' }),
  'POST /rejections/[id]/ask': rejection('/ask', { alreadySent: true }),
  'POST /rejections/[id]/second-ask': rejection('/second-ask', { alreadySent: true }),
  'POST /rejections/[id]/answer': rejection('/answer', { feedback: 'Too junior' }),
  'POST /rejections/[id]/settle': rejection('/settle', {}),
  'GET /reviews/[id]': review(),
  'PATCH /reviews/[id]': review('', { happened: 'mine now' }),
  'POST /reviews/[id]/complete': review('/complete', {}),
  'POST /reviews/[id]/reopen': ({ completed }) => ({ path: `/reviews/${completed}/reopen`, body: {} }),
  'GET /lessons/[id]': ({ lesson }) => ({ path: `/lessons/${lesson}` }),
  'PATCH /lessons/[id]': ({ lesson }) => ({ path: `/lessons/${lesson}`, body: { text: 'mine now' } }),
  'POST /lessons/[id]/done': ({ lesson }) => ({ path: `/lessons/${lesson}/done`, body: { done: true } }),
  'GET /people/[id]': ({ person }) => ({ path: `/people/${person}` }),
  'PATCH /people/[id]': ({ person }) => ({ path: `/people/${person}`, body: { notes: 'mine now' } }),
  'DELETE /people/[id]': ({ interviewer }) => ({ path: `/people/${interviewer}` }),
  'POST /reminders': ({ application }) => ({
    path: '/reminders',
    body: { applicationId: application, title: 'Look', day: '2099-12-01', time: '09:00' },
  }),
  'GET /reminders/[id]': reminder(),
  'POST /reminders/[id]/snooze': reminder('/snooze', { until: '2099-12-01' }),
  'POST /reminders/[id]/done': reminder('/done', {}),
  'POST /reminders/[id]/reopen': reminder('/reopen', {}),
  'POST /reminders/[id]/dismiss': reminder('/dismiss', {}),
}

/** What is given no id of anything. Lists say nothing of what is not theirs: see below. */
const WITHOUT_IDS = [
  'GET /me',
  'GET /applications',
  'POST /applications',
  'GET /interviews',
  'GET /rejections',
  'GET /reviews',
  'GET /lessons',
  'GET /people',
  'POST /people',
  'GET /reminders',
  'GET /search',
  'GET /events',
]

let owner: Belongings
let other: Belongings
let asOwner: TestClient
let asOther: TestClient

beforeAll(async () => {
  owner = await createSearcher()
  other = await createSearcher()
  asOwner = await TestClient.of(owner.userId)
  asOther = await TestClient.of(other.userId)
}, 120_000)

const methodOf = (name: string) => name.split(' ')[0] as Method
const send = (client: TestClient, name: string, ids: Belongings) => {
  const { path, body } = TRIES[name]!(ids)
  return client.send(methodOf(name), path, { body, headers: { 'if-match': '*' } })
}

it('tries every operation', () => {
  const operations = Object.entries(ROUTES).flatMap(([path, module]) =>
    METHODS.filter((method) => module[method]).map((method) => `${method} ${path}`),
  )
  expect([...Object.keys(TRIES), ...WITHOUT_IDS].toSorted()).toEqual(operations.toSorted())
})

describe.each(Object.keys(TRIES))('%s', (name) => {
  it('finds nothing of another person, and something of one’s own', async () => {
    const elsewhere = await send(asOther, name, owner)
    expect(elsewhere.json).toMatchObject({ status: 404, type: '/settings/api/reference#problem-not-found' })
    const own = await send(asOwner, name, owner)
    // A rule may say no to it where it stands by now; it is found all the same.
    expect([200, 201, 204, 409, 422], own.text).toContain(own.status)
  })
})

it.each([
  '/interviews?when=past&person=',
  '/rejections?applicationId=',
  '/reminders?when=coming&applicationId=',
  '/events?applicationId=',
  '/reviews?lesson=',
])('GET %sID lists nothing of another person', async (path) => {
  const ids = { person: owner.interviewer, applicationId: owner.application, lesson: owner.lesson }
  const id = path.includes('person') ? ids.person : path.includes('lesson') ? ids.lesson : ids.applicationId
  const wanted = path.startsWith('/rejections') ? owner.rejected : path.includes('coming') ? owner.plain : id
  expect((await asOther.get(path + wanted)).json).toMatchObject({ items: [] })
})
