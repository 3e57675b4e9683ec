import { createReadStream } from 'node:fs'
import { EXPORT_FORMAT, EXPORT_VERSION } from '@/lib/data/export-everything'
import { EXPORTED } from '@/lib/data/exported-tables'
import { RefusedError } from '@/lib/errors'
import {
  EXPORTED_LISTS,
  EXPORTED_ROWS,
  KEYS,
  referencesOf,
  type ExportedList,
  type ExportedRow,
} from '@/lib/schemas/exported-rows'
import { exportedUser, type ExportedUser } from '@/lib/schemas/exported-user'
import { elementsOf, membersOf, type Span } from './json-members'

/** Lists that came with the second version. */
const SINCE_2: readonly ExportedList[] = ['imports', 'documents', 'applicationDocuments']
/** How much is handed on at a time: so many rows, and no more than so many characters in them. */
const BATCH = 500
const BATCH_LENGTH = 4_000_000

/** An export that was read to its end, each of its rows checked. */
export interface AccountFile {
  path: string
  version: number
  exportedAt: string | null
  person: ExportedUser
  counts: Record<ExportedList, number>
  spans: Partial<Record<ExportedList, Span>>
  /** The documents by the checksum of their content. */
  documents: Map<string, { size: number; mediaType: string; fileName: string; ids: string[] }>
}

/**
 * Reads an export from beginning to end: whether it is ours, whole, of a version we know, and each row as it should be.
 * Throws a RefusedError with one sentence where it is not.
 */
export async function readAccountFile(path: string): Promise<AccountFile> {
  const found: Partial<Record<string, unknown>> = {}
  const check = new Check()
  const spans: AccountFile['spans'] = {}
  for await (const member of membersOf(createReadStream(path))) {
    const { kind, name } = member
    if (kind === 'value') {
      found[name] = member.value
      checkHead(found)
    } else if (isImported(name)) {
      if (kind === 'list') spans[name] = member.span
      else check.take(name, member.value)
    } else if (!isAccountBound(name)) throw unknownPart(name)
  }
  if (found.format === undefined) throw notOurs()
  const version = Number(found.version)
  const missing = EXPORTED_LISTS.find((list) => !spans[list] && !(version === 1 && SINCE_2.includes(list)))
  if (missing) throw new RefusedError(`This export is not whole: its list “${missing}” is missing.`)
  check.finish()
  const person = exportedUser.safeParse(found.user)
  if (!person.success) throw badCell('What it says of the person', person.error.issues[0]?.path[0])
  const exportedAt = typeof found.exportedAt === 'string' ? found.exportedAt : null
  const { counts, documents } = check
  return { path, version, exportedAt, person: person.data, counts, spans, documents }
}

/** The rows of one list, in batches, as they were checked before. */
export async function* rowsOf<List extends ExportedList>(
  { path, spans }: AccountFile,
  list: List,
): AsyncGenerator<ExportedRow<List>[], void, undefined> {
  const span = spans[list]
  if (!span) return
  let batch: ExportedRow<List>[] = []
  let length = 0
  for await (const value of elementsOf(createReadStream(path, { start: span.start, end: span.end - 1 }))) {
    const row = EXPORTED_ROWS[list].parse(value) as ExportedRow<List>
    batch.push(row)
    length += lengthOf(row)
    if (batch.length < BATCH && length < BATCH_LENGTH) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}

const lengthOf = (row: object) =>
  Object.values(row).reduce(
    (sum: number, cell: unknown) => sum + (typeof cell === 'string' ? cell.length : 0),
    0,
  )

const HEAD = ['format', 'version', 'exportedAt', 'user']
const isImported = (name: string): name is ExportedList => Object.hasOwn(EXPORTED_ROWS, name)
const isAccountBound = (name: string) => (Object.values(EXPORTED) as string[]).includes(name)

const notOurs = () =>
  new RefusedError(
    'This is not an export of Debrief. Choose the JSON or ZIP file that you downloaded from it.',
  )
const unknownPart = (name: string) =>
  new RefusedError(
    `This file holds “${name.slice(0, 40)}”, which this Debrief does not know. It may come from a newer one.`,
  )

/** Says as early as can be that a file is not for us. */
function checkHead(found: Partial<Record<string, unknown>>): void {
  const { format, version } = found
  if (format !== undefined && format !== EXPORT_FORMAT) throw notOurs()
  if (format === undefined && version === undefined) throw notOurs()
  const stranger = Object.keys(found).find((name) => !HEAD.includes(name))
  if (version === undefined) {
    if (stranger !== undefined) throw notOurs()
    return
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw notOurs()
  if (version > EXPORT_VERSION) {
    throw new RefusedError(
      `This export comes from a newer Debrief: its format is ${version}, and this one reads up to ${EXPORT_VERSION}. Update Debrief here, then import it again.`,
    )
  }
  if (stranger !== undefined) throw unknownPart(stranger)
}

function badCell(where: string, column: PropertyKey | undefined): RefusedError {
  const what = column === undefined ? '' : `: look at “${String(column).slice(0, 40)}”`
  return new RefusedError(`${where} is not as Debrief writes it${what}. Nothing was imported.`)
}

/** Checks row by row, and at the end that every row names only rows that are there. */
class Check {
  readonly counts = Object.fromEntries(EXPORTED_LISTS.map((list) => [list, 0])) as Record<
    ExportedList,
    number
  >
  readonly documents: AccountFile['documents'] = new Map()
  readonly #keys = new Map<ExportedList, Set<string>>(EXPORTED_LISTS.map((list) => [list, new Set()]))
  /** By the list that must have it: each id that some row names, and which. */
  readonly #wanted = new Map<ExportedList, Map<string, string>>(
    EXPORTED_LISTS.map((list) => [list, new Map()]),
  )

  take(list: ExportedList, value: unknown): void {
    this.counts[list] += 1
    const where = `Row ${this.counts[list]} of “${list}”`
    const parsed = EXPORTED_ROWS[list].safeParse(value)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      throw badCell(where, issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0])
    }
    const row = parsed.data as Record<string, unknown>
    const key = (KEYS[list] ?? ['id']).map((column) => String(row[column])).join('\n')
    const keys = this.#keys.get(list)!
    if (keys.has(key)) throw new RefusedError(`${where} is there twice. Nothing was imported.`)
    keys.add(key)
    for (const { column, to } of REFERENCES[list]) {
      const named = row[column]
      const wanted = this.#wanted.get(to)!
      if (typeof named === 'string' && !wanted.has(named)) wanted.set(named, where)
    }
    if (list === 'documents') this.#takeDocument(parsed.data as ExportedRow<'documents'>, where)
  }

  #takeDocument({ id, sha256, size, mediaType, fileName }: ExportedRow<'documents'>, where: string): void {
    const known = this.documents.get(sha256) ?? { size, mediaType, fileName, ids: [] }
    if (known.size !== size || known.mediaType !== mediaType) throw badCell(where, 'sha256')
    this.documents.set(sha256, { ...known, ids: [...known.ids, id] })
  }

  finish(): void {
    for (const [list, wanted] of this.#wanted) {
      const keys = this.#keys.get(list)!
      for (const [id, where] of wanted) {
        if (keys.has(id)) continue
        throw new RefusedError(
          `${where} belongs to something that is not in “${list}”. Nothing was imported.`,
        )
      }
    }
  }
}

const REFERENCES = Object.fromEntries(EXPORTED_LISTS.map((list) => [list, referencesOf(list)])) as Record<
  ExportedList,
  ReturnType<typeof referencesOf>
>
