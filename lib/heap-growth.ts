import { setFlagsFromString } from 'node:v8'

export const GROWTH_FLAG = '--heap-growing-percent=100'

/**
 * The heap may become twice what is alive in it before it is cleaned up. By itself V8 goes up to four times as far while
 * memory is plentiful, and hardly gives any back: a server that has had a busy minute holds half as much again for ever.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(GROWTH_FLAG)
}
