import type { Locator } from '@playwright/test'
import { expect, SAMPLE_NOW, test } from './fixtures'
import { addressesOf, PAGES, routesWithIds } from './verbs/pages'
import { seedApplications } from './verbs/seed'

const NORTHWIND = 'Northwind Realty'
const NASTY =
  '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script> مهندس برمجيات 🚀👩‍💻'
const LONG = 'x'.repeat(10_000)

/** Sends other words than the fields would let through, as a request made by hand may. */
async function sendInstead(form: Locator, words: Record<string, string>) {
  await form.evaluate((element: HTMLElement, given) => {
    const sent = element instanceof HTMLFormElement ? element : element.querySelector('form')
    sent?.addEventListener('formdata', ({ formData }) => {
      for (const [name, value] of Object.entries(given)) formData.set(name, value)
    })
  }, words)
}

test.describe('bad input gets a sentence at its field, and nothing typed is lost', () => {
  test('a text area keeps what is typed before the script of its page has run', async ({
    app,
    database,
    user,
  }) => {
    await seedApplications(database, user, [{ company: NORTHWIND, notes: 'As it was' }])
    const address = await app.openApplication(NORTHWIND)
    let letScriptRun = () => {}
    const held = new Promise<void>((resolve) => {
      letScriptRun = resolve
    })
    await app.page.route('**/_next/static/**/*.js', async (route) => {
      await held
      await route.continue()
    })
    await app.page.goto(`${address}?edit=details`, { waitUntil: 'commit' })
    const notes = app.page.getByLabel('Notes')
    await expect(notes).toHaveValue('As it was')
    await notes.fill('Typed early')
    letScriptRun()
    await app.ready()
    await expect(notes).toHaveValue('Typed early')
  })

  test('when logging: what is too long, no link, no day; and when moving: the future and the past before', async ({
    app,
    database,
    user,
  }) => {
    await app.travelTo(SAMPLE_NOW)
    await app.open('/')
    const form = await app.openLogDialog()
    await form.getByRole('button', { name: 'Log application' }).click()
    await expect(form.getByLabel('Company')).toHaveAccessibleDescription('The company is missing.')
    await form.getByLabel('Company').fill(LONG)
    await form.getByLabel('Role').fill(LONG)
    await sendInstead(form, { day: '2026-02-31', deadline: 'soon' })
    await form.getByText('More: link').click()
    await form.getByLabel('Link to the posting').fill('javascript:alert(1)')
    await form.getByLabel('Notes').fill(NASTY)
    await form.getByRole('button', { name: 'Log application' }).click()
    await expect(form.getByLabel('Company')).toHaveAccessibleDescription(/too long: at most 200 characters/)
    await expect(form.getByLabel('Role')).toHaveAccessibleDescription(/too long: at most 200 characters/)
    await expect(form.getByLabel('Since')).toHaveAccessibleDescription(/Enter a day that exists/)
    await expect(form.getByLabel('Deadline')).toHaveAccessibleDescription(/Enter a day that exists/)
    await expect(form.getByLabel('Link to the posting')).toHaveAccessibleDescription(/Enter a whole link/)
    await expect(form.getByLabel('Company')).toHaveValue(LONG)
    await expect(form.getByLabel('Notes')).toHaveValue(NASTY)
    expect(await database.application.count({ where: { userId: user.id } })).toBe(0)

    await seedApplications(database, user, [{ company: NORTHWIND, day: '2026-11-10' }])
    await app.openApplication(NORTHWIND)
    await app.moveTo('On another day…')
    const move = app.dialog(`Move ${NORTHWIND}`)
    await move.getByLabel('To').selectOption({ label: 'Screening' })
    for (const [day, sentence] of [
      ['2026-11-24', /still to come/],
      ['2026-11-09', /before/],
    ] as const) {
      await move.getByLabel('Day').fill(day)
      await move.getByRole('button', { name: 'Move to Screening' }).click()
      await expect(move.getByLabel('Day')).toHaveAccessibleDescription(sentence)
      await expect(move.getByLabel('Day')).toHaveValue(day)
    }
    expect(await database.event.count({ where: { userId: user.id } })).toBe(1)
  })

  test('when scheduling: a length that ends before it starts, an unknown zone, no kind', async ({
    app,
    page,
    database,
    user,
  }) => {
    await app.travelTo(SAMPLE_NOW)
    await seedApplications(database, user, [{ company: NORTHWIND }])
    await app.open('/interviews/new')
    await page.getByRole('link', { name: NORTHWIND }).click()
    await sendInstead(page.locator('form').filter({ has: page.getByLabel('Minutes') }), { day: '2026-02-31' })
    await page.getByLabel('Start').fill('10:00')
    await page.getByLabel('Minutes').fill('-30')
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Mars/Olympus Mons')
    await page.getByRole('textbox', { name: 'Link' }).fill('javascript:alert(1)')
    await page.getByRole('combobox', { name: 'Add somebody by name' }).fill(LONG)
    await page.getByLabel('Notes').fill(NASTY)
    await page.getByRole('button', { name: 'Schedule' }).click()
    await expect(page.getByLabel('Kind')).toHaveAccessibleDescription(/./)
    await expect(page.getByLabel('Day')).toHaveAccessibleDescription(/Enter a day that exists/)
    await expect(page.getByLabel('Minutes')).toHaveAccessibleDescription(/5|minute/)
    await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveAccessibleDescription(
      /There is no time zone called/,
    )
    await expect(page.getByRole('textbox', { name: 'Link' })).toHaveAccessibleDescription(
      /Enter a whole link/,
    )
    await expect(page.getByText(/name.* too long/i)).toBeVisible()
    await expect(page.getByLabel('Notes')).toHaveValue(NASTY)
    expect(await database.interview.count({ where: { userId: user.id } })).toBe(0)

    await app.open('/settings')
    const zone = page.getByRole('combobox', { name: 'Time zone' })
    await zone.fill('Mars/Olympus Mons')
    await app.settings.save('Time zone')
    await expect(zone).toHaveAccessibleDescription(/There is no time zone called/)
    await expect(zone).toHaveValue('Mars/Olympus Mons')
  })

  test('script, right-to-left and emoji stand as they were typed, wherever they are shown', async ({
    app,
    page,
  }) => {
    await app.travelTo(SAMPLE_NOW)
    await app.logApplication(NASTY, NASTY)
    await expect(app.today.recent(NASTY)).toBeVisible()
    await app.board.open()
    await expect(app.board.card(NASTY)).toBeVisible()
    await app.openApplication(NASTY)
    await page.getByText('Add a note').click()
    await page
      .getByLabel('Note', { exact: true })
      .fill(`${NASTY}\n\n[a link](javascript:document.title='owned') **bold**`)
    await page.getByRole('button', { name: 'Add note' }).click()
    const note = app.today.card('Timeline').getByRole('listitem').filter({ hasText: 'bold' })
    await expect(note).toContainText('مهندس برمجيات 🚀👩‍💻')
    await expect(note.locator('script, img, [href^="javascript"]')).toHaveCount(0)
    await expect(note.locator('strong')).toHaveText('bold')
    await app.search('مهندس')
    await expect(page.getByRole('option').filter({ hasText: NASTY })).toBeVisible()
    await expect(page).not.toHaveTitle('owned')
  })
})

