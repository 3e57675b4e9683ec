import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

/** A database of every release is brought forward by today's migrations, with every row in it. */

const FIXTURES = path.resolve('scripts', 'fixtures')
const releases = readdirSync(FIXTURES).filter((name) => /^release-.+\.sql$/.test(name))
const root = mkdtempSync(path.join(tmpdir(), 'debrief-releases-'))

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'case-'))
  file = path.join(folder, 'debrief.db')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function within<T>(database: string, work: (open: Database.Database) => T): T {
  const open = new Database(database)
  try {
    return work(open)
  } finally {
    open.close()
  }
}

function load(release: string) {
  within(file, (open) => {
    // In a dump, a row may stand before the one that it belongs to.
    open.pragma('foreign_keys = OFF')
    // Hundreds of rows, each of which would be waited for until the disk has it.
    open.pragma('synchronous = OFF')
    open.exec(readFileSync(path.join(FIXTURES, release), 'utf8'))
  })
}

type Columns = Record<string, string[]>

const columnsOf = (database: string): Columns =>
  within(database, (open) => {
    const tables = open
      .prepare(
        String.raw`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\_%' ESCAPE '\' ORDER BY name`,
      )
      .pluck()
      .all() as string[]
    const columns = open.prepare('SELECT name FROM pragma_table_info(?) ORDER BY name').pluck()
    return Object.fromEntries(tables.map((table) => [table, columns.all(table) as string[]]))
  })

/** Of each table the number of its rows and a checksum over all that stands in these columns. */
function fingerprint(database: string, columns: Columns): Record<string, string> {
  return within(database, (open) =>
    Object.fromEntries(
      Object.entries(columns).map(([table, names]) => {
        const values = names.map((name) => `quote("${name}")`).join(` || '|' || `)
        const rows = open
          .prepare(`SELECT ${values} AS line FROM "${table}" ORDER BY line`)
          .pluck()
          .all() as string[]
        const sum = createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16)
        return [table, `${rows.length} rows, ${sum}`]
      }),
    ),
  )
}

/** With the migrations of `place`, a folder with `prisma/` in it. */
function migrate(place: string, given: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), path.resolve('scripts', 'migrate.ts')],
    {
      cwd: place,
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: path.resolve('tsconfig.json'),
        DATABASE_URL: `file:${file}`,
        BACKUP_FOLDER: '',
        ...given,
      },
      encoding: 'utf8',
    },
  )
  return { status, said: (stdout + stderr).trim() }
}

it('has the database of the first release', () => {
  expect(releases).toContain('release-0.1.0.sql')
  load('release-0.1.0.sql')
  const columns = columnsOf(file)
  const empty = Object.entries(fingerprint(file, columns)).filter(([, print]) => print.startsWith('0 rows'))
  expect(Object.keys(columns)).toHaveLength(19)
  expect(empty).toEqual([])
})

describe.each(releases)('%s', (release) => {
  it('comes to this version with every row, and is kept as it was', () => {
    load(release)
    const columns = columnsOf(file)
    const before = fingerprint(file, columns)
    const { status, said } = migrate('.')
    expect(said).toMatch(/^Wrote a backup: .+\nApplied migration /)
    expect(status).toBe(0)

    expect(fingerprint(file, columns)).toEqual(before)
    expect(within(file, (open) => open.pragma('foreign_key_check'))).toEqual([])
    expect(within(file, (open) => open.pragma('integrity_check', { simple: true }))).toBe('ok')
    expect(columnsOf(file)).toEqual(columnsOf(process.env.TEST_DATABASE_TEMPLATE!))

    const [backup = '', ...others] = readdirSync(path.join(folder, 'backups'))
    expect(others).toEqual([])
    expect(backup).toMatch(/^debrief-.+-before-migration\.db$/)
    expect(fingerprint(path.join(folder, 'backups', backup), columns)).toEqual(before)
    expect(columnsOf(path.join(folder, 'backups', backup))).toEqual(columns)
  })

  it('is left as it was where no backup can be written', () => {
    load(release)
    const columns = columnsOf(file)
    const before = fingerprint(file, columns)
    writeFileSync(path.join(folder, 'in-the-way'), '')
    const { status, said } = migrate('.', { BACKUP_FOLDER: path.join(folder, 'in-the-way') })
    expect(said).toContain('Nothing was changed. Make room there')
    expect(status).toBe(1)
    expect(fingerprint(file, columns)).toEqual(before)
    expect(columnsOf(file)).toEqual(columns)
  })
})

it('would notice a migration that makes a table anew, and takes with it whatever hangs on its rows', () => {
  load('release-0.1.0.sql')
  const columns = columnsOf(file)
  const before = fingerprint(file, columns)
  const careless = path.join(folder, 'prisma', 'sqlite', 'migrations', '9999_careless')
  cpSync('prisma', path.join(folder, 'prisma'), { recursive: true, dereference: true })
  mkdirSync(careless)
  writeFileSync(
    path.join(careless, 'migration.sql'),
    `CREATE TABLE "new_User" AS SELECT * FROM "User";
     DROP TABLE "User";
     ALTER TABLE "new_User" RENAME TO "User";`,
  )
  expect(migrate(folder, { BACKUPS: 'off' }).said).toContain('Applied migration 9999_careless')
  const after = fingerprint(file, columns)
  expect(after.User).toBe(before.User)
  expect(after.Application).toMatch(/^0 rows/)
})
