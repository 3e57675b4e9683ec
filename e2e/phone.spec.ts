import { expect, SAMPLE_NOW, test, type Page } from './fixtures'
import { addressesOf, PAGES, SIGNED_OUT_PAGES } from './verbs/pages'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** What reaches past the right edge, where that makes the page scroll sideways. */
function tooWide(page: Page, width: number): Promise<string[]> {
  return page.evaluate((edge) => {
    if (document.documentElement.scrollWidth <= edge) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 0.5)
      .map((element) => element.outerHTML.slice(0, 160))
      .slice(0, 12)
  }, width)
}

test.describe('on a phone', () => {
  test('the same loop with a thumb: log, move, schedule, review', async ({ app, page }) => {
    const { interviews, reviews } = app
    await app.travelTo('2026-11-16T10:00:00Z')
    await app.open('/')
    await page.getByRole('link', { name: 'Log application' }).tap()
    const form = app.dialog('Log an application')
    await form.getByLabel('Company').fill('Northwind Realty')
    await form.getByLabel('Role').fill('Data Analyst')
    await form.getByRole('button', { name: 'Log application' }).tap()
    await expect(form).toBeHidden()

    const bar = page.getByRole('navigation', { name: 'Main' })
    await bar.getByRole('link', { name: 'Applications' }).tap()
    await page.getByRole('button', { name: 'Move Northwind Realty to…' }).tap()
    await page.getByRole('menuitem', { name: 'Screening' }).tap()
    await expect(app.toast('Northwind Realty moved to Screening.')).toBeVisible()

    await interviews.schedule({
      company: 'Northwind Realty',
      kind: 'Phone screen',
      day: '2026-11-18',
      time: '15:00',
      plan: 'Ask about the team.',
    })
    await page.getByRole('checkbox', { name: 'Threats to the industry' }).tap()
    await expect(page.getByText('1 of 8')).toBeVisible()

    await app.travelTo('2026-11-18T18:00:00Z')
    await bar.getByRole('link', { name: /^Reviews/ }).tap()
    await page.reload()
    await page.getByRole('button', { name: /^Write the review/ }).tap()
    await reviews.write({
      happened: 'They asked about notice periods.',
      ratings: [3, 3, 3],
      sustain: 'Calm voice',
      improve: 'Look up the team beforehand',
    })
    await reviews.saved()
    await page.getByRole('button', { name: 'Complete the review' }).tap()
    await expect(app.toast('Review complete.')).toBeVisible()
  })

  test('nothing reaches past the edge of any page, at 390 and at 320 px', async ({
    sample,
    page,
    database,
    sampleUser,
  }) => {
    for (const name of PAGES) {
      for (const address of await addressesOf(name, database, sampleUser, new Date(SAMPLE_NOW))) {
        await sample.open(address)
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 844 })
          expect.soft(await tooWide(page, width), `${address} at ${width}`).toEqual([])
        }
      }
    }
  })

  test('nothing reaches past the edge before one is signed in', async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      for (const address of SIGNED_OUT_PAGES) {
        await page.goto(address)
        expect.soft(await tooWide(page, width), `${address} at ${width}`).toEqual([])
      }
    }
  })
})
