import { readFile } from 'node:fs/promises'
import * as files from '@/lib/exchange/documents/testing'
import { createUser, expect, signInAs, test } from './fixtures'

const NORTHWIND = 'Northwind Realty'
const HALCYON = 'Halcyon Health'

const REFUSED = [
  { name: 'cv.pdf', buffer: files.png(), sentence: 'By its name this is a PDF, but it holds a PNG picture.' },
  { name: 'cv.docx', buffer: files.zip({ 'a.exe': files.program() }), sentence: 'This is a ZIP archive' },
  { name: 'cv.docx', buffer: files.bomb(400), sentence: 'unpack to more than 300 MB' },
  { name: 'cv.txt', buffer: Buffer.from('plain\0text'), sentence: 'not a kind that is kept here' },
  { name: 'cv.pdf', buffer: Buffer.alloc(10 * 1024 * 1024 + 1), sentence: 'larger than 10 MB' },
  { name: 'cv.pdf', buffer: Buffer.alloc(0), sentence: 'This file is empty.' },
]

test.describe('documents', () => {
  test('a version is brought with one application, sent with another, and Insights says how it fared', async ({
    app,
    page,
  }) => {
    const resume = { name: 'Résumé Ana v4.pdf', buffer: files.pdf('the fourth') }
    await app.travelTo('2026-11-23T10:00:00Z')
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await app.logApplication(HALCYON, 'Operations Analyst', 'Screening')
    await app.openApplication(NORTHWIND)
    await app.documents.openDialog()
    await app.documents.choose(resume)
    await app.documents.upload()
    await expect(app.toast('Résumé Ana v4 is here now.')).toBeVisible()
    await expect(app.documents.card).toContainText('Résumé · sent 23 Nov')
    await expect(page.getByRole('region', { name: 'Details' })).toContainText('Résumé Ana v4')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      app.documents.card.getByRole('link', { name: 'Résumé Ana v4' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Résumé Ana v4.pdf')
    expect((await readFile(await download.path())).equals(resume.buffer)).toBe(true)

    // The same file under another name is the same version; it opens by a drop as well.
    await app.openApplication(HALCYON)
    await app.documents.drop(app.documents.card, { ...resume, name: 'copy of it.pdf' })
    await expect(app.dialog('Add a document').getByLabel('Name of this version')).toHaveAttribute(
      'placeholder',
      'copy of it',
    )
    await app.documents.upload()
    await expect(app.toast(/You had this very file as Résumé Ana v4/)).toBeVisible()
    const menu = app.documents.card.getByRole('button', { name: /when it was sent/ })
    await menu.click()
    await page.getByRole('menuitem', { name: 'It was not sent' }).click()
    await expect(app.documents.card).toContainText('Résumé · not sent')
    await app.undo()
    await expect(app.documents.card).toContainText('sent 23 Nov')
    await menu.click()
    await page.getByRole('menuitem', { name: 'Sent on another day…' }).click()
    await app.dialog('When it was sent').getByLabel('Sent on').fill('2026-11-24')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(app.dialog('When it was sent').getByLabel('Sent on')).toHaveAccessibleDescription(
      /still to come/,
    )
    await app.dialog('When it was sent').getByLabel('Sent on').fill('2026-11-20')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(app.documents.card).toContainText('sent 20 Nov')

    await app.open('/documents')
    const row = app.documents.row('Résumé Ana v4')
    await expect(row).toContainText(`Sent with 2 applications${HALCYON}, ${NORTHWIND}`)
    await app.open('/insights')
    const versions = page.getByRole('region', { name: 'Versions you sent' })
    await expect(versions.getByRole('row', { name: 'Résumé Ana v4 2 1 1 0' })).toBeVisible()
    await expect(versions).toContainText('fewer than 5 times is too few for a rate')

    await app.open('/documents')
    await row.getByRole('button', { name: /^Delete/ }).click()
    const asked = app.dialog('Delete Résumé Ana v4')
    await expect(asked).toContainText(`It stands with 2 applications: ${HALCYON}, ${NORTHWIND}.`)
    await asked.getByRole('button', { name: 'Keep it' }).click()
    await row.getByRole('button', { name: /^Delete/ }).click()
    await asked.getByRole('button', { name: 'Delete it' }).click()
    await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible()
  })

  test('what is refused says why at its field, loses nothing, and the right file goes through', async ({
    app,
    page,
    context,
  }) => {
    await app.open('/documents')
    const file = page.getByLabel('File', { exact: true })
    const name = page.getByLabel('Name of this version')
    await page.getByLabel('What it is').selectOption({ label: 'Cover letter' })
    await name.fill('For analysts')
    await app.documents.upload()
    await expect(file).toHaveAccessibleDescription(/Choose a file/)
    for (const { sentence, ...given } of REFUSED) {
      await app.documents.choose(given)
      await app.documents.upload()
      await expect(file).toHaveAccessibleDescription(new RegExp(sentence))
      await expect(file).toBeFocused()
    }
    await app.documents.choose({ name: 'letter.odt', buffer: files.odt() })
    await context.setOffline(true)
    await app.documents.upload()
    await expect(app.documents.form.getByRole('alert')).toContainText('No connection right now')
    await context.setOffline(false)
    app.forgive(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
    await expect(name).toHaveValue('For analysts')
    await app.documents.upload()
    await expect(app.toast('For analysts is kept.')).toBeVisible()
    await expect(app.documents.row('For analysts')).toContainText('letter.odt · ODT')
    await expect(name).toHaveValue('')
  })

  test('by keyboard alone: brought, renamed with notes, and attached', async ({ app, page }) => {
    await app.logApplication(NORTHWIND, 'Data Analyst', 'Saved')
    await app.open('/documents')
    const file = page.getByLabel('File', { exact: true })
    // Asked for before the focus moves: until the browser knows of it, it opens a choice of its own, which nobody answers.
    const asked = page.waitForEvent('filechooser')
    await file.focus()
    await page.keyboard.press('Enter')
    const chooser = await asked
    await chooser.setFiles({ name: 'cv.docx', mimeType: '', buffer: files.docx() })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Analyst v1')
    await page.keyboard.press('Enter')
    const row = app.documents.row('Analyst v1')
    await expect(row).toContainText('With no application yet')

    await row.getByRole('button', { name: 'Edit Analyst v1' }).focus()
    await page.keyboard.press('Enter')
    const dialog = app.dialog('Edit this version')
    await dialog.getByLabel('Name').fill('')
    await page.keyboard.press('Enter')
    await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription('The name is missing.')
    await page.keyboard.type('Analyst, one page')
    await dialog.getByLabel('Notes').fill('Numbers first')
    await dialog.getByRole('button', { name: 'Save' }).press('Enter')
    await expect(app.documents.row('Analyst, one page')).toContainText('Numbers first')

    await app.openApplication(NORTHWIND)
    await app.documents.card.getByRole('button', { name: 'Add a document' }).press('Enter')
    await expect(app.dialog('Add a document').getByLabel('Version', { exact: true })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(app.documents.card).toContainText('Résumé · not sent')
    await app.documents.card.getByRole('button', { name: /when it was sent/ }).press('Enter')
    // The open menu takes the focus to its first item: only then may it go on from there.
    await expect(page.getByRole('menuitem', { name: 'Sent today' })).toBeFocused()
    await page.getByRole('menuitem', { name: 'Take off this application' }).press('Enter')
    await expect(app.documents.card).toContainText('None yet')
    await app.undo()
    await expect(app.documents.card).toContainText('Analyst, one page')
  })

  test('a download is only a download, and only one’s own; an upload comes only from here', async ({
    app,
    page,
    browser,
    server,
    database,
  }) => {
    const content = '<script>document.title = "ran"</script>'
    await app.open('/documents')
    await app.documents.choose({ name: '../a"b;\u202e.txt', buffer: files.txt(content) })
    await app.documents.upload()
    const link = page.getByRole('region', { name: 'Résumés' }).getByRole('link').first()
    await expect(link).toBeVisible()
    const address = (await link.getAttribute('href')) ?? ''
    const answer = await page.request.get(address)
    expect(await answer.text()).toBe(content)
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="a-b;.txt"; filename*=UTF-8''a-b%3B.txt`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const form = { kind: 'RESUME', file: { name: 'a.txt', mimeType: 'text/plain', buffer: files.txt('b') } }
    const headers = { origin: 'https://elsewhere.example', accept: 'application/json' }
    const elsewhere = await page.request.post('/api/documents', { headers, multipart: form })
    expect(await elsewhere.json()).toMatchObject({
      ok: false,
      formError: expect.stringContaining('another site'),
    })

    // Without script, the browser sends the form by itself; somebody else finds nothing at the address.
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
    await signInAs(context, server, await createUser(database))
    const plain = await context.newPage()
    expect((await plain.request.get(address)).status()).toBe(404)
    await plain.goto('/documents')
    await plain
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'cv.png', mimeType: '', buffer: files.pdf() })
    await plain.getByRole('button', { name: 'Upload' }).click()
    await expect(plain.getByText('By its name this is a PNG picture, but it holds a PDF.')).toBeVisible()
    await plain.goBack()
    await plain
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'cv.png', mimeType: '', buffer: files.png() })
    await plain.getByRole('button', { name: 'Upload' }).click()
    await expect(plain.getByRole('heading', { name: 'cv' })).toBeVisible()
    expect(await database.document.count({ where: { fileName: 'a.txt' } })).toBe(0)
    await context.close()
  })
})
