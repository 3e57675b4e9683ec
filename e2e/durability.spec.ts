import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { APIRequestContext } from '@playwright/test'
import { randomOf } from '@/bench/seed/random'
import { createClient } from '@/lib/db/create-client'
import { createUser, expect, signInAs, test } from './fixtures'
import { integrityOf, makeDatabase, removeDatabase } from './databases'
import { startServer } from './server'

const LANES = 3
const KILLS = 3
/** A kill comes once up to so many are logged in its round, and within so long of the last of them. */
const MOST_LOGGED = 12
const MOST_MS = 40

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
  // The server starts four times.
  test.slow()
  const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31))
  console.log(`Killing at random points; the same ones again: KILL_SEED=${seed}`)
  const random = randomOf(seed)
  const databaseUrl = await makeDatabase('killed')
  const database = createClient(databaseUrl)
  const user = await createUser(database)
  const acknowledged: string[] = []

  for (let round = 0; round < KILLS; round += 1) {
    const enough = random.between(1, MOST_LOGGED)
    const waitMs = random.between(0, MOST_MS)
    const server = await startServer(databaseUrl)
    await signInAs(context, server, user)
    const form = await readForm(context.request, server.url)
    const before = acknowledged.length
    let isEnough: () => void = () => undefined
    const hasEnough = new Promise<void>((resolve) => (isEnough = resolve))

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
        if (acknowledged.length - before >= enough) isEnough()
      }
    }
    const lanes = Promise.all(Array.from({ length: LANES }, (_, lane) => logUntilItDies(lane)))
    await hasEnough
    // In the middle of whatever is being written by then, not always just after an answer.
    await setTimeout(waitMs)
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
