import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** One file of a ZIP archive, its bytes as they come. */
export interface ZipFile {
  /** With folders, by `/`. */
  name: string
  /** Set where it is packed already, as a PDF or a picture is. */
  isPacked?: boolean
  pieces: AsyncIterable<Uint8Array>
}

/** What of a file stands in the archive's list at its end. */
interface Written {
  name: Buffer
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const LISTED = 0x02014b50
const END = 0x06054b50
const STORED = 0
const DEFLATED = 8
/** 2.0: folders and deflate. */
const VERSION = 20
/** Sizes follow the data, and names are UTF-8. */
const FLAGS = 0x0808
/** What four bytes can say. Beyond it, archives have another form, which Debrief does not write. */
const MOST = 0xffff_ffff
const MOST_FILES = 0xffff

/**
 * A ZIP archive, piece by piece: no file is ever whole in memory, and the next piece is asked for once the last has been
 * taken. Packing goes on beside this thread. Throws a RangeError beyond 4 GB, which an archive of this form cannot hold.
 */
export async function* zipped(
  files: AsyncIterable<ZipFile>,
  at: Date,
): AsyncGenerator<Uint8Array, void, undefined> {
  const list: Written[] = []
  const stamp = dosTime(at)
  let offset = 0
  for await (const { name, isPacked, pieces } of files) {
    const file = {
      name: Buffer.from(name),
      method: isPacked ? STORED : DEFLATED,
      crc: 0,
      packedSize: 0,
      size: 0,
      offset,
    }
    list.push(file)
    yield localHeader(file, stamp)
    const counted = counting(pieces, file)
    for await (const piece of isPacked ? counted : deflated(counted)) {
      file.packedSize += piece.length
      yield piece
    }
    yield descriptor(file)
    offset += LOCAL_LENGTH + file.name.length + file.packedSize + DESCRIPTOR_LENGTH
    if (Math.max(offset, file.size) > MOST || list.length > MOST_FILES)
      throw new RangeError('Too much for a ZIP file')
  }
  const listed = list.map((file) => listHeader(file, stamp))
  yield* listed
  yield end(
    list.length,
    listed.reduce((sum, { length }) => sum + length, 0),
    offset,
  )
}

async function* counting(pieces: AsyncIterable<Uint8Array>, file: Written): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    file.crc = crc32(piece, file.crc)
    file.size += piece.length
    yield piece
  }
}

/** Above the default level, packing costs much time for little space. */
async function* deflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(pieces, { objectMode: true, highWaterMark: 1 })
  const deflate = createDeflateRaw()
  source.on('error', (error) => deflate.destroy(error))
  try {
    yield* source.pipe(deflate) as AsyncIterable<Buffer>
  } finally {
    source.destroy()
    deflate.destroy()
  }
}

const LOCAL_LENGTH = 30
const LISTED_LENGTH = 46
const DESCRIPTOR_LENGTH = 16
const END_LENGTH = 22

function localHeader({ name, method }: Written, stamp: number): Buffer {
  const header = Buffer.alloc(LOCAL_LENGTH)
  header.writeUInt32LE(LOCAL, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(stamp, 10)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptor({ crc, packedSize, size }: Written): Buffer {
  const bytes = Buffer.alloc(DESCRIPTOR_LENGTH)
  for (const [index, value] of [DESCRIPTOR, crc, packedSize, size].entries())
    bytes.writeUInt32LE(value, index * 4)
  return bytes
}

function listHeader({ name, method, crc, packedSize, size, offset }: Written, stamp: number): Buffer {
  const header = Buffer.alloc(LISTED_LENGTH)
  header.writeUInt32LE(LISTED, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(VERSION, 6)
  header.writeUInt16LE(FLAGS, 8)
  header.writeUInt16LE(method, 10)
  header.writeUInt32LE(stamp, 12)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(packedSize, 20)
  header.writeUInt32LE(size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

function end(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(END_LENGTH)
  bytes.writeUInt32LE(END, 0)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(length, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}

/** Days and two-second steps since 1980, as the format has them: time in the lower half, day in the upper. In UTC. */
function dosTime(at: Date): number {
  const day = (Math.max(0, at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
