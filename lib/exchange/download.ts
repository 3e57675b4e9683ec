/** The answer that a browser saves as a file: sent while it is written, and kept by nobody on the way. */
export function downloadOf(
  pieces: AsyncGenerator<Uint8Array | string, void, undefined>,
  { fileName, type }: { fileName: string; type: string },
): Response {
  return new Response(streamOf(pieces), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Reads on only as fast as the other side takes it, so that memory stays flat however much there is. */
function streamOf(pieces: AsyncGenerator<Uint8Array | string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await pieces.return()
    },
  })
}

export const CSV_TYPE = 'text/csv; charset=utf-8'
