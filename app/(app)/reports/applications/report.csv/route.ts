import type { NextRequest } from 'next/server'
import { requireUser } from '@/lib/auth/require-user'
import { reportBatches, type ReportedApplication } from '@/lib/data/application-report'
import { CSV_START, csvLine } from '@/lib/exchange/csv'
import { CSV_TYPE, downloadOf } from '@/lib/exchange/download'
import { readReportQuestion } from '@/lib/schemas/application-report'

const HEADER = [
  'Date',
  'Company',
  'Role',
  'Place',
  'How applied',
  'Found through',
  'Link',
  'Outcome',
  'Stages',
]

/** The report of a period, all of it, for a spreadsheet. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireUser()
  const days = readReportQuestion(Object.fromEntries(request.nextUrl.searchParams), viewer.today)
  const fileName = `applications-${days.from}-to-${days.to}.csv`
  return downloadOf(linesOf(reportBatches(viewer.id, days)), { fileName, type: CSV_TYPE })
}

async function* linesOf(batches: AsyncGenerator<ReportedApplication[], void>) {
  yield CSV_START + csvLine(HEADER)
  for await (const batch of batches) yield batch.map(lineOf).join('')
}

function lineOf(application: ReportedApplication): string {
  const { day, company, role, place, how, found, link, outcome, history } = application
  const stages = history.map((step) => `${step.day ?? 'day not known'} ${step.stage}`).join('; ')
  return csvLine([day, company, role, place, how, found, link, outcome, stages])
}
