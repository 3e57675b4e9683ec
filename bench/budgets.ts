/** The speed table of the design's page on quality, by number of applications. Nothing here is ever asserted. */
export interface Budget {
  p50: number
  p95: number
  perSecond: number
  rows: number
  script: number
  change: number
  search: number
  idle: number
  afterLoad: number
  /** in seconds, of ten thousand rows */
  list: number
}

const SHARED = { script: 185, change: 20, idle: 160, afterLoad: 350, list: 10 }

export const BUDGETS: Record<number, Budget> = {
  2_000: { ...SHARED, p50: 15, p95: 30, perSecond: 100, rows: 350, search: 30 },
  20_000: { ...SHARED, p50: 25, p95: 50, perSecond: 60, rows: 400, search: 60 },
}
