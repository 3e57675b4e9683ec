import Database from 'better-sqlite3'
import { noRows, type Rows } from './rows'
import { rowsOf } from './search'
import { NOW, PERSON } from './setting'

export const USER_ID = '01900000-0000-7000-8000-000000000001'

/**
 * Fills a migrated SQLite file with the search of one person, past Prisma: its createMany needs a minute for what
 * takes a second here. Returns how many rows each table got.
 */
export function seedDatabase(file: string, size: number): Record<string, number> {
  const rows = rowsOf(USER_ID, size)
  const database = new Database(file)
  try {
    // Nobody needs this file after a power cut.
    database.pragma('synchronous = OFF')
    const user = { id: USER_ID, ...PERSON, createdAt: NOW, updatedAt: NOW }
    database.transaction(() => {
      insert(database, 'User', [user])
      for (const table of Object.keys(noRows()) as (keyof Rows)[])
        insert(database, nameOf(table), rows[table])
    })()
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
  return Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length]))
}

const nameOf = (table: string) => table.charAt(0).toUpperCase() + table.slice(1)

/** A column that a row leaves out gets its default, so there is one statement for each set of columns. */
function insert(database: Database.Database, table: string, rows: readonly object[]): void {
  const statements = new Map<string, Database.Statement>()
  for (const row of rows) {
    const columns = Object.keys(row)
    const key = columns.join()
    let statement = statements.get(key)
    if (!statement) {
      const names = columns.map((column) => `"${column}"`).join(', ')
      const places = columns.map(() => '?').join(', ')
      statement = database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`)
      statements.set(key, statement)
    }
    statement.run(Object.values(row).map(stored))
  }
}

/** As Prisma's adapter stores it. */
function stored(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  return typeof value === 'boolean' ? Number(value) : value
}
