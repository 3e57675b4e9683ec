import type { NextRequest } from 'next/server'
import { requireUser } from '@/lib/auth/require-user'
import { exportApplications } from '@/lib/data/application-export'
import { TABLE_HEADER, tableLine } from '@/lib/exchange/application-table'
import { CSV_START } from '@/lib/exchange/csv'
import { readApplicationQuery } from '@/lib/schemas/application-filters'

/** What the board or the table shows, all of it, as a CSV file that is written while it is read. */
export async function GET(request: NextRequest) {
  const viewer = await requireUser()
  const query = readApplicationQuery(parametersOf(request.nextUrl.searchParams))
  const batches = exportApplications(viewer.id, query, viewer.now)
  const encoder = new TextEncoder()

  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START + TABLE_HEADER)),
    pull: async (controller) => {
      const { value, done } = await batches.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value.map(tableLine).join('')))
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

function parametersOf(search: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
}
