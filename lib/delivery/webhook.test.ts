import { createHmac } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mintUserId } from '@/lib/data/user-id'
import { outgoingMessage } from './testing/outgoing'
import { startRecordingServer, withStatus, type RecordingServer } from './testing/recording-http'
import { sendWebhook } from './webhook'

// Read at the first use of this process.
vi.hoisted(() => (process.env.ALLOW_PRIVATE_WEBHOOKS = '1'))

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const patient = new AbortController().signal

let server: RecordingServer

beforeEach(async () => {
  server = await startRecordingServer()
})

afterEach(() => server.stop())

const destination = (address = `${server.url}/hook`, preset = 'plain') => ({
  userId: mintUserId('ana'),
  id: 'd1',
  address,
  settings: JSON.stringify({ preset, secret: SECRET }),
})

describe('a webhook', () => {
  it('is posted as JSON, signed over its id, moment and body', async () => {
    const message = outgoingMessage()
    expect(await sendWebhook(destination(), message, patient)).toEqual({ outcome: 'sent' })
    const [post, ...others] = server.posts
    expect(others).toEqual([])
    expect(post).toMatchObject({
      path: '/hook',
      headers: {
        'content-type': 'application/json',
        'webhook-id': message.id,
        'webhook-timestamp': String(message.now.getTime() / 1000),
      },
    })
    const signed = `${message.id}.${message.now.getTime() / 1000}.${post?.body.toString()}`
    const wanted = createHmac('sha256', Buffer.alloc(32, 7)).update(signed).digest('base64')
    expect(post?.headers['webhook-signature']).toBe(`v1,${wanted}`)
    expect(JSON.parse(post?.body.toString() ?? '')).toMatchObject({ type: 'reminders.due' })
  })

  it('goes where its preset says', async () => {
    await sendWebhook(destination(`${server.url}/topic?auth=a`, 'ntfy'), outgoingMessage(), patient)
    expect(server.posts[0]?.path).toBe('/?auth=a')
  })

  it.each([
    [200, 'sent', ''],
    [204, 'sent', ''],
    [302, 'impossible', /redirect/],
    [400, 'impossible', /does not understand/],
    [401, 'impossible', /token/],
    [403, 'impossible', /token/],
    [404, 'impossible', /not there any more/],
    [410, 'impossible', /not there any more/],
    [413, 'impossible', /too long/],
    [408, 'refused', /408/],
    [429, 'refused', /pause/],
    [500, 'refused', /500/],
    [503, 'refused', /503/],
  ] as const)('that answers %i: %s', async (status, outcome, problem) => {
    server.answer = withStatus(status)
    const result = await sendWebhook(destination(), outgoingMessage(), patient)
    expect(result).toMatchObject({ outcome, ...(problem && { problem: expect.stringMatching(problem) }) })
    expect(server.posts).toHaveLength(1)
  })

  it.each([
    ['says nothing', () => {}],
    ['stops in the middle of its answer', (_, outgoing) => void outgoing.writeHead(200).write('x')],
  ] as [string, RequestListener][])('that %s is tried again later', async (_, answer) => {
    server.answer = answer
    const result = await sendWebhook(destination(), outgoingMessage(), AbortSignal.timeout(200))
    const problem = 'The webhook did not answer in time.'
    expect(result).toEqual({ outcome: 'refused', problem, timedOut: true })
  })

  it('that hangs up is tried again later', async () => {
    server.answer = (incoming) => incoming.socket.destroy()
    const result = await sendWebhook(destination(), outgoingMessage(), patient)
    expect(result).toMatchObject({
      outcome: 'refused',
      problem: expect.stringMatching(/ended the connection/),
    })
  })

  it('that nobody listens at is tried again later', async () => {
    const gone = destination()
    await server.stop()
    const result = await sendWebhook(gone, outgoingMessage(), patient)
    server = await startRecordingServer()
    expect(result).toEqual({ outcome: 'refused', problem: 'The webhook does not listen at its address.' })
  })

  it('that leads where nothing is sent is given up', async () => {
    for (const address of ['http://169.254.169.254/latest', 'ftp://example.org/']) {
      const result = await sendWebhook(destination(address), outgoingMessage(), patient)
      expect(result).toMatchObject({ outcome: 'impossible' })
    }
  })
})
