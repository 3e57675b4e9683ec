import { addDays } from './day'
import type { Day } from './day'

/**
 * What Insights looks at. A search ends with an accepted offer, and the next begins on the day after it, once something
 * is logged then.
 */
export const PERIODS = ['30-days', '90-days', 'search', 'all'] as const
export type Period = (typeof PERIODS)[number]

export const PERIOD_LABELS: Record<Period, string> = {
  '30-days': '30 days',
  '90-days': '90 days',
  search: 'This search',
  all: 'All time',
}

/** The period that an address names; anything unknown is this search. */
export function readPeriod(text: string | undefined): Period {
  return PERIODS.find((period) => period === text) ?? 'search'
}

/** The first day of a period, or null where it has no beginning. `acceptedOn` is when the search before it ended. */
export function periodStart(period: Period, today: Day, acceptedOn: Day | null): Day | null {
  switch (period) {
    case '30-days':
      return addDays(today, -29)
    case '90-days':
      return addDays(today, -89)
    case 'search':
      return acceptedOn === null ? null : addDays(acceptedOn, 1)
    case 'all':
      return null
  }
}
