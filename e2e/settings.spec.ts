import { createUser, expect, test } from './fixtures'

const NORTHWIND = 'Northwind Realty'

test.describe('settings', () => {
  test('a rule is switched off and on, keeps its floor, and takes other numbers', async ({ app, page }) => {
    await app.travelTo('2026-11-02T10:00:00Z')
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await app.travelTo('2026-11-11T10:00:00Z')
    const nudge = app.today.due(`Nudge ${NORTHWIND}`)
    const save = page.getByRole('button', { name: 'Save the rules' })

    await app.open('/settings/reminders')
    const rule = app.settings.rule(/nudge/i)
    await rule.uncheck()
    await save.click()
    await expect(app.toast(/ended/)).toBeVisible()
    await app.open('/')
    await expect(nudge).toBeHidden()

    await app.open('/settings/reminders')
    await expect(rule).not.toBeChecked()
    await rule.check()
    await page.locator('[name="nudge.numbers.first"]').fill('8')
    const opens = page.locator('[name="feedback-request.numbers.opens"]')
    await opens.fill('5')
    await save.click()
    await expect(opens).toHaveAccessibleDescription(/7/)
    await expect(opens).toHaveValue('5')
    await opens.fill('7')
    await save.click()
    await app.settings.saved()
    await app.open('/')
    await expect(nudge).toBeHidden()
    await app.travelTo('2026-11-12T10:00:00Z')
    await app.open('/')
    await expect(nudge).toContainText('no word for 8 business days')

    await app.open('/settings/reminders')
    await page.getByRole('button', { name: 'Back to the defaults' }).click()
    await app.settings.saved()
    await expect(page.locator('[name="nudge.numbers.first"]')).toHaveValue('7')
    await app.undo()
    await expect(page.locator('[name="nudge.numbers.first"]')).toHaveValue('8')
  })

  test('days off move the feedback window, and it moves back without them', async ({ app, page }) => {
    await app.travelTo('2026-11-12T10:00:00Z')
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await app.openApplication(NORTHWIND)
    await app.moveTo('Rejected')
    await app.recordRejection(NORTHWIND)
    const cooling = app.today.card('Cooling off')

    await app.open('/settings')
    const daysOff = app.settings.card('Days off')
    await daysOff.getByLabel('First day').fill('2026-11-16')
    await daysOff.getByLabel('Last day').fill('2026-11-17')
    await daysOff.getByLabel('Name').fill('Moving house')
    await daysOff.getByRole('button', { name: 'Add days off' }).click()
    await expect(app.toast(/^Saved\. \d reminders? moved/)).toBeVisible()
    await app.open('/')
    await expect(cooling).toContainText('opens Wed 25 Nov')
    await app.openApplication(NORTHWIND)
    await expect(page.getByText('(Moving house skipped)').first()).toBeVisible()

    await app.open('/settings')
    await daysOff.getByRole('button', { name: /^Remove/ }).click()
    await expect(app.toast(/^Saved\. \d reminders? moved/)).toBeVisible()
    await app.open('/')
    await expect(cooling).toContainText('opens Mon 23 Nov')
  })

  test('the theme is there with the first byte, so that nothing flashes', async ({ app, page }) => {
    const paper = async () => {
      const body = await page.waitForSelector('body', { state: 'attached' })
      return body.evaluate((element) => getComputedStyle(element).backgroundColor)
    }
    await app.open('/settings')
    const light = await paper()
    await page.getByRole('radio', { name: 'Dark' }).check()
    const dark = await paper()
    expect(dark).not.toBe(light)
    const answer = await page.request.get('/')
    expect(await answer.text()).toMatch(/<html[^>]* data-theme="dark"/)
    await page.reload({ waitUntil: 'commit' })
    await expect.poll(paper).toBe(dark)
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  })

  test('an account goes with everything in it, once its password was given', async ({ page, database }) => {
    // Somebody stays: where nobody does, there is nothing to sign in to.
    await createUser(database)
    const email = `leaving-${Date.now()}@example.org`
    const password = 'seven blue herons at dawn'
    await page.goto('/sign-up')
    await page.getByLabel('Name').fill('Ana Example')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Make an account' }).click()
    await page.getByRole('button', { name: 'Look round with sample data' }).click()
    await expect(page.getByRole('button', { name: 'Remove sample data' })).toBeVisible()

    await page.goto('/settings/account')
    const card = page.getByRole('region', { name: 'Delete account' })
    await card.getByLabel('Your password').fill('not the password')
    await card.getByRole('button', { name: /^Delete my account/ }).click()
    await expect(card.getByLabel('Your password')).toHaveAccessibleDescription(/password/)
    await card.getByLabel('Your password').fill(password)
    await card.getByRole('button', { name: /^Delete my account/ }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    expect(await database.user.count({ where: { email } })).toBe(0)
    await page.goto('/')
    await expect(page).toHaveURL(/\/sign-in/)
  })
})
