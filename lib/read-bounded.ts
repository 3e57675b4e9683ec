/** Why a body was not read: it has more bytes than allowed, or fewer than it said it would have. */
export type UnreadBody = 'too-large' | 'cut-short'

/**
 * The whole body of a request, if it has `limit` bytes at most. One that says it has more is not read at all, and no
 * more than `limit` is ever held.
 */
export async function readBounded(
  request: Request,
  limit: number,
): Promise<Buffer<ArrayBuffer> | UnreadBody> {
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) > limit) return 'too-large'
  if (!request.body) return Buffer.alloc(0)
  const reader = request.body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limit) {
      await reader.cancel()
      return 'too-large'
    }
    chunks.push(value)
  }
  if (announced !== null && length < Number(announced)) return 'cut-short'
  return Buffer.concat(chunks, length)
}
