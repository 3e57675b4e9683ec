import { expect, test } from './fixtures'
import { ImportVerbs } from './verbs/import'

const MONDAY = '2026-11-23T15:00:00Z'

test.describe('bringing a list in', () => {
  test.beforeEach(({ app }) => app.travelTo(MONDAY))

  /** Of each list: how it is called, and what stands here afterwards, as stage, applied day, place and source. */
  const LISTS = {
    'linkedin-job-applications.csv': {
      format: 'LinkedIn, Job Applications: 3 rows',
      rows: [
        ['Northwind Realty', 'Data Analyst', 'APPLIED', '2026-10-05', null, 'LinkedIn'],
        ['Harbour & Finch', 'Operations Analyst', 'APPLIED', '2026-10-21', null, 'LinkedIn'],
        ['Larkspur, Inc.', 'Junior Data Scientist', 'APPLIED', '2026-11-02', null, 'LinkedIn'],
      ],
    },
    'linkedin-saved-jobs.csv': {
      format: 'LinkedIn, Saved Jobs: 2 rows',
      rows: [
        ['Quillfeather', 'Insights Analyst', 'SAVED', null, null, 'LinkedIn'],
        ['Tidewater Energy', 'Reporting Analyst', 'SAVED', null, null, 'LinkedIn'],
      ],
    },
    'huntr.csv': {
      format: 'Huntr: 5 rows',
      rows: [
        ['Alder Labs', 'Backend Engineer', 'APPLIED', '2026-11-12', null, null],
        ['Birch Foods', 'Platform Engineer', 'INTERVIEWING', '2026-10-28', null, null],
        ['Cedar Bank', 'Software Engineer', 'REJECTED', '2026-08-03', null, null],
        ['Dogwood', 'Site Reliability Engineer', 'SAVED', null, null, null],
        ['Elmway', 'Staff Engineer', 'OFFER', '2026-10-01', null, null],
      ],
    },
    'huntr-board.csv': {
      format: 'Huntr: 2 rows',
      rows: [
        ['Fernhill', 'Data Engineer', 'SAVED', null, 'Remote', null],
        ['Gorse & Sons', 'Analytics Engineer', 'REJECTED', null, 'Portland, OR', null],
      ],
    },
    'teal.csv': {
      format: 'Teal: 4 rows',
      rows: [
        ['Hazel Health', 'Product Designer', 'SAVED', null, 'Austin TX', null],
        ['Ivywood', 'Senior Designer', 'REJECTED', null, 'Remote', null],
        ['Juniper Air', 'UX Designer', 'NO_REPLY', null, 'Denver CO', null],
        ['Kestrel', 'Design Lead', 'WITHDRAWN', null, 'Remote', null],
      ],
    },
    'simplify.csv': {
      format: 'Simplify: 2 rows',
      rows: [
        ['Linden GmbH', 'Werkstudentin', 'APPLIED', '2026-10-14', 'München', null],
        ['Mistel AG', 'Praktikum Küche', 'REJECTED', '2026-09-02', 'Köln', null],
      ],
    },
    'jobsync.csv': {
      format: 'JobSync: 4 rows',
      rows: [
        ['Nettle Systems', 'DevOps Engineer', 'INTERVIEWING', '2026-10-02', 'Berlin', 'Referral'],
        ['Oakmoss', 'Cloud Engineer', 'APPLIED', '2026-07-11', 'Leipzig', 'Indeed'],
        ['Pine & Partner', 'SRE', 'SAVED', null, 'Hamburg', 'LinkedIn'],
        ['Quince', 'Linux Admin', 'NO_REPLY', '2026-05-03', 'Bremen', 'Indeed'],
      ],
    },
    'reactive-resume.csv': {
      format: 'Reactive Resume: 2 rows',
      rows: [
        ['Rowan Press', 'Copy Editor', 'INTERVIEWING', '2026-11-02', null, null],
        ['Sorrel House', 'Proofreader', 'REJECTED', '2026-10-20', null, null],
      ],
    },
    'indeed.tsv': {
      format: 'Indeed, or a list like it: 3 rows',
      rows: [
        ['Thistle Coffee', 'Barista', 'APPLIED', '2026-10-30', 'Chicago, IL', null],
        ['Umbel', 'Shift Lead', 'REJECTED', '2026-09-02', 'Evanston, IL', null],
        ['Vetch Market', 'Cashier', 'ACCEPTED', '2026-08-14', 'Chicago, IL', null],
      ],
    },
  } as const

  test('from every tracker stands here as a person would expect, once however often', async ({
    app,
    database,
    user,
  }) => {
    test.setTimeout(90_000)
    const lists = new ImportVerbs(app)
    const expected: unknown[] = []
    for (const [name, { format, rows }] of Object.entries(LISTS)) {
      await lists.choose(name)
      await expect(lists.heading(format)).toBeVisible()
      await lists.bringIn(rows.length)
      expected.push(...rows)
    }
    const found = await database.application.findMany({
      where: { userId: user.id },
      orderBy: { id: 'asc' },
    })
    expect(
      found.map(({ company, role, stage, appliedDay, place, source }) => [
        company,
        role,
        stage,
        appliedDay,
        place,
        source,
      ]),
    ).toEqual(expected)
    await lists.choose('huntr.csv')
    await expect(app.page.getByText('5 rows are among your applications')).toBeVisible()
    await expect(app.page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()

    await app.open('/')
    await expect(app.page.getByText('Nothing is due today')).toBeVisible()
    await expect(app.page.getByRole('link', { name: /^Reviews.*1 owed/ })).toBeVisible()
  })

  test('of one’s own making: say what its columns are, leave out what cannot be read, and take it back', async ({
    app,
    page,
    database,
    user,
  }) => {
    const lists = new ImportVerbs(app)
    await lists.choose('spreadsheet.csv')
    await expect(lists.heading('A spreadsheet: 3 rows')).toBeVisible()
    await lists.use('Where it stands', 'Stage')
    await lists.use('When', 'Day of applying')
    await lists.use('Pay', 'Salary')
    await expect(page.getByText('“03/11/2026” is read as Tue 3 Nov, not as Wed 11 Mar.')).toBeVisible()
    await expect(page.getByText('not recognised')).toHaveCount(2)
    await page.getByLabel('said no stands for').selectOption('Rejected')
    await page.getByLabel('purple stands for').selectOption('Leave these rows out')
    await lists.bringIn(2)
    const skipped = await lists.rowsAsCsv()
    expect(skipped).toContain('You left “purple” out.')
    // What a spreadsheet would run when the file is opened has lost its edge.
    expect(skipped).toContain(`"'=HYPERLINK(""http://evil.example"",""click"")"`)
    const willow = await database.application.findFirstOrThrow({
      where: { userId: user.id, company: 'Willow Works' },
    })
    expect(willow).toMatchObject({
      appliedDay: '2026-11-03',
      salary: '14/h',
      notes: 'What I thought: Nice people',
    })

    await app.open(`/applications/${willow.id}`)
    await page.getByRole('button', { name: 'Move to…' }).first().click()
    await page.getByRole('menuitem', { name: 'Screening' }).click()
    await expect(page.getByText('Screening').first()).toBeVisible()
    await app.travelTo('2026-11-24T15:00:00Z')
    await app.open('/settings/data')
    await page.getByRole('link', { name: 'Import a list' }).click()
    await page.getByRole('button', { name: 'Take spreadsheet.csv back…' }).click()
    await expect(page.getByText('What you have changed since stays as it is.')).toBeVisible()
    await page.getByRole('button', { name: 'Take it back', exact: true }).click()
    await expect(page.getByText(/application[s]? taken back/)).toBeVisible()
    await expect(page.getByText('Taken back Tue 24 Nov')).toBeVisible()
  })

  test('that is none, or not all of it, is refused with its reason and loses nothing', async ({
    app,
    page,
    database,
    user,
  }) => {
    const lists = new ImportVerbs(app)
    await lists.choose('three-ways.csv')
    await expect(page.getByText('3 rows cannot be read')).toBeVisible()
    await expect(page.getByText(/“03\/04\/2026” in “Date Applied” could be 3 Apr or 4 Mar/)).toBeVisible()
    await expect(page.getByText('“someday” in “Date Applied” is not a date that can be read.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Bring in/ })).toBeDisabled()
    const toCorrect = await lists.rowsAsCsv()
    expect(toCorrect.trim().split('\r\n')).toHaveLength(4)
    expect(toCorrect).toContain('is not a date that can be read.,')
    await page.getByRole('radio', { name: 'The month comes first' }).check()
    await expect(page.getByText('2 rows cannot be read')).toBeVisible()
    await page.getByLabel('Bring in the others without them').check()
    await lists.bringIn(3)
    await expect(page.getByText('The company is missing.')).toBeVisible()
    const clover = await database.application.findFirstOrThrow({
      where: { userId: user.id, company: 'Clover' },
    })
    expect(clover.appliedDay).toBe('2026-03-04')

    app.forgive(/422|413/)
    await lists.again()
    const zip = Buffer.from('PK\u0003\u0004 and so on, xl/workbook.xml')
    await lists.drop({ name: 'list.csv', mimeType: 'text/csv', buffer: zip })
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This is an Excel workbook.')
    await lists.give({
      name: 'large.csv',
      mimeType: 'text/csv',
      buffer: Buffer.alloc(11 * 1024 * 1024, 'a,b\n'),
    })
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'This file is too large: at most 10 MB.',
    )
    await lists.give({
      name: 'wide.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`a${',b'.repeat(1_000_000)}\n1,2`),
    })
    await expect(page.getByRole('main').getByRole('alert')).toContainText('1,000,001 columns')
    await page.getByText('Or paste the cells').click()
    await page.getByLabel(/Copy the rows in your sheet/).fill('Company\tRole\nFennel\tClerk')
    await page.getByRole('button', { name: 'Look at these cells' }).click()
    await lists.bringIn(1)
    expect(await database.application.count({ where: { userId: user.id } })).toBe(4)
    app.forgive(/422|413/)
  })
})
