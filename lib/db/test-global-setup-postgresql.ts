import { makePostgresTemplate } from '@/scripts/make-template'
import { startPostgres } from '@/scripts/embedded-database'

/** Starts a PostgreSQL with one migrated template; every test file then works on a copy of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres()
  await makePostgresTemplate(server)
  process.env.TEST_POSTGRES_TEMPLATE = server.url('template')
  return () => server.stop()
}
