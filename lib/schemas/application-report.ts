import { z } from 'zod'
import {
  REPORT_PERIODS,
  reportDays,
  type ReportDays,
  type ReportPeriod,
} from '@/lib/domain/application-report'
import { parseDay, type Day } from '@/lib/domain/day'

const asked = z.object({
  period: z.enum(REPORT_PERIODS).optional().catch(undefined),
  from: z.string().transform(parseDay).optional().catch(undefined),
  to: z.string().transform(parseDay).optional().catch(undefined),
})

export interface ReportQuestion extends ReportDays {
  /** The named period that is shown; null where somebody chose days of their own. */
  period: ReportPeriod | null
}

/** The period of an address that anybody may have typed: what makes no sense is left out. */
export function readReportQuestion(query: unknown, today: Day): ReportQuestion {
  const { period = 'this-month', from, to } = asked.parse(query)
  if (!from && !to) return { period, ...reportDays(period, today) }
  const first = from ?? reportDays('this-year', to ?? today).from
  const last = to ?? today
  return first <= last ? { period: null, from: first, to: last } : { period: null, from: last, to: first }
}
