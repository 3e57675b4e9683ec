import { optionalUser, type Viewer } from '@/lib/auth/require-user'
import { loadSettings } from '@/lib/data/settings'
import { RefusedError } from '@/lib/errors'
import { readUpload, type ReadRequest } from './read-upload'

export const NOT_KEPT = { 'cache-control': 'private, no-store' }

/** Answers a question about a list that came with it, or says as JSON why there is no answer. Nothing is written. */
export async function withUpload(
  request: Request,
  answer: (viewer: Viewer & { country: string | null }, asked: ReadRequest) => Promise<Response>,
): Promise<Response> {
  const viewer = await optionalUser()
  if (!viewer) return refusal('Sign in again, in another tab. What you chose stays here.', 401)
  try {
    const asked = await readUpload(request)
    const { country } = await loadSettings(viewer.id)
    return await answer({ ...viewer, country }, asked)
  } catch (error) {
    if (error instanceof RefusedError) return refusal(error.message, 422)
    throw error
  }
}

const refusal = (message: string, status: number) => Response.json({ message }, { status, headers: NOT_KEPT })
