import { request } from 'node:http'
import { db } from '@/lib/db/client'
import type { OutgoingMessage, Send, SendResult } from '@/lib/delivery/channel'
import { OUTBOX } from '@/lib/delivery/deliver'
import { startScheduler } from '@/lib/delivery/scheduler'

/**
 * A scheduler in a process of its own. It loads, waits for its orders, and sends to a recording server until nothing is
 * due, or until it ends itself by SIGKILL at the step that the orders name.
 */

export type Step = 'before claim' | 'after claim' | 'during send' | 'before mark' | 'after mark'

export interface Orders {
  recorder: string
  /** The moment at which it lives. */
  clock: string
  dieAt: Step | null
  /** At which time of coming to that step. */
  dieAfter: number
}

process.send?.('loaded')
const orders = await new Promise<Orders>((resolve) => process.once('message', resolve))
const now = new Date(orders.clock)
let left = orders.dieAfter

function maybeDie(step: Step) {
  if (step !== orders.dieAt) return
  left -= 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
}

function post(message: OutgoingMessage): Promise<SendResult> {
  const body = JSON.stringify({ id: message.id, reminders: message.reminders.map(({ id }) => id) })
  return new Promise((resolve) => {
    const call = request(
      orders.recorder,
      { method: 'POST', headers: { 'content-length': body.length } },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ outcome: 'sent' }))
      },
    )
    call.on('error', () => resolve({ outcome: 'refused', problem: 'No connection.' }))
    call.write(body.slice(0, 10), () => {
      maybeDie('during send')
      call.end(body.slice(10))
    })
  })
}

const send: Send = (_destination, message) => post(message)
const tokens = new Set<string>()
let idle: () => void = () => undefined
const isIdle = new Promise<void>((resolve) => {
  idle = resolve
})
const scheduler = startScheduler({
  clock: () => now,
  pauseMs: 10,
  channels: { EMAIL: send, PUSH: send, WEBHOOK: send },
  outbox: {
    ...OUTBOX,
    claimDue: async (lease, limit, now) => {
      maybeDie('before claim')
      tokens.add(lease.token)
      const due = await OUTBOX.claimDue(lease, limit, now)
      if (due.length > 0) maybeDie('after claim')
      else if ((await db.delivery.count({ where: { leaseToken: { in: [...tokens] } } })) === 0) idle()
      return due
    },
    markSent: async (...given) => {
      maybeDie('before mark')
      await OUTBOX.markSent(...given)
      maybeDie('after mark')
    },
  },
})
await isIdle
await scheduler.stop()
process.exit(0)
