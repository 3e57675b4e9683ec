import { expect, test } from './fixtures'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

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

  test('a message about the longest name stays on the screen', async ({ app }) => {
    const company = 'x'.repeat(200)
    await app.logApplication(company, 'Data Analyst')
    const message = app.toast(`Logged ${company}.`)
    await expect(message).toBeVisible()
    expect(await message.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    expect((await message.boundingBox())!.width).toBeLessThan(390)
  })
})
