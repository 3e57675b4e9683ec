import type { Day } from '@/lib/domain/day'
import { continuation, type TimelinePlace, type TimelineSource } from '@/lib/domain/timeline'
import type { UserPreferences } from './preferences'
import type { UserId } from './user-id'

/** What each source of a timeline is asked for: the lines after `cursor`, at most `take`. */
export interface TimelineAsk {
  userId: UserId
  applicationId: string
  cursor: TimelinePlace | null
  take: number
  now: Date
  preferences: UserPreferences
}

export interface TimelineLimit {
  day: Day
  /** Whether the rows of that day are still to come, all of them or those under `key`. */
  includesDay: boolean
  key: string | null
}

/** Where the rows of `source` continue; null at the top of the timeline. */
export function limitOf({ cursor }: TimelineAsk, source: TimelineSource): TimelineLimit | null {
  if (cursor === null) return null
  const how = continuation(cursor, source)
  return { day: cursor.day, includesDay: how !== 'earlier', key: how === 'after-key' ? cursor.key : null }
}
