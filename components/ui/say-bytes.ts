const UNITS = ['kB', 'MB', 'GB', 'TB'] as const

/** "0.4 MB", "12 MB": as file managers say it, a thousand to the next, with no more figures than one reads. */
export function sayBytes(bytes: number): string {
  let size = bytes === 0 ? 0 : Math.max(1, bytes / 1000)
  let unit = 0
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`
}
