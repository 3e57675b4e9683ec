import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { NoToolsError } from '@/lib/backup/backup-error'
import { backupSetup } from '@/lib/backup/backup-setup'
import { takeBackup } from '@/lib/backup/take-backup'
import { env } from '@/lib/env'
import { createClient, providerOf } from '@/lib/db/create-client'
import { NO_FILTERS, createSchemaEngine, migrationNames, migrationsList } from './schema-engine'

/** Brings the database of DATABASE_URL up to this version's schema. Prints what it applied. */

const ATTEMPTS = 5

/** The migrations that the database knows, oldest first; none for an empty one. */
async function appliedMigrations(url: string): Promise<string[]> {
  const client = createClient(url)
  try {
    const rows = await client.$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at`
    return rows.map((row) => row.migration_name)
  } catch (error) {
    if (/does not exist|no such table/i.test(String(error))) return []
    throw error
  } finally {
    await client.$disconnect()
  }
}

/** A database that holds something is kept as it was, in case this version turns out to be a mistake. */
async function backUpBefore(applied: readonly string[]): Promise<void> {
  if (applied.length === 0 || env().BACKUPS === 'off') return
  const { url, folder } = backupSetup()
  try {
    const file = await takeBackup(url, folder, { reason: 'before-migration', now: new Date() })
    console.log(`Wrote a backup: ${file}`)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (error instanceof NoToolsError) {
      console.warn(`This version changes the database, and no backup is written before that. ${why}`)
      return
    }
    throw new Error(
      `This version changes the database, and the backup before that could not be written to ${folder}: ${why}\nNothing was changed. Make room there, name another folder in BACKUP_FOLDER, or set BACKUPS=off.`,
      { cause: error },
    )
  }
}

async function migrate(url: string): Promise<string[]> {
  const provider = providerOf(url)
  if (provider === 'sqlite')
    mkdirSync(path.dirname(path.resolve(url.slice('file:'.length))), { recursive: true })
  const known = migrationNames(provider)
  const applied = await appliedMigrations(url)
  if (applied.some((name) => !known.includes(name))) {
    throw new Error(
      'The database was written by a newer version of Debrief. Install that version, or restore a backup.',
    )
  }
  if (applied.length === known.length) return []
  await backUpBefore(applied)
  const engine = await createSchemaEngine(url)
  for (let attempt = 1; ; attempt++) {
    try {
      const input = { migrationsList: migrationsList(provider), filters: NO_FILTERS }
      return (await engine.applyMigrations(input)).appliedMigrationNames
    } catch (error) {
      // P1002: another instance holds the migration lock at this moment.
      if (attempt === ATTEMPTS || (error as { code?: string }).code !== 'P1002') throw error
    }
  }
}

try {
  for (const name of await migrate(env().DATABASE_URL)) console.log(`Applied migration ${name}`)
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
