import { createHash, randomBytes } from 'node:crypto'
import autocannon from 'autocannon'
import Database from 'better-sqlite3'
import { createClient } from '@/lib/db/create-client'
import { tokenOf } from '@/lib/domain/api-token'
import { USER_ID } from './seed/database'
import { NOW } from './seed/setting'
import { rounded } from './statistics'

/** What a program of the person's own gets at ten connections, each request counted against its token. */
export interface ApiResult {
  name: string
  perSecond: number
  p50: number
  p97: number
}

/** Makes a token of the seeded person, past the settings. */
export async function makeToken(databaseUrl: string): Promise<string> {
  const token = tokenOf(randomBytes(32).toString('base64url'))
  const client = createClient(databaseUrl)
  await client.apiToken.create({
    data: {
      userId: USER_ID,
      name: 'bench',
      hash: createHash('sha256').update(token).digest('hex'),
      ending: token.slice(-4),
      scope: 'WRITE',
    },
  })
  await client.$disconnect()
  return token
}

/** Requests per second of the API: a page of a list, one application, what came since, and logging one. */
export async function measureApi(
  origin: string,
  databaseFile: string,
  token: string,
  seconds: number,
): Promise<ApiResult[]> {
  const database = new Database(databaseFile, { readonly: true })
  const id = database
    .prepare('SELECT id FROM Application WHERE userId = ? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(USER_ID) as string
  database.close()
  const body = JSON.stringify({ company: 'Northwind Realty', role: 'Data Analyst' })
  const asked: { name: string; path: string; body?: string }[] = [
    { name: 'API, who am I', path: '/me' },
    { name: 'API, 50 applications', path: '/applications' },
    { name: 'API, one application', path: `/applications/${id}` },
    { name: 'API, 50 events', path: '/events' },
    { name: 'API, log one', path: '/applications', body },
  ]
  const results: ApiResult[] = []
  for (const { name, path, body } of asked) {
    const { requests, latency, duration, non2xx, errors } = await autocannon({
      url: `${origin}/api/v1${path}`,
      connections: 10,
      duration: seconds,
      headers: {
        authorization: `Bearer ${token}`,
        cookie: `test-clock=${NOW.toISOString()}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { method: 'POST', body } : {}),
    })
    if (non2xx > 0 || errors > 0) {
      throw new Error(`Under load ${name} gave ${non2xx} other answers and ${errors} errors`)
    }
    const { p50, p97_5 } = latency
    results.push({ name, perSecond: rounded(requests.total / duration), p50, p97: p97_5 })
  }
  return results
}
