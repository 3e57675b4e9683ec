import { optionalUser } from '@/lib/auth/require-user'
import { exportEverything } from '@/lib/data/export-everything'

/** A file with everything that the signed-in person has here. It is sent while it is read. */
export async function GET(): Promise<Response> {
  const viewer = await optionalUser()
  if (!viewer) return Response.json({ error: 'Sign in first.' }, { status: 401, headers: NOT_KEPT })
  const pieces = exportEverything(viewer.id, viewer.now)
  return new Response(streamOf(pieces), {
    headers: {
      ...NOT_KEPT,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="debrief-${viewer.today}.json"`,
    },
  })
}

const NOT_KEPT = { 'cache-control': 'private, no-store' }

/** Reads on only as fast as the other side takes it, so that memory stays flat however long the search. */
function streamOf(pieces: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return()
    },
  })
}
