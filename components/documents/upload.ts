import type { ActionRefusal, ActionResult } from '@/lib/actions/result'
import { MAX_DOCUMENT_BYTES } from '@/lib/domain/documents/file-types'
import { paths } from '@/lib/paths'

export type Uploaded = { id: string; name: string; wasThere: boolean }

const TOO_LARGE_IN_FRONT = 'This file is larger than what the server in front of Debrief lets through.'

/** Sends a form with a file, and says how much of it is on its way: 0 to 100. */
export function upload(
  form: FormData,
  onProgress: (percent: number) => void,
): Promise<ActionResult<Uploaded>> {
  const refusal = refusedHere(form.get('file'))
  if (refusal) return Promise.resolve(refusal)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', paths.uploadDocument())
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : Math.round((loaded / total) * 100)),
    )
    request.addEventListener('error', () => reject(new TypeError('No connection')))
    request.addEventListener('abort', () => reject(new TypeError('No connection')))
    request.addEventListener('load', () => {
      const answer = readAnswer(request)
      if (answer) resolve(answer)
      else reject(new Error('No answer that can be read'))
    })
    request.send(form)
  })
}

/** What need not be sent to be refused. */
function refusedHere(file: FormDataEntryValue | null): ActionRefusal | null {
  if (!(file instanceof File) || file.name === '') return atFile('Choose a file.')
  if (file.size === 0) return atFile('This file is empty.')
  return file.size > MAX_DOCUMENT_BYTES ? atFile('This file is larger than 10 MB.') : null
}

function readAnswer({ status, responseText }: XMLHttpRequest): ActionResult<Uploaded> | null {
  try {
    return JSON.parse(responseText) as ActionResult<Uploaded>
  } catch {
    return status === 413 ? atFile(TOO_LARGE_IN_FRONT) : null
  }
}

const atFile = (sentence: string): ActionRefusal => ({
  ok: false,
  code: 'invalid',
  fieldErrors: { file: [sentence] },
  formError: null,
  values: {},
})
