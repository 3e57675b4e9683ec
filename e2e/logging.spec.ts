import { expect, test, type Page } from './fixtures'
import { seedApplications } from './verbs/seed'

/** How many forms this tab remembers. */
const keptDrafts = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('debrief.form.')).length)

test.describe('logging applications in the dashboard', () => {
  test('company and role by keyboard alone, without leaving the page', async ({ app, page }) => {
    await app.open('/')
    await expect(page.getByRole('heading', { name: 'Start with one application' })).toBeVisible()
    await page.keyboard.press('n')
    await page.keyboard.type('Northwind Realty')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Data Analyst')
    await page.keyboard.press('Enter')
    await expect(app.toast('Logged Northwind Realty.')).toBeVisible()
    await expect(page).toHaveURL('/')
    const row = page.getByRole('link', { name: /Northwind Realty/ })
    await expect(row).toContainText('Data Analyst')
    await expect(row).toContainText('Applied')
  })

  test('a company that the search does not know is one key from being logged', async ({ app, page }) => {
    await app.open('/')
    await app.search('Fenwick Labs')
    await expect(page.getByRole('option', { name: 'Log an application at “Fenwick Labs”' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(app.dialog('Log an application').getByLabel('Company')).toHaveValue('Fenwick Labs')
  })

  test('warns of a probable duplicate in whatever spelling, and does not stand in the way', async ({
    app,
    page,
  }) => {
    await app.open('/')
    await app.logApplication('Halcyon Health, Inc.', 'Product Designer')
    await page.getByRole('link', { name: 'Log application' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Log an application' })
    await dialog.getByLabel('Company').fill('halcyon health')
    await dialog.getByLabel('Role').fill('PRODUCT DESIGNER')
    await dialog.getByLabel('Role').press('Tab')
    await expect(dialog.getByText('You may have this one already.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('link', { name: /halcyon health/i })).toHaveCount(2)
  })

  test('bad input gets a sentence at its field and keeps everything typed', async ({ app, page }) => {
    await app.travelTo('2026-11-23T10:00:00Z')
    await app.open('/')
    await page.getByRole('link', { name: 'Log application' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Log an application' })
    await dialog.getByLabel('Company').fill('x'.repeat(10_000))
    await dialog.getByLabel('Role').fill('<script>alert(1)</script> مهندس 🚀')
    await dialog.getByLabel('Since').fill('2026-11-24')
    await dialog.getByText('More: link').click()
    await dialog.getByLabel('Link to the posting').fill('not a link')
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog.getByLabel('Company')).toHaveAccessibleDescription(/too long: at most 200/)
    await expect(dialog.getByLabel('Link to the posting')).toHaveAccessibleDescription(/Enter a whole link/)
    await expect(dialog.getByLabel('Role')).toHaveValue('<script>alert(1)</script> مهندس 🚀')
    await dialog.getByLabel('Company').fill('Orrery')
    await dialog.getByLabel('Link to the posting').fill('')
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog.getByLabel('Since')).toHaveAccessibleDescription(/still to come/)
    await dialog.getByLabel('Since').fill('2026-11-20')
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('link', { name: /Orrery/ })).toContainText(
      '<script>alert(1)</script> مهندس 🚀',
    )
  })

  test('a double click logs one application', async ({ app, page, database, user }) => {
    await app.open('/')
    await page.getByRole('link', { name: 'Log application' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Log an application' })
    await dialog.getByLabel('Company').fill('Corvid Systems')
    await dialog.getByLabel('Role').fill('Sales Lead')
    await dialog.getByRole('button', { name: 'Log application' }).dblclick()
    await expect(dialog).toBeHidden()
    expect(await database.application.count({ where: { userId: user.id } })).toBe(1)
  })

  test('what was typed survives an expired session, a lost connection and the way back', async ({
    app,
    page,
    database,
    user,
    context,
  }) => {
    await app.open('/')
    await page.getByRole('link', { name: 'Log application' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Log an application' })
    await dialog.getByLabel('Company').fill('Tessellate')
    await dialog.getByLabel('Role').fill('Account Executive')
    await context.setOffline(true)
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog.getByText(/No connection right now/)).toBeVisible()
    await context.setOffline(false)
    app.forgive(/ERR_INTERNET_DISCONNECTED/)

    const where = { userId_id: { userId: user.id, id: user.sessionId } }
    const session = await database.userSession.delete({ where })
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog.getByText(/You were signed out/)).toBeVisible()
    await expect(dialog.getByLabel('Company')).toHaveValue('Tessellate')
    await database.userSession.create({ data: session })
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('link', { name: /Tessellate/ })).toBeVisible()

    await page.setViewportSize({ width: 1280, height: 500 })
    await app.open('/interviews/new')
    await page.getByRole('link', { name: /Tessellate/ }).click()
    await page.getByLabel('Kind').selectOption('Final round')
    await page.getByLabel('Day').fill('2026-12-18')
    await page.getByLabel('Start').fill('15:00')
    const interviewer = page.getByLabel('Add somebody by name')
    await interviewer.fill('Sam Okafor')
    await expect.poll(() => keptDrafts(page)).toBe(1)
    await page.goBack()
    await page.getByRole('link', { name: /Tessellate/ }).click()
    await expect(page.getByLabel('Day')).toHaveValue('2026-12-18')
    await expect(interviewer).toHaveValue('Sam Okafor')
    await expect(page.getByRole('listbox', { name: 'People' })).toBeHidden()
    await database.userSession.delete({ where })
    await page.getByRole('button', { name: 'Schedule' }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'You were signed out' })
    const isInSight = () =>
      notice.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + 20, top + 2))
      })
    await expect(notice).toBeVisible()
    await expect.poll(isInSight, 'neither above the window nor under the bar at its top').toBe(true)
    await expect(interviewer).toHaveValue('Sam Okafor')
    const opened = page.waitForEvent('popup')
    await notice.getByRole('link', { name: 'Sign in in a new tab' }).click()
    await (await opened).close()
    expect(await keptDrafts(page), 'another tab takes nothing out of this one').toBe(1)
    await database.userSession.create({ data: session })
    await page.getByRole('button', { name: 'Schedule' }).click()
    await expect(app.heading('Final round')).toBeVisible()
    await app.open('/interviews/new')
    await page.getByRole('link', { name: /Tessellate/ }).click()
    await expect(page.getByLabel('Day')).toHaveValue('')
  })

  test('details that were typed are there again after Back, and never over what was saved since', async ({
    app,
    page,
    database,
    user,
  }) => {
    await seedApplications(database, user, [{ company: 'Tessellate' }])
    await app.openApplication('Tessellate')
    const form = page.getByRole('region', { name: 'Edit the details' })
    const back = form.getByText('What you had typed is back.')
    const open = async () => {
      await page.getByRole('link', { name: 'Edit', exact: true }).click()
      await expect(form).toBeVisible()
    }
    const typeAndLeave = async () => {
      await form.getByLabel('Salary').fill('€70k')
      await form.getByLabel('Excitement').selectOption('4 of 5')
      await form.getByLabel('Holidays of').selectOption('Germany')
      await form.getByLabel('State').selectOption('Bayern')
      await form.getByLabel('Notes').fill('They use dbt.')
      await expect.poll(() => keptDrafts(page)).toBe(1)
      await page.goBack()
      await expect(form).toBeHidden()
    }
    await open()
    await expect(back).toBeHidden()
    await typeAndLeave()
    await open()
    await expect(back).toBeVisible()
    await expect(form.getByLabel('Salary')).toHaveValue('€70k')
    await expect(form.getByLabel('Excitement')).toHaveValue('4')
    await expect(form.getByLabel('State')).toHaveValue('BY')
    await form.getByRole('button', { name: 'Discard' }).click()
    await expect(form.getByLabel('Salary')).toHaveValue('')
    await expect(form.getByLabel('Excitement')).toHaveValue('')
    await expect(form.getByLabel('State')).toBeHidden()
    await expect(back).toBeHidden()

    await typeAndLeave()
    await database.application.updateMany({ where: { userId: user.id }, data: { salary: '€80k' } })
    await page.reload()
    await open()
    await expect(form.getByLabel('Notes')).toHaveValue('They use dbt.')
    await expect(form.getByLabel('Salary')).toHaveValue('€80k')
    await expect(form.getByLabel('State')).toHaveValue('BY')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
    await open()
    await expect(form.getByLabel('Notes')).toHaveValue('They use dbt.')
    await expect(form.getByLabel('State')).toHaveValue('BY')
    await expect(back).toBeHidden()

    // What was refused is kept like what was never sent.
    await form.getByLabel('Notes').fill('They use dbt and Airflow.')
    await form.getByLabel('Company').fill('')
    for (let time = 0; time < 2; time += 1) {
      await form.getByRole('button', { name: 'Save' }).click()
      await expect(form.getByLabel('Company')).toBeFocused()
      await expect.poll(() => keptDrafts(page)).toBe(1)
    }
    await page.reload()
    await expect(back).toBeVisible()
    await expect(form.getByLabel('Notes')).toHaveValue('They use dbt and Airflow.')
    await expect(form.getByLabel('Company')).toHaveValue('')
  })
})
