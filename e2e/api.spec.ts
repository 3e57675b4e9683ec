import { expect, test } from './fixtures'
import { generateClient } from './verbs/generated-client'

const ROUND = { kind: 'PANEL', format: 'VIDEO', zone: 'UTC', durationMinutes: 60 }

test.describe('the API', () => {
  test('a token is made in Settings, opens the tracker to a generated client for the whole loop, and is revoked', async ({
    app,
    page,
    server,
  }) => {
    await app.open('/settings/api')
    const tokens = app.settings.card('Personal tokens')
    await tokens.getByRole('button', { name: 'Make a token' }).click()
    await expect(tokens.getByText('The name is missing.')).toBeVisible()
    await tokens.getByLabel('Name').fill('Laptop')
    await tokens.getByLabel('It may').selectOption({ label: 'read and change' })
    await tokens.getByRole('button', { name: 'Make a token' }).click()
    const shown = tokens.getByLabel('Your new token')
    await expect(shown).toHaveValue(/^debrief_[\w-]{43}[\da-f]{8}$/)
    const token = await shown.inputValue()
    await expect(tokens.getByText('not used yet')).toBeVisible()

    const client = await generateClient(server.url, token)
    const me = await client.readMe!()
    expect(me).toMatchObject({ status: 200, data: { name: 'Ana Example', scope: 'WRITE', zone: 'UTC' } })
    const start = (await client.listEvents!()).data.next

    const logged = await client.logApplication!({
      company: 'Northwind Realty',
      role: 'Data Analyst',
      day: '2026-01-05',
      tags: ['remote'],
    })
    expect(logged.status).toBe(201)
    const id = logged.data.id as string
    const tag = logged.headers.get('etag') ?? ''
    const moved = await client.moveApplication!(id, tag, {
      from: 'APPLIED',
      to: 'SCREENING',
      day: '2026-01-08',
    })
    expect(moved).toMatchObject({ status: 200, data: { stage: 'SCREENING' } })
    expect((await client.changeApplication!(id, tag, { notes: 'x' })).status).toBe(412)
    const changed = await client.changeApplication!(id, moved.headers.get('etag'), { notes: 'Via a friend' })
    expect(changed.data).toMatchObject({ notes: 'Via a friend', tags: ['remote'], stage: 'SCREENING' })

    const round = {
      ...ROUND,
      applicationId: id,
      day: '2026-01-12',
      time: '10:00',
      newNames: ['Rosa Lindqvist'],
    }
    const interview = await client.scheduleInterview!(round, { idempotencyKey: 'round-1' })
    const again = await client.scheduleInterview!(round, { idempotencyKey: 'round-1' })
    expect(again.data).toEqual(interview.data)
    expect((await client.listInterviews!({ when: 'past' })).data.items).toHaveLength(1)
    expect((await client.listPeople!()).data.items).toMatchObject([{ name: 'Rosa Lindqvist' }])

    const review = await client.openReview!(interview.data.id)
    const written = await client.saveReview!(review.data.id, review.headers.get('etag'), {
      happened: 'They asked about numbers.',
      industryRating: 3,
      companyRating: 4,
      peopleRating: 2,
      lessons: [
        { kind: 'SUSTAIN', pillar: 'DELIVERY', text: 'Numbers for every claim' },
        { kind: 'IMPROVE', pillar: 'PEOPLE', text: 'Look up the panel' },
      ],
    })
    expect(written.status).toBe(200)
    expect((await client.completeReview!(review.data.id, {})).data.completedAt).toEqual(expect.any(String))
    expect((await client.listLessons!({ kind: 'IMPROVE' })).data.items).toMatchObject([
      { text: 'Look up the panel' },
    ])

    const rejection = await client.recordRejection!({
      applicationId: id,
      from: 'SCREENING',
      day: '2026-01-20',
    })
    expect(rejection).toMatchObject({ status: 201, data: { reviewId: review.data.id } })
    const early = await client.recordAsked!(rejection.data.id, { day: '2026-01-21' })
    expect(early).toMatchObject({ status: 422, data: { errors: [{ field: 'day' }] } })
    expect((await client.recordAsked!(rejection.data.id, { day: '2026-01-30' })).data.askedOn).toBe(
      '2026-01-30',
    )
    const answer = await client.recordFeedback!(rejection.data.id, { feedback: 'Somebody with more years' })
    expect(answer.data.feedback).toBe('Somebody with more years')

    const reminder = await client.setReminder!({ title: 'Look again', day: '2099-01-01', time: '09:00' })
    expect((await client.completeReminder!(reminder.data.id)).data.state).toBe('DONE')
    expect((await client.search!('northwind')).data.applications).toMatchObject([{ id, stage: 'REJECTED' }])
    const events = (await client.listEvents!({ cursor: start })).data.items as {
      kind: string
      toStage: string
    }[]
    expect(events.flatMap(({ kind, toStage }) => (kind === 'MOVE' ? [toStage] : []))).toEqual([
      'APPLIED',
      'SCREENING',
      'REJECTED',
    ])

    await app.open(`/applications/${id}`)
    await expect(page.getByText('Via a friend').first()).toBeVisible()
    await app.open('/settings/api')
    await expect(tokens.getByText('last used')).toContainText('just now')
    await tokens.getByRole('button', { name: /^Revoke Laptop/ }).click()
    await expect(tokens.getByText('Laptop', { exact: true })).toBeHidden()
    expect(await client.readMe!()).toMatchObject({ status: 401, data: { title: 'This token was revoked' } })
  })

  test('asks for a token and nothing else, and answers in JSON whatever is asked', async ({
    app,
    page,
    server,
  }) => {
    await app.open('/settings/api/reference')
    await expect(page.getByRole('heading', { name: 'Move an application along its lifecycle' })).toBeVisible()
    await expect(page.getByText(`${server.url}/api/v1/applications`)).toBeVisible()

    // The browser is signed in: its cookie opens nothing here.
    const withCookie = await page.request.get('/api/v1/applications')
    expect(withCookie.status()).toBe(401)
    expect(withCookie.headers()['content-type']).toBe('application/problem+json')
    const nowhere = await page.request.get('/api/v1/nowhere')
    expect({ status: nowhere.status(), body: await nowhere.json() }).toMatchObject({
      status: 404,
      body: { title: 'That is not here' },
    })
    const elsewhere = await page.request.fetch('/api/v1/applications', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    })
    expect(Object.keys(elsewhere.headers()).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect((await page.request.put('/api/v1/applications')).status()).toBe(405)
    expect((await (await page.request.get('/api/v1/openapi.json')).json()).openapi).toBe('3.1.0')
  })
})
