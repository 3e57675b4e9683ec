import { db, inTransaction } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import type { QuietHours } from '@/lib/schemas/destination'
import { requeueEverything } from './deliveries'
import type { UserId } from './user-id'

/** Local HH:MM, both or neither. */
export async function loadQuietHours(userId: UserId): Promise<QuietHours> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { quietFrom: true, quietUntil: true },
  })
  if (!user) throw new NotFoundError('account')
  return user
}

/** What is due within them waits for their end; what waits already is moved accordingly. */
export function saveQuietHours(userId: UserId, hours: QuietHours, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId },
      data: { ...hours, updatedAt: now },
    })
    if (count === 0) throw new NotFoundError('account')
    await requeueEverything(tx, userId, now)
  })
}
