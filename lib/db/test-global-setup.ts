import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createClient } from './create-client'

/** Migrates one template database; every test file then works on a copy of its own. */
export default async function setup(): Promise<() => void> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(path.resolve('.cache', 'test-'))
  const template = path.join(folder, 'template.db')
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: `file:${template}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // Closing the last connection folds the write-ahead log into the file, so that copying the file copies it all.
  const client = createClient(`file:${template}`)
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  await client.$disconnect()
  process.env.TEST_DATABASE_TEMPLATE = template
  return () => rmSync(folder, { recursive: true, force: true })
}
