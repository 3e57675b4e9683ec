import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { DatabaseProvider } from '@/lib/db/create-client'
import { migrationNames } from './schema-engine'

/** Says in a sentence or two why nothing was restored. What was there is there still. */
export class RestoreError extends Error {
  override name = 'RestoreError'
}

export interface Restored {
  /** Where the database is kept as it was; null where there was none. */
  aside: string | null
  accounts: number
}

/**
 * Puts a backup in the place of a SQLite database. Everything that can go wrong is done to a copy beside it: only a
 * database that is migrated and checked takes the place, in one step, so that a power cut finds the old one or the new
 * one. Throws a RestoreError.
 */
export function restoreDatabase(backup: string, databaseFile: string, now: Date): Restored {
  if (!existsSync(backup) || !statSync(backup).isFile()) throw new RestoreError(`There is no file ${backup}.`)
  const candidate = `${databaseFile}.restoring`
  removeDatabase(candidate)
  try {
    copyFileSync(backup, candidate)
    inspect(candidate)
    migrateCandidate(`file:${candidate}`)
    const accounts = inspect(candidate)
    return { accounts, aside: putInPlace(candidate, databaseFile, now) }
  } finally {
    removeDatabase(candidate)
  }
}

/** How many accounts are in it. Throws a RestoreError where it is not a sound database of Debrief. */
function inspect(file: string): number {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { fileMustExist: true })
    // Folds a write-ahead log into the file, which is about to be moved without it.
    database.pragma('journal_mode = DELETE')
    const integrity = database.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new RestoreError(`The backup is damaged: ${String(integrity)}`)
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new RestoreError('The backup is damaged: some of its rows belong to nothing.')
    const applied = database
      .prepare('SELECT migration_name FROM _prisma_migrations')
      .pluck()
      .all() as string[]
    refuseNewer(applied, 'sqlite')
    return Number(database.prepare('SELECT count(*) FROM "User"').pluck().get())
  } catch (error) {
    if (error instanceof RestoreError) throw error
    throw new RestoreError(`The backup is not a database of Debrief: ${messageOf(error)}`)
  } finally {
    database?.close()
  }
}

/** Throws a RestoreError where a backup has migrations that this version does not know. */
export function refuseNewer(applied: readonly string[], provider: DatabaseProvider): void {
  const known = migrationNames(provider)
  if (applied.some((name) => !known.includes(name)))
    throw new RestoreError(
      'The backup was written by a newer version of Debrief. Install that version first.',
    )
}

/** Brings the copy of a backup to this version. Throws a RestoreError. */
export function migrateCandidate(url: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: url, BACKUPS: 'off' },
    encoding: 'utf8',
  })
  if (status !== 0)
    throw new RestoreError(`The backup could not be brought to this version: ${stderr.trim()}`)
}

/** Under the present database's exclusive lock, so that nobody is using it and nobody begins to. */
function putInPlace(candidate: string, databaseFile: string, now: Date): string | null {
  if (!existsSync(databaseFile)) {
    renameSync(candidate, databaseFile)
    return null
  }
  const aside = `${databaseFile}.before-restore-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  const present = lockPresent(databaseFile)
  try {
    keepAside(databaseFile, aside)
    renameSync(candidate, databaseFile)
  } finally {
    present?.close()
  }
  try {
    inspect(databaseFile)
  } catch (error) {
    renameSync(aside, databaseFile)
    throw error
  }
  return aside
}

/** Null where the present one is too damaged to be opened: then nobody works with it either. */
function lockPresent(databaseFile: string): Database.Database | null {
  let database: Database.Database | undefined
  try {
    database = new Database(databaseFile, { timeout: 0 })
    // Leaving the write-ahead log needs the database for oneself: it is refused as long as any other has it open.
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    const code = (error as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      throw new RestoreError('Debrief is running on this database. Stop it first, then restore.')
    if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
      for (const end of ['-wal', '-shm']) rmSync(databaseFile + end, { force: true })
      return null
    }
    throw new RestoreError(`The present database could not be locked: ${messageOf(error)}`)
  }
}

/** A second name for the same file where the file system knows such, so that there is never a moment without one. */
function keepAside(databaseFile: string, aside: string): void {
  try {
    linkSync(databaseFile, aside)
  } catch {
    copyFileSync(databaseFile, aside)
  }
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The same file by its shortest name, for a sentence. */
export const shortName = (file: string) => {
  const relative = path.relative('.', file)
  return relative.startsWith('..') ? file : relative
}
