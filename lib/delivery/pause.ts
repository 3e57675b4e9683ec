import { setTimeout } from 'node:timers/promises'

/** Waits so long, or until `signal` says that there is nothing to wait for any more. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal }).catch(() => undefined)
}
