import { NOT_KEPT, withUpload } from '@/app/api/imports/with-upload'
import { problemsAsCsv } from '@/lib/exchange/table/problems'

/** The rows of a list that cannot be read, to be corrected before anything of it is brought in. */
export function POST(request: Request): Promise<Response> {
  return withUpload(request, (viewer, { upload, choices }) => {
    const headers = { ...NOT_KEPT, 'content-type': 'text/csv; charset=utf-8' }
    return Promise.resolve(new Response(problemsAsCsv(upload, choices, viewer), { headers }))
  })
}
