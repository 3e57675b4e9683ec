import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { createUser, expect, signInAs, test } from './fixtures'
import { readCsv, saved } from './verbs/files'
import { seedApplications } from './verbs/seed'

/** Without what belongs to the account itself. */
function searchIn(text: string): Record<string, unknown> {
  const {
    user,
    sessions: _sessions,
    exportedAt: _exportedAt,
    ...lists
  } = JSON.parse(text) as Record<string, unknown> & { user: Record<string, unknown> }
  const { id: _id, email: _email, createdAt: _createdAt, updatedAt: _updatedAt, ...person } = user
  return { ...lists, person }
}

test.describe('what is taken along', () => {
  test('comes whole into an empty account, once it was looked at, and nowhere else', async ({
    sample,
    page,
    context,
    server,
    database,
  }) => {
    await sample.open('/settings/data')
    const zip = await saved(page, () => page.getByRole('link', { name: 'Download all my data' }).click())
    const json = await saved(page, () => page.getByRole('link', { name: 'JSON without documents' }).click())
    const card = page.getByRole('region', { name: 'Bring an account here' })
    await expect(card).toContainText('This account already has')
    const archive = unzipSync(await readFile(zip.path))
    const whole = strFromU8(archive['account.json']!)
    expect(Object.keys(archive)).toContain('csv/applications.csv')
    expect(searchIn(await readFile(json.path, 'utf8'))).toEqual(searchIn(whole))

    const newcomer = await createUser(database)
    await context.clearCookies({ name: 'debrief.session' })
    await signInAs(context, server, newcomer)
    await sample.open('/settings/data')
    const file = card.getByLabel('The ZIP or JSON file')
    const give = (name: string, text: string) =>
      file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    await give('newer.json', whole.replace('"version": 2', '"version": 9'))
    await expect(card.getByRole('alert')).toContainText('comes from a newer Debrief')
    await give('cut.json', whole.slice(0, whole.length / 2))
    await expect(card.getByRole('alert')).toContainText('not whole')
    await give('resume.json', '{"basics":{"name":"Ana"}}')
    await expect(card.getByRole('alert')).toContainText('not an export of Debrief')

    await file.setInputFiles(zip.path)
    await expect(card.getByRole('status')).toContainText(/applications, \d+ interviews/)
    await card.getByRole('button', { name: 'Bring it all in' }).click()
    await expect(sample.toast(/^Brought in/)).toBeVisible()
    await expect(page).toHaveURL(/\/applications/)
    await expect(page.getByRole('link', { name: 'Larkspur Studio' })).toBeVisible()

    await sample.open('/settings/data')
    const again = await saved(page, () => page.getByRole('link', { name: 'JSON without documents' }).click())
    expect(searchIn(await readFile(again.path, 'utf8'))).toEqual(searchIn(whole))
  })

  test('is a picture, a text, a table and a report', async ({ app, page, database, user }) => {
    await app.travelTo('2026-11-23T10:00:00Z')
    await seedApplications(database, user, [
      { company: '=HYPERLINK("http://evil.example")', stage: 'APPLIED' },
      { company: 'Northwind Realty', stage: 'REJECTED' },
    ])
    await app.open('/')
    const dialog = await app.openLogDialog()
    await dialog.getByLabel('Company').fill('Larkspur')
    await dialog.getByLabel('Role').fill('Data Analyst')
    await dialog.getByText('More: link').click()
    await dialog.getByLabel('Source').fill('Job fair')
    await dialog.getByLabel('How you applied').selectOption({ label: 'In person' })
    await dialog.getByRole('button', { name: 'Log application' }).click()
    await expect(app.toast('Logged Larkspur.')).toBeVisible()
    await app.open('/insights')
    const menu = page.getByRole('button', { name: 'Download the picture' })
    const choose = (name: RegExp) => async () => {
      await menu.click()
      await page.getByRole('menuitem', { name }).click()
    }
    const svg = await saved(page, choose(/^SVG/))
    expect(await readFile(svg.path, 'utf8')).toMatch(/^<svg [\s\S]*Applied[\s\S]*<\/svg>\n$/)
    const png = await saved(page, choose(/^PNG/))
    const bytes = await readFile(png.path)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(2_000)
    const text = await saved(page, choose(/SankeyMATIC/))
    expect(await readFile(text.path, 'utf8')).toContain('Applied [1] Rejected')

    await page.getByRole('link', { name: 'Report for a period' }).click()
    await page.getByRole('link', { name: 'This year' }).click()
    await page.waitForURL(/period=this-year/)
    await expect(page.getByRole('heading', { name: /^1 January 2026 to/ })).toBeVisible()
    const table = page.getByRole('region', { name: 'Applications of the period' })
    await expect(table.getByRole('row')).toHaveCount(4)
    await expect(table).toContainText('Rejected')
    const csv = await saved(page, () => page.getByRole('link', { name: 'CSV' }).click())
    expect(csv.name).toMatch(/^applications-2026-01-01-to-2026-11-23\.csv$/)
    const rows = readCsv(await readFile(csv.path, 'utf8'))
    const [header = [], ...reported] = rows
    expect(header.join()).toBe('Date,Company,Role,Place,How applied,Found through,Link,Outcome,Stages')
    expect(reported.at(-1)?.slice(0, 6)).toEqual([
      '2026-11-23',
      'Larkspur',
      'Data Analyst',
      '',
      'In person',
      'Job fair',
    ])
    expect(rows.map((row) => row[1])).toContain(`'=HYPERLINK("http://evil.example")`)
  })
})
