import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { clipFrom, type Clip } from '@/lib/domain/clip'
import { fromFragment } from '@/lib/domain/clip-fragment'
import { hashPassword } from '@/lib/auth/password'
import { bookmarkletFor } from '@/lib/exchange/clip/bookmarklet'
import { createUser, expect, signInAs, test as base } from './fixtures'
import { HUGE_PAGE, POSTING_PAGES } from './clipper-pages'

/** Nothing runs, nothing is loaded, nothing is sent: what the strictest of sites say of themselves. */
const STRICT = "default-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'"
const PASSWORD = 'seven blue herons at dawn'
const SITE = 'http://jobs.example.org'

/** A browser with the extension in it, for which the postings' site is this machine. */
interface Clipper {
  context: BrowserContext
  extensionId: string
  /** The postings' site by its number: there, an empty page stands in for the window of Debrief. */
  standIn: string
}

const test = base.extend<{ inBrowser: BrowserContext }, { clipper: Clipper }>({
  clipper: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what the fixture asks for: nothing
    async ({}, use) => {
      const site = await serveSite()
      const { port } = site.address() as AddressInfo
      const profile = await mkdtemp(path.join(tmpdir(), 'debrief-clipper-'))
      const extension = path.resolve('extension')
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: process.env.CHROMIUM_PATH,
        locale: 'en-GB',
        ignoreDefaultArgs: ['--disable-extensions'],
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--disable-features=DisableLoadExtensionCommandLineSwitch',
          '--enable-unsafe-extension-debugging',
          `--load-extension=${extension}`,
          `--host-resolver-rules=MAP jobs.example.org:80 127.0.0.1:${port}`,
        ],
      })
      const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers()
      await untilOptionsOpened(context)
      await use({ context, extensionId: new URL(worker.url()).host, standIn: `http://127.0.0.1:${port}` })
      await context.close()
      await rm(profile, { recursive: true, force: true })
      site.closeAllConnections()
      await new Promise((resolve) => site.close(resolve))
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  inBrowser: async ({ clipper: { context } }, use) => {
    await use(context)
    await context.clearCookies()
    const before = context.pages()
    await context.newPage()
    for (const page of before) await page.close()
  },
})

// One after another in one worker: the browser needs starting only once.
test.describe.configure({ mode: 'default' })

const OTHER_PAGES: Record<string, () => string> = { huge: HUGE_PAGE, clip: () => 'The window of Debrief' }

function serveSite(): Promise<Server> {
  const site = createServer((incoming, outgoing) => {
    const name = incoming.url?.slice(1) ?? ''
    const html = OTHER_PAGES[name]?.() ?? POSTING_PAGES[name]?.html
    outgoing.writeHead(html ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': STRICT,
      'cross-origin-opener-policy': 'same-origin',
    })
    outgoing.end(html)
  })
  return new Promise((resolve) => {
    site.listen(0, '127.0.0.1', () => resolve(site))
  })
}

/** Once installed, the extension opens its options by itself, in the blank tab or in one of its own: not across a journey. */
async function untilOptionsOpened(context: BrowserContext): Promise<void> {
  const options = () => context.pages().find((page) => page.url().endsWith('/options.html'))
  await expect.poll(options).toBeDefined()
  await options()?.waitForLoadState()
}

/** Presses the bookmark as the browser's bar does: by going to its address, on whatever page that is. */
async function pressBookmark(page: Page, bookmarklet: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.navigate', { url: bookmarklet })
  await session.detach()
}

async function sessionWith(context: BrowserContext) {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('There is no session with the browser')
  return session
}

async function tabsOf(context: BrowserContext) {
  const session = await sessionWith(context)
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  await session.detach()
  return targetInfos
}

/**
 * The address that the bookmark opens on this page, without the window: with some two of a thousand windows that a page
 * opens while it is watched, this browser's process for that page ends. Whole journeys open theirs, and leave the page.
 */
async function addressFrom(page: Page, bookmarklet: string): Promise<string> {
  const opened = await page.evaluateHandle(() => ({
    address: new Promise<string>((resolve) => {
      window.open = (address) => {
        resolve(String(address))
        return window
      }
    }),
  }))
  await pressBookmark(page, bookmarklet)
  return opened.evaluate(({ address }) => address)
}

/** Presses the extension's button on the page in front: with all that `activeTab` gives for it, and no more. */
async function pressExtension(page: Page, id: string): Promise<void> {
  await page.bringToFront()
  const session = await sessionWith(page.context())
  const tab = (await tabsOf(page.context())).find(({ url }) => url === page.url())
  // Newer than the types that come with the tests' browser library.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>
  await send('Extensions.triggerAction', { id, targetId: tab?.targetId })
  await session.detach()
}

/** The window that `press` opens. */
async function windowFrom(context: BrowserContext, press: () => Promise<void>): Promise<Page> {
  const opened = context.waitForEvent('page', { predicate: (page) => page !== context.pages()[0] })
  await press()
  return opened
}

function clipIn(address: string): Clip {
  const reading = fromFragment(new URL(address).hash)
  if (reading.state !== 'read') throw new Error(`No clip came: ${reading.state}`)
  return clipFrom(reading.value)
}

async function setUpExtension(page: Page, id: string, url: string): Promise<void> {
  await page.goto(`chrome-extension://${id}/options.html`)
  const field = page.getByLabel('Address of your Debrief')
  await field.fill('not an address')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Enter the address at which you open Debrief')
  await field.fill(`${url}/applications`)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved.')
  await expect(field).toHaveValue(url)
}

