import { optionalUser } from '@/lib/auth/require-user'
import { exportEverything } from '@/lib/data/export-everything'
import { downloadOf } from '@/lib/exchange/download'

/** A file with everything that the signed-in person has here, but for the bytes of documents. */
export async function GET(): Promise<Response> {
  const viewer = await optionalUser()
  if (!viewer) return Response.json({ error: 'Sign in first.' }, { status: 401, headers: NOT_KEPT })
  return downloadOf(exportEverything(viewer.id, viewer.now), {
    fileName: `debrief-${viewer.today}.json`,
    type: 'application/json; charset=utf-8',
  })
}

const NOT_KEPT = { 'cache-control': 'private, no-store' }
