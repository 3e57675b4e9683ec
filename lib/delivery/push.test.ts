import { createECDH, randomBytes, verify, createPublicKey } from 'node:crypto'
import { createRequire } from 'node:module'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mintUserId } from '@/lib/data/user-id'
import { pushPayload, sendPush } from './push'
import { testMessage } from './test-message'
import { outgoingMessage, outgoingReminder } from './testing/outgoing'
import { startRecordingServer, withStatus, type RecordingServer } from './testing/recording-http'
import { readVapidKeys } from './vapid'

vi.hoisted(() => (process.env.ALLOW_PRIVATE_WEBHOOKS = '1'))

/** The decryption that web-push's own tests use: a browser's half of RFC 8291. */
const { decrypt } = createRequire(createRequire(import.meta.url).resolve('web-push'))('http_ece') as {
  decrypt(body: Buffer, keys: object): Buffer
}

const patient = new AbortController().signal
const browser = createECDH('prime256v1')
const p256dh = browser.generateKeys('base64url')
const authSecret = randomBytes(16)
const settings = JSON.stringify({ p256dh, auth: authSecret.toString('base64url') })

let service: RecordingServer

beforeEach(async () => {
  service = await startRecordingServer()
  service.answer = withStatus(201)
})

afterEach(() => service.stop())

const destination = (given: object = {}) => ({
  userId: mintUserId('ana'),
  id: 'd1',
  address: `${service.url}/send/abc`,
  settings,
  ...given,
})

const read = (body: Buffer | undefined) =>
  JSON.parse(
    decrypt(body ?? Buffer.alloc(0), { version: 'aes128gcm', privateKey: browser, authSecret }).toString(),
  )

describe('a push message', () => {
  it('arrives encrypted for the browser, which can read it', async () => {
    expect(await sendPush(destination(), outgoingMessage(), patient)).toEqual({ outcome: 'sent' })
    const [post] = service.posts
    expect(post?.path).toBe('/send/abc')
    expect(post?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '86400',
      urgency: 'high',
      topic: expect.stringMatching(/^[\w-]{32}$/),
    })
    expect(post?.body.toString()).not.toContain('Northwind')
    expect(read(post?.body)).toEqual({
      title: 'Nudge Northwind Realty',
      body: '7 business days of silence since you applied on 12 November.',
      tag: 'r-1',
      path: '/applications/a-1',
      reminderId: 'r-1',
    })
  })

  it('is signed with the keys of this installation, for the service it goes to', async () => {
    await sendPush(destination(), outgoingMessage(), patient)
    const { publicKey } = await readVapidKeys()
    const header = service.posts[0]?.headers.authorization ?? ''
    const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? []
    expect(key).toBe(publicKey)
    const [head = '', claims = '', signature = ''] = token.split('.')
    const point = Buffer.from(publicKey, 'base64url')
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
    const jwk = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
    const signed = Buffer.from(`${head}.${claims}`)
    const isGood = verify(
      'sha256',
      signed,
      { key: jwk, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
    expect(isGood).toBe(true)
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      aud: service.url,
      sub: expect.stringMatching(/^(mailto|https):/),
    })
  })

  it('has the same topic at every attempt, and is of no use after what it announces', async () => {
    const soon = outgoingMessage({
      reminders: [outgoingReminder({ rule: 'interview-soon', interviewId: 'i1' })],
    })
    await sendPush(destination(), soon, patient)
    await sendPush(destination(), soon, patient)
    await sendPush(destination(), { ...soon, id: 'another' }, patient)
    const [first, second, other] = service.posts.map(({ headers }) => headers)
    expect(first?.ttl).toBe('3600')
    expect(second?.topic).toBe(first?.topic)
    expect(other?.topic).not.toBe(first?.topic)
  })

  it.each([
    [404, 'gone', /no reminders any more/],
    [410, 'gone', /no reminders any more/],
    [400, 'impossible', /does not accept/],
    [403, 'impossible', /does not accept/],
    [413, 'impossible', /too long/],
    [429, 'refused', /pause/],
    [500, 'refused', /500/],
    [503, 'refused', /503/],
  ] as const)('that is answered by %i: %s', async (status, outcome, problem) => {
    service.answer = withStatus(status)
    const result = await sendPush(destination(), outgoingMessage(), patient)
    expect(result).toEqual({ outcome, problem: expect.stringMatching(problem) })
  })

  it('that is not answered is tried again later', async () => {
    service.answer = () => {}
    const result = await sendPush(destination(), outgoingMessage(), AbortSignal.timeout(200))
    const problem = expect.stringMatching(/in time/)
    expect(result).toEqual({ outcome: 'refused', problem, timedOut: true })
  })

  it.each([
    ['keys of another kind', { settings: '{}' }],
    [
      'a point that is not on the curve',
      { settings: JSON.stringify({ p256dh: `BA${'a'.repeat(85)}`, auth: 'a'.repeat(22) }) },
    ],
    ['an address in a cloud’s metadata', { address: 'https://169.254.169.254/latest' }],
  ])('to %s is given up', async (_, given) => {
    const result = await sendPush(destination(given), outgoingMessage(), patient)
    expect(result).toMatchObject({ outcome: 'impossible' })
    expect(service.posts).toEqual([])
  })

  it('stays small whatever stands in it', async () => {
    const hostile = outgoingMessage({
      reminders: [outgoingReminder({ title: '"\\\u2028🦓'.repeat(2000), why: '"\\é\u0000'.repeat(5000) })],
    })
    await sendPush(destination(), hostile, patient)
    const [post] = service.posts
    expect(post?.body.length).toBeLessThan(4096)
    expect(read(post?.body)).toMatchObject({ title: expect.stringMatching(/…$/) })
  })

  it('about several, or about nothing, has nothing to mark as done', () => {
    const several = JSON.parse(
      pushPayload(outgoingMessage({ reminders: [outgoingReminder(), outgoingReminder({ id: 'other' })] })),
    )
    expect(several).toMatchObject({ title: '2 reminders', path: '/', reminderId: null })
    const test = testMessage({ userId: mintUserId('ana'), zone: 'UTC', now: new Date() })
    expect(JSON.parse(pushPayload(test))).toMatchObject({ path: '/', reminderId: null })
  })
})

it('the keys are made once, however many ask', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, readVapidKeys))
  expect(new Set(all.map(({ publicKey }) => publicKey)).size).toBe(1)
})
