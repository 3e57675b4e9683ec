import { inflateRawSync } from 'node:zlib'

/**
 * Reads what a ZIP file says it holds, and one small entry of it. Nothing else is unpacked: a file of ten megabytes may
 * hold ten gigabytes.
 */

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const SPLIT = 0x08074b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff
/** A document of text has some tens of parts. */
const MOST_ENTRIES = 5_000
const STORED = 0
const DEFLATED = 8

export interface ZipEntry {
  name: string
  method: number
  isEncrypted: boolean
  compressedSize: number
  /** As it says itself. */
  size: number
  /** Where its local header begins. */
  offset: number
}

/** What begins as a ZIP file does: with a file, with its end, or as a part of a split one. */
export const looksLikeZip = (bytes: Buffer): boolean =>
  bytes.length >= 4 && [LOCAL, END, SPLIT].includes(bytes.readUInt32LE(0))

/** The entries in the order of the directory; null where that is damaged, split, of the 64-bit kind, or too long. */
export function listZip(bytes: Buffer): ZipEntry[] | null {
  const end = findEnd(bytes)
  if (end === -1) return null
  const count = bytes.readUInt16LE(end + 10)
  const [length, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  if (count > MOST_ENTRIES || count !== bytes.readUInt16LE(end + 8) || start + length > end) return null
  const entries: ZipEntry[] = []
  let position = start
  for (let index = 0; index < count; index += 1) {
    if (position + ENTRY_LENGTH > end || bytes.readUInt32LE(position) !== ENTRY) return null
    const nameEnd = position + ENTRY_LENGTH + bytes.readUInt16LE(position + 28)
    if (nameEnd > end) return null
    entries.push({
      name: bytes.toString('utf8', position + ENTRY_LENGTH, nameEnd),
      method: bytes.readUInt16LE(position + 10),
      isEncrypted: (bytes.readUInt16LE(position + 8) & 1) === 1,
      compressedSize: bytes.readUInt32LE(position + 20),
      size: bytes.readUInt32LE(position + 24),
      offset: bytes.readUInt32LE(position + 42),
    })
    position = nameEnd + bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32)
  }
  return entries
}

/** The text of one entry; null where it cannot be read or has more than `limit` bytes once unpacked. */
export function readZipText(bytes: Buffer, entry: ZipEntry, limit: number): string | null {
  const { offset, method, compressedSize, isEncrypted } = entry
  if (isEncrypted || compressedSize > limit) return null
  if (offset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return null
  const start = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const packed = bytes.subarray(start, start + compressedSize)
  if (method === STORED) return packed.toString('utf8')
  if (method !== DEFLATED) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: limit }).toString('utf8')
  } catch {
    return null
  }
}

/** A comment may follow the end, so it is looked for from behind. */
function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let position = bytes.length - END_LENGTH; position >= first; position -= 1) {
    if (bytes.readUInt32LE(position) === END) return position
  }
  return -1
}
