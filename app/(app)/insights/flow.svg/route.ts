import type { NextRequest } from 'next/server'
import { flowSvg } from '@/components/insights/flow-svg'
import { flowTitle } from '@/components/insights/flow-words'
import { requireUser } from '@/lib/auth/require-user'
import { loadFlow } from '@/lib/data/insights'
import { readPeriod } from '@/lib/domain/periods'

/** Where applications went, as a picture to keep. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireUser()
  const period = readPeriod(request.nextUrl.searchParams.get('period') ?? undefined)
  const flow = await loadFlow(viewer.id, period, viewer.now)
  return new Response(flowSvg(flow, flowTitle(flow)), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': 'attachment; filename="applications.svg"',
      'cache-control': 'private, no-store',
    },
  })
}
