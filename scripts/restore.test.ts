import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { restoreDatabase } from './restore-database'

const root = mkdtempSync(path.join(tmpdir(), 'debrief-restore-'))
const NOW = new Date('2026-11-23T10:00:00Z')
const ASIDE = 'debrief.db.before-restore-2026-11-23T10-00-00Z'

let folder: string
let live: string
let backup: string

afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A present database with Ana, and a backup with Ben. */
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'case-'))
  live = path.join(folder, 'debrief.db')
  backup = path.join(folder, 'backup.db')
  for (const [file, name] of [
    [live, 'Ana'],
    [backup, 'Ben'],
  ] as const) {
    copyFileSync(process.env.TEST_DATABASE_TEMPLATE!, file)
    const database = new Database(file)
    database
      .prepare(
        `INSERT INTO "User" (id, email, name, passwordHash, updatedAt) VALUES (?, ?, ?, '', '2026-11-01')`,
      )
      .run(name, `${name}@example.org`, name)
    database.close()
  }
})

function names(file = live): unknown[] {
  const database = new Database(file)
  try {
    return database.prepare('SELECT name FROM "User"').pluck().all()
  } finally {
    database.close()
  }
}

function expectUntouched() {
  expect(names()).toEqual(['Ana'])
  expect(readdirSync(folder).filter((name) => /restor/.test(name))).toEqual([])
}

describe('a restore', () => {
  it('puts the backup in the place of the database, and keeps what was there', () => {
    expect(restoreDatabase(backup, live, NOW)).toEqual({ accounts: 1, aside: path.join(folder, ASIDE) })
    expect(names()).toEqual(['Ben'])
    expect(names(path.join(folder, ASIDE))).toEqual(['Ana'])
    expect(names(backup)).toEqual(['Ben'])
  })

  it('makes a database where there is none any more', () => {
    rmSync(live)
    expect(restoreDatabase(backup, live, NOW)).toEqual({ accounts: 1, aside: null })
    expect(names()).toEqual(['Ben'])
  })

  it('takes the place of a database that is damaged beyond opening', () => {
    writeFileSync(
      live,
      'nothing that SQLite knows, and rather longer than a header of one hundred bytes'.repeat(99),
    )
    restoreDatabase(backup, live, NOW)
    expect(names()).toEqual(['Ben'])
    expect(statSync(path.join(folder, ASIDE)).size).toBeGreaterThan(0)
  })

  it('is refused while anybody has the database open, be they ever so idle', () => {
    const server = new Database(live)
    server.pragma('journal_mode = WAL')
    server.prepare('SELECT count(*) FROM "User"').get()
    expect(() => restoreDatabase(backup, live, NOW)).toThrow('Stop it first')
    server.close()
    expectUntouched()
  })

  it('takes with it what is in the write-ahead log of a server that was killed', () => {
    const script = `const Database = require('better-sqlite3'); const db = new Database(process.argv[1]);
      db.pragma('journal_mode = WAL'); db.exec(\`UPDATE "User" SET name = 'Ana, later'\`); process.kill(process.pid, 'SIGKILL')`
    spawnSync(process.execPath, ['-e', script, live])
    expect(readdirSync(folder)).toContain('debrief.db-wal')
    restoreDatabase(backup, live, NOW)
    expect(names()).toEqual(['Ben'])
    expect(names(path.join(folder, ASIDE))).toEqual(['Ana, later'])
  })
})

describe('nothing is changed by a backup that', () => {
  it.each([
    ['is not there', () => rmSync(backup), 'There is no file'],
    ['is no database', () => writeFileSync(backup, 'a letter'), 'is not a database of Debrief'],
    [
      'is another program’s',
      () => {
        rmSync(backup)
        new Database(backup).exec('CREATE TABLE Note (text TEXT)').close()
      },
      'is not a database of Debrief',
    ],
    [
      'was cut off',
      () => truncateSync(backup, Math.floor(statSync(backup).size / 2)),
      /damaged|not a database/,
    ],
    [
      'has rows that belong to nothing',
      () => inBackup(`INSERT INTO "DayOff" (userId, day, label) VALUES ('nobody', '2026-12-24', '')`),
      'belong to nothing',
    ],
    [
      'is of a newer version',
      () =>
        inBackup(
          `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '9999_next')`,
        ),
      'newer version',
    ],
    [
      'cannot be migrated',
      () => inBackup(`DELETE FROM _prisma_migrations WHERE migration_name <> '0000_init'`),
      'could not be brought to this version',
    ],
  ])('%s', (_what, spoil, sentence) => {
    spoil()
    expect(() => restoreDatabase(backup, live, NOW)).toThrow(sentence)
    expectUntouched()
  })
})

function inBackup(sql: string) {
  const database = new Database(backup)
  database.pragma('foreign_keys = OFF')
  database.exec(sql)
  database.close()
}

describe('the commands', () => {
  const run = (script: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
      env: { ...process.env, DATABASE_URL: `file:${live}`, BACKUP_FOLDER: '' },
      encoding: 'utf8',
    })
    return { status, said: (stdout + stderr).trim() }
  }

  it('back up and restore, and say what they did', () => {
    const written = run('scripts/backup.ts')
    expect(written).toMatchObject({ status: 0, said: expect.stringContaining('Wrote and checked') as string })
    const file = written.said.replace('Wrote and checked ', '')
    expect(names(file)).toEqual(['Ana'])
    restoreDatabase(backup, live, NOW)
    const restored = run('scripts/restore.ts', file)
    expect(restored.said).toMatch(
      /^Restored .+, with 1 account\.\nWhat was there before is kept in .+before-restore/,
    )
    expect(names()).toEqual(['Ana'])
    expect(run('scripts/restore.ts')).toEqual({
      status: 1,
      said: `Say which backup: npm run restore -- ${file}`,
    })
  })
})
