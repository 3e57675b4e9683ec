import type { NextRequest } from 'next/server'
import { flowText } from '@/components/insights/flow-svg'
import { requireUser } from '@/lib/auth/require-user'
import { loadFlow } from '@/lib/data/insights'
import { readPeriod } from '@/lib/domain/periods'

/** Where applications went, as the text that sankeymatic.com draws from. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireUser()
  const period = readPeriod(request.nextUrl.searchParams.get('period') ?? undefined)
  const flow = await loadFlow(viewer.id, period, viewer.now)
  return new Response(flowText(flow), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="applications-sankeymatic.txt"',
      'cache-control': 'private, no-store',
    },
  })
}
