import { eachDocument, readDocument, type DocumentFacts } from '@/lib/data/documents'
import { exportEverything } from '@/lib/data/export-everything'
import type { UserId } from '@/lib/data/user-id'
import { NotFoundError } from '@/lib/errors'
import { EXPORTED_LISTS } from '@/lib/schemas/exported-rows'
import { tableAsCsv } from './account-tables'
import { zipped, type ZipFile } from './zip-writer'

/** The export of everything in an archive. Importing looks for it by this name. */
export const ACCOUNT_JSON = 'account.json'
export const DOCUMENTS_FOLDER = 'documents/'

const README = `This is everything that you have in Debrief.

${ACCOUNT_JSON}   everything but the files of your documents; this is what an import reads
${DOCUMENTS_FOLDER}     the files of your documents
csv/           each table, for a spreadsheet

To bring it into an empty account, choose this whole ZIP file in Settings, Your data.
`

/** The whole account as a ZIP archive, piece by piece. */
export function accountZip(userId: UserId, now: Date): AsyncGenerator<Uint8Array, void, undefined> {
  return zipped(filesOf(userId, now), now)
}

async function* filesOf(userId: UserId, now: Date): AsyncGenerator<ZipFile, void, undefined> {
  yield { name: ACCOUNT_JSON, pieces: encoded(exportEverything(userId, now)) }
  yield { name: 'README.txt', pieces: encoded([README]) }
  for (const list of EXPORTED_LISTS) {
    yield { name: `csv/${list}.csv`, pieces: encoded(tableAsCsv(userId, list)) }
  }
  const taken = new Set<string>()
  for await (const document of eachDocument(userId)) {
    const name = nameInFolder(document)
    if (taken.has(name)) continue
    taken.add(name)
    const bytes = await contentOf(userId, document.id)
    if (bytes) yield { name, isPacked: true, pieces: inSlices(bytes) }
  }
}

/** One document's bytes. Null where they are gone by now, or never came: an export without its ZIP has none. */
async function contentOf(userId: UserId, id: string): Promise<Uint8Array | null> {
  try {
    return (await readDocument(userId, id)).bytes
  } catch (error) {
    if (error instanceof NotFoundError) return null
    throw error
  }
}

/** A name that no system trips over, different for every content. */
function nameInFolder({ fileName, sha256 }: DocumentFacts): string {
  const safe = fileName.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_')
  const [, stem = safe, ending = ''] = /^(.+?)(\.[a-z\d]{1,5})?$/is.exec(safe) ?? []
  return `${DOCUMENTS_FOLDER}${stem.slice(0, 80).trim()} (${sha256.slice(0, 8)})${ending}`
}

async function* encoded(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}

const SLICE = 64 * 1024

async function* inSlices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += SLICE) yield bytes.subarray(start, start + SLICE)
}
