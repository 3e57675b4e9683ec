import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { addEmail, addPush, addWebhook, listDestinations } from '@/lib/data/destinations'
import { createTestUser } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { sendTest } from './send-test'
import { startRecordingServer, withStatus, type RecordingServer } from './testing/recording-http'

vi.hoisted(() => (process.env.ALLOW_PRIVATE_WEBHOOKS = '1'))

const now = new Date()
const when = { zone: 'UTC', now }
// A point of P-256, from RFC 8291.
const KEYS = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
}

let ana: UserId
let server: RecordingServer

beforeEach(async () => {
  ana = await createTestUser()
  server = await startRecordingServer()
})

afterEach(() => server.stop())

const hook = () => addWebhook(ana, { address: `${server.url}/hook`, preset: 'plain', label: '' }, now)

it('sends at once, and keeps what became of it', async () => {
  const { id } = await hook()
  expect(await sendTest(ana, id, when)).toEqual({ outcome: 'sent' })
  expect(JSON.parse(server.posts[0]?.body.toString() ?? '')).toMatchObject({
    data: { reminders: [{ title: 'A test from Debrief' }] },
  })
  expect(await listDestinations(ana)).toMatchObject([{ lastResultAt: now, lastProblem: null }])

  server.answer = withStatus(500)
  expect(await sendTest(ana, id, when)).toMatchObject({ outcome: 'refused' })
  expect(await listDestinations(ana)).toMatchObject([{ lastProblem: expect.stringContaining('500') }])
})

it('forgets a browser that is gone', async () => {
  server.answer = withStatus(410)
  const { id } = await addPush(ana, { endpoint: `${server.url}/send`, keys: KEYS, label: 'Phone' }, now)
  expect(await sendTest(ana, id, when)).toMatchObject({ outcome: 'gone' })
  expect(await listDestinations(ana)).toEqual([])
})

it('mails nobody who has not agreed, and nothing to another user’s place', async () => {
  const { id } = await addEmail(ana, 'somebody@example.org', now)
  await expect(sendTest(ana, id, when)).rejects.toBeInstanceOf(RefusedError)
  const { id: webhook } = await hook()
  await expect(sendTest(await createTestUser(), webhook, when)).rejects.toBeInstanceOf(NotFoundError)
  expect(server.posts).toEqual([])
})

it('knocks fifteen times, and then has to wait', async () => {
  const { id } = await hook()
  for (let tries = 0; tries < 15; tries += 1) await sendTest(ana, id, when)
  await expect(sendTest(ana, id, when)).rejects.toBeInstanceOf(RefusedError)
  expect(server.posts).toHaveLength(15)
})
