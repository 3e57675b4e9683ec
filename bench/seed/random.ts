/** Chance that comes out the same on every machine and every run. */
export interface Random {
  /** from 0 up to, not including, 1 */
  next(): number
  /** a whole number from `from` to `to`, both included */
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** one of the keys, as often as its weight says */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K
  /** an index below `count`; the first ones come up far more often, as with lessons that keep coming back */
  skewed(count: number): number
}

/** Mulberry32: small, quick, and even enough for made-up data. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    weighted: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!
      return found[0]
    },
    skewed: (count) => Math.floor(next() ** 2.2 * count),
  }
}

/** Ids as the product makes them (UUID version 7), which sort by the moment they are made at. */
export function idMaker(random: Random): (moment: Date) => string {
  let made = 0
  return (moment) => {
    made = (made + 1) % 0x1000
    const time = moment.getTime().toString(16).padStart(12, '0')
    const sequence = made.toString(16).padStart(3, '0')
    const tail = [
      0x8000 + random.between(0, 0x3fff),
      ...Array.from({ length: 3 }, () => random.between(0, 0xffff)),
    ]
    const [first, ...rest] = tail.map((part) => part.toString(16).padStart(4, '0'))
    return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${first}-${rest.join('')}`
  }
}
