import { randomUUID } from 'node:crypto'
import { beat, endBeat } from '@/lib/data/scheduler-beats'
import { DESTINATION_KINDS } from '@/lib/domain/vocabulary'
import { log } from '@/lib/log'
import { OUTBOX, type Means } from './deliver'
import { runLane, type Pace } from './lane'
import { pause } from './pause'

export interface SchedulerOptions extends Partial<Means>, Partial<Pace> {
  channels: Means['channels']
}

export interface Scheduler {
  /** What it signs its beats with. */
  id: string
  /** Takes nothing on any more, and resolves once what is being sent has been sent and marked. */
  stop: () => Promise<void>
}

const PAUSE_MS = 5_000
const REST_MS = 30_000
/** Longer than a message may take, and short enough that a crash delays what was claimed by no more than a minute. */
const LEASE_MS = 60_000
const PATIENCE_MS = 20_000

/**
 * Sends what is due until it is stopped, each channel at its own pace: one that hangs holds up no other. Any number of
 * schedulers may run, in one process or in many: what one has claimed no other touches. See
 * docs/decisions/0010-outbox.md.
 */
export function startScheduler({
  pauseMs = PAUSE_MS,
  restMs = REST_MS,
  ...given
}: SchedulerOptions): Scheduler {
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
  const { signal } = stopping

  async function keepBeating() {
    while (!signal.aborted) {
      await beat(id, startedAt, means.clock()).catch((err: unknown) =>
        log.error({ err }, 'A beat of the scheduler could not be written down.'),
      )
      await pause(pauseMs, signal)
    }
  }

  async function run() {
    const lanes = DESTINATION_KINDS.map((kind) => runLane(kind, means, { pauseMs, restMs }, signal))
    await Promise.all([keepBeating(), ...lanes])
    await endBeat(id).catch((err: unknown) =>
      log.warn({ err }, 'The last beat of the scheduler stays behind.'),
    )
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