test('reads postings of every shape, as a bookmark and as an extension, on pages that let nothing run', async ({
  clipper: { extensionId, standIn },
  inBrowser: context,
}) => {
  const [page = await context.newPage()] = context.pages()
  const bookmarklet = bookmarkletFor(standIn)
  await setUpExtension(page, extensionId, standIn)
  expect(Object.keys(POSTING_PAGES).length).toBeGreaterThanOrEqual(15)

  for (const [name, { marked, expected }] of Object.entries(POSTING_PAGES)) {
    await page.goto(`${SITE}/${name}`)
    await page.evaluate((selector) => {
      const element = selector ? document.querySelector(selector) : null
      if (element) getSelection()?.selectAllChildren(element)
    }, marked)
    const byBookmark = await addressFrom(page, bookmarklet)
    const byExtension = await windowFrom(context, () => pressExtension(page, extensionId))
    await byExtension.waitForURL(/\/clip#/, { waitUntil: 'commit' })
    for (const address of [byBookmark, byExtension.url()])
      expect.soft(clipIn(address), name).toMatchObject(expected)
    // The page is as it was.
    expect(page.url()).toBe(`${SITE}/${name}`)
    await byExtension.close()
  }
})

test('a clip becomes an application, with its posting kept, and a second one is warned of', async ({
  server,
  database,
  clipper,
  inBrowser: context,
}) => {
  const user = await createUser(database)
  await signInAs(context, server, user)
  const [page = await context.newPage()] = context.pages()
  await page.goto(`${server.url}/settings/clipper`)
  const link = page.getByRole('link', { name: 'Clip to Debrief' })
  await link.click()
  await expect(page.getByText('drag it to your bookmarks bar first')).toBeVisible()
  const bookmarklet = (await link.getAttribute('href')) ?? ''
  await setUpExtension(page, clipper.extensionId, server.url)
  await page.goto(`${SITE}/json-ld`)

  const clip = await windowFrom(context, () => pressBookmark(page, bookmarklet))
  await expect(clip.getByLabel('Company')).toHaveValue('Crumb')
  await expect(clip.getByLabel('Role')).toHaveValue('Baker')
  await expect(clip.getByLabel('Stage')).toHaveValue('SAVED')
  await expect(clip.getByLabel('Place')).toHaveValue('Graz, AT')
  await expect(clip.getByLabel('Deadline')).toHaveValue('2027-01-31')
  await expect(clip.getByLabel('Link to the posting')).toHaveValue(`${SITE}/json-ld`)
  await expect(clip).toHaveURL(`${server.url}/clip`)
  await clip.getByLabel('Place').fill('Graz, near the river')
  // Loaded anew, it has the clip still.
  await clip.reload()
  await expect(clip.getByLabel('Role')).toHaveValue('Baker')
  await clip.getByLabel('Role').fill('Head Baker')
  await clip.getByRole('button', { name: 'Log application' }).click()
  await expect(clip.getByRole('heading', { name: 'Logged' })).toBeVisible()
  const logged = await database.application.findFirstOrThrow({ where: { userId: user.id } })
  expect(logged).toMatchObject({
    company: 'Crumb',
    role: 'Head Baker',
    stage: 'SAVED',
    salary: '€2,400–2,800 / month',
    source: 'Bakery jobs',
    posting: 'We bake.\n\n- Bread\n- Cake',
  })
  await expect(clip.getByRole('link', { name: 'Open it' })).toHaveAttribute(
    'href',
    `/applications/${logged.id}`,
  )
  const closing = clip.waitForEvent('close')
  const closed = clip.getByRole('button', { name: 'Close this window' }).click()
  // The window may be gone before the click has told of its end.
  await closed.catch((error: unknown) =>
    closing.catch(() => {
      throw error
    }),
  )
  await closing

  await database.application.update({
    where: { userId_id: { userId: user.id, id: logged.id } },
    data: { roleFolded: 'baker' },
  })
  // Its page has ended before its window has: the browser gives a press to the page in front only after both.
  await expect.poll(async () => (await tabsOf(context)).length).toBe(context.pages().length)
  const another = await context.newPage()
  await page.close()
  await another.goto(`${SITE}/json-ld`)
  const again = await windowFrom(context, () => pressExtension(another, clipper.extensionId))
  await expect(again.getByText('You may have this one already.')).toBeVisible()
  await expect(again.getByLabel('Company')).toHaveValue('Crumb')
  await again.close()
})

test('a clip waits while its person signs in, and one of 5 MB is cut with a sentence', async ({
  server,
  database,
  inBrowser: context,
}) => {
  const user = await createUser(database)
  await database.user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(PASSWORD) } })
  const [page = await context.newPage()] = context.pages()
  await page.goto(`${SITE}/huge`)
  const clip = await windowFrom(context, () => pressBookmark(page, bookmarkletFor(server.url)))
  await expect(clip).toHaveURL(/\/sign-in\?next=%2Fclip$/)
  await clip.getByLabel('E-mail').fill(user.email)
  await clip.getByLabel('Password').fill(PASSWORD)
  await clip.getByRole('button', { name: 'Sign in' }).click()
  await expect(
    clip.getByText('The posting is longer than 100,000 characters. The rest was left out.'),
  ).toBeVisible()
  await expect(clip.getByLabel('Company')).toHaveValue('Crumb')
  await clip.getByRole('button', { name: 'Log application' }).click()
  await expect(clip.getByRole('heading', { name: 'Logged' })).toBeVisible()
  const { posting } = await database.application.findFirstOrThrow({ where: { userId: user.id } })
  expect(posting.startsWith('bread and cake bread')).toBe(true)
  // A blank at the cut's end is no part of a text.
  expect(100_000 - posting.length).toBeLessThan(2)
})
