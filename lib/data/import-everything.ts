import { inTransaction, isPostgres, type Transaction } from '@/lib/db/client'
import { sayCount, sayList } from '@/lib/domain/wording'
import { RefusedError } from '@/lib/errors'
import type { ExportedList } from '@/lib/schemas/exported-rows'
import type { ExportedUser } from '@/lib/schemas/exported-user'
import { requeueEverything } from './deliveries'
import { EXPORTED } from './exported-tables'
import type { UserId } from './user-id'

/** A search of many years takes its time, and half of one is no use. */
const LONGEST_MS = 10 * 60_000

/** How both databases say that rows exclude each other, or that one is missing. */
const EXCLUDES = /constraint/i
/** How PostgreSQL says that a row has more than its index takes: what a form took always fits. */
const TOO_LONG = /index row (?:size|requires)/i

/** What an export holds, each row checked by lib/schemas/exported-rows.ts before it comes here. */
export interface WholeAccount {
  person: ExportedUser
  rows(list: ExportedList): AsyncIterable<readonly object[]>
  /** The bytes of documents, one at a time, with the ids of those that they are the content of. */
  contents: AsyncIterable<{ ids: readonly string[]; bytes: Uint8Array }>
}

/**
 * Brings everything of an export into an account that is empty: all, or nothing. Keys stay as they are; the owner is
 * whoever brings it in. Sessions, tokens and the places where reminders go belong to the account that they were in.
 * Throws a RefusedError where something is here already, or where two rows of the file exclude each other.
 */
export function importEverything(userId: UserId, account: WholeAccount, now: Date): Promise<void> {
  const work = async (tx: Transaction) => {
    const here = await countEverything(tx, userId)
    if (here.length > 0) throw new RefusedError(sayNotEmpty(here))
    await tx.user.update({ where: { id: userId }, data: { ...account.person, updatedAt: now } })
    for (const [list] of modelsOf(tx)) {
      for await (const rows of account.rows(list)) await insert(tx, userId, list, rows)
    }
    for await (const { ids, bytes } of account.contents) {
      for (const documentId of ids) {
        const data = { userId, documentId, bytes: new Uint8Array(bytes) }
        await tx.documentContent.create({ data, select: { documentId: true } })
      }
    }
    // For places that were set up in this account before.
    await requeueEverything(tx, userId, now)
  }
  return inTransaction(userId, work, { timeoutMs: LONGEST_MS }).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : ''
    if (EXCLUDES.test(message))
      throw new RefusedError('Two rows of this file exclude each other, so nothing was imported.')
    if (TOO_LONG.test(message))
      throw new RefusedError(
        'A row of this file is longer than this Debrief can keep, so nothing was imported.',
      )
    throw error
  })
}

/** What of the lists of an export this account has. */
export function whatIsHere(userId: UserId): Promise<{ list: ExportedList; count: number }[]> {
  return inTransaction(userId, (tx) => countEverything(tx, userId))
}

const WORDS: Partial<Record<ExportedList, [one: string, many: string]>> = {
  applications: ['application', 'applications'],
  people: ['person', 'people'],
  documents: ['document', 'documents'],
  lessons: ['lesson', 'lessons'],
  tags: ['tag', 'tags'],
  daysOff: ['day off', 'days off'],
}

/** Why an export cannot go into this account, as a sentence. */
export function sayNotEmpty(here: readonly { list: ExportedList; count: number }[]): string {
  const said = here.flatMap(({ list, count }) => {
    const [one, many] = WORDS[list] ?? []
    return one !== undefined && many !== undefined ? sayCount(count, one, many) : []
  })
  const what = said.length > 0 ? `already has ${sayList(said)}` : 'is not empty'
  return `This account ${what}, the trash included. An export goes into an empty account only: make a new one for it.`
}

interface Model {
  count(query: { where: { userId: string } }): Promise<number>
}

/** Every list with its table, parents first. */
function modelsOf(tx: Transaction): [ExportedList, Model][] {
  const models = {
    daysOff: tx.dayOff,
    imports: tx.import,
    applications: tx.application,
    events: tx.event,
    tags: tx.tag,
    applicationTags: tx.applicationTag,
    people: tx.person,
    applicationPeople: tx.applicationPerson,
    interviews: tx.interview,
    interviewPeople: tx.interviewPerson,
    lessons: tx.lesson,
    preparationItems: tx.preparationItem,
    reviews: tx.review,
    reviewLessons: tx.reviewLesson,
    lessonVerdicts: tx.lessonVerdict,
    rejections: tx.rejection,
    reminders: tx.reminder,
    documents: tx.document,
    applicationDocuments: tx.applicationDocument,
  } satisfies Record<ExportedList, unknown>
  // Each model's own types are lost here on purpose: the schemas have checked the rows of every table alike.
  return Object.entries(models as unknown as Record<ExportedList, Model>) as [ExportedList, Model][]
}

/**
 * Writes rows by one statement that takes them as one JSON value: a statement with a parameter for each cell takes forty
 * times as long. The names of columns are those of the schemas that have checked the rows.
 */
async function insert(
  tx: Transaction,
  userId: UserId,
  list: ExportedList,
  rows: readonly object[],
): Promise<void> {
  const table = TABLE_OF.get(list) ?? ''
  const columns = Object.keys(rows[0] ?? {})
  if (![table, ...columns].every((name) => /^\w+$/.test(name)))
    throw new RangeError(`Not a column of ${list}`)
  const names = columns.map((column) => `"${column}"`)
  const into = `INSERT INTO "${table}" ("userId", ${names.join(', ')})`
  const statement = isPostgres
    ? `${into} SELECT $1, ${names.join(', ')} FROM json_populate_recordset(NULL::"${table}", $2::json)`
    : `${into} SELECT ?, ${columns.map((column) => `json_extract(value, '$.${column}')`).join(', ')} FROM json_each(?)`
  await tx.$executeRawUnsafe(statement, userId, JSON.stringify(rows.map(storedCells)))
}

const TABLE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(EXPORTED).map(([table, list]) => [list, table]),
)

/** A moment as Prisma writes it to SQLite, where it is a text and compared as one. PostgreSQL reads the same. */
const storedCells = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      value instanceof Date ? value.toISOString().replace('Z', '+00:00') : value,
    ]),
  )

/** What is here, list by list; those with nothing are left out. */
async function countEverything(
  tx: Transaction,
  userId: UserId,
): Promise<{ list: ExportedList; count: number }[]> {
  const counted: { list: ExportedList; count: number }[] = []
  for (const [list, model] of modelsOf(tx)) {
    const count = await model.count({ where: { userId } })
    if (count > 0) counted.push({ list, count })
  }
  return counted
}
