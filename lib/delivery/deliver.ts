import { randomUUID } from 'node:crypto'
import { retireDestination } from '@/lib/data/destination-removal'
import { claimDue, claimDueAt, type Claimed } from '@/lib/data/outbox'
import {
  cancelClaimed,
  markRefused,
  markSent,
  readClaimed,
  release,
  takeUp,
  type ReadyDelivery,
} from '@/lib/data/outbox-messages'
import { nextTry } from '@/lib/domain/delivery/backoff'
import { judge, type MessageGroup } from '@/lib/domain/delivery/messages'
import { byUrgency } from '@/lib/domain/reminders/urgency'
import { isRuleName } from '@/lib/domain/rules'
import { log } from '@/lib/log'
import type { OutgoingMessage, OutgoingReminder, Send, SendResult } from './channel'

/** What the scheduler asks of the database, so that a test may stop the process between any two steps. */
export const OUTBOX = {
  claimDue,
  claimDueAt,
  readClaimed,
  takeUp,
  markSent,
  markRefused,
  release,
  cancelClaimed,
  retireDestination,
}

export interface Means {
  channels: Record<ReadyDelivery['destination']['kind'], Send>
  clock: () => Date
  outbox: typeof OUTBOX
  leaseMs: number
  /** How long the other side may take for one message. */
  patienceMs: number
}

export type Delivered = 'sent' | 'refused' | 'timed out' | 'nothing'

/** Sends one message, if it is still wanted and nobody else has taken it on, and marks what became of it. */
export async function deliver(
  means: Means,
  { messageId: known, deliveries }: MessageGroup<Claimed>,
): Promise<Delivered> {
  const { outbox, clock } = means
  const { userId, leaseToken } = deliveries[0]!
  const ids = deliveries.map(({ id }) => id)
  const messageId = known ?? randomUUID()
  if (known === null || isShort(means, deliveries)) {
    const leaseUntil = new Date(clock().getTime() + means.leaseMs)
    const held = await outbox.takeUp(userId, ids, leaseToken, {
      messageId: deliveries.length === 1 && known === ids[0] ? deliveries[0]!.messageId : messageId,
      leaseUntil,
    })
    if (held === 0) return 'nothing'
  }
  const ready = await stillWanted(means, deliveries)
  if (ready.length === 0) return 'nothing'
  const message = compose(deliveries[0]!, messageId, ready, clock())
  const result = await send(means, ready[0]!, message)
  await mark(means, deliveries[0]!, messageId, ready, result)
  if (result.outcome === 'sent') return 'sent'
  return result.outcome === 'refused' && result.timedOut ? 'timed out' : 'refused'
}

/** Whether the lease could run out while the other side takes its time. */
function isShort({ clock, patienceMs }: Means, deliveries: readonly Claimed[]): boolean {
  const first = Math.min(...deliveries.map(({ leaseUntil }) => leaseUntil.getTime()))
  return first - clock().getTime() < patienceMs + MARKING_MS
}

const MARKING_MS = 15_000

async function stillWanted(means: Means, deliveries: readonly Claimed[]): Promise<ReadyDelivery[]> {
  const { outbox, clock } = means
  const { userId, leaseToken } = deliveries[0]!
  const rows = await outbox.readClaimed(
    userId,
    deliveries.map(({ id }) => id),
    leaseToken,
  )
  const now = clock()
  const verdicts = rows.map((row) => ({ row, verdict: judge(row, row.destination.user, now) }))
  const stale = verdicts.filter(({ verdict }) => verdict === 'stale').map(({ row }) => row.id)
  if (stale.length > 0) await outbox.cancelClaimed(userId, stale, leaseToken, now)
  for (const { row, verdict } of verdicts) {
    if (typeof verdict === 'object') await outbox.release(userId, [row.id], leaseToken, verdict.until, now)
  }
  return verdicts.flatMap(({ row, verdict }) => (verdict === 'send' ? [row] : []))
}

function compose(
  { userId }: Claimed,
  id: string,
  ready: readonly ReadyDelivery[],
  now: Date,
): OutgoingMessage {
  const reminders = ready.flatMap(({ reminder }): OutgoingReminder[] => {
    const { rule, application, state: _state, overdueAt: _overdueAt, ...rest } = reminder
    if (!isRuleName(rule)) return []
    const about = application && {
      id: application.id,
      company: application.company,
      role: application.role,
      stage: application.stage,
    }
    return [{ ...rest, rule, application: about }]
  })
  return { userId, id, zone: ready[0]!.destination.user.zone, reminders: byUrgency(reminders, now), now }
}

async function send(
  { channels, patienceMs }: Means,
  { destination }: ReadyDelivery,
  message: OutgoingMessage,
): Promise<SendResult> {
  const { kind, id, address, settings } = destination
  const signal = AbortSignal.timeout(patienceMs)
  const problem = 'It took too long to answer.'
  try {
    return await Promise.race([
      channels[kind]({ userId: message.userId, id, address, settings }, message, signal),
      // Also where a channel does not mind the signal.
      new Promise<SendResult>((resolve) => {
        const giveUp = () => resolve({ outcome: 'refused', problem, timedOut: true })
        signal.addEventListener('abort', giveUp, { once: true })
      }),
    ])
  } catch (error) {
    log.error({ err: error, channel: kind }, 'A channel stopped unexpectedly.')
    return { outcome: 'refused', problem: 'Sending did not work out.' }
  }
}

async function mark(
  { outbox, clock }: Means,
  { userId, leaseToken }: Claimed,
  messageId: string,
  ready: readonly ReadyDelivery[],
  result: SendResult,
) {
  const ids = ready.map(({ id }) => id)
  const destinationId = ready[0]!.destination.id
  const now = clock()
  if (result.outcome === 'sent')
    return persist(() => outbox.markSent(userId, ids, leaseToken, destinationId, now))
  const attempts = Math.max(...ready.map((each) => each.attempts)) + 1
  const next = result.outcome === 'refused' ? nextTry(attempts, messageId, now) : null
  const refusal = { destinationId, problem: result.problem, attempts, next }
  await persist(() => outbox.markRefused(userId, ids, leaseToken, refusal, now))
  if (result.outcome === 'gone') await persist(() => outbox.retireDestination(userId, destinationId, now))
}

/** What was sent but not marked goes out twice: a database that is busy for a moment is asked again. */
async function persist(work: () => Promise<void>): Promise<void> {
  for (const wait of [100, 500, 2_000]) {
    try {
      return await work()
    } catch (error) {
      log.warn({ err: error }, 'What was sent is not marked yet.')
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return work()
}
