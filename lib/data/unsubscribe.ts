import { inTransaction } from '@/lib/db/client'
import { requeueEverything } from './deliveries'
import type { UserId } from './user-id'

/**
 * Switches one address off, as its reader wishes, with what waits to be sent there; it can be switched on again in
 * Settings. Says whether it was on: again, or where the address is gone, there is nothing left to do.
 */
export function unsubscribe(userId: UserId, destinationId: string, now: Date): Promise<boolean> {
  return inTransaction(userId, async (tx) => {
    const { count } = await tx.destination.updateMany({
      where: { userId, id: destinationId, kind: 'EMAIL', enabled: true },
      data: { enabled: false, updatedAt: now },
    })
    if (count === 1) await requeueEverything(tx, userId, now)
    return count === 1
  })
}
