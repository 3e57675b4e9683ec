// @ts-check
// node scripts/write-backup.mjs DATABASE TARGET: writes a verified copy of a live SQLite database. It is a process of
// its own, so that a large database holds up nobody, and plain JavaScript, so that the server can start it as it is.
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'

const BUSY_TIMEOUT_MS = 10_000

const [source = '', target = ''] = process.argv.slice(2)
const unfinished = `${target}.${process.pid}.unfinished`
try {
  mkdirSync(path.dirname(target), { recursive: true })
  write()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(unfinished, { force: true })
}

function write() {
  const live = new Database(source, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  try {
    const before = countRows(live)
    live.prepare('VACUUM INTO ?').run(unfinished)
    chmodSync(unfinished, 0o600)
    verify(before, countRows(live))
  } finally {
    live.close()
  }
  flush(unfinished)
  renameSync(unfinished, target)
}

/** A copy with less in it than it should is none. @param {Map<string, number>} before @param {Map<string, number>} after */
function verify(before, after) {
  const copy = new Database(unfinished, { readonly: true })
  try {
    const integrity = copy.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new Error(`The copy is not intact: ${String(integrity)}`)
    const counts = countRows(copy)
    if (!counts.has('_prisma_migrations'))
      throw new Error('The database has no migrations: it is not Debrief’s.')
    for (const [table, rows] of before) {
      // What is written meanwhile may or may not be in the copy; what was there all along must be.
      const later = after.get(table) ?? 0
      const copied = counts.get(table) ?? -1
      if (copied < Math.min(rows, later) || copied > Math.max(rows, later))
        throw new Error(`The copy has ${copied} rows in ${table} in place of ${rows}.`)
    }
  } finally {
    copy.close()
  }
}

/** @param {import('better-sqlite3').Database} database @returns {Map<string, number>} */
function countRows(database) {
  const tables = database
    .prepare(
      String.raw`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'`,
    )
    .pluck()
    .all()
  return new Map(
    tables
      .map(String)
      .map((table) => [table, Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]),
  )
}

/** On the disk, before its name says that it is there. @param {string} file */
function flush(file) {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
