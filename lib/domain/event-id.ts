import type { Instant } from './day'

const FORM = /^([\da-f]{8})-([\da-f]{4})-7([\da-f]{3})-[89ab][\da-f]{3}-[\da-f]{12}$/

/** A millisecond has so many steps, after RFC 9562, 6.2, method 3. */
const STEPS = 4096n

/**
 * The id of a person's next event: a UUID of version 7 that sorts after `latest`, the one before, also where the clock
 * of this machine goes behind that of another. Whoever has read up to one event finds every later one behind it.
 * `random` is 16 hexadecimal digits.
 */
export function nextEventId(latest: string | null, now: Instant, random: string): string {
  const moment = BigInt(now.getTime()) * STEPS
  const [, high = '', low = '', step = ''] = (latest && FORM.exec(latest)) || []
  const last = high === '' ? -1n : BigInt(`0x${high}${low}${step}`)
  const next = (moment > last ? moment : last + 1n).toString(16).padStart(15, '0')
  // The two bits of the variant.
  const variant = ((Number.parseInt(random[0] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${next.slice(0, 8)}-${next.slice(8, 12)}-7${next.slice(12)}-${variant}${random.slice(1, 4)}-${random.slice(4)}`
}
