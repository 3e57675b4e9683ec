import type { Instant } from './day'
import { sayCount } from './wording'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "just now", "2 minutes ago", "3 hours ago", "5 days ago", rounded down. What is to come counts as now. */
export function sayAgo(moment: Instant, now: Instant): string {
  const passed = now.getTime() - moment.getTime()
  if (passed < MINUTE) return 'just now'
  if (passed < HOUR) return `${sayCount(Math.floor(passed / MINUTE), 'minute')} ago`
  if (passed < DAY) return `${sayCount(Math.floor(passed / HOUR), 'hour')} ago`
  return `${sayCount(Math.floor(passed / DAY), 'day')} ago`
}
