import { afterEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { listDeadDeliveries, retryDeadDeliveries } from '@/lib/data/dead-deliveries'
import { completeReminder, snoozeReminder } from '@/lib/data/reminder-decisions'
import { at } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { WAITS } from '@/lib/domain/delivery/backoff'
import { log } from '@/lib/log'
import { AT_ONCE } from './at-once'
import type { SendResult } from './channel'
import { OUTBOX } from './deliver'
import { startScheduler } from './scheduler'
import { recordingChannel, withQueue } from './scheduler-testing'
import { runUntilIdle } from './testing/run-until-idle'

const NOW = at('2026-11-23', '12:00')
const minutes = (count: number, from = NOW) => new Date(from.getTime() + count * 60_000)
const clockAt = (moment: Date) => () => moment
const DAY = 24 * 60

const statesOf = async (userId: UserId) =>
  (await db.delivery.findMany({ where: { userId }, orderBy: { dueAt: 'asc' } })).map(({ state }) => state)

afterEach(async () => {
  await db.user.deleteMany()
})

/** Sends what is due at `now`, and answers with what went out. */
async function sendAt(now: Date, answer?: Parameters<typeof recordingChannel>[0], options = {}) {
  const { messages, channels } = recordingChannel(answer)
  await runUntilIdle({ channels, clock: clockAt(now), ...options })
  return messages
}

describe('what is due', () => {
  it('goes out once, with its words, and what lies ahead does not', async () => {
    const { userId, destinationId } = await withQueue([{ dueAt: minutes(-3) }, { dueAt: minutes(1) }])
    const [message, ...others] = await sendAt(NOW)
    expect(others).toEqual([])
    expect(message).toMatchObject({
      userId,
      now: NOW,
      zone: 'UTC',
      reminders: [
        { title: 'Number 0', why: 'you set it', rule: 'custom', dueAt: minutes(-3), application: null },
      ],
    })
    expect(await statesOf(userId)).toEqual(['SENT', 'WAITING'])
    expect(await sendAt(NOW)).toEqual([])
    const where = { userId_id: { userId, id: destinationId } }
    expect(await db.destination.findUnique({ where })).toMatchObject({ lastResultAt: NOW, lastProblem: null })
  })

  it('is one message each up to five, one for all beyond, and one where that is wished', async () => {
    await withQueue(Array.from({ length: 5 }, () => ({ dueAt: NOW })))
    await withQueue(Array.from({ length: 100 }, (_, index) => ({ dueAt: minutes(-index) })))
    await withQueue([{ dueAt: NOW }, { dueAt: NOW }], { daily: true })
    const counts = (await sendAt(NOW)).map(({ reminders }) => reminders.length)
    expect(counts.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 1, 2, 100])
  })

  it('waits for the end of the quiet hours that began meanwhile', async () => {
    const { userId } = await withQueue([{ dueAt: minutes(-60) }])
    await db.user.update({ where: { id: userId }, data: { quietFrom: '11:30', quietUntil: '13:00' } })
    expect(await sendAt(NOW)).toEqual([])
    expect(await sendAt(minutes(59))).toEqual([])
    expect(await sendAt(minutes(60))).toHaveLength(1)
  })

  it.each<[string, () => SendResult | Promise<SendResult>]>([
    ['hangs', () => new Promise(() => undefined)],
    ['its channel gives up on', () => ({ outcome: 'refused', problem: 'No answer.', timedOut: true })],
  ])('is written to several places at a time, and one that %s holds up no other', async (_, answer) => {
    const slow = await withQueue([{ dueAt: minutes(-1) }, { dueAt: minutes(-1) }])
    const quick = await withQueue([{ dueAt: NOW }])
    const messages = await sendAt(
      NOW,
      ({ userId }) => (userId === slow.userId ? answer() : { outcome: 'sent' }),
      { patienceMs: 50 },
    )
    // The second for the place that hangs was not even tried.
    expect(messages.map(({ userId }) => userId).toSorted()).toEqual([slow.userId, quick.userId].toSorted())
    expect(await statesOf(quick.userId)).toEqual(['SENT'])
    expect(await statesOf(slow.userId)).toEqual(['WAITING', 'WAITING'])
    expect(await sendAt(minutes(2))).toHaveLength(2)
  })
})

