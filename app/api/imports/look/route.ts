import { NOT_KEPT, withUpload } from '@/app/api/imports/with-upload'
import { lookAt } from '@/lib/exchange/table/look'

/** What a list says, before anything of it is brought in. */
export function POST(request: Request): Promise<Response> {
  return withUpload(request, async (viewer, { upload, choices }) =>
    Response.json(await lookAt(viewer.id, upload, choices, viewer), { headers: NOT_KEPT }),
  )
}
