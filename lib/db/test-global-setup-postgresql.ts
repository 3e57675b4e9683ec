import { makePostgresTemplate } from '@/scripts/make-template'
import { startPostgres } from '@/scripts/embedded-database'

// Every project evaluates this anew, in one process: the first starts the server for all of them.
const shared = globalThis as typeof globalThis & { debriefTestServer?: Promise<string> }

/** Starts a PostgreSQL with one migrated template; every worker or test file then works on a copy of its own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (shared.debriefTestServer) {
    process.env.TEST_POSTGRES_TEMPLATE = await shared.debriefTestServer
    return undefined
  }
  const starting = start()
  shared.debriefTestServer = starting.then(({ url }) => url('template'))
  process.env.TEST_POSTGRES_TEMPLATE = await shared.debriefTestServer
  const server = await starting
  return () => server.stop()
}

async function start() {
  const server = await startPostgres()
  await makePostgresTemplate(server)
  return server
}
