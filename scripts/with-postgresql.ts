import { spawn } from 'node:child_process'
import { startPostgres } from './embedded-database'
import { makePostgresTemplate } from './make-template'

/** `tsx scripts/with-postgresql.ts COMMAND…`: runs it beside a throw-away PostgreSQL with a migrated template. */
const [command, ...args] = process.argv.slice(2)
if (!command) throw new Error('Say what to run: tsx scripts/with-postgresql.ts COMMAND…')
const server = await startPostgres()
await makePostgresTemplate(server)
const child = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, TEST_POSTGRES_TEMPLATE: server.url('template') },
})
const status = await new Promise<number>((resolve) => {
  child.once('error', () => resolve(1))
  child.once('exit', (code) => resolve(code ?? 1))
})
await server.stop()
process.exit(status)
