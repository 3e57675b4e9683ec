import { spawnSync } from 'node:child_process'
import { startPostgres } from '@/scripts/embedded-database'
import { databaseOf, removeDatabase } from './databases'
import { connectionTo } from './http'
import { measurePages, measureThroughput } from './pages'
import { cookieHeader, signIn } from './person'
import { placesOf, type Place } from './places'
import type { PostgresResult } from './results'
import { rounded } from './statistics'
import { startServer, type Server } from './server'

interface Effort {
  rounds: number
  warmUp: number
  loadSeconds: number
}

/** The budgeted pages on a PostgreSQL on this machine, moved over from the SQLite database of that size; then Today under load by one server and by two. */
export async function measurePostgres(size: number, effort: Effort): Promise<PostgresResult> {
  const databaseFile = await databaseOf(size, 'moved')
  const postgres = await startPostgres({ isDurable: true })
  const servers: Server[] = []
  try {
    await postgres.createDatabase('bench')
    const url = postgres.url('bench')
    move(databaseFile, url)
    const cookie = cookieHeader(await signIn(url))
    const places = placesOf(databaseFile).filter(({ isBudgeted }) => isBudgeted)
    const start = async () => {
      const server = await startServer(url)
      servers.push(server)
      return server
    }
    const first = await start()
    const connection = connectionTo(first.url)
    const times = await measurePages(connection, places, cookie, effort)
    connection.close()
    const today = places[0]!
    const one = await measureThroughput(first.url, today, cookie, effort.loadSeconds)
    const second = await start()
    await warm(second, places, cookie, effort.warmUp)
    const both = await Promise.all(
      servers.map(({ url }) => measureThroughput(url, today, cookie, effort.loadSeconds, 5)),
    )
    return {
      applications: size,
      pages: [...times].map(([name, { p50, p95 }]) => ({ name, p50, p95 })),
      perSecond: { oneInstance: one, twoInstances: rounded(both[0]! + both[1]!) },
    }
  } finally {
    for (const server of servers) await server.stop()
    await postgres.stop()
    removeDatabase(databaseFile)
  }
}

async function warm({ url }: Server, places: readonly Place[], cookie: string, rounds: number) {
  const connection = connectionTo(url)
  await measurePages(connection, places, cookie, { rounds: 1, warmUp: rounds })
  connection.close()
}

function move(databaseFile: string, url: string): void {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/move-to-postgres.ts', `file:${databaseFile}`, url],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (status !== 0) throw new Error(`Moving to PostgreSQL ended with ${status}.`)
}
