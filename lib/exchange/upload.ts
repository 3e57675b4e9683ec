import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sayNumber } from '@/lib/domain/wording'
import { RefusedError } from '@/lib/errors'

/**
 * Keeps what is sent in a file of a folder of its own while `work` runs, so that its size does not matter to memory.
 * Throws a RefusedError as soon as it is longer than `limit` bytes. The folder is gone afterwards, come what may.
 */
export async function withUpload<T>(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  work: (file: string) => Promise<T>,
): Promise<T> {
  if (body === null) throw new RefusedError('Choose a file first.')
  const folder = await mkdtemp(path.join(tmpdir(), 'debrief-'))
  try {
    const file = path.join(folder, 'upload')
    await pipeline(limited(body, limit), createWriteStream(file, { mode: 0o600 }))
    return await work(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* limited(body: ReadableStream<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    length += piece.length
    if (length > limit) throw tooLarge(limit)
    yield piece
  }
}

export const tooLarge = (limit: number) =>
  new RefusedError(
    `This file is too large: at most ${sayNumber(Math.floor(limit / 1024 / 1024))} MB can be imported.`,
  )
