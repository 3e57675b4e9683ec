import { randomUUID } from 'node:crypto'
import type { DestinationKind } from '@/lib/domain/vocabulary'
import type { Claimed } from '@/lib/data/outbox'
import { groupMessages } from '@/lib/domain/delivery/messages'
import { log } from '@/lib/log'
import { AT_ONCE } from './at-once'
import { deliver, type Means } from './deliver'
import { pause } from './pause'

export interface Pace {
  /** Between two looks when nothing was due. */
  pauseMs: number
  /** How long a mail server that did not answer in time is left alone. */
  restMs: number
}

/** All that goes there goes to one server: where it hangs for one, it would hang for the others too. */
const ONE_SERVER: ReadonlySet<DestinationKind> = new Set(['EMAIL'])
/** A message with more than so many reminders helps nobody. */
const MOST_TOGETHER = 500

/**
 * Sends what is due at destinations of one kind until `stopping`; resolves once what is being sent has been sent and
 * marked. It claims no more than it has places for, so that what is claimed goes out long before its lease ends.
 */
export async function runLane(
  kind: DestinationKind,
  means: Means,
  { pauseMs, restMs }: Pace,
  stopping: AbortSignal,
): Promise<void> {
  const { outbox, clock, leaseMs } = means
  const places = AT_ONCE[kind]
  const underWay = new Set<Promise<void>>()
  let restUntil = 0

  while (!stopping.aborted) {
    if (!(await hasPlace())) await pause(restUntil - performance.now(), stopping)
    else if ((await look()) === 0) await pause(pauseMs, stopping)
  }
  await Promise.all(underWay)

  function mayBegin(): boolean {
    return !stopping.aborted && performance.now() >= restUntil
  }

  /** Waits for one; false where nothing may be begun at all. */
  async function hasPlace(): Promise<boolean> {
    while (underWay.size >= places) await Promise.race(underWay)
    return mayBegin()
  }

  async function look(): Promise<number> {
    try {
      const lease = { token: randomUUID(), ms: leaseMs }
      const due = await outbox.claimDue(kind, lease, places, clock())
      for (const group of byDestination(due)) {
        // A full hand: more may be due there, and belongs in the same message.
        if (due.length === places) {
          const limit = MOST_TOGETHER - group.length
          group.push(...(await outbox.claimDueAt(group[0]!, lease, limit, clock())))
        }
        if (await hasPlace()) start(group)
        else await giveBack(group)
      }
      return due.length
    } catch (error) {
      log.error({ err: error, channel: kind }, 'A look for what is due stopped unexpectedly.')
      return 0
    }
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
      if (!mayBegin()) return giveBack(messages.slice(index).flatMap((each) => each.deliveries))
      if ((await deliver(means, message)) !== 'timed out') continue
      if (ONE_SERVER.has(kind)) restUntil = performance.now() + restMs
      const later = new Date(clock().getTime() + leaseMs)
      return giveBack(
        messages.slice(index + 1).flatMap((each) => each.deliveries),
        later,
      )
    }
  }

  async function giveBack(claimed: readonly Claimed[], sendAt: Date | null = null) {
    if (claimed.length === 0) return
    const { userId, leaseToken } = claimed[0]!
    const ids = claimed.map((each) => each.id)
    await outbox.release(userId, ids, leaseToken, sendAt, clock())
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
