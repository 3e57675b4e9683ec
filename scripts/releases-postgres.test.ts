import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { withDatabase } from '@/lib/backup/postgres-address'
import { createClient, type PrismaClient } from '@/lib/db/create-client'
import { createDatabase } from './embedded-database'
import { copyPostgresTemplate } from './make-template'

/**
 * What every release could hold, on PostgreSQL: the rows of its SQLite fixture in the tables that its own migrations
 * make there, brought forward by today's. See releases.test.ts.
 */

const FIXTURES = path.resolve('scripts', 'fixtures')
const releases = readdirSync(FIXTURES).filter((name) => /^release-.+\.sql$/.test(name))
const root = mkdtempSync(path.join(tmpdir(), 'debrief-releases-pg-'))
const template = process.env.TEST_POSTGRES_TEMPLATE!

afterAll(() => rmSync(root, { recursive: true, force: true }))

const addressOf = (name: string) => withDatabase(template, name)

interface Column {
  table: string
  name: string
  type: string
}

function columnsOf(client: PrismaClient): Promise<Column[]> {
  return client.$queryRaw<Column[]>`
    SELECT table_name AS "table", column_name AS name, data_type AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' ORDER BY 1, 2`
}

async function on<T>(name: string, work: (client: PrismaClient) => Promise<T>): Promise<T> {
  const client = createClient(addressOf(name))
  try {
    return await work(client)
  } finally {
    await client.$disconnect()
  }
}

/** With the migrations of `place`, a folder with `prisma/` in it. */
function migrate(name: string, place: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), path.resolve('scripts', 'migrate.ts')],
    {
      cwd: place,
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: path.resolve('tsconfig.json'),
        DATABASE_URL: addressOf(name),
        BACKUPS: 'off',
      },
      encoding: 'utf8',
    },
  )
  return (stdout + stderr).trim()
}

/** A folder with only those migrations that a release had. */
function folderOf(migrations: readonly string[]): string {
  const folder = mkdtempSync(path.join(root, 'case-'))
  cpSync('prisma', path.join(folder, 'prisma'), { recursive: true, dereference: true })
  const all = path.join(folder, 'prisma', 'postgresql', 'migrations')
  for (const entry of readdirSync(all, { withFileTypes: true }))
    if (entry.isDirectory() && !migrations.includes(entry.name))
      rmSync(path.join(all, entry.name), { recursive: true })
  return folder
}

/** What SQLite keeps in its own way, as PostgreSQL reads it. */
function literal(value: unknown, type: string): string {
  if (value === null) return 'NULL'
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'::bytea`
  if (type === 'boolean') return value ? 'true' : 'false'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value)
}

async function copyRows(fixture: Database.Database, client: PrismaClient): Promise<void> {
  const columns = await columnsOf(client)
  const statements = [...new Set(columns.map(({ table }) => table))].map((table) => {
    const own = columns.filter((column) => column.table === table)
    const rows = fixture.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]
    const values = rows.map((row) => `(${own.map(({ name, type }) => literal(row[name], type)).join(', ')})`)
    return `INSERT INTO "${table}" (${own.map(({ name }) => `"${name}"`).join(', ')}) VALUES ${values.join(', ')}`
  })
  // On one connection: a row may stand before the one that it belongs to.
  await client.$transaction(
    ['SET session_replication_role = replica', ...statements].map((sql) => client.$executeRawUnsafe(sql)),
  )
}

/** Of each table the number of its rows and a checksum over all that stands in these columns. */
async function fingerprint(
  client: PrismaClient,
  columns: readonly Column[],
): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const table of new Set(columns.map((column) => column.table))) {
    const values = columns
      .filter((column) => column.table === table)
      .map(({ name }) => `to_json("${name}")::text`)
    const rows = await client.$queryRawUnsafe<{ line: string }[]>(
      `SELECT concat_ws('|', ${values.join(', ')}) AS line FROM "${table}" ORDER BY 1`,
    )
    const sum = createHash('sha256')
      .update(rows.map(({ line }) => line).join('\n'))
      .digest('hex')
    prints[table] = `${rows.length} rows, ${sum.slice(0, 16)}`
  }
  return prints
}

it.each(releases)(
  'what %s could hold comes to this version on PostgreSQL with every row',
  async (release) => {
    const fixture = new Database(':memory:')
    fixture.pragma('foreign_keys = OFF')
    fixture.exec(readFileSync(path.join(FIXTURES, release), 'utf8'))
    const migrations = fixture
      .prepare('SELECT migration_name FROM _prisma_migrations')
      .pluck()
      .all() as string[]
    const name = release.replaceAll(/[^a-z\d]/g, '_')
    await createDatabase(addressOf('postgres'), name)
    expect(migrate(name, folderOf(migrations))).toContain(`Applied migration ${migrations.at(-1)}`)

    const [columns, before] = await on(name, async (client) => {
      await copyRows(fixture, client)
      const all = await columnsOf(client)
      return [all, await fingerprint(client, all)] as const
    })
    expect(Object.entries(before).filter(([, print]) => print.startsWith('0 rows'))).toEqual([])

    expect(migrate(name, '.')).toMatch(/^Applied migration /)
    const [after, today] = await on(name, async (client) => [
      await fingerprint(client, columns),
      await columnsOf(client),
    ])
    expect(after).toEqual(before)
    await copyPostgresTemplate(template, `${name}_today`)
    expect(today).toEqual(await on(`${name}_today`, columnsOf))
  },
)
