import { db, inTransaction, isPostgres, type Transaction } from '@/lib/db/client'
import { readTables, type Table } from '@/lib/db/tables'

/** Everybody's rows as they stand in the database, past all data functions: to compare, and to put back. */

export type Row = Record<string, unknown>
export type Rows = ReadonlyMap<string, TableRows>

interface TableRows {
  /** The whole table as the database gives it, or a sum over that: quick to read, and to compare. */
  text: string
  rows: ReadonlyMap<string, Row>
}

export interface Change {
  model: string
  before: Row | null
  after: Row | null
}

interface Delegate {
  findMany(): Promise<Row[]>
  createMany(query: { data: Row[] }): Promise<unknown>
  updateMany(query: { where: Row; data: Row }): Promise<unknown>
  deleteMany(query: { where: Row }): Promise<unknown>
}

/** Every table that belongs to a person, and their own, parents first. */
export const TABLES: readonly Table[] = readTables().filter(
  ({ model, isOwned }) => isOwned || model === 'User',
)

// The models' own types are lost here on purpose: every table is treated in the same way.
function delegateOf(model: string, tx: Transaction = db): Delegate {
  const models = tx as unknown as Record<string, Delegate>
  return models[model.charAt(0).toLowerCase() + model.slice(1)]!
}

const keyOf = ({ key }: Table, row: Row) => key.map((column) => String(row[column])).join(' ')

/** All rows. Of a table that stands as in `known`, those are taken. */
export async function readRows(known?: Rows): Promise<Rows> {
  const texts = isPostgres ? await readSums() : await readTexts()
  const all = new Map<string, TableRows>()
  for (const table of TABLES) {
    const text = texts.get(table.model)!
    const there = known?.get(table.model)
    if (there?.text === text) all.set(table.model, there)
    else {
      const found = await delegateOf(table.model).findMany()
      all.set(table.model, { text, rows: new Map(found.map((row) => [keyOf(table, row), row])) })
    }
  }
  return all
}

/**
 * Another text whenever a row may have been written since, by whomever: how far this connection, the only one, has
 * changed rows, or how far the server's log goes. Asking it is a tenth of reading all rows.
 */
export async function writtenMark(): Promise<string> {
  const [row] = isPostgres
    ? await db.$queryRaw<{ mark: string }[]>`SELECT pg_current_wal_insert_lsn()::text AS mark`
    : await db.$queryRaw<{ mark: bigint }[]>`SELECT total_changes() AS mark`
  return String(row!.mark)
}

const orderOf = ({ key }: Table) => key.map((column) => `"${column}"`).join(', ')

async function readTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const table of TABLES) {
    const rows = await db.$queryRawUnsafe(`SELECT * FROM "${table.model}" ORDER BY ${orderOf(table)}`)
    const text = JSON.stringify(rows, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    texts.set(table.model, text)
  }
  return texts
}

/** In one statement: a server has to be asked over a wire, which is most of the time that the tries take there. */
async function readSums(): Promise<Map<string, string>> {
  const sums = TABLES.map(
    (table) =>
      `SELECT '${table.model}' AS model, md5(string_agg(t::text, ' ' ORDER BY ${orderOf(table)})) AS sum FROM "${table.model}" t`,
  )
  const rows = await db.$queryRawUnsafe<{ model: string; sum: string | null }[]>(sums.join(' UNION ALL '))
  return new Map(rows.map(({ model, sum }) => [model, sum ?? '']))
}

const isSame = (a: Row | null, b: Row | null) => JSON.stringify(a) === JSON.stringify(b)

export function changesBetween(before: Rows, after: Rows): Change[] {
  return TABLES.flatMap(({ model }) => {
    const [was, is] = [before.get(model)!, after.get(model)!]
    if (was.text === is.text) return []
    return [...new Set([...was.rows.keys(), ...is.rows.keys()])]
      .map((key) => ({ model, before: was.rows.get(key) ?? null, after: is.rows.get(key) ?? null }))
      .filter((change) => !isSame(change.before, change.after))
  })
}

/** Undoes what `changes` says. What was taken away comes first, because the rest may point at it. */
export async function putBack(changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const of = (model: string) => changes.filter((change) => change.model === model)
  await inTransaction(
    'putting back',
    async (tx) => {
      const removeAdded = async (model: string) => {
        const added = of(model).flatMap(({ before, after }) =>
          after && !before ? [whereOf(model, after)] : [],
        )
        for (let first = 0; first < added.length; first += AT_ONCE) {
          await delegateOf(model, tx).deleteMany({ where: { OR: added.slice(first, first + AT_ONCE) } })
        }
      }
      // A row may have been exchanged for another with the same unique columns.
      for (const { model } of TABLES.filter(isLeaf)) await removeAdded(model)
      for (const { model } of TABLES) {
        const gone = of(model).flatMap(({ before, after }) => (before && !after ? [before] : []))
        if (gone.length > 0) await delegateOf(model, tx).createMany({ data: gone })
      }
      for (const { model, before, after } of changes) {
        if (before && after)
          await delegateOf(model, tx).updateMany({ where: whereOf(model, after), data: before })
      }
      for (const { model } of TABLES.toReversed()) await removeAdded(model)
    },
    { timeoutMs: 60_000 },
  )
}

/** Nothing points at its rows. */
const isLeaf = ({ model }: Table) => TABLES.every(({ parents }) => !parents.includes(model))

/** A statement holds only so many values. */
const AT_ONCE = 100

function whereOf(model: string, row: Row): Row {
  const { key } = TABLES.find((table) => table.model === model)!
  return Object.fromEntries(key.map((column) => [column, row[column]]))
}
