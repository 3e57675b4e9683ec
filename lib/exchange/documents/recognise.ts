import { fileTypeFromBuffer } from 'file-type'
import { safeFileName } from '@/lib/domain/documents/file-name'
import {
  FILE_TYPES,
  FILE_TYPE_NAMES,
  KEPT_TYPES,
  MAX_DOCUMENT_BYTES,
  typeByName,
  type FileType,
} from '@/lib/domain/documents/file-types'
import { listZip, looksLikeZip, readZipText } from './zip-listing'

/** What a file is by its content, or a sentence about why it is not kept. */
export type Recognised =
  { ok: true; type: FileType; mediaType: string; fileName: string } | { ok: false; sentence: string }

/** What a text document may unpack to: pictures are packed already, and words are few. */
const MOST_UNPACKED = 300 * 1024 * 1024
const DIRECTORY_LIMIT = 1024 * 1024

const DOCX_PARTS = '[Content_Types].xml'
const DOCX_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const ODT_TYPE = 'mimetype'

const OTHER_ENDING = /\.[a-z][a-z\d]{0,9}$/i

const KEEPS = `Debrief keeps ${KEPT_TYPES}.`

const refusal = (sentence: string): Recognised => ({ ok: false, sentence })

/**
 * Tells a file's type from its content; what its name or the browser says counts only where it says something else.
 * Never unpacks more than a megabyte, and runs nothing.
 */
export async function recognise(bytes: Buffer, givenName: string): Promise<Recognised> {
  if (bytes.length === 0) return refusal('This file is empty.')
  if (bytes.length > MAX_DOCUMENT_BYTES) return refusal('This file is larger than 10 MB.')
  const found = looksLikeZip(bytes) ? readZip(bytes) : await readOther(bytes)
  if (typeof found !== 'string') return refusal(found.sentence)
  const claimed = typeByName(givenName)
  if (claimed !== null && claimed !== found)
    return refusal(
      `By its name this is ${said(claimed)}, but it holds ${said(found)}. Check which file you meant.`,
    )
  // Every program, page and table is text as well: only its name tells that it is meant to be read.
  if (found === 'txt' && claimed === null && OTHER_ENDING.test(givenName.trim()))
    return refusal(`This is not a kind that is kept here. ${KEEPS}`)
  return {
    ok: true,
    type: found,
    mediaType: FILE_TYPES[found].mediaType,
    fileName: safeFileName(givenName, found),
  }
}

type Found = FileType | { sentence: string }

function readZip(bytes: Buffer): Found {
  const entries = listZip(bytes)
  if (entries === null) return { sentence: `This file is damaged or not a document. ${KEEPS}` }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > MOST_UNPACKED)
    return { sentence: 'This file would unpack to more than 300 MB, which no text document does.' }
  const read = (name: string) => {
    const entry = entries.find((each) => each.name === name)
    return entry ? readZipText(bytes, entry, DIRECTORY_LIMIT) : null
  }
  if (read(ODT_TYPE)?.trim() === FILE_TYPES.odt.mediaType) return 'odt'
  if (read(DOCX_PARTS)?.includes(DOCX_MAIN)) return 'docx'
  return { sentence: `This is a ZIP archive or another kind of document. ${KEEPS}` }
}

async function readOther(bytes: Buffer): Promise<Found> {
  const found = await fileTypeFromBuffer(bytes)
  if (found === undefined) return readText(bytes)
  const type = FILE_TYPE_NAMES.find((name) => FILE_TYPES[name].mediaType === found.mime)
  if (type) return type
  if (found.ext === 'cfb')
    return {
      sentence: 'This is an older Word file, or one with a password. Save it as DOCX or PDF without one.',
    }
  return { sentence: `This is a file of the kind ${found.ext.toUpperCase()}. ${KEEPS}` }
}

/** Nothing says of itself that it is text: it is what reads as text from its first byte to its last. */
function readText(bytes: Buffer): Found {
  if (bytes.includes(0)) return { sentence: `This file is not a kind that is kept here. ${KEEPS}` }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'txt'
  } catch {
    return { sentence: `This is not plain text in UTF-8. Save it as UTF-8 or PDF. ${KEEPS}` }
  }
}

function said(type: FileType): string {
  const { label } = FILE_TYPES[type]
  if (type === 'txt') return label
  return `${label.startsWith('O') ? 'an' : 'a'} ${label}`
}
