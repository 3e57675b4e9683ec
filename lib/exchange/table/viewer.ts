import type { Day } from '@/lib/domain/day'

/** What of the person a list is read by. */
export interface Viewer {
  zone: string
  country: string | null
  today: Day
}
