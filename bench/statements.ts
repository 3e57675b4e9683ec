import { once } from 'node:events'
import { connectionTo } from './http'
import { DOCUMENT } from './pages'
import { cookieHeader, signIn } from './person'
import type { Place } from './places'
import { startServer, type Server } from './server'

/**
 * The SQL statements behind each page, once it is warm. Counted in a server of its own, whose SQLite library notes
 * what it carries out: see preload/count-statements.mjs.
 */
export async function countStatements(
  databaseFile: string,
  places: readonly Place[],
): Promise<Map<string, string[]>> {
  const cookie = cookieHeader(await signIn(`file:${databaseFile}`))
  const server = await startServer(`file:${databaseFile}`, 'bench/preload/count-statements.mjs')
  const connection = connectionTo(server.url)
  const found = new Map<string, string[]>()
  try {
    for (const { name, path } of places) {
      await connection.ask(path, { headers: { ...DOCUMENT, cookie } })
      await notedBy(server)
      await connection.ask(path, { headers: { ...DOCUMENT, cookie } })
      found.set(name, await notedBy(server))
    }
    return found
  } finally {
    connection.close()
    await server.stop()
  }
}

async function notedBy({ process: child }: Server): Promise<string[]> {
  const answer = once(child, 'message')
  child.send('statements?')
  const [{ statements }] = (await answer) as [{ statements: string[] }]
  return statements
}
