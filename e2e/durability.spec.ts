import type { APIRequestContext } from '@playwright/test'
import { createClient } from '@/lib/db/create-client'
import { createUser, expect, signInAs, test } from './fixtures'
import { integrityOf, makeDatabase, removeDatabase } from './databases'
import { startServer } from './server'

const LANES = 3
/** How many are logged before the next kill: each time at another moment. */
const BEFORE_KILL = [4, 13] as const

/** The fields of the form that logs without script, with the name of its action in them. */
async function readForm(request: APIRequestContext, url: string): Promise<Record<string, string>> {
  const page = await (await request.get(url)).text()
  const form = /<section id="log".*?<\/form>/s.exec(page)?.[0] ?? ''
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)
  return Object.fromEntries(
    [...fields].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  )
}

test('what was said to be saved is there after kill -9, and nothing is half there', async ({ context }) => {
  // The server starts three times.
  test.slow()
  const databaseUrl = await makeDatabase('killed')
  const database = createClient(databaseUrl)
  const user = await createUser(database)
  const acknowledged: string[] = []

  for (const [round, enough] of BEFORE_KILL.entries()) {
    const server = await startServer(databaseUrl)
    await signInAs(context, server, user)
    const form = await readForm(context.request, server.url)
    const before = acknowledged.length

    const logUntilItDies = async (lane: number) => {
      for (let count = 0; ; count += 1) {
        const company = `Company ${round}-${lane}-${count}`
        const answer = await context.request
          .post(server.url, {
            headers: { origin: server.url },
            multipart: { ...form, company, role: 'Data Analyst', stage: 'APPLIED' },
          })
          .then((response) => response.text())
          .catch(() => null)
        if (answer === null) return
        if (answer.includes(`${company}<`)) acknowledged.push(company)
      }
    }
    const lanes = Promise.all(Array.from({ length: LANES }, (_, lane) => logUntilItDies(lane)))
    await expect.poll(() => acknowledged.length - before, { timeout: 30_000 }).toBeGreaterThan(enough)
    await server.kill()
    await lanes
  }

  const server = await startServer(databaseUrl)
  const kept = await database.application.findMany({
    where: { userId: user.id },
    select: {
      company: true,
      path: true,
      events: { select: { kind: true } },
      reminders: { select: { rule: true } },
    },
  })
  const names = kept.map(({ company }) => company)
  expect(acknowledged.filter((company) => !names.includes(company))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  for (const { company, path, events, reminders } of kept) {
    expect(path, company).toBe('APPLIED')
    expect(events, company).toEqual([{ kind: 'MOVE' }])
    expect(reminders.length, company).toBeGreaterThan(0)
  }
  expect(await integrityOf(database, databaseUrl)).toEqual([{ integrity_check: 'ok' }])
  await signInAs(context, server, user)
  const page = await context.newPage()
  await page.goto(`${server.url}/applications`)
  await expect(page.getByRole('heading', { name: /^Applied/ })).toContainText(String(kept.length))
  await server.stop()
  await database.$disconnect()
  await removeDatabase(databaseUrl)
})
