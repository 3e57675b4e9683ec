import { randomUUID } from 'node:crypto'
import type { Claimed } from '@/lib/data/outbox'
import { beat, endBeat } from '@/lib/data/scheduler-beats'
import { groupMessages } from '@/lib/domain/delivery/messages'
import { log } from '@/lib/log'
import { deliver, OUTBOX, type Means } from './deliver'

export interface SchedulerOptions extends Partial<Means> {
  channels: Means['channels']
  /** Between two looks when nothing was due. */
  pauseMs?: number
}

export interface Scheduler {
  /** What it signs its beats with. */
  id: string
  /** Takes nothing on any more, and resolves once what is being sent has been sent and marked. */
  stop: () => Promise<void>
}

const PAUSE_MS = 5_000
/** Longer than a message may take, and short enough that a crash delays what was claimed by no more than a minute. */
const LEASE_MS = 60_000
const PATIENCE_MS = 20_000
/** Destinations that are written to at the same time: one that hangs holds up no more than one place of these. */
const AT_ONCE = 8
const CLAIMED_AT_ONCE = 64
/** A message with more than so many reminders helps nobody. */
const MOST_TOGETHER = 500

/**
 * Sends what is due until it is stopped. Any number of them may run, in one process or in many: what one has claimed
 * no other touches. See docs/decisions/0010-outbox.md.
 */
export function startScheduler({ pauseMs = PAUSE_MS, ...given }: SchedulerOptions): Scheduler {
  const means: Means = {
    clock: () => new Date(),
    outbox: OUTBOX,
    leaseMs: LEASE_MS,
    patienceMs: PATIENCE_MS,
    ...given,
  }
  const id = randomUUID()
  const startedAt = means.clock()
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()

  async function run() {
    while (!stopping.signal.aborted) {
      let found = 0
      try {
        await beat(id, startedAt, means.clock())
        found = await tick()
      } catch (error) {
        log.error({ err: error }, 'A look for what is due stopped unexpectedly.')
      }
      if (found === 0) await pause(pauseMs, stopping.signal)
    }
    await Promise.all(underWay)
    await endBeat(id).catch((err: unknown) =>
      log.warn({ err }, 'The last beat of the scheduler stays behind.'),
    )
  }

  async function tick(): Promise<number> {
    const lease = { token: randomUUID(), ms: means.leaseMs }
    const due = await means.outbox.claimDue(lease, CLAIMED_AT_ONCE, means.clock())
    for (const group of byDestination(due)) {
      // A full hand: more may be due there, and belongs in the same message.
      if (due.length === CLAIMED_AT_ONCE) {
        const limit = MOST_TOGETHER - group.length
        group.push(...(await means.outbox.claimDueAt(group[0]!, lease, limit, means.clock())))
      }
      while (underWay.size >= AT_ONCE) await Promise.race(underWay)
      if (stopping.signal.aborted) await giveBack(group)
      else start(group)
    }
    return due.length
  }

  function start(group: Claimed[]) {
    const work = writeTo(group)
      .catch((err: unknown) => log.error({ err }, 'Sending stopped unexpectedly.'))
      .finally(() => underWay.delete(work))
    underWay.add(work)
  }

  /** One message after the other: a destination that does not answer is not asked for the others too. */
  async function writeTo(group: Claimed[]) {
    const messages = groupMessages(group, group[0]!.isDaily)
    for (const [index, message] of messages.entries()) {
      if (stopping.signal.aborted) return giveBack(messages.slice(index).flatMap((each) => each.deliveries))
      const became = await deliver(means, message)
      if (became === 'timed out') {
        const later = new Date(means.clock().getTime() + means.leaseMs)
        return giveBack(
          messages.slice(index + 1).flatMap((each) => each.deliveries),
          later,
        )
      }
    }
  }

  async function giveBack(claimed: readonly Claimed[], sendAt: Date | null = null) {
    if (claimed.length === 0) return
    const { userId, leaseToken } = claimed[0]!
    const ids = claimed.map((each) => each.id)
    await means.outbox.release(userId, ids, leaseToken, sendAt, means.clock())
  }

  const running = run()
  return {
    id,
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

function byDestination(due: readonly Claimed[]): Claimed[][] {
  const groups = new Map<string, Claimed[]>()
  for (const delivery of due) {
    const key = `${delivery.userId} ${delivery.destinationId}`
    const group = groups.get(key)
    if (group) group.push(delivery)
    else groups.set(key, [delivery])
  }
  return [...groups.values()]
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
}
