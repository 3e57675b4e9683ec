import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { importEverything } from '@/lib/data/import-everything'
import type { UserId } from '@/lib/data/user-id'
import { MAX_DOCUMENT_BYTES, fitsQuota } from '@/lib/domain/documents/file-types'
import { RefusedError } from '@/lib/errors'
import type { ExportedList } from '@/lib/schemas/exported-rows'
import { readAccountFile, rowsOf, type AccountFile } from './account-file'
import { ACCOUNT_JSON, DOCUMENTS_FOLDER } from './account-zip'
import { recognise } from './documents/recognise'
import { tooLarge } from './upload'
import { bytesOf, isZip, listZip, type ArchivedFile } from './zip-reader'

const MB = 1024 * 1024
/** How long the text of everything may be: 20,000 applications with all that belongs to them have about 300 MB. */
const LONGEST_JSON = 512 * MB

/** What is in a file that somebody wants to import. */
export interface AccountSummary {
  exportedAt: string | null
  name: string
  counts: Record<ExportedList, number>
  /** How many documents the file names, and of how many it has the content. */
  documents: { named: number; whole: number }
}

interface OpenAccount {
  account: AccountFile
  contents: { ids: string[]; file: ArchivedFile }[]
}

/** Checks a whole file, JSON or ZIP, and says what is in it. Throws a RefusedError where it cannot be imported. */
export async function lookAtAccount(path: string): Promise<AccountSummary> {
  return summaryOf(await openAccount(path))
}

/** Brings a file into an empty account: all of it, or nothing. Throws a RefusedError where it cannot be. */
export async function importAccount(
  userId: UserId,
  path: string,
  now: Date,
  { quotaBytes = 0 } = {},
): Promise<AccountSummary> {
  const { account, contents } = await openAccount(path)
  const bytes = [...account.documents.values()].reduce((sum, { size, ids }) => sum + size * ids.length, 0)
  if (contents.length > 0 && !fitsQuota(0, bytes, quotaBytes)) throw noRoom(quotaBytes)
  const { person } = account
  const rows = (list: ExportedList) => rowsOf(account, list)
  await importEverything(userId, { person, rows, contents: contentsOf(path, contents) }, now)
  return summaryOf({ account, contents })
}

const noRoom = (quotaBytes: number) =>
  new RefusedError(
    `There is no room for its documents: all of one person’s may have ${Math.round(quotaBytes / MB)} MB here. Ask whoever runs this Debrief, or import its JSON file alone.`,
  )

function summaryOf({ account, contents }: OpenAccount): AccountSummary {
  const { exportedAt, person, counts } = account
  const whole = contents.reduce((sum, { ids }) => sum + ids.length, 0)
  return { exportedAt, name: person.name, counts, documents: { named: counts.documents, whole } }
}

async function openAccount(path: string): Promise<OpenAccount> {
  if (!(await isZip(path))) {
    if ((await stat(path)).size > LONGEST_JSON) throw tooLarge(LONGEST_JSON)
    return { account: await readAccountFile(path), contents: [] }
  }
  const files = await listZip(path)
  const json = files.find(({ name }) => name === ACCOUNT_JSON || name.endsWith(`/${ACCOUNT_JSON}`))
  if (!json)
    throw new RefusedError(`There is no ${ACCOUNT_JSON} in this ZIP file, so it is not an export of Debrief.`)
  const text = `${path}.json`
  await pipeline(bytesOf(path, json, LONGEST_JSON), createWriteStream(text, { mode: 0o600 }))
  const account = await readAccountFile(text)
  return { account, contents: await findContents(path, files, account) }
}

/** Finds the documents' contents by their checksums: what their files are called in the archive does not matter. */
async function findContents(
  path: string,
  files: readonly ArchivedFile[],
  { documents }: AccountFile,
): Promise<OpenAccount['contents']> {
  const sizes = new Set([...documents.values()].map(({ size }) => size))
  const candidates = files.filter(({ name, size }) => name.includes(DOCUMENTS_FOLDER) && sizes.has(size))
  // Each content lies there once: more than that is not an export, and unpacking it would have no end.
  const most = [...documents.values()].reduce((sum, { size }) => sum + size, 0)
  if (candidates.reduce((sum, { size }) => sum + size, 0) > most) {
    throw new RefusedError('This ZIP file holds more documents than its export names.')
  }
  const contents = new Map<string, OpenAccount['contents'][number]>()
  for (const file of candidates) {
    const bytes = await wholeOf(path, file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const document = documents.get(sha256)
    if (!document) continue
    const kind = await recognise(bytes, document.fileName)
    if (!kind.ok || kind.mediaType !== document.mediaType) throw wrongKind(document.fileName)
    contents.set(sha256, { ids: document.ids, file })
  }
  return [...contents.values()]
}

const wrongKind = (fileName: string) =>
  new RefusedError(`The document “${fileName}” in this ZIP file is not of the kind that the export says.`)

async function* contentsOf(path: string, contents: OpenAccount['contents']) {
  for (const { ids, file } of contents) yield { ids, bytes: await wholeOf(path, file) }
}

/** One document: no longer than any that is kept. */
async function wholeOf(path: string, file: ArchivedFile): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of bytesOf(path, file, MAX_DOCUMENT_BYTES)) pieces.push(piece)
  return Buffer.concat(pieces)
}