describe('a channel where nobody answers', () => {
  const many = (kind: 'EMAIL' | 'WEBHOOK', dueAt: Date) =>
    Array.from({ length: 64 }, () =>
      withQueue([{ dueAt }], { destination: { kind, address: `${kind}@example.org`, verifiedAt: dueAt } }),
    )
  /** Says nothing until it is told to give up. */
  function silence() {
    let giveUp: (result: SendResult) => void = () => undefined
    const silent = new Promise<SendResult>((resolve) => (giveUp = resolve))
    return { silent, giveUp: () => giveUp({ outcome: 'refused', problem: 'No answer.', timedOut: true }) }
  }

  it('lets the scheduler beat while all its places wait', async () => {
    await Promise.all(many('WEBHOOK', NOW))
    const { silent, giveUp } = silence()
    const { messages, channels } = recordingChannel(() => silent)
    let now = NOW
    const scheduler = startScheduler({ channels, clock: () => now, pauseMs: 10 })
    await expect.poll(() => messages.length).toBe(AT_ONCE.WEBHOOK)
    now = minutes(1)
    await expect
      .poll(() => db.schedulerBeat.findFirst({ where: { id: scheduler.id } }))
      .toMatchObject({ lastTickAt: now })
    giveUp()
    await scheduler.stop()
    expect(messages).toHaveLength(AT_ONCE.WEBHOOK)
    expect(await db.delivery.count({ where: { leaseToken: { not: null } } })).toBe(0)
  })

  it('holds up no other: a webhook goes out though mail for many has been waiting for longer', async () => {
    await Promise.all(many('EMAIL', minutes(-5)))
    const { userId } = await withQueue([{ dueAt: NOW }])
    const { silent, giveUp } = silence()
    const mail = recordingChannel(() => silent)
    const webhook = recordingChannel()
    const channels = { ...webhook.channels, EMAIL: mail.channels.EMAIL }
    const scheduler = startScheduler({ channels, clock: clockAt(NOW), pauseMs: 10 })
    await expect.poll(() => statesOf(userId)).toEqual(['SENT'])
    // No more of it is claimed than is being sent: the rest is free for another instance.
    expect(mail.messages).toHaveLength(AT_ONCE.EMAIL)
    expect(await db.delivery.count({ where: { leaseToken: { not: null } } })).toBe(AT_ONCE.EMAIL)
    giveUp()
    await scheduler.stop()
  })

  it('is left alone for a while where it is one server for all, at no cost to those who wait', async () => {
    await Promise.all(many('EMAIL', NOW))
    let tried = 0
    const messages = await sendAt(
      NOW,
      () => {
        tried += 1
        return tried <= AT_ONCE.EMAIL ? new Promise(() => undefined) : { outcome: 'sent' }
      },
      { patienceMs: 50, restMs: 100 },
    )
    expect(messages).toHaveLength(64)
    const rows = await db.delivery.groupBy({ by: ['state', 'attempts'], _count: true })
    expect(rows).toEqual(
      expect.arrayContaining([
        { state: 'WAITING', attempts: 1, _count: AT_ONCE.EMAIL },
        { state: 'SENT', attempts: 0, _count: 64 - AT_ONCE.EMAIL },
      ]),
    )
  })

  it('is not asked again before its rest is over, not even for what was due there before', async () => {
    await Promise.all(many('EMAIL', NOW))
    const { messages, channels } = recordingChannel(() => new Promise(() => undefined))
    const released = vi.fn(OUTBOX.release)
    const looks = vi.fn(OUTBOX.claimDue)
    const outbox = { ...OUTBOX, claimDue: looks, release: released }
    const options = { channels, outbox, clock: clockAt(NOW), pauseMs: 10, patienceMs: 50, restMs: 60_000 }
    const scheduler = startScheduler(options)
    const waiting = { state: 'WAITING', leaseToken: null } as const
    await expect.poll(() => db.delivery.count({ where: { ...waiting, attempts: 1 } })).toBe(AT_ONCE.EMAIL)
    const before = looks.mock.calls.length
    // The other channels look on.
    await expect.poll(() => looks.mock.calls.length).toBeGreaterThan(before + 4)
    expect(looks.mock.calls.slice(before).map(([kind]) => kind)).not.toContain('EMAIL')
    await scheduler.stop()
    expect(messages).toHaveLength(AT_ONCE.EMAIL)
    expect(await db.delivery.count({ where: { ...waiting, attempts: 0 } })).toBe(64 - AT_ONCE.EMAIL)
  })
})