test('what belongs to somebody else is not there', async ({ app, page, database, sampleUser }) => {
  await app.travelTo(SAMPLE_NOW)
  const addresses = await Promise.all(
    PAGES.filter((name) => name.includes('[id]')).map((name) =>
      addressesOf(name, database, sampleUser, new Date(SAMPLE_NOW)),
    ),
  )
  const [application = ''] = addresses.flat()
  const theirs = application.replace(/^.*\/([^#]+).*$/, '$1')
  for (const address of [...addresses.flat(), `/interviews/new?application=${theirs}`]) {
    const answer = await page.goto(address.split('#')[0] ?? '')
    expect(answer?.status(), address).toBe(404)
    await expect(app.heading('This is not here any more')).toBeVisible()
  }

  // Routes by their files: one that is not asked here makes this fail.
  const [interview, reminder, document] = await Promise.all([
    database.interview.findFirstOrThrow({ where: { userId: sampleUser.id } }),
    database.reminder.findFirstOrThrow({ where: { userId: sampleUser.id } }),
    database.document.findFirstOrThrow({ where: { userId: sampleUser.id } }),
  ])
  const { request } = page.context()
  const answers = {
    '/api/reminders/[id]': await request.post(`/api/reminders/${reminder.id}`, {
      data: { action: 'done' },
      headers: { origin: new URL(page.url()).origin, 'sec-fetch-site': 'same-origin' },
    }),
    '/documents/[id]/file': await request.get(`/documents/${document.id}/file`),
    '/interviews/[id]/calendar.ics': await request.get(`/interviews/${interview.id}/calendar.ics`),
  }
  expect(Object.keys(answers)).toEqual(routesWithIds())
  expect(Object.values(answers).map((answer) => answer.status())).toEqual([404, 404, 404])
  expect(await database.reminder.findFirstOrThrow({ where: { id: reminder.id } })).toEqual(reminder)
  app.forgive(/404/)
})
