import { db } from '@/lib/db/client'
import type { UserId } from './user-id'

/**
 * Switches one address off, as its reader wishes; it can be switched on again in Settings. Says whether it was on:
 * again, or where the address is gone, there is nothing left to do. What waits for it is not sent: the outbox asks.
 */
export async function unsubscribe(userId: UserId, destinationId: string, now: Date): Promise<boolean> {
  const { count } = await db.destination.updateMany({
    where: { userId, id: destinationId, kind: 'EMAIL', enabled: true },
    data: { enabled: false, updatedAt: now },
  })
  return count === 1
}
