import { readFile } from 'node:fs/promises'
import ical from 'node-ical'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect, signInAs, test } from './fixtures'

const NORTHWIND = 'Northwind Realty'
/** Where the card of the feed stands. */
const FEED_PAGE = '/settings/delivery'
const NOW = '2026-11-20T10:00:00Z'

/** As a calendar program asks: without a session. The clock is that of the journey. */
const read = (request: APIRequestContext, address: string, headers: Record<string, string> = {}) =>
  request.get(address, { headers: { cookie: `test-clock=${NOW}`, ...headers } })

interface Entry {
  type: string
  uid: string
  sequence: string
  summary: string
  start: Date
}

const entriesIn = (file: string) =>
  Object.values(ical.sync.parseICS(file) as unknown as Record<string, Entry>).filter(
    ({ type }) => type === 'VEVENT' || type === 'VTODO',
  )

const feedCard = (page: Page) => page.getByRole('region', { name: 'Calendar' })
const shownAddress = (page: Page) => page.getByLabel('The address of your feed').inputValue()

test.describe('the calendar', () => {
  test('is read at a secret address, follows an interview, and ends with its address', async ({
    app,
    page,
    request,
  }) => {
    await app.travelTo(NOW)
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await app.open(FEED_PAGE)
    await feedCard(page).getByRole('button', { name: 'Make an address' }).click()
    await expect(page.getByLabel('The address of your feed')).toBeVisible()
    const address = await shownAddress(page)
    await expect(page.getByRole('link', { name: 'Open in your calendar' })).toHaveAttribute(
      'href',
      address.replace('http:', 'webcal:'),
    )
    const empty = await read(request, address)
    expect(empty.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    expect(entriesIn(await empty.text()).filter(({ summary }) => summary.includes('Panel'))).toEqual([])

    const interview = await app.interviews.schedule({
      company: NORTHWIND,
      kind: 'Panel interview',
      day: '2026-11-25',
      time: '15:00',
      with: 'Rosa Lindqvist',
    })
    const round = async () => {
      const file = await (await read(request, address)).text()
      return { file, found: entriesIn(file).find(({ uid }) => uid.startsWith('interview-')) }
    }
    const first = await round()
    expect(first.found?.summary).toBe(`${NORTHWIND} · Panel interview`)
    expect(first.found?.start.toISOString()).toBe('2026-11-25T15:00:00.000Z')
    expect(first.file.replaceAll('\r\n ', '')).toContain('With Rosa Lindqvist')
    expect(first.file).toContain('BEGIN:VALARM')

    const etag = (await read(request, address)).headers()['etag'] ?? ''
    const same = await read(request, address, { 'if-none-match': etag })
    expect(same.status()).toBe(304)
    const head = await request.head(address, { headers: { cookie: `test-clock=${NOW}` } })
    expect(head.status()).toBe(200)
    expect(head.headers()['etag']).toBe(etag)
    expect(head.headers()['cache-control']).toBe('private, no-cache')
    expect(await head.body()).toHaveLength(0)

    await app.travelTo('2026-11-20T10:05:00Z')
    await app.open(`${interview}/edit`)
    await page.getByLabel('Day').fill('2026-11-26')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Thu 26 Nov').first()).toBeVisible()
    const second = await round()
    expect(second.found?.uid).toBe(first.found?.uid)
    expect(second.found?.start.toISOString()).toBe('2026-11-26T15:00:00.000Z')
    expect(Number(second.found?.sequence)).toBeGreaterThan(Number(first.found?.sequence))

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Add to calendar' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('northwind-realty-2026-11-26.ics')
    const single = entriesIn(await readFile(await download.path(), 'utf8'))
    expect(single.map(({ uid }) => uid)).toEqual([first.found?.uid])

    await app.open(FEED_PAGE)
    await expect(page.getByLabel('The address of your feed')).toBeHidden()
    await feedCard(page).getByRole('button', { name: 'Make a new address' }).click()
    await expect(page.getByLabel('The address of your feed')).toBeVisible()
    const another = await shownAddress(page)
    expect(another).not.toBe(address)
    expect((await read(request, address)).status()).toBe(404)
    expect((await read(request, another)).status()).toBe(200)

    await feedCard(page).getByRole('button', { name: 'Switch the feed off' }).click()
    await expect(feedCard(page).getByRole('button', { name: 'Make an address' })).toBeVisible()
    await expect(page.getByLabel('The address of your feed')).toBeHidden()
    const gone = await read(request, another)
    const never = await read(request, address.replace(/[^/]+(?=\/calendar)/, 'x'.repeat(43)))
    expect([gone.status(), never.status()]).toEqual([404, 404])
    expect(await gone.text()).toBe(await never.text())
  })

  test('has reminders as to-dos for whoever wants it so', async ({ app, page, request }) => {
    await app.travelTo(NOW)
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await app.open(FEED_PAGE)
    await feedCard(page).getByRole('button', { name: 'Make an address' }).click()
    await expect(page.getByLabel('The address of your feed')).toBeVisible()
    const address = await shownAddress(page)
    const nudge = async () =>
      entriesIn(await (await read(request, address)).text()).find(
        ({ summary }) => summary === `Nudge ${NORTHWIND}`,
      )
    expect(await nudge()).toMatchObject({ type: 'VEVENT' })
    await feedCard(page).getByLabel('Reminders appear as').selectOption('TODO')
    await feedCard(page).getByRole('button', { name: 'Save' }).click()
    await app.settings.saved()
    expect(await nudge()).toMatchObject({ type: 'VTODO' })
  })

  test('shows its address also where the page’s script has not loaded', async ({
    browser,
    server,
    user,
    request,
  }) => {
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
    await signInAs(context, server, user)
    const page = await context.newPage()
    await page.goto(FEED_PAGE)
    await page.getByRole('button', { name: 'Make an address' }).click()
    expect((await read(request, await shownAddress(page))).status()).toBe(200)
    await context.close()
  })
})
