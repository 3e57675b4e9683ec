import type { Page } from '@playwright/test'
import { startPostgres } from '@/scripts/embedded-database'
import { makePostgresTemplate } from '@/scripts/make-template'
import { createUser, expect, signInAs, test as base } from './fixtures'
import { startServer, type AppServer } from './server'

const TRIES_PER_ACCOUNT = 10

/** Two servers on one PostgreSQL. */
const test = base.extend<object, { other: AppServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what the fixture asks for: nothing
    async ({}, use) => {
      const postgres = await startPostgres()
      await makePostgresTemplate(postgres)
      const server = await startServer(postgres.url('template'))
      await use(server)
      await server.stop()
      await postgres.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  other: [
    async ({ server }, use) => {
      const other = await startServer(server.databaseUrl)
      await use(other)
      await other.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

// One after another in one worker: the servers need starting only once.
test.describe.configure({ mode: 'default' })

async function trySignIn(page: Page, { url }: AppServer, email: string): Promise<string> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  const refusal = page.getByRole('alert').filter({ hasText: /\w/ })
  await expect(refusal).toBeVisible()
  return refusal.innerText()
}

test('a fresh installation leads to the first account, and from then on to signing in', async ({
  page,
  context,
  server,
  other,
}) => {
  await page.goto(`${other.url}/sign-in`)
  await page.getByRole('link', { name: 'Make an account' }).click()
  await expect(page).toHaveURL(`${other.url}/sign-up`)
  await page.goto(`${server.url}/insights`)
  await expect(page).toHaveURL(/\/sign-up\?next=%2Finsights$/)
  await expect(page.getByRole('heading', { name: 'Make the first account' })).toBeVisible()
  await page.getByLabel('Name').fill('Ana Example')
  await page.getByLabel('E-mail').fill('first@example.org')
  await page.getByLabel('Password').fill('seven blue herons at dawn')
  await page.getByRole('button', { name: 'Make an account' }).click()
  await expect(page).toHaveURL(/\/insights$/)

  await context.clearCookies()
  for (const { url } of [server, other]) {
    await page.goto(`${url}/insights`)
    await expect(page).toHaveURL(`${url}/sign-in?next=%2Finsights`)
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Make an account' }).click()
  await expect(page.getByRole('heading', { name: 'Make an account' })).toBeVisible()
})

test('what one instance is told, the other knows', async ({ app, page, other }) => {
  await app.logApplication('Northwind Realty', 'Data Analyst')
  await page.goto(`${other.url}/applications?view=table`)
  await expect(page.getByRole('link', { name: 'Northwind Realty', exact: true })).toBeVisible()
})

test('signing out on one instance ends the session on the other', async ({
  page,
  context,
  server,
  other,
  database,
}) => {
  await signInAs(context, server, await createUser(database))
  const kept = await context.cookies()
  await page.goto(`${other.url}/insights`)
  await expect(page).toHaveURL(/\/insights$/)
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Ana Example, account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  // Also for whoever kept a copy of the cookie.
  await context.addCookies(kept)
  await page.goto(`${other.url}/insights`)
  await expect(page).toHaveURL(/\/sign-in\?next=%2Finsights/)
})

test('wrong passwords are counted together', async ({ page, server, other, database }) => {
  const { email } = await createUser(database)
  for (let tries = 0; tries < TRIES_PER_ACCOUNT; tries += 1) {
    expect(await trySignIn(page, tries % 2 === 0 ? server : other, email)).not.toMatch(/Try again in/)
  }
  expect(await trySignIn(page, server, email)).toMatch(/Try again in/)
  expect(await trySignIn(page, other, email)).toMatch(/Try again in/)
})
