import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { listDeadDeliveries, retryDeadDeliveries } from '@/lib/data/dead-deliveries'
import { WAITS } from '@/lib/domain/delivery/backoff'
import { at } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { db } from '@/lib/db/client'
import { withQueue } from './scheduler-testing'
import { runUntilIdle } from './testing/run-until-idle'
import { RecordingSmtpServer, type Behaviour } from './testing/smtp-server'

/** The scheduler, the mail channel and a mail server that speaks SMTP: what becomes of a reminder, whatever that one does. */

const NOW = at('2026-11-23', '12:00')
const server = new RecordingSmtpServer()
let CHANNELS: (typeof import('./channels'))['CHANNELS']
let closeMail: (typeof import('./smtp'))['closeMail']

beforeAll(async () => {
  await server.listen()
  // Where files share their modules, another may have read the environment before.
  vi.resetModules()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'Debrief <debrief@example.org>')
  vi.stubEnv('NEXTAUTH_URL', 'https://debrief.example.org')
  ;({ CHANNELS } = await import('./channels'))
  ;({ closeMail } = await import('./smtp'))
})

beforeEach(() => {
  server.behaviour = 'accept'
  server.received.length = 0
})

afterEach(async () => {
  closeMail()
  await db.user.deleteMany()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  vi.resetModules()
  await server.close()
})

const withMail = (dueAt = NOW) =>
  withQueue([{ dueAt }], { destination: { kind: 'EMAIL', address: 'ana@example.org', verifiedAt: dueAt } })

const rowOf = (userId: UserId) => db.delivery.findFirstOrThrow({ where: { userId } })

async function look(behaviour: Behaviour, now: Date, patienceMs = 10_000) {
  server.behaviour = behaviour
  await runUntilIdle({ channels: CHANNELS, clock: () => now, patienceMs, restMs: 10 })
}

/** The ids of the mails that the server has read to the end. */
const messageIds = () => server.received.map((mail) => mail.header('Message-ID'))

describe('a mail server that', () => {
  // How many mails it has read by the time it says yes: two where it took the first without a word.
  test.each<[Behaviour, RegExp, number, number?]>([
    ['refuse to greet', /421/, 1],
    ['defer', /451.*Greylisted/, 1],
    ['reject the sender', /550.*Not from you/, 1],
    ['drop before the yes', /no connection/, 2],
    ['hang', /too long/, 2, 1_000],
  ])(
    '%s: tried again a minute later, and then it has gone out',
    async (behaviour, problem, mails, patience) => {
      const { userId } = await withMail()
      await look(behaviour, NOW, patience)
      const waiting = await rowOf(userId)
      expect(waiting).toMatchObject({
        state: 'WAITING',
        attempts: 1,
        leaseToken: null,
        lastError: expect.stringMatching(problem),
      })
      const seconds = (waiting.sendAt.getTime() - NOW.getTime()) / 1_000
      expect(seconds).toBeGreaterThanOrEqual(60)
      expect(seconds).toBeLessThanOrEqual(66)
      await look('accept', new Date(waiting.sendAt.getTime() - 1))
      expect(await rowOf(userId)).toMatchObject({ state: 'WAITING', attempts: 1 })

      await look('accept', waiting.sendAt)
      await look('accept', new Date(waiting.sendAt.getTime() + 86_400_000))
      expect(await rowOf(userId)).toMatchObject({ state: 'SENT', sentAt: waiting.sendAt })
      expect(server.received).toHaveLength(mails)
      // So that the mail program can tell the second from the first.
      expect(new Set(messageIds()).size).toBe(1)
    },
  )

  test.each<Behaviour>(['reject the recipient', 'reject the mail'])(
    '%s: given up at once and said in the app, and not tried again by itself',
    async (behaviour) => {
      const { userId } = await withMail()
      await look(behaviour, NOW)
      expect(await rowOf(userId)).toMatchObject({ state: 'DEAD', attempts: 1 })
      expect(await listDeadDeliveries(userId)).toMatchObject([
        { problem: expect.stringMatching(/does not take mail for this address.*55[04]/) },
      ])
      await look('accept', new Date(NOW.getTime() + 86_400_000))
      expect(server.received).toEqual([])
    },
  )

  test('drop after the yes: sent, once', async () => {
    const { userId } = await withMail()
    await look('drop after the yes', NOW)
    expect(await rowOf(userId)).toMatchObject({ state: 'SENT', sentAt: NOW, lastError: null })
    await look('accept', new Date(NOW.getTime() + 86_400_000))
    expect(server.received).toHaveLength(1)
  })

  test('says 451 for a day: given up after nine tries, and sent once where the person tries again', async () => {
    const { userId } = await withMail()
    let now = NOW
    for (let attempt = 1; attempt <= WAITS.length + 1; attempt++) {
      await look('defer', now)
      const { state, attempts, sendAt } = await rowOf(userId)
      expect({ state, attempts }).toEqual({
        state: attempt <= WAITS.length ? 'WAITING' : 'DEAD',
        attempts: attempt,
      })
      if (state === 'WAITING') now = sendAt
    }
    const hours = (now.getTime() - NOW.getTime()) / 3_600_000
    expect(hours).toBeGreaterThanOrEqual(24)
    expect(hours).toBeLessThan(24 * 1.11)
    await look('accept', new Date(now.getTime() + 86_400_000))
    expect(server.received).toEqual([])

    const later = new Date(now.getTime() + 2 * 86_400_000)
    expect(await retryDeadDeliveries(userId, later)).toEqual({ count: 1 })
    await look('accept', later)
    expect(await rowOf(userId)).toMatchObject({ state: 'SENT' })
    expect(server.received).toHaveLength(1)
    // It says how late it comes.
    expect(server.received[0]?.text).toMatch(/late|was due/i)
  })
})
