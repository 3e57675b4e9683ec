import { request } from 'node:http'
import type { OutgoingMessage, Send, SendResult } from '@/lib/delivery/channel'
import { OUTBOX } from '@/lib/delivery/deliver'
import { runUntilIdle } from './run-until-idle'

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
  const body = JSON.stringify({ sender: process.pid, reminders: message.reminders.map(({ id }) => id) })
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
await runUntilIdle({
  clock: () => now,
  // Each look passes over what is due in the other lanes.
  pauseMs: 100,
  channels: { EMAIL: send, PUSH: send, WEBHOOK: send },
  outbox: {
    ...OUTBOX,
    claimDue: async (...given) => {
      maybeDie('before claim')
      const due = await OUTBOX.claimDue(...given)
      if (due.length > 0) maybeDie('after claim')
      return due
    },
    markSent: async (...given) => {
      maybeDie('before mark')
      await OUTBOX.markSent(...given)
      maybeDie('after mark')
    },
  },
})
process.exit(0)
