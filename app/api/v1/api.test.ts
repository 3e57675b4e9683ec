import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createTestUser } from '@/lib/data/testing'
import { createToken, revokeToken } from '@/lib/data/api-tokens'
import { dayIn } from '@/lib/domain/day'
import type { UserId } from '@/lib/data/user-id'
import { TestClient } from './testing'

const APPLICATION = { company: 'Northwind Realty', role: 'Data Analyst' }

let ana: UserId
let client: TestClient

beforeAll(async () => {
  ana = await createTestUser({ name: 'Ana' })
  client = await TestClient.of(ana)
})

const log = async (given: object = {}) => {
  const { json, headers } = await client.post('/applications', { ...APPLICATION, ...given })
  return { id: json.id as string, tag: headers.get('etag') ?? '', path: `/applications/${json.id}` }
}

describe('a token', () => {
  it.each([
    ['none', null, 'no-token'],
    ['one that is cut off', 'debrief_abc', 'unknown-token'],
  ])('is needed: %s', async (_what, token, problem) => {
    const { status, json, headers } = await new TestClient(token).get('/me')
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(json).toMatchObject({ type: `/settings/api/reference#problem-${problem}`, status: 401 })
  })

  it('that has ended or was revoked says so', async () => {
    const given = { name: 'Old', scope: 'READ', life: '30' } as const
    const old = await createToken(ana, given, new Date('2020-01-01'))
    expect((await new TestClient(old.token).get('/me')).json.type).toMatch(/expired-token$/)
    const revoked = await createToken(ana, given, new Date())
    await revokeToken(ana, revoked.id, new Date())
    expect((await new TestClient(revoked.token).get('/me')).json.type).toMatch(/revoked-token$/)
  })

  it('is not a cookie', async () => {
    const { status } = await new TestClient(null).get('/me', {
      cookie: `debrief.session=x; token=${client.token}`,
    })
    expect(status).toBe(401)
  })

  it('that may only read changes nothing', async () => {
    const reader = await TestClient.of(ana, 'READ')
    expect((await reader.get('/me')).json).toMatchObject({ name: 'Ana', scope: 'READ' })
    const { status, json } = await reader.post('/applications', APPLICATION)
    expect({ status, type: json.type }).toEqual({
      status: 403,
      type: '/settings/api/reference#problem-read-only',
    })
  })

  it('says how much of its minute is left, and then waits', async () => {
    const busyId = await createTestUser()
    const busy = await TestClient.of(busyId)
    const first = await busy.get('/me')
    expect(first.headers.get('ratelimit')).toMatch(/^"token";r=599;t=(60|59)$/)
    expect(first.headers.get('x-ratelimit-remaining')).toBe('599')
    await db.apiToken.updateMany({ where: { requests: 1, userId: busyId }, data: { requests: 600 } })
    const { status, headers, json } = await busy.get('/me')
    expect(status).toBe(429)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(json.type).toMatch(/too-many$/)
  })
})

