import type { NextRequest } from 'next/server'
import { requireUser } from '@/lib/auth/require-user'
import { reportApplications } from '@/lib/data/application-report'
import { CSV_START, csvLine } from '@/lib/exchange/csv'
import { CSV_TYPE } from '@/lib/exchange/download'
import { readReportQuestion } from '@/lib/schemas/application-report'

const HEADER = ['Date', 'Company', 'Role', 'Place', 'How', 'Link', 'Outcome', 'Stages']

/** The report of a period, for a spreadsheet. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireUser()
  const { from, to } = readReportQuestion(Object.fromEntries(request.nextUrl.searchParams), viewer.today)
  const { applications } = await reportApplications(viewer.id, { from, to })
  const lines = applications.map(({ day, company, role, place, how, link, outcome, history }) => {
    const stages = history.map((step) => `${step.day ?? 'day not known'} ${step.stage}`).join('; ')
    return csvLine([day, company, role, place, how, link, outcome, stages])
  })
  return new Response(CSV_START + csvLine(HEADER) + lines.join(''), {
    headers: {
      'content-type': CSV_TYPE,
      'content-disposition': `attachment; filename="applications-${from}-to-${to}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
