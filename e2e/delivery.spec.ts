import { createHmac } from 'node:crypto'
import { startRecordingServer, withStatus } from '@/lib/delivery/testing/recording-http'
import { expect, test } from './fixtures'

test('a webhook is added, gets a test that is signed with its secret, and says how that went', async ({
  app,
  page,
}) => {
  const server = await startRecordingServer()
  await app.open('/settings/delivery')
  const card = app.settings.card('Webhook')
  await card.getByLabel('Address').fill('ftp://example.org/hook')
  await card.getByRole('button', { name: 'Add a webhook' }).click()
  await expect(card.getByLabel('Address')).toHaveAccessibleDescription(/https:\/\//)
  await expect(card.getByLabel('Address')).toHaveValue('ftp://example.org/hook')

  await card.getByLabel('Address').fill(`${server.url}/hook`)
  await card.getByLabel('Name').fill('My lamp')
  await card.getByRole('button', { name: 'Add a webhook' }).click()
  const secret = await card.getByLabel('The secret that its messages are signed with').inputValue()
  expect(secret).toMatch(/^whsec_/)
  await expect(card).toContainText('Nothing was sent yet.')

  await card.getByRole('button', { name: 'Send a test to My lamp' }).click()
  await expect(card).toContainText('Sent just now.')
  const [post] = server.posts
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = post!.headers
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const wanted = createHmac('sha256', key).update(
    `${String(id)}.${String(timestamp)}.${post!.body.toString()}`,
  )
  expect(signature).toBe(`v1,${wanted.digest('base64')}`)

  server.answer = withStatus(503)
  await card.getByRole('button', { name: 'Send a test to My lamp' }).click()
  await expect(card).toContainText('Not sent, just now: The webhook has trouble of its own: it answered 503.')
  await server.stop()

  await page.reload()
  await expect(card).toContainText('My lamp')
  await expect(page.getByText(secret)).toHaveCount(0)
  await card.getByRole('button', { name: 'Turn My lamp off' }).click()
  await expect(card.getByText('Off', { exact: true })).toBeVisible()
  await card.getByRole('button', { name: 'Remove My lamp' }).click()
  await expect(card.getByRole('button', { name: /My lamp/ })).toHaveCount(0)
  await app.undo()
  await expect(card.getByRole('button', { name: 'Turn My lamp on' })).toBeVisible()
})

test('quiet hours say at their field what is missing, and keep what was typed', async ({ app, page }) => {
  await app.open('/settings/delivery')
  const card = app.settings.card('Quiet hours')
  await card.getByLabel('From').fill('22:00')
  await app.settings.save('Quiet hours')
  await expect(card.getByLabel('Until')).toHaveAccessibleDescription(/Say when they end/)
  await expect(card.getByLabel('From')).toHaveValue('22:00')
  await card.getByLabel('Until').fill('07:00')
  await app.settings.save('Quiet hours')
  await app.settings.saved()
  await page.reload()
  await expect(card.getByLabel('Until')).toHaveValue('07:00')
})

test('the service worker is one that the page may register', async ({ app, page }) => {
  await app.open('/settings/delivery')
  const scope = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
    const { scope } = registration
    await registration.unregister()
    return scope
  })
  expect(new URL(scope).pathname).toBe('/')
})

test('a browser that is removed is one that nobody can write to any more', async ({
  app,
  page,
  database,
  user,
}) => {
  const endpoint = 'https://push.example.org/this-browser'
  // A push service is on the internet, and a browser without windows asks nobody: here stands what one keeps of both.
  await page.addInitScript((endpoint) => {
    const unsubscribe = async () => {
      window.name = 'ended'
      return true
    }
    const subscription = { endpoint, unsubscribe }
    const pushManager = { getSubscription: async () => (window.name === 'ended' ? null : subscription) }
    Object.assign(navigator.serviceWorker, { getRegistration: async () => ({ pushManager }) })
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' })
  }, endpoint)
  await database.destination.createMany({
    data: [endpoint, 'https://push.example.org/another'].map((address, index) => ({
      userId: user.id,
      kind: 'PUSH' as const,
      address,
      label: ['This one', 'Another'][index] ?? '',
    })),
  })
  await app.open('/settings/delivery')
  const card = app.settings.card('This browser')
  await expect(card.getByText(/^This browser shows your reminders/)).toBeVisible()
  await card.getByRole('button', { name: 'Remove Another' }).click()
  await app.undo()
  await expect(card.getByRole('button', { name: 'Remove Another' })).toBeVisible()
  expect(await page.evaluate(() => window.name)).toBe('')
  await card.getByRole('button', { name: 'Remove This one' }).click()
  await expect(app.toast('This browser shows no more reminders.')).toBeVisible()
  await expect(card.getByRole('button', { name: 'Turn on in this browser' })).toBeVisible()
  expect(await page.evaluate(() => window.name)).toBe('ended')
  expect(await database.destination.count({ where: { userId: user.id } })).toBe(1)
})

test('a notification’s button settles the reminder of whoever is signed in, and nobody else’s', async ({
  app,
  page,
  database,
  user,
}) => {
  const { id } = await database.reminder.create({
    data: {
      userId: user.id,
      rule: 'custom',
      subject: 'bell',
      occurrence: '1',
      title: 'Ring the bell',
      why: 'You asked for it.',
      plannedFor: new Date(),
      dueAt: new Date(),
    },
  })
  const state = async () => (await database.reminder.findFirstOrThrow({ where: { id } })).state
  const post = (url: string) =>
    page.evaluate(async (url) => {
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ action: 'done' }) })
      return answer.status
    }, url)
  await app.open('/settings/delivery')
  expect(await post('/api/reminders/nobodys')).toBe(404)
  const elsewhere = await page.request.post(`/api/reminders/${id}`, {
    data: { action: 'done' },
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(elsewhere.status()).toBe(403)
  expect(await state()).toBe('OPEN')
  expect(await post(`/api/reminders/${id}`)).toBe(204)
  expect(await state()).toBe('DONE')
  await page.context().clearCookies()
  expect(await post(`/api/reminders/${id}`)).toBe(401)
  app.forgive(/40[14]/)
})