describe('bad input', () => {
  it('gets every field with its sentence, and changes nothing', async () => {
    const before = (await client.get('/applications')).json.items.length
    const body = { company: ' ', link: 'nowhere', excitement: 9, deadline: '2026-02-30', comapny: 'x' }
    const { status, json } = await client.post('/applications', body)
    expect(status).toBe(422)
    expect(json.errors).toEqual(
      expect.arrayContaining([
        { field: 'company', detail: 'The company is missing.' },
        { field: 'role', detail: 'The role is missing.' },
        { field: 'link', detail: expect.stringContaining('Enter a whole link') as string },
        { field: 'excitement', detail: 'Enter 5 or less.' },
        { field: 'deadline', detail: expect.stringContaining('Enter a day that exists') as string },
        { field: 'comapny', detail: 'There is no such field.' },
      ]),
    )
    expect((await client.get('/applications')).json.items).toHaveLength(before)
  })

  it.each([
    ['not JSON', '{"company":', {}, 400],
    ['no object', '[]', {}, 422],
    ['a form', 'company=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['more than a megabyte', JSON.stringify({ ...APPLICATION, notes: 'x'.repeat(1_000_001) }), {}, 413],
  ])('that is %s is refused', async (_what, body, headers, status) => {
    expect((await client.send('POST', '/applications', { body, headers })).status).toBe(status)
  })

  it.each([
    ['a form', { body: 'x=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['more than a megabyte', { body: JSON.stringify({ notes: 'x'.repeat(1_000_001) }) }, 413],
    ['a key that is none', { headers: { 'idempotency-key': 'two words' } }, 400],
  ])('where nothing is to be sent is refused too: %s', async (_what, sent, status) => {
    expect((await client.send('POST', '/interviews/any/review', sent)).status).toBe(status)
  })

  it('is refused in an address that takes nothing', async () => {
    expect((await client.get('/me?colour=red')).status).toBe(422)
  })

  it.each([
    'stage=NOWHERE',
    'limit=0',
    'limit=101',
    'limit=x',
    'due=perhaps',
    'sort=',
    'colour=red',
    'cursor=abc',
  ])('in an address is refused: %s', async (query) => {
    const { status, json } = await client.get(`/applications?${query}`)
    expect(status).toBe(422)
    const field = `${query.split('=')[0]}${query.startsWith('stage') ? '.0' : ''}`
    expect(json.errors).toMatchObject([{ field }])
  })

  it('from a rule stands at its field', async () => {
    const { path } = await log()
    const move = { from: 'APPLIED', to: 'SCREENING', day: '2099-01-01' }
    const { status, json } = await client.post(`${path}/moves`, move, { 'if-match': '*' })
    expect(status).toBe(422)
    expect(json.errors).toMatchObject([{ field: 'day' }])
  })

  it('leads nowhere for an id that cannot be one', async () => {
    expect((await client.get(`/applications/${'x'.repeat(100)}`)).status).toBe(404)
  })
})

describe('what changes', () => {
  it('needs to know what was seen', async () => {
    const { path } = await log()
    expect((await client.send('PATCH', path, { body: { notes: 'x' } })).status).toBe(428)
    expect((await client.send('DELETE', path, {})).status).toBe(428)
    expect((await client.post(`${path}/moves`, { from: 'APPLIED', to: 'SCREENING' })).status).toBe(428)
  })

  it('does so only where nobody changed it since', async () => {
    const { path, tag } = await log({ notes: 'first' })
    const changed = await client.patch(path, { notes: 'second' }, tag)
    expect(changed.json).toMatchObject({ ...APPLICATION, notes: 'second' })
    expect((await client.patch(path, { notes: 'third' }, tag)).status).toBe(412)
    expect((await client.delete(path, tag)).status).toBe(412)
    const now = await client.get(path)
    expect(now.json.notes).toBe('second')
    expect(now.headers.get('etag')).toBe(changed.headers.get('etag'))
    expect((await client.get(path, { 'if-none-match': now.headers.get('etag') ?? '' })).status).toBe(304)
  })

  it('happens once where many send it with the same tag at once', async () => {
    const { path, tag } = await log()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => client.patch(path, { notes: `writer ${n}` }, tag)),
    )
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 412)])
    const winner = answers.find(({ status }) => status === 200)
    expect((await client.get(path)).json.notes).toBe(winner?.json.notes)
  })

  it('leaves what is not named', async () => {
    const { path } = await log({
      link: 'https://example.org/jobs/1',
      tags: ['remote', 'data'],
      excitement: 4,
    })
    const { json } = await client.patch(path, { place: 'Lisbon', excitement: null })
    expect(json).toMatchObject({
      ...APPLICATION,
      place: 'Lisbon',
      excitement: null,
      link: 'https://example.org/jobs/1',
      tags: ['data', 'remote'],
    })
  })

  it('leaves lists that are not named, where the form would empty them', async () => {
    const { id } = await log()
    const when = { day: '2099-01-05', time: '10:00', zone: 'UTC', durationMinutes: 60, newNames: ['Rosa'] }
    const round = { applicationId: id, kind: 'PANEL', format: 'VIDEO', ...when }
    const { json: interview } = await client.post('/interviews', round)
    const { json } = await client.patch(`/interviews/${interview.id}`, { time: '11:30' })
    expect(json).toMatchObject({
      time: '11:30',
      startAt: '2099-01-05T11:30:00.000Z',
      interviewers: [{ name: 'Rosa' }],
    })
    expect((await client.patch(`/interviews/${interview.id}`, { personIds: [] })).json.interviewers).toEqual(
      [],
    )
  })

  it('is refused by the same rules as on the page', async () => {
    const { path } = await log()
    const { status, json } = await client.patch(path, { country: 'XX' })
    expect({ status, errors: json.errors }).toMatchObject({ status: 422, errors: [{ field: 'country' }] })
    const move = { from: 'SCREENING', to: 'OFFER' }
    expect((await client.post(`${path}/moves`, move, { 'if-match': '*' })).status).toBe(409)
  })
})

