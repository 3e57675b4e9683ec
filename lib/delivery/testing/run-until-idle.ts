import { db } from '@/lib/db/client'
import { AT_ONCE } from '@/lib/delivery/at-once'
import { OUTBOX } from '@/lib/delivery/deliver'
import { startScheduler, type SchedulerOptions } from '@/lib/delivery/scheduler'

/** Runs a scheduler until nothing is left that it could take on at that moment. */
export async function runUntilIdle(options: SchedulerOptions): Promise<void> {
  let idle: () => void = () => undefined
  const isIdle = new Promise<void>((resolve) => {
    idle = resolve
  })
  const outbox = options.outbox ?? OUTBOX
  const tokens = new Set<string>()
  const busy = new Set<string>(Object.keys(AT_ONCE))
  const scheduler = startScheduler({
    pauseMs: 10,
    ...options,
    outbox: {
      ...outbox,
      claimDue: async (kind, lease, limit, now) => {
        tokens.add(lease.token)
        busy.add(kind)
        const due = await outbox.claimDue(kind, lease, limit, now)
        if (due.length === 0) busy.delete(kind)
        const held = { leaseToken: { in: [...tokens] } }
        if (busy.size === 0 && (await db.delivery.count({ where: held })) === 0) idle()
        return due
      },
    },
  })
  await isIdle
  await scheduler.stop()
}
