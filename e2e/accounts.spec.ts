import { createUser, expect, test } from './fixtures'

const PASSWORD = 'seven blue herons at dawn'

test.describe('accounts', () => {
  test('sign up, take another address, sign out, and sign in with it where you were going', async ({
    page,
    database,
  }) => {
    const taken = await createUser(database)
    const email = `new-${Date.now()}@example.org`
    await page.goto('/sign-up')
    await page.getByLabel('Name').fill('Ana Example')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Make an account' }).click()
    await expect(page.getByRole('heading', { name: 'Start with one application' })).toBeVisible()

    await page.goto('/settings/account')
    const card = page.getByRole('region', { name: 'E-mail address' })
    const address = card.getByLabel('New address')
    const current = card.getByLabel('Current password')
    const change = async (to: string, password: string) => {
      await address.fill(to)
      await current.fill(password)
      await card.getByRole('button', { name: 'Change address' }).click()
    }
    await change('nonsense', PASSWORD)
    await expect(address).toHaveAccessibleDescription(/such as/)
    await change(email.toUpperCase(), PASSWORD)
    await expect(address).toHaveAccessibleDescription(/your address already/)
    await change(taken.email, 'not the password')
    await expect(current).toHaveAccessibleDescription(/not your current password/)
    await expect(address).toHaveValue(taken.email)
    await change(taken.email, PASSWORD)
    await expect(address).toHaveAccessibleDescription(/already an account/)
    await change(`Other-${email}`, PASSWORD)
    await expect(card).toContainText(`You sign in as other-${email}.`)
    await expect(address).toHaveValue('')

    await page.getByRole('button', { name: 'Ana Example, account' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in/)

    await page.goto('/insights')
    await expect(page).toHaveURL(/\/sign-in\?next=%2Finsights/)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
    await page.getByLabel('E-mail').fill(`other-${email}`)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/\/insights$/)
  })

  test('a bad address, a common password and a taken address each get a sentence at their field', async ({
    page,
    database,
  }) => {
    const taken = await createUser(database)
    const email = page.getByLabel('E-mail')
    const password = page.getByLabel('Password')
    const make = page.getByRole('button', { name: 'Make an account' })
    await page.goto('/sign-up')
    await page.getByLabel('Name').fill('Ana Example')
    await email.fill('nonsense')
    await password.fill('password1')
    await make.click()
    await expect(email).toHaveAccessibleDescription(/such as/)

    await email.fill(taken.email)
    await password.fill('dimazarya')
    await make.click()
    await expect(password).toHaveAccessibleDescription(/Many people use this one/)
    await expect(email).toHaveValue(taken.email)

    await password.fill(PASSWORD)
    await make.click()
    await expect(email).toHaveAccessibleDescription(/already an account/)
    await expect(page.getByLabel('Name')).toHaveValue('Ana Example')
  })
})

test.describe('without the page’s script', () => {
  test.use({ javaScriptEnabled: false })

  test('signing up and logging an application still work', async ({ page }) => {
    await page.goto('/sign-up')
    await page.getByLabel('Name').fill('Ana Example')
    await page.getByLabel('E-mail').fill(`plain-${Date.now()}@example.org`)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Make an account' }).click()
    await page.getByLabel('Company').fill('Northwind Realty')
    await page.getByLabel('Role').fill('Data Analyst')
    await page.getByRole('button', { name: 'Log application' }).click()
    await expect(page.getByRole('link', { name: /Northwind Realty/ }).first()).toBeVisible()
  })
})

test('a session that was ended elsewhere ends here too', async ({ app, page, database, user }) => {
  await app.open('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await database.userSession.delete({ where: { userId_id: { userId: user.id, id: user.sessionId } } })
  await app.open('/')
  await expect(page).toHaveURL(/\/sign-in/)
})
