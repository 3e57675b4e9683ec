import { realNow } from '@/lib/clock'
import { findUnready } from '@/lib/data/readiness'
import { schedulerHere } from '@/lib/delivery/scheduler-here'
import { log } from '@/lib/log'
import { MIGRATIONS } from '@/lib/version'

export const dynamic = 'force-dynamic'

/** Whether requests may be sent here, and if not, what is missing. Anybody may ask, so it says no more than that. */
export async function GET(): Promise<Response> {
  const missing = await findUnready({ migrations: MIGRATIONS, schedulerId: schedulerHere() }, realNow())
  if (missing.length > 0) log.warn({ missing }, 'Not ready.')
  return Response.json(missing.length === 0 ? { status: 'ok' } : { status: 'not ready', missing }, {
    status: missing.length === 0 ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
