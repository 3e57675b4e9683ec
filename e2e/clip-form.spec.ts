import { expect, test } from './fixtures'

test('what is no clip is refused with a sentence, and the form stands there empty', async ({ app, page }) => {
  const addresses = {
    '/clip': /No posting came with this window/,
    '/clip#%%%': /did not arrive whole/,
    [`/clip#${'A'.repeat(950_000)}`]: /too large to be read here/,
  }
  for (const [address, sentence] of Object.entries(addresses)) {
    await page.evaluate(() => sessionStorage.clear()).catch(() => {})
    await app.open(address)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByLabel('Company')).toHaveValue('')
  }
})

test('a pasted posting fills what is empty, a link is kept, and 5 MB are refused', async ({ app }) => {
  await app.open('/')
  const dialog = await app.openLogDialog()
  await dialog.getByLabel('Company').fill('Crumb & Co')
  await dialog.getByText('Paste a link or the posting’s text').click()
  const field = dialog.getByLabel('A link or the posting’s text')
  const paste = (text: string) =>
    field.evaluate((area: HTMLTextAreaElement, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)

  await paste('x'.repeat(5_000_000))
  await expect(dialog.getByText('This is too much to be read')).toBeVisible()
  await expect(dialog.getByLabel('Role')).toHaveValue('')

  await paste('Crumb is hiring a Baker\n\nLocation: Graz\nSalary: €2,400 to €2,800 per month\n\nWe bake.')
  await expect(
    dialog.getByText('Filled in the role, the place, the salary and the posting’s text.'),
  ).toBeVisible()
  await expect(dialog.getByLabel('Company')).toHaveValue('Crumb & Co')
  await expect(dialog.getByLabel('Role')).toHaveValue('Baker')
  await expect(dialog.getByLabel('Place')).toHaveValue('Graz')
  await expect(dialog.getByLabel('The posting’s text', { exact: false }).last()).toHaveValue(
    /^Crumb is hiring/,
  )

  await field.fill('https://jobs.example.org/12')
  await dialog.getByRole('button', { name: 'Fill in from it' }).click()
  await expect(dialog.getByText('The link is kept. This Debrief does not open pages')).toBeVisible()
  await expect(dialog.getByLabel('Link to the posting')).toHaveValue('https://jobs.example.org/12')
  const posting = dialog.locator('[name=posting]')
  const kept = await posting.inputValue()
  await posting.evaluate((area: HTMLTextAreaElement) => (area.value = 'x'.repeat(5_000_000)))
  await dialog.getByRole('button', { name: 'Log application' }).click()
  await expect(posting).toHaveAccessibleDescription(/too long to be kept: at most 100,000/)
  await posting.evaluate((area: HTMLTextAreaElement, value) => (area.value = value), kept)
  await dialog.getByRole('button', { name: 'Log application' }).click()
  await expect(app.toast('Logged Crumb & Co.')).toBeVisible()
})
