import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@/lib/db/create-client'

/**
 * Migrates an empty database file that tests copy. Closing the last connection folds the write-ahead log into
 * the file, so that copying the file copies it all.
 */
export async function makeTemplate(file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true })
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: `file:${file}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const client = createClient(`file:${file}`)
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  await client.$disconnect()
}

const asked = process.argv[2]
if (asked && process.argv[1] === fileURLToPath(import.meta.url)) await makeTemplate(asked)
