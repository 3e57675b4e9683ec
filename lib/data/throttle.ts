import { db } from '@/lib/db/client'

const MINUTE_MS = 60_000

/** Tries are counted in windows of this length, each beginning with its first try. */
export const THROTTLE_WINDOW_MINUTES = 15

/** What is counted, and how many tries a window allows. Keys name nobody: see throttleKey in lib/auth. */
export type Throttle = { key: string; limit: number }

/**
 * Counts one try and says when the next is allowed: null means now. A try counts before it is known whether
 * it is a good one, so that many at once cannot slip through; `forgetTries` and `takeBackTry` are for a good one.
 * `now` is real time.
 */
export async function countTry({ key, limit }: Throttle, now: Date): Promise<Date | null> {
  const windowAgo = new Date(now.getTime() - THROTTLE_WINDOW_MINUTES * MINUTE_MS)
  // Not in one transaction: two of them, each with old rows behind it and the other's key before it, would never end.
  await db.signInThrottle.deleteMany({ where: { windowStart: { lte: windowAgo } } })
  const row = await db.signInThrottle.upsert({
    where: { key },
    create: { key, failures: 1, windowStart: now },
    update: { failures: { increment: 1 } },
    select: { failures: true, windowStart: true },
  })
  if (row.failures <= limit) return null
  return new Date(row.windowStart.getTime() + THROTTLE_WINDOW_MINUTES * MINUTE_MS)
}

/** After a good try of somebody: forgets what was counted for them. */
export async function forgetTries(key: string): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { key } })
}

/** After a good try where several people are counted together: takes back that one, and keeps the others. */
export async function takeBackTry(key: string): Promise<void> {
  await db.signInThrottle.updateMany({
    where: { key, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  })
}