describe('an Idempotency-Key', () => {
  const key = () => ({ 'idempotency-key': crypto.randomUUID() })

  it('does a thing once, and answers alike', async () => {
    const header = key()
    const first = await client.post('/applications', APPLICATION, header)
    const again = await client.post('/applications', APPLICATION, header)
    expect(first.status).toBe(201)
    expect({ status: again.status, text: again.text }).toEqual({ status: 201, text: first.text })
    expect(again.headers.get('location')).toBe(`/api/v1/applications/${first.json.id}`)
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  })

  it('does a thing once where it is sent many times at once', async () => {
    const header = key()
    const company = `Once ${crypto.randomUUID()}`
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => client.post('/applications', { ...APPLICATION, company }, header)),
    )
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    expect((await client.get(`/search?q=${encodeURIComponent(company)}`)).json.applications).toHaveLength(1)
  })

  it('belongs to one request', async () => {
    const header = key()
    await client.post('/applications', APPLICATION, header)
    const { status, json } = await client.post('/applications', { ...APPLICATION, role: 'Chef' }, header)
    expect({ status, type: json.type }).toEqual({
      status: 422,
      type: '/settings/api/reference#problem-key-reused',
    })
  })

  it('is free after a refusal', async () => {
    const header = key()
    expect((await client.post('/applications', { ...APPLICATION, day: '2099-01-01' }, header)).status).toBe(
      422,
    )
    expect((await client.post('/applications', { ...APPLICATION, day: '2099-01-01' }, header)).status).toBe(
      422,
    )
    expect((await client.post('/applications', APPLICATION, header)).status).toBe(201)
  })

  it('answers a move alike, though what was seen is not there any more', async () => {
    const { path, tag } = await log()
    const header = { ...key(), 'if-match': tag }
    const move = { from: 'APPLIED', to: 'SCREENING' }
    const first = await client.post(`${path}/moves`, move, header)
    expect(first.json.stage).toBe('SCREENING')
    expect((await client.post(`${path}/moves`, move, header)).text).toBe(first.text)
  })

  it('keeps what a rule said after a part was saved', async () => {
    const { id } = await log()
    const when = { day: '2020-01-06', time: '10:00', zone: 'UTC', durationMinutes: 60 }
    const round = { applicationId: id, kind: 'PANEL', format: 'VIDEO', ...when }
    const { json: interview } = await client.post('/interviews', round)
    const opened = await client.post(`/interviews/${interview.id}/review`)
    const { json: review } = opened
    expect([opened.status, opened.headers.get('location')]).toEqual([201, `/api/v1/reviews/${review.id}`])
    const there = await client.post(`/interviews/${interview.id}/review`)
    expect([there.status, there.headers.get('location'), there.json.id]).toEqual([200, null, review.id])
    const header = key()
    const written = { happened: 'It went well.' }
    const first = await client.post(`/reviews/${review.id}/complete`, written, header)
    expect(first.status).toBe(422)
    expect(first.json.errors.map(({ field }: { field: string }) => field)).toContain('industryRating')
    expect((await client.get(`/reviews/${review.id}`)).json).toMatchObject({ ...written, version: 1 })
    expect((await client.post(`/reviews/${review.id}/complete`, written, header)).text).toBe(first.text)
  })
})

