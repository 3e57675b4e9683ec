import { optionalUser, type Viewer } from '@/lib/auth/require-user'
import { loadSettings } from '@/lib/data/settings'
import type { ImportLine } from '@/lib/domain/import/look'
import { RefusedError } from '@/lib/errors'
import { runImport } from '@/lib/exchange/table/run'
import { requestLog } from '@/lib/request-log'
import { readUpload, type ReadRequest } from './read-upload'

const HEADERS = {
  'cache-control': 'private, no-store',
  'content-type': 'application/x-ndjson; charset=utf-8',
  // A proxy that collects the answer would keep the progress back until there is none.
  'x-accel-buffering': 'no',
}

const SIGNED_OUT = 'Sign in again, in another tab. What you chose stays here, and nothing was brought in.'
const STOPPED = 'Something went wrong on our side, and nothing was brought in. Try again in a moment.'

/** Brings a list in. The answer is a line of JSON for every step of the way, and one for how it ended. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await optionalUser()
  if (!viewer) return refusal(SIGNED_OUT, 401)
  try {
    return answer(viewer, await readUpload(request))
  } catch (error) {
    if (error instanceof RefusedError) return refusal(error.message, 422)
    throw error
  }
}

async function answer(viewer: Viewer, { upload, choices }: ReadRequest): Promise<Response> {
  const log = await requestLog()
  const encoder = new TextEncoder()
  const { country } = await loadSettings(viewer.id)
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isHeard = true
      const say = async (line: ImportLine) => {
        if (isHeard) {
          try {
            controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
          } catch {
            // Whoever closed the page does not stop what is under way: it is there when they come back.
            isHeard = false
          }
        }
        // The database answers without ever letting go of the thread: the line would wait for the end.
        await new Promise((resolve) => setImmediate(resolve))
      }
      try {
        const report = await runImport(
          viewer.id,
          upload,
          choices,
          { ...viewer, country },
          viewer.now,
          (progress) => say({ type: 'progress', ...progress }),
        )
        await say({ type: 'done', report })
      } catch (error) {
        if (!(error instanceof RefusedError)) log.error({ err: error }, 'An import stopped unexpectedly.')
        await say({ type: 'refused', message: error instanceof RefusedError ? error.message : STOPPED })
      }
      if (isHeard) controller.close()
    },
  })
  return new Response(body, { headers: HEADERS })
}

function refusal(message: string, status: number): Response {
  const line: ImportLine = { type: 'refused', message }
  return new Response(`${JSON.stringify(line)}\n`, { status, headers: HEADERS })
}