describe('a refusal', () => {
  it('is tried again after 1, 5, 15, 60 minutes… with the same id, and given up after a day; the person may retry', async () => {
    const { userId } = await withQueue([{ dueAt: NOW }])
    const ids = new Set<string>()
    let now = NOW
    for (let attempt = 1; attempt <= WAITS.length + 1; attempt++) {
      const sent = await sendAt(now, () => ({ outcome: 'refused', problem: 'Not now.' }))
      expect(sent).toHaveLength(1)
      ids.add(sent[0]!.id)
      const row = await db.delivery.findFirstOrThrow({ where: { userId } })
      expect(row).toMatchObject({ attempts: attempt, lastError: 'Not now.', leaseToken: null })
      if (attempt <= WAITS.length) {
        const waited = (row.sendAt.getTime() - now.getTime()) / 60_000
        expect(waited).toBeGreaterThanOrEqual(WAITS[attempt - 1]!)
        expect(waited).toBeLessThanOrEqual(WAITS[attempt - 1]! * 1.1)
        expect(await sendAt(new Date(row.sendAt.getTime() - 1))).toEqual([])
        now = row.sendAt
      }
    }
    expect(ids.size).toBe(1)
    expect(await statesOf(userId)).toEqual(['DEAD'])
    expect(await listDeadDeliveries(userId)).toMatchObject([{ title: 'Number 0', problem: 'Not now.' }])
    expect(await sendAt(minutes(30 * DAY))).toEqual([])
    expect(await retryDeadDeliveries(userId, minutes(30 * DAY))).toEqual({ count: 1 })
    expect(await sendAt(minutes(30 * DAY))).toHaveLength(1)
    expect(await statesOf(userId)).toEqual(['SENT'])
    expect(await listDeadDeliveries(userId)).toEqual([])
  })

  it('keeps a message for many together, with its id, and apart from what is new', async () => {
    const { userId } = await withQueue(Array.from({ length: 6 }, () => ({ dueAt: NOW })))
    const [first] = await sendAt(NOW, () => ({ outcome: 'refused', problem: 'Not now.' }))
    const again = await sendAt(minutes(2))
    expect(again.map(({ id, reminders }) => [id, reminders.length])).toEqual([[first!.id, 6]])
    expect(new Set(await statesOf(userId))).toEqual(new Set(['SENT']))
  })

  it('for good is given up at once', async () => {
    const dead = await withQueue([{ dueAt: NOW }])
    await sendAt(NOW, () => ({ outcome: 'impossible', problem: 'No such address.' }))
    expect(await statesOf(dead.userId)).toEqual(['DEAD'])
  })

  it('by a browser that takes nothing any more is said to its owner, and nobody writes there again', async () => {
    const address = 'https://push.example.org/1'
    const { userId } = await withQueue([{ dueAt: NOW }], { destination: { kind: 'PUSH', address } })
    await sendAt(NOW, () => ({ outcome: 'gone', problem: 'It takes nothing any more.' }))
    const problem = 'It takes nothing any more.'
    expect(await listDeadDeliveries(userId)).toMatchObject([{ title: 'Number 0', problem }])
    const place = await db.destination.findFirst({ where: { userId } })
    expect(place).toMatchObject({ address: expect.not.stringContaining('https:'), lastProblem: problem })
  })

  it('is what a channel that throws comes to', async () => {
    const { userId } = await withQueue([{ dueAt: NOW }])
    const said = vi.spyOn(log, 'error').mockReturnValue()
    await sendAt(NOW, () => Promise.reject(new Error('A mistake of ours')))
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
    expect(await db.delivery.findFirst({ where: { userId } })).toMatchObject({
      state: 'WAITING',
      attempts: 1,
    })
  })
})

describe('what changes while it is claimed', () => {
  /** Lets something happen between the claim and the last look. */
  async function sendDespite(happening: () => Promise<unknown>) {
    const { messages, channels } = recordingChannel()
    const outbox = {
      ...OUTBOX,
      readClaimed: async (...given: Parameters<typeof OUTBOX.readClaimed>) => {
        await happening()
        return OUTBOX.readClaimed(...given)
      },
    }
    await runUntilIdle({ channels, clock: clockAt(NOW), outbox })
    return messages
  }

  it('is not sent when it was done, snoozed, edited to another moment or deleted', async () => {
    const happenings: ((userId: UserId, id: string) => Promise<unknown>)[] = [
      (userId, id) => completeReminder(userId, id, NOW),
      (userId, id) => snoozeReminder(userId, id, 'tomorrow', NOW),
      (userId, id) =>
        db.reminder.update({ where: { userId_id: { userId, id } }, data: { dueAt: minutes(5) } }),
      (userId, id) => db.reminder.delete({ where: { userId_id: { userId, id } } }),
    ]
    for (const happen of happenings) {
      const { userId, reminderIds } = await withQueue([{ dueAt: NOW }])
      expect(await sendDespite(() => happen(userId, reminderIds[0]!))).toEqual([])
      expect(await statesOf(userId)).not.toContain('SENT')
    }
  })

  it('goes out again at the moment it was snoozed to', async () => {
    const { userId, reminderIds } = await withQueue([{ dueAt: NOW }])
    await sendDespite(() => snoozeReminder(userId, reminderIds[0]!, 'tomorrow', NOW))
    expect(await statesOf(userId)).toEqual(['CANCELLED', 'WAITING'])
    expect(await sendAt(at('2026-11-24', '09:00'))).toHaveLength(1)
  })

  it('is marked as sent when it was on its way already, so that taking the change back sends nothing twice', async () => {
    const { userId, reminderIds } = await withQueue([{ dueAt: NOW }])
    await sendAt(NOW, async () => {
      await snoozeReminder(userId, reminderIds[0]!, 'tomorrow', NOW)
      return { outcome: 'sent' }
    })
    expect(await statesOf(userId)).toEqual(['SENT', 'WAITING'])
  })

  it('carries the words as they are at the last moment', async () => {
    const { userId } = await withQueue([{ dueAt: NOW }])
    const [message] = await sendDespite(() =>
      db.reminder.updateMany({ where: { userId }, data: { title: 'New' } }),
    )
    expect(message?.reminders[0]?.title).toBe('New')
  })

  it('is left to whoever has taken it on since', async () => {
    const { userId } = await withQueue([{ dueAt: NOW }])
    const other = { leaseToken: 'other', leaseUntil: minutes(1) }
    expect(await sendDespite(() => db.delivery.updateMany({ where: { userId }, data: other }))).toEqual([])
    expect(await db.delivery.findFirst({ where: { userId } })).toMatchObject({ state: 'WAITING', ...other })
  })
})

