import type { ApiResult } from './api'
import type { ChangeTimes } from './changes'
import type { ExportTimes } from './exports'
import type { FirstSight } from './browser'
import type { ImportTimes } from './imports'
import type { ServerTime } from './pages'

export interface PageResult extends Partial<FirstSight> {
  name: string
  isBudgeted: boolean
  serverTime: ServerTime
  perSecond: number | null
  statements: number
}

/** What was measured at one size. */
export interface SizeResult {
  applications: number
  pages: PageResult[]
  changes: ChangeTimes
  /** Left out in results of before there was an import. */
  list?: ImportTimes
  exports: ExportTimes
  api: ApiResult[]
  memory: { idle: number | null; afterLoad: number | null }
  coldStartMs: number
}

export interface SendingResult {
  perMinute: number
  /** In seconds. */
  lateness: { p50: number; p99: number }
}

/** How quickly reminders leave: so many due at one minute, and looks that find nothing, by how many lie ahead. */
export interface DeliveryResult extends SendingResult {
  due: number
  /** The same where each message is answered only after so long. Left out in results of before it was measured. */
  slowly?: SendingResult & { answerMs: number }
  /** p50 in milliseconds, by the number of deliveries ahead. */
  tickMs: Record<string, number>
}

/** The budgeted pages on PostgreSQL, and how many pages a second one and two instances on it give at ten connections. */
export interface PostgresResult {
  applications: number
  pages: { name: string; p50: number; p95: number }[]
  perSecond: { oneInstance: number; twoInstances: number }
}

export interface Results {
  date: string
  machine: { cpu: string; cores: number; memoryGB: number; system: string }
  versions: { node: string; next: string; prisma: string; sqlite: string }
  delivery: { sqlite: DeliveryResult; postgresql: DeliveryResult }
  postgresql: PostgresResult
  sizes: SizeResult[]
}
