import { isOwnOrigin } from '@/lib/actions/request-origin'
import { optionalUser } from '@/lib/auth/require-user'
import { completeReminder, snoozeReminder } from '@/lib/data/reminder-decisions'
import { baseUrl } from '@/lib/env'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { notificationAction } from '@/lib/schemas/reminder'

type RouteContext = { params: Promise<{ id: string }> }

/** Done and Snooze on a notification: the service worker sends them with the browser's own session. */
export async function POST(request: Request, { params }: RouteContext): Promise<Response> {
  if (!isOwnOrigin(request.headers, baseUrl())) return answer(403)
  const viewer = await optionalUser()
  if (!viewer) return answer(401)
  const { id } = await params
  const input = notificationAction.safeParse(await request.json().catch(() => null))
  if (!input.success) return answer(400)
  try {
    if (input.data.action === 'done') await completeReminder(viewer.id, id, viewer.now)
    else await snoozeReminder(viewer.id, id, 'tomorrow', viewer.now)
    return answer(204)
  } catch (error) {
    if (error instanceof NotFoundError) return answer(404)
    if (error instanceof ConflictError || error instanceof RefusedError) return answer(409)
    throw error
  }
}

const answer = (status: number) =>
  new Response(null, { status, headers: { 'cache-control': 'private, no-store' } })
