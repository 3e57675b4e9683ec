import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/db/create-client'
import { readTables, type Table } from '@/lib/db/tables'

type Row = Record<string, unknown>

interface Delegate {
  findMany(query: object): Promise<Row[]>
  createMany(query: { data: Row[] }): Promise<unknown>
  count(): Promise<number>
}

const BATCH = 500
/** Rows of this table may have ten megabytes each: one of them at a time. */
const LARGE = 'DocumentContent'

/** What was copied of one table. */
export interface Copied {
  model: string
  rows: number
  /** In how many rows the character NUL was left out, which PostgreSQL does not hold. */
  cleaned: number
}

/** The tables of a database that hold something. */
export async function filledTables(database: Transaction): Promise<string[]> {
  const filled: string[] = []
  for (const { model } of readTables())
    if ((await delegateOf(database, model).count()) > 0) filled.push(model)
  return filled
}

/**
 * Copies every row of `from` into `to`, parents first, and then reads both again: throws where the number of rows of a
 * table or the sum over what stands in them differs. Both are open transactions, so that it is all or nothing.
 */
export async function copyDatabase(from: Transaction, to: Transaction): Promise<Copied[]> {
  const copied: Copied[] = []
  for (const table of readTables()) {
    const target = delegateOf(to, table.model)
    const one: Copied = { model: table.model, rows: 0, cleaned: 0 }
    for await (const rows of batchesOf(from, table)) {
      const data = rows.map(withoutNul)
      one.rows += rows.length
      one.cleaned += data.filter((row, index) => row !== rows[index]).length
      await target.createMany({ data })
    }
    copied.push(one)
  }
  for (const table of readTables()) await compare(from, to, table)
  return copied
}

async function compare(from: Transaction, to: Transaction, table: Table): Promise<void> {
  const [there, here] = [await sumOf(from, table), await sumOf(to, table)]
  if (there.rows === here.rows && there.sum === here.sum) return
  throw new Error(
    `${table.model} is not the same in both: ${there.rows} rows with the checksum ${there.sum} became ${here.rows} with ${here.sum}.`,
  )
}

/** Adds up a checksum of each row, so that the order in which a database sorts its rows makes no difference. */
async function sumOf(database: Transaction, table: Table): Promise<{ rows: number; sum: string }> {
  let [rows, sum] = [0, 0n]
  for await (const batch of batchesOf(database, table)) {
    rows += batch.length
    for (const row of batch) sum = (sum + checksum(withoutNul(row))) % 2n ** 256n
  }
  return { rows, sum: sum.toString(16) }
}

function checksum(row: Row): bigint {
  const columns = Object.entries(row)
    .map(([column, value]) => [column, value instanceof Uint8Array ? sha256(value) : value] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return BigInt(`0x${sha256(JSON.stringify(columns))}`)
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

async function* batchesOf(database: Transaction, { model, key }: Table): AsyncGenerator<Row[]> {
  const take = model === LARGE ? 1 : BATCH
  const orderBy = key.map((column) => ({ [column]: 'asc' }))
  let last: Row | undefined
  for (;;) {
    const position = last && Object.fromEntries(key.map((column) => [column, last?.[column]]))
    const after = position && { cursor: key.length > 1 ? { [key.join('_')]: position } : position, skip: 1 }
    const rows = await delegateOf(database, model).findMany({ orderBy, take, ...after })
    if (rows.length > 0) yield rows
    if (rows.length < take) return
    last = rows.at(-1)
  }
}

/** The same row where there is nothing to leave out. Nobody sees or types this character. */
function withoutNul(row: Row): Row {
  const holdsNul = Object.values(row).some((value) => typeof value === 'string' && value.includes('\0'))
  if (!holdsNul) return row
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' ? value.replaceAll('\0', '') : value,
    ]),
  )
}

// The models' own types are lost here on purpose: every table is treated in the same way.
function delegateOf(database: Transaction, model: string): Delegate {
  const models = database as unknown as Record<string, Delegate>
  return models[model.charAt(0).toLowerCase() + model.slice(1)]!
}