describe('time', () => {
  it('three days down: all goes out at once in one message that knows how late it is, but what has ended does not', async () => {
    const ended = { dueAt: minutes(60), overdueAt: minutes(120), rule: 'interview-soon' }
    const owed = { dueAt: minutes(60), overdueAt: minutes(120), rule: 'thank-you' }
    const days = Array.from({ length: 9 }, (_, index) => ({ dueAt: minutes(index * 8 * 60) }))
    const { userId } = await withQueue([ended, owed, ...days])
    const now = minutes(3 * DAY)
    const messages = await sendAt(now)
    expect(messages.map(({ reminders }) => reminders.length)).toEqual([10])
    expect(messages[0]?.reminders.map(({ rule }) => rule)).not.toContain('interview-soon')
    expect(messages[0]?.now).toEqual(now)
    expect((await statesOf(userId)).toSorted()).toEqual([
      ...Array.from({ length: 1 }, () => 'CANCELLED'),
      ...Array.from({ length: 10 }, () => 'SENT'),
    ])
    expect(await sendAt(now)).toEqual([])
  })

  it('a clock that goes a day forward and back sends nothing twice and loses nothing', async () => {
    const { userId } = await withQueue([
      { dueAt: NOW },
      { dueAt: minutes(12 * 60) },
      { dueAt: minutes(30 * 60) },
    ])
    const titles: (string | undefined)[] = []
    for (const moment of [
      minutes(-DAY),
      NOW,
      minutes(DAY),
      NOW,
      minutes(1),
      minutes(DAY),
      minutes(2 * DAY),
    ]) {
      for (const message of await sendAt(moment)) titles.push(...message.reminders.map(({ title }) => title))
    }
    expect(titles).toEqual(['Number 0', 'Number 1', 'Number 2'])
    expect(await statesOf(userId)).toEqual(['SENT', 'SENT', 'SENT'])
  })

  it('a crash while the clock was a day ahead holds nothing back once it is right again', async () => {
    await withQueue([{ dueAt: NOW }])
    await OUTBOX.claimDue('WEBHOOK', { token: 'crashed', ms: 60_000 }, 9, minutes(DAY))
    expect(await sendAt(NOW)).toHaveLength(1)
  })
})

describe('stopping', () => {
  it('finishes and marks what is being sent, gives the rest back, and takes nothing on any more', async () => {
    const { userId } = await withQueue([{ dueAt: minutes(-2) }, { dueAt: minutes(-1) }])
    let finish: (result: SendResult) => void = () => undefined
    let begun: () => void = () => undefined
    const hasBegun = new Promise<void>((resolve) => (begun = resolve))
    const { messages, channels } = recordingChannel(() => {
      begun()
      return new Promise((resolve) => (finish = resolve))
    })
    const scheduler = startScheduler({ channels, clock: clockAt(NOW), pauseMs: 10 })
    await hasBegun
    await expect.poll(() => db.schedulerBeat.count()).toBe(1)
    const stopped = scheduler.stop()
    finish({ outcome: 'sent' })
    await stopped
    expect(messages).toHaveLength(1)
    const rows = await db.delivery.findMany({ where: { userId }, orderBy: { dueAt: 'asc' } })
    expect(rows.map(({ state, leaseToken }) => [state, leaseToken])).toEqual([
      ['SENT', null],
      ['WAITING', null],
    ])
    expect(await db.schedulerBeat.count()).toBe(0)
  })
})
