import type { Instant } from '@/lib/domain/day'

const MINUTE = 60_000

/** Minutes to wait after each refusal: the last try comes a day after the first. */
export const WAITS = [1, 5, 15, 60, 120, 240, 480, 519] as const

/** A tenth: many that were refused at once do not all come back at once. */
const LARGEST_SHIFT = 0.1

/**
 * When to try again after the attempt of that number, counted from 1; null after the last, when it is given up. What
 * has the same `key` is tried again at the same moment.
 */
export function nextTry(attempt: number, key: string, now: Instant): Instant | null {
  const minutes = WAITS[attempt - 1]
  if (minutes === undefined) return null
  return new Date(now.getTime() + Math.round(minutes * MINUTE * (1 + LARGEST_SHIFT * shareOf(key))))
}

/** From 0 to 1, the same for the same text (FNV-1a). */
function shareOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0) / 0xffffffff
}
