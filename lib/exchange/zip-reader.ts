import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { RefusedError } from '@/lib/errors'

/** A file in an archive, as the archive's list at its end describes it. What it says is checked while it is read. */
export interface ArchivedFile {
  name: string
  isDeflated: boolean
  packedSize: number
  size: number
  crc: number
  offset: number
}

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LISTED_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff
const LONGEST_LIST = 16 * 1024 * 1024
const MOST_FILES = 20_000
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

const broken = () =>
  new RefusedError('This ZIP file is not whole, or was changed: it cannot be read to its end.')
const strange = () => new RefusedError('This ZIP file is of a kind that Debrief never writes.')

/** Whether a file begins as a ZIP archive does. */
export async function isZip(path: string): Promise<boolean> {
  const bytes = await readAt(path, 0, 4)
  return bytes.length === 4 && (bytes.readUInt32LE() === LOCAL || bytes.readUInt32LE() === END)
}

/** What is in an archive. Throws a RefusedError where the list at its end is missing, as it is when it was cut off. */
export async function listZip(path: string): Promise<ArchivedFile[]> {
  const length = await lengthOf(path)
  const tailStart = Math.max(0, length - END_LENGTH - LONGEST_COMMENT)
  const tail = await readAt(path, tailStart, length - tailStart)
  const at = endIn(tail)
  const count = tail.readUInt16LE(at + 10)
  const size = tail.readUInt32LE(at + 12)
  const offset = tail.readUInt32LE(at + 16)
  if (count > MOST_FILES || size > LONGEST_LIST) throw strange()
  if (offset + size > tailStart + at) throw broken()
  const list = await readAt(path, offset, size)
  const files: ArchivedFile[] = []
  for (let here = 0; files.length < count;) {
    if (here + LISTED_LENGTH > list.length || list.readUInt32LE(here) !== LISTED) throw broken()
    const nameEnd = here + LISTED_LENGTH + list.readUInt16LE(here + 28)
    files.push(fileAt(list, here, nameEnd))
    here = nameEnd + list.readUInt16LE(here + 30) + list.readUInt16LE(here + 32)
  }
  return files
}

/**
 * The bytes of one file of the archive. It is unpacked piece by piece, and no further than to the size that the archive's
 * list says and `limit` allows: a small file cannot become a huge one.
 */
export async function* bytesOf(
  path: string,
  { isDeflated, packedSize, size, crc, offset }: ArchivedFile,
  limit: number,
): AsyncGenerator<Buffer, void, undefined> {
  if (size > limit) throw new RefusedError('This ZIP file holds a file that is too large to be ours.')
  const local = await readAt(path, offset, LOCAL_LENGTH)
  if (local.length < LOCAL_LENGTH || local.readUInt32LE() !== LOCAL) throw broken()
  const start = offset + LOCAL_LENGTH + local.readUInt16LE(26) + local.readUInt16LE(28)
  let read = 0
  let sum = 0
  for await (const piece of unpacked(path, start, packedSize, isDeflated)) {
    read += piece.length
    if (read > size) throw broken()
    sum = crc32(piece, sum)
    yield piece
  }
  if (read !== size || sum !== crc) throw broken()
}

async function* unpacked(
  path: string,
  start: number,
  length: number,
  isDeflated: boolean,
): AsyncGenerator<Buffer, void, undefined> {
  if (length === 0) return
  const packed = createReadStream(path, { start, end: start + length - 1 })
  const inflate = createInflateRaw()
  packed.on('error', (error) => inflate.destroy(error))
  const pieces: AsyncIterable<Buffer> = isDeflated ? packed.pipe(inflate) : packed
  try {
    yield* pieces
  } catch (error) {
    throw String((error as { code?: unknown }).code).startsWith('Z_') ? broken() : error
  } finally {
    packed.destroy()
    inflate.destroy()
  }
}

/** Where the archive's last record begins: nothing but its comment comes after it. */
function endIn(tail: Buffer): number {
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END && at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length)
      return at
  }
  throw broken()
}

function fileAt(list: Buffer, at: number, nameEnd: number): ArchivedFile {
  const flags = list.readUInt16LE(at + 8)
  const method = list.readUInt16LE(at + 10)
  const file = {
    name: list.toString('utf8', at + LISTED_LENGTH, nameEnd),
    isDeflated: method === DEFLATED,
    crc: list.readUInt32LE(at + 16),
    packedSize: list.readUInt32LE(at + 20),
    size: list.readUInt32LE(at + 24),
    offset: list.readUInt32LE(at + 42),
  }
  if (flags & ENCRYPTED)
    throw new RefusedError('This ZIP file is locked with a password. Unlock it, then import it.')
  if (method !== STORED && method !== DEFLATED) throw strange()
  return file
}

async function lengthOf(path: string): Promise<number> {
  const file = await open(path)
  try {
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
