import { spawnSync } from 'node:child_process'
import { DUE_NOW, postgresQueue, sqliteQueue, type Queue } from './delivery-queue'
import type { DeliveryResult } from './results'

/** How quickly reminders leave, and what looking for them costs. Each part runs in a process of its own. */

const FUTURE = [1_000, 100_000, 1_000_000]
const DUE = 10_000
/** How long a webhook or a push service on the internet takes to answer. */
const ANSWER_MS = 100
const DAY_MS = 86_400_000

/** The same on both databases. */
export async function measureDelivery({ isQuick }: { isQuick: boolean }): Promise<{
  sqlite: DeliveryResult
  postgresql: DeliveryResult
}> {
  const sqlite = await measureOn(await sqliteQueue(), isQuick)
  return { sqlite, postgresql: await measureOn(await postgresQueue(), isQuick) }
}

/** So many due at one minute are sent where the answer comes at once, and where it takes its time; then empty looks at ever longer queues. */
async function measureOn(queue: Queue, isQuick: boolean): Promise<DeliveryResult> {
  const run = (...part: string[]) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'bench/delivery-part.ts', ...part],
      {
        env: { ...process.env, DATABASE_URL: queue.url },
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
      },
    )
    if (status !== 0) throw new Error(`Measuring "${part.join(' ')}" ended with ${status}.`)
    return JSON.parse(stdout) as Record<string, number>
  }
  try {
    const send = async (answerMs: number) => {
      await queue.refill(DUE, DUE_NOW)
      const { perMinute = 0, p50 = 0, p99 = 0 } = run('due', String(answerMs))
      return { perMinute, lateness: { p50, p99 } }
    }
    const atOnce = await send(0)
    const slowly = { answerMs: ANSWER_MS, ...(await send(ANSWER_MS)) }
    const ticks: Record<string, number> = {}
    for (const count of isQuick ? FUTURE.slice(0, 2) : FUTURE) {
      await queue.refill(count, DAY_MS)
      ticks[String(count)] = run('ticks').p50 ?? 0
    }
    return { due: DUE, ...atOnce, slowly, tickMs: ticks }
  } finally {
    await queue.remove()
  }
}
