import type { NextRequest } from 'next/server'
import { requireUser } from '@/lib/auth/require-user'
import { exportApplications } from '@/lib/data/application-export'
import type { ListedApplication } from '@/lib/data/application-list'
import { STAGE_LABELS } from '@/lib/domain/lifecycle'
import { CSV_START, csvLine } from '@/lib/exchange/csv'
import { readApplicationQuery } from '@/lib/schemas/application-filters'

const HEADER = [
  'Company',
  'Role',
  'Stage',
  'In stage since',
  'Logged',
  'Applied',
  'Place',
  'Salary',
  'Source',
  'Excitement',
  'Deadline',
  'Tags',
  'Link',
]

/** What the board or the table shows, all of it, as a CSV file that is written while it is read. */
export async function GET(request: NextRequest) {
  const viewer = await requireUser()
  const query = readApplicationQuery(parametersOf(request.nextUrl.searchParams))
  const batches = exportApplications(viewer.id, query, viewer.now)
  const encoder = new TextEncoder()

  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START + csvLine(HEADER))),
    pull: async (controller) => {
      const { value, done } = await batches.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value.map(lineOf).join('')))
    },
    cancel: async () => {
      await batches.return()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="applications-${viewer.today}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

function lineOf(application: ListedApplication): string {
  const { company, role, stage, stageSince, sinceKnown, loggedDay, appliedDay } = application
  const { place, salary, source, excitement, deadline, tags, link } = application
  return csvLine([
    company,
    role,
    STAGE_LABELS[stage],
    sinceKnown ? stageSince : null,
    loggedDay,
    appliedDay,
    place,
    salary,
    source,
    excitement,
    deadline,
    tags.join(', '),
    link,
  ])
}

function parametersOf(search: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
}
