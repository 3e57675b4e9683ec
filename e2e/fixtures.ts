import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { sealSession } from '@/lib/auth/session-cookie'
import { createClient, type PrismaClient } from '@/lib/db/create-client'
import { App } from './app'
import { makeDatabase, removeDatabase } from './databases'
import { startServer, type AppServer } from './server'

const MONTH_MS = 30 * 24 * 60 * 60 * 1000

/** A person who is signed in, in a browser of their own. */
export interface TestUser {
  id: string
  sessionId: string
  email: string
}

interface Fixtures {
  user: TestUser
  app: App
  /** The app with the sample search, to look at and leave as it is. */
  sample: App
}

interface WorkerFixtures {
  server: AppServer
  database: PrismaClient
  sampleUser: TestUser
}

/** The sample search is told up to this moment, a Monday. */
export const SAMPLE_NOW = '2026-11-23T10:00:00Z'

let made = 0

/**
 * Every worker has its own server and database, every test its own person; those that only look share one with the
 * sample search. What the page writes to its console as an error, or throws, fails the test; a spec that causes one
 * takes it back by `app.forgive`.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what the fixture asks for: nothing
    async ({}, use, info) => {
      const server = await startServer(await makeDatabase(`worker-${info.workerIndex}`))
      await use(server)
      await server.stop()
      await removeDatabase(server.databaseUrl)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  database: [
    async ({ server }, use) => {
      const client = createClient(server.databaseUrl)
      await use(client)
      await client.$disconnect()
    },
    { scope: 'worker' },
  ],
  sampleUser: [
    async ({ browser, server, database }, use) => {
      const user = await createUser(database)
      const context = await browser.newContext({ baseURL: server.url })
      await signInAs(context, server, user)
      const app = new App(await context.newPage(), server.url)
      await app.travelTo(SAMPLE_NOW)
      await app.today.lookRoundWithSampleData()
      await context.close()
      await use(user)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  user: async ({ database, server, context }, use) => {
    const user = await createUser(database)
    await signInAs(context, server, user)
    await use(user)
  },
  app: async ({ page, server, user: _signedIn }, use) => {
    const app = new App(page, server.url)
    await use(app)
    expect(app.problems).toEqual([])
  },
  sample: async ({ page, context, server, sampleUser }, use) => {
    await signInAs(context, server, sampleUser)
    const app = new App(page, server.url)
    await app.travelTo(SAMPLE_NOW)
    await use(app)
    expect(app.problems).toEqual([])
  },
})

export { expect }

export async function createUser(database: PrismaClient): Promise<TestUser> {
  made += 1
  const email = `person-${made}-${process.pid}@example.org`
  const { id } = await database.user.create({ data: { email, name: 'Ana Example', passwordHash: 'none' } })
  const session = await database.userSession.create({
    data: { userId: id, lastSeenAt: new Date(), expiresAt: new Date(Date.now() + MONTH_MS) },
  })
  return { id, sessionId: session.id, email }
}

/** Puts the session's cookie into the browser, as signing in does. */
export async function signInAs(
  context: BrowserContext,
  { url, secret }: AppServer,
  user: TestUser,
): Promise<void> {
  const sealed = await sealSession({ userId: user.id, sessionId: user.sessionId }, secret)
  await context.addCookies([{ name: 'debrief.session', value: sealed, url, httpOnly: true, sameSite: 'Lax' }])
}

export type { Page }
