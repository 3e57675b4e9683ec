import { describe, expect, it } from 'vitest'
import { LARGEST_LIST, TOO_LARGE } from '@/lib/domain/import/limits'
import { readUpload } from './read-upload'

const MB = 1024 * 1024
const own = { 'sec-fetch-site': 'same-origin' }

/** A request that says how long it is, and counts how much of it was asked for. */
function announced(length: number | null) {
  const asked = { bytes: 0 }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        asked.bytes += MB
        controller.enqueue(new Uint8Array(MB))
        if (asked.bytes >= 50 * MB) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const headers = new Headers({ ...own, 'content-type': 'multipart/form-data; boundary=x' })
  if (length !== null) headers.set('content-length', String(length))
  const init = { method: 'POST', headers, body, duplex: 'half' }
  return { request: new Request('http://localhost/api/imports', init), asked }
}

function withFile(size: number): Request {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(size).fill(0x61)], 'list.csv'))
  const request = new Request('http://localhost/api/imports', { method: 'POST', headers: own, body: form })
  request.headers.set('content-length', String(size))
  return request
}

describe('an uploaded list', () => {
  it.each([50 * MB, null])(
    'that says it has %s bytes is refused before any of it is read',
    async (length) => {
      const { request, asked } = announced(length)
      await expect(readUpload(request)).rejects.toThrow(TOO_LARGE)
      expect(asked.bytes).toBe(0)
    },
  )

  it('is refused by its own size too, with the form round it', async () => {
    await expect(readUpload(withFile(LARGEST_LIST + 1))).rejects.toThrow(TOO_LARGE)
    expect((await readUpload(withFile(1_000))).upload).toMatchObject({ fileName: 'list.csv' })
  })

  it('comes from our own page', async () => {
    const request = new Request('http://localhost/api/imports', { method: 'POST', body: new FormData() })
    await expect(readUpload(request)).rejects.toThrow(/our own page/)
  })
})
