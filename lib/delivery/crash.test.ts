import { once } from 'node:events'
import { copyFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '@/lib/db/create-client'
import { copyPostgresTemplate } from '@/scripts/make-template'
import type { Orders, Step } from './testing/mortal-scheduler'
import { bundleScheduler, live, seedQueue, spawnScheduler, startRecorder } from './testing/schedulers'

const STEPS: readonly Step[] = ['before claim', 'after claim', 'during send', 'before mark', 'after mark']
const START = new Date('2026-11-23T09:00:00Z').getTime()
/** Longer than a lease: each life finds what the one before left. */
const LIFE_MS = 120_000
/** A hundred in all, and each step in each of its ways on both. */
const KILLS = { sqlite: 60, postgresql: 40 }

let file: string

beforeAll(async () => {
  file = await bundleScheduler()
})

afterAll(() => rmSync(path.dirname(file), { recursive: true }))

function sqlite(name: string): string {
  const copy = path.join(path.dirname(process.env.TEST_DATABASE_TEMPLATE!), `${name}-${process.pid}.db`)
  copyFileSync(process.env.TEST_DATABASE_TEMPLATE!, copy)
  return `file:${copy}`
}

const postgresql = (name: string) => copyPostgresTemplate(process.env.TEST_POSTGRES_TEMPLATE!, name)

/**
 * One life after the other, each killed at the next step and followed by one that is due when the lease has run out.
 * After each, what the other side has accepted is held against what the database says.
 */
async function liveAndDie(url: string, kills: number) {
  const client = createClient(url)
  const recorder = await startRecorder()
  const moments = Array.from(
    { length: kills * 3 },
    (_, index) => new Date(START + Math.floor(index / 3) * LIFE_MS),
  )
  await seedQueue(client, 1, moments)
  const statesOf = async (ids: readonly string[]) =>
    (await client.delivery.findMany({ where: { reminderId: { in: [...ids] } } })).map(({ state }) => state)
  const sentAgain: string[] = []
  let next = spawnScheduler(file, url)
  let killed = 0
  for (let index = 0; index < kills; index++) {
    const child = next
    next = spawnScheduler(file, url)
    const dieAt = STEPS[index % STEPS.length]!
    const orders: Orders = {
      recorder: recorder.url,
      clock: new Date(START + index * LIFE_MS + 1_000).toISOString(),
      dieAt,
      dieAfter: dieAt.endsWith('mark') && index % 2 === 1 ? 2 : 1,
    }
    const before = recorder.accepted.length
    if ((await live(child, orders)) === 'SIGKILL') killed += 1
    const accepted = recorder.accepted.slice(before)
    const unmarked = dieAt === 'before mark' ? accepted.splice(-1) : []
    for (const { reminders } of accepted)
      expect(new Set(await statesOf(reminders))).toEqual(new Set(['SENT']))
    for (const { reminders } of unmarked) {
      expect(new Set(await statesOf(reminders))).toEqual(new Set(['WAITING']))
      sentAgain.push(...reminders)
    }
  }
  const clock = new Date(START + kills * LIFE_MS + 1_000).toISOString()
  expect(await live(next, { recorder: recorder.url, clock, dieAt: null, dieAfter: 1 })).toBeNull()
  recorder.stop()
  const times = new Map<string, number>()
  for (const id of recorder.accepted.flatMap(({ reminders }) => reminders))
    times.set(id, (times.get(id) ?? 0) + 1)
  const rows = await client.delivery.findMany({ select: { reminderId: true, state: true } })
  await client.$disconnect()
  return {
    killed,
    lost: rows.filter(({ reminderId, state }) => state !== 'SENT' || !times.has(reminderId)).length,
    doubles: [...times].flatMap(([id, count]) => Array.from({ length: count - 1 }, () => id)).toSorted(),
    sentAgain: sentAgain.toSorted(),
  }
}

describe.concurrent('killed at any step', () => {
  it.each([
    { name: 'SQLite', kills: KILLS.sqlite, make: () => sqlite('crash') },
    { name: 'PostgreSQL', kills: KILLS.postgresql, make: () => postgresql('crash') },
  ])(
    'on $name $kills times: nothing is lost, and twice goes only what was accepted and not yet marked',
    async ({ kills, make }) => {
      const { killed, lost, doubles, sentAgain } = await liveAndDie(await make(), kills)
      expect(killed).toBe(kills)
      expect(lost).toBe(0)
      expect(sentAgain.length).toBeGreaterThan(0)
      expect(doubles).toEqual(sentAgain)
    },
  )
})

describe('two at once', () => {
  it.each([
    { name: 'SQLite', make: () => sqlite('contest') },
    { name: 'PostgreSQL', make: () => postgresql('contest') },
  ])('on $name: 5,000 due reminders of 500 people go out once each', async ({ make }) => {
    const url = await make()
    const client = createClient(url)
    await seedQueue(
      client,
      500,
      Array.from({ length: 10 }, () => new Date(START)),
    )
    const recorder = await startRecorder()
    const orders = {
      recorder: recorder.url,
      clock: new Date(START).toISOString(),
      dieAt: null,
      dieAfter: 1,
    }
    const pair = [spawnScheduler(file, url), spawnScheduler(file, url)]
    await Promise.all(pair.map((child) => once(child, 'message')))
    await Promise.all(pair.map((child) => live(child, orders)))
    recorder.stop()
    const sent = recorder.accepted.flatMap(({ reminders }) => reminders)
    expect(sent).toHaveLength(5_000)
    expect(new Set(sent).size).toBe(5_000)
    expect(new Set(recorder.accepted.map(({ sender }) => sender))).toEqual(
      new Set(pair.map(({ pid }) => pid)),
    )
    expect(await client.delivery.count({ where: { state: 'SENT' } })).toBe(5_000)
    await client.$disconnect()
  })
})
