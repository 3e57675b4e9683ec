import { formToInput } from '@/lib/actions/parse-form'
import { expectedRefusal, fromElsewhere, invalid, signedOut } from '@/lib/actions/refusal'
import { isOwnOrigin } from '@/lib/actions/request-origin'
import type { ActionRefusal, ActionResult } from '@/lib/actions/result'
import { plainSentence } from '@/lib/schemas/sentences'
import { optionalUser, type Viewer } from '@/lib/auth/require-user'
import { addDocument, type Added } from '@/lib/data/documents'
import { MAX_DOCUMENT_BYTES } from '@/lib/domain/documents/file-types'
import { baseUrl, env } from '@/lib/env'
import { recognise } from '@/lib/exchange/documents/recognise'
import { readBounded } from '@/lib/read-bounded'
import { documentUpload } from '@/lib/schemas/document'
import { paths } from '@/lib/paths'

/** What stands round the file in a form: names, boundaries, a name and a day. */
const ROUND_THE_FILE = 64 * 1024

/**
 * Takes a file with what its person says of it, as a form sends it. The page's script gets what a server action would
 * answer; a form that was sent without script is led on, or gets a page with the sentence.
 */
export async function POST(request: Request): Promise<Response> {
  const result = await take(request)
  if (request.headers.get('accept')?.includes('application/json'))
    return Response.json(result, { status: statusForScript(result), headers: NOT_KEPT })
  if (result.ok)
    return new Response(null, { status: 303, headers: { ...NOT_KEPT, location: paths.documents() } })
  return new Response(sentencesOf(result), {
    status: STATUS[result.code],
    headers: { ...NOT_KEPT, 'content-type': 'text/plain; charset=utf-8' },
  })
}

const NOT_KEPT = { 'cache-control': 'private, no-store' }

const STATUS: Record<ActionRefusal['code'], number> = {
  invalid: 422,
  'signed-out': 401,
  conflict: 409,
  'not-found': 404,
  refused: 422,
}

/** As with a server action, a refusal is an answer: a browser would write anything but 200 to its console as an error. */
function statusForScript(result: ActionResult<Added>): number {
  return result.ok || result.code !== 'signed-out' ? 200 : STATUS['signed-out']
}

async function take(request: Request): Promise<ActionResult<Added>> {
  if (!isOwnOrigin(request.headers, baseUrl())) return fromElsewhere({})
  const viewer = await optionalUser()
  if (!viewer) return signedOut({})
  const body = await readBounded(request, MAX_DOCUMENT_BYTES + ROUND_THE_FILE)
  if (body === 'too-large') return atFile('This file is larger than 10 MB.')
  if (body === 'cut-short') return atFile('Only a part of this file arrived. Send it again.')
  const form = await readForm(body, request.headers.get('content-type'))
  return form ? keep(viewer, form) : atFile('This did not arrive as a form with a file. Send it again.')
}

async function keep(viewer: Viewer, form: FormData): Promise<ActionResult<Added>> {
  const input = documentUpload.safeParse(formToInput(documentUpload, form), { error: plainSentence })
  if (!input.success) return invalid(input.error, {})
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return atFile('Choose a file.')
  const bytes = Buffer.from(await file.arrayBuffer())
  const found = await recognise(bytes, file.name)
  if (!found.ok) return atFile(found.sentence)
  try {
    const checked = { fileName: found.fileName, mediaType: found.mediaType, bytes }
    const quota = env().DOCUMENTS_QUOTA_MB * 1024 * 1024
    return { ok: true, data: await addDocument(viewer.id, input.data, checked, quota, viewer.now) }
  } catch (error) {
    const refusal = expectedRefusal(error, {})
    if (refusal) return refusal
    throw error
  }
}

/** Null where it is no form: whoever sends that is no page of ours. */
async function readForm(body: Buffer<ArrayBuffer>, type: string | null): Promise<FormData | null> {
  if (!type?.startsWith('multipart/form-data')) return null
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    return null
  }
}

const atFile = (sentence: string): ActionRefusal => ({
  ok: false,
  code: 'invalid',
  fieldErrors: { file: [sentence] },
  formError: null,
  values: {},
})

function sentencesOf({ formError, fieldErrors }: ActionRefusal): string {
  const sentences = [formError, ...Object.values(fieldErrors).flat()].filter((text) => text !== null)
  return `${sentences.join('\n')}\n\nNothing was kept. Go back to choose again.\n`
}