describe('a list', () => {
  it.each(['company', 'updated', 'excitement', 'deadline'] as const)(
    'goes on by its cursor, by %s',
    async (sort) => {
      const many = await TestClient.of(await createTestUser())
      const ids: string[] = []
      for (let n = 0; n < 7; n += 1) {
        const given = { company: `Company ${n % 3}`, role: 'Analyst', excitement: n % 2 ? 3 : null }
        ids.push((await many.post('/applications', given)).json.id)
      }
      const found: string[] = []
      let path = `/applications?sort=${sort}&limit=3`
      for (let pages = 0; path !== '' && pages < 5; pages += 1) {
        const { json, headers } = await many.get(path)
        found.push(...json.items.map(({ id }: { id: string }) => id))
        const link = /^<\/api\/v1(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? ''
        expect(link !== '').toBe(json.next !== null)
        path = link
      }
      expect(found.toSorted()).toEqual(ids.toSorted())
    },
  )

  it('does not take the cursor of another', async () => {
    const many = await TestClient.of(await createTestUser())
    for (let n = 0; n < 3; n += 1) await many.post('/applications', APPLICATION)
    const { next } = (await many.get('/applications?limit=1')).json
    expect((await many.get(`/applications?limit=2&cursor=${next}`)).json.items).toHaveLength(2)
    expect((await many.get(`/applications?limit=1&stage=SAVED&cursor=${next}`)).status).toBe(422)
    expect((await many.get(`/people?cursor=${next}`)).status).toBe(422)
  })

  it('of events is asked again for what came since', async () => {
    const mover = await TestClient.of(await createTestUser())
    const empty = (await mover.get('/events')).json
    expect(empty.items).toEqual([])
    const { id } = (await mover.post('/applications', APPLICATION)).json
    const first = (await mover.get(`/events?cursor=${empty.next}`)).json
    expect(first.items).toMatchObject([{ kind: 'MOVE', toStage: 'APPLIED', applicationId: id }])
    expect((await mover.get(`/events?cursor=${first.next}`)).json).toEqual({ items: [], next: first.next })
    await mover.post(`/applications/${id}/moves`, { from: 'APPLIED', to: 'SCREENING' }, { 'if-match': '*' })
    const { items } = (await mover.get(`/events?cursor=${first.next}`)).json
    expect(items).toMatchObject([{ kind: 'MOVE', fromStage: 'APPLIED', toStage: 'SCREENING' }])
  })
})

it('plays the whole loop', async () => {
  const today = dayIn(new Date(), 'UTC')
  const me = await TestClient.of(await createTestUser())
  const { id } = (await me.post('/applications', { ...APPLICATION, day: '2020-01-02' })).json
  const when = {
    day: '2020-01-06',
    time: '10:00',
    zone: 'UTC',
    durationMinutes: 60,
    newNames: ['Rosa Lindqvist'],
  }
  const round = { applicationId: id, kind: 'PANEL', format: 'VIDEO', ...when }
  const interview = (await me.post('/interviews', round)).json
  expect(interview).toMatchObject({ stage: 'INTERVIEWING', interviewers: [{ name: 'Rosa Lindqvist' }] })
  const review = (await me.post(`/interviews/${interview.id}/review`)).json
  const written = {
    happened: 'They asked about numbers.',
    industryRating: 3,
    companyRating: 4,
    peopleRating: 2,
    lessons: [
      { kind: 'SUSTAIN', pillar: 'DELIVERY', text: 'Numbers for every claim' },
      {
        kind: 'IMPROVE',
        pillar: 'PEOPLE',
        text: 'Look up the panel',
        action: 'Read their talks',
        actionDue: '',
      },
    ],
  }
  const saved = await me.patch(`/reviews/${review.id}`, written)
  expect(saved.json.lessons).toHaveLength(2)
  const completed = await me.post(`/reviews/${review.id}/complete`)
  expect(completed.json).toMatchObject({ completedAt: expect.any(String) as string })
  expect((await me.patch(`/reviews/${review.id}`, { happened: 'x' })).status).toBe(409)
  expect((await me.get('/lessons?kind=IMPROVE')).json.items).toMatchObject([{ text: 'Look up the panel' }])
  const rejection = (
    await me.post('/rejections', { applicationId: id, from: 'INTERVIEWING', reason: 'Budget' })
  ).json
  expect(rejection).toMatchObject({ receivedOn: today, reviewId: review.id, stageReached: 'INTERVIEWING' })
  const tooEarly = await me.post(`/rejections/${rejection.id}/ask`)
  expect(tooEarly.json).toMatchObject({ status: 422, errors: [{ field: 'day' }] })
  const asked = await me.post(`/rejections/${rejection.id}/ask`, { alreadySent: true })
  expect(asked.json.askedOn).toBe(today)
  const answered = await me.post(`/rejections/${rejection.id}/answer`, {
    feedback: 'Somebody with more years',
  })
  expect(answered.json).toMatchObject({ answeredOn: today, feedback: 'Somebody with more years' })
  expect((await me.get(`/reviews/${review.id}`)).json.employerFeedback).toMatchObject([{ day: today }])
  const reminder = (await me.post('/reminders', { title: 'Look again', day: '2099-01-01', time: '09:00' }))
    .json
  expect((await me.get('/reminders?when=coming')).json.items.map(({ id }: { id: string }) => id)).toContain(
    reminder.id,
  )
  expect((await me.post(`/reminders/${reminder.id}/done`)).json.state).toBe('DONE')
})
