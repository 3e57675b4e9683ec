import { optionalUser } from '@/lib/auth/require-user'
import { loadSettings } from '@/lib/data/settings'
import { RefusedError } from '@/lib/errors'
import { lookAt } from '@/lib/exchange/table/look'
import { readUpload } from '@/app/api/imports/read-upload'

const NOT_KEPT = { 'cache-control': 'private, no-store' }

/** What a list says, before anything of it is brought in. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await optionalUser()
  if (!viewer)
    return Response.json(
      { message: 'Sign in again, in another tab. What you chose stays here.' },
      { status: 401, headers: NOT_KEPT },
    )
  try {
    const { upload, choices } = await readUpload(request)
    const { country } = await loadSettings(viewer.id)
    const look = await lookAt(viewer.id, upload, choices, { ...viewer, country })
    return Response.json(look, { headers: NOT_KEPT })
  } catch (error) {
    if (error instanceof RefusedError)
      return Response.json({ message: error.message }, { status: 422, headers: NOT_KEPT })
    throw error
  }
}
