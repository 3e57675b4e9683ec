import { isOwnOrigin } from '@/lib/actions/request-origin'
import { plainSentence } from '@/lib/schemas/sentences'
import { baseUrl } from '@/lib/env'
import { LARGEST_LIST, TOO_LARGE } from '@/lib/domain/import/limits'
import { RefusedError } from '@/lib/errors'
import type { Upload } from '@/lib/exchange/table/prepare'
import { importChoices, type ImportChoices } from '@/lib/schemas/import'

export interface ReadRequest {
  upload: Upload & { fileName: string }
  choices: ImportChoices
}

/** Room for the choices and for what stands between the parts of a form. */
const OVERHEAD = 256 * 1024

/**
 * The list and the choices that the browser sends: the same again with every step, since nothing of it is kept here.
 * Throws a RefusedError.
 */
export async function readUpload(request: Request): Promise<ReadRequest> {
  if (!isOwnOrigin(request.headers, baseUrl())) throw new RefusedError('This did not come from our own page.')
  const length = Number(request.headers.get('content-length'))
  if (!(length > 0) || length > LARGEST_LIST + OVERHEAD) throw new RefusedError(TOO_LARGE, 'file')
  const form = await request.formData().catch(() => null)
  if (form === null) throw new RefusedError('The file did not arrive whole. Try again.', 'file')
  const choices = importChoices.safeParse(readChoices(form.get('choices')), { error: plainSentence })
  if (!choices.success)
    throw new RefusedError(choices.error.issues[0]?.message ?? 'These choices cannot be read.')
  return { upload: await uploadOf(form), choices: choices.data }
}

async function uploadOf(form: FormData): Promise<ReadRequest['upload']> {
  const file = form.get('file')
  const text = form.get('text')
  if (typeof text === 'string' && text.trim() !== '') return { text, fileName: '' }
  if (!(file instanceof File))
    throw new RefusedError('Choose a file, or paste the cells of your list.', 'file')
  if (file.size > LARGEST_LIST) throw new RefusedError(TOO_LARGE, 'file')
  if (file.size === 0) throw new RefusedError('There is nothing in this file.', 'file')
  return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: nameOf(file) }
}

/** For the list of past imports: a line without anything that cannot be seen. */
function nameOf({ name }: File): string {
  return name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200)
}

function readChoices(text: FormDataEntryValue | null): unknown {
  if (typeof text !== 'string') return {}
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
