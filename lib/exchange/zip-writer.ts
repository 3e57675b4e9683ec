import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of a ZIP archive, its bytes as they come. */
export interface ZipFile {
  /** With folders, by `/`. */
  name: string
  /** Set where it is packed already, as a PDF or a picture is. */
  isPacked?: boolean
  pieces: AsyncIterable<Uint8Array>
}

/** Above this, packing costs much time for little space. */
const LEVEL = 4

/** A ZIP archive, piece by piece: no file is ever whole in memory. The next is asked for once the last has been taken. */
export async function* zipped(
  files: AsyncIterable<ZipFile>,
  at: Date,
): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = []
  let problem: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error) problem = error
    else ready.push(piece)
  })
  const take = () => {
    if (problem) throw problem
    const taken = ready.filter(({ length }) => length > 0)
    ready = []
    return taken
  }
  for await (const { name, isPacked, pieces } of files) {
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL })
    entry.mtime = at
    zip.add(entry)
    for await (const piece of pieces) {
      entry.push(piece, false)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
