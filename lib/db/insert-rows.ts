import type { Prisma } from '@/lib/db/generated/sqlite/client'
import { isPostgres, type Transaction } from './client'

interface Tables {
  Application: Prisma.ApplicationCreateManyInput
  ApplicationTag: Prisma.ApplicationTagCreateManyInput
  Event: Prisma.EventCreateManyInput
  Rejection: Prisma.RejectionCreateManyInput
  Reminder: Prisma.ReminderCreateManyInput
  Review: Prisma.ReviewCreateManyInput
}

/**
 * Writes many rows in one statement, past the database client: its createMany takes a minute for what takes a second
 * here. Every row has the same columns, its id and moments among them; a column that all leave out gets the
 * database's own default.
 */
export async function insertRows<Table extends keyof Tables>(
  tx: Transaction,
  table: Table,
  rows: readonly Tables[Table][],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.entries(first).flatMap(([column, value]) => (value === undefined ? [] : [column]))
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = isPostgres
    ? `SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`
    : `SELECT ${columns.map((column) => `json_extract(value, '$.${column}')`).join(', ')} FROM json_each(?)`
  const json = JSON.stringify(rows, stored)
  await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) ${values}`, json)
}

/** As the database client stores it: on SQLite a moment is a text of its own form. */
function stored(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const given = this[key]
  if (given instanceof Date && !isPostgres) return given.toISOString().replace('Z', '+00:00')
  // Half of a sign, as where a long text was cut, is none that a database takes.
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value
}
