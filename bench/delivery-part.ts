import { setTimeout } from 'node:timers/promises'
import { db } from '@/lib/db/client'
import type { Send } from '@/lib/delivery/channel'
import { claimDue } from '@/lib/data/outbox'
import { startScheduler } from '@/lib/delivery/scheduler'
import { percentile } from './statistics'

/** One part of delivery.ts, which starts it: `due` and after how many ms the other side answers, or `ticks`. Prints its figures as JSON. */

const TICKS = 200

/** From the minute at which all of them fall due, by a clock that starts there, until the last is marked. */
async function sendDue(answerMs: number) {
  const { sendAt } = await db.delivery.findFirstOrThrow({ select: { sendAt: true } })
  const total = await db.delivery.count()
  const started = performance.now()
  const passed = () => performance.now() - started
  const late: number[] = []
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const send: Send = async (_destination, { reminders }) => {
    if (answerMs > 0) await setTimeout(answerMs)
    late.push(...reminders.map(() => passed()))
    if (late.length === total) finish()
    return { outcome: 'sent' }
  }
  const channels = { EMAIL: send, PUSH: send, WEBHOOK: send }
  const scheduler = startScheduler({ channels, clock: () => new Date(sendAt.getTime() + passed()) })
  await finished
  await scheduler.stop()
  const seconds = (part: number) => Math.round(percentile(late, part) / 100) / 10
  return { perMinute: Math.round(total / (passed() / 60_000)), p50: seconds(0.5), p99: seconds(0.99) }
}

/** Looks that find nothing, however much lies ahead. */
async function tick() {
  const times: number[] = []
  for (let index = 0; index < TICKS; index++) {
    const started = performance.now()
    const found = await claimDue('WEBHOOK', { token: 'bench', ms: 60_000 }, 64, new Date())
    if (found.length > 0) throw new Error('Something was due.')
    times.push(performance.now() - started)
  }
  return { p50: Math.round(percentile(times, 0.5) * 100) / 100 }
}

const [, , part, answerMs] = process.argv
console.log(JSON.stringify(await (part === 'due' ? sendDue(Number(answerMs)) : tick())))
process.exit(0)
