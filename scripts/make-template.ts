import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@/lib/db/create-client'
import { createDatabase } from './embedded-database'

/**
 * Migrates an empty database file that tests copy. Closing the last connection folds the write-ahead log into
 * the file, so that copying the file copies it all.
 */
export async function makeTemplate(file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true })
  migrate(`file:${file}`)
  const client = createClient(`file:${file}`)
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  await client.$disconnect()
}

/** The same on a PostgreSQL server, as its database "template". */
export async function makePostgresTemplate(server: {
  url(database: string): string
  createDatabase(name: string): Promise<void>
}): Promise<void> {
  await server.createDatabase('template')
  migrate(server.url('template'))
}

/** A copy of the database at `template`, on the same server. Nobody may be connected to the template. */
export async function copyPostgresTemplate(template: string, name: string): Promise<string> {
  const copy = new URL(template)
  copy.pathname = `/${name}`
  const server = new URL(template)
  server.pathname = '/postgres'
  await createDatabase(server.href, name, new URL(template).pathname.slice(1))
  return copy.href
}

function migrate(url: string): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const asked = process.argv[2]
if (asked && process.argv[1] === fileURLToPath(import.meta.url)) await makeTemplate(asked)
