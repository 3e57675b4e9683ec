import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { seedApplications } from './verbs/seed'

const NORTHWIND = 'Northwind Realty'

test.describe('the board', () => {
  test('two tabs move one card: the second learns of it, and nothing is lost', async ({
    app,
    database,
    user,
  }) => {
    await seedApplications(database, user, [{ company: NORTHWIND }])
    await app.board.open()
    const other = await app.secondTab()
    await other.board.open()
    await app.board.moveByMenu(NORTHWIND, 'Screening')
    await expect(app.toast(`${NORTHWIND} moved to Screening.`)).toBeVisible()

    await other.board.moveByMenu(NORTHWIND, 'Interviewing')
    await expect(other.toast(/Screening/)).toBeVisible()
    await expect(other.board.column('Screening')).toContainText(NORTHWIND)
    await expect(other.board.column('Interviewing')).not.toContainText(NORTHWIND)
    const moves = await database.event.findMany({
      where: { userId: user.id, kind: 'MOVE' },
      select: { toStage: true },
      orderBy: { id: 'asc' },
    })
    expect(moves.map(({ toStage }) => toStage)).toEqual(['APPLIED', 'SCREENING'])
  })

  test('a card moves by keyboard, keeps its focus, and goes back by undo; a slip asks first', async ({
    app,
    page,
    database,
    user,
  }) => {
    await seedApplications(database, user, [{ company: NORTHWIND }, { company: 'Orrery' }])
    await app.board.open()
    await app.board.dragByKeyboard(NORTHWIND, 'Screening', 'Interviewing')
    await expect(app.toast(`${NORTHWIND} moved to Interviewing.`)).toBeVisible()
    await expect(app.board.column('Interviewing')).toContainText(NORTHWIND)
    await expect(app.board.card(NORTHWIND).getByRole('link')).toBeFocused()
    await app.undo()
    await expect(app.board.column('Applied')).toContainText(NORTHWIND)

    await app.board.drag('Orrery', 'Interviewing')
    await expect(app.board.column('Interviewing')).toContainText('Orrery')
    await app.board.drag('Orrery', 'Applied')
    const slip = app.dialog('Correct the stage of Orrery')
    await expect(slip).toContainText('out of your figures')
    await slip.getByRole('button', { name: 'Correct it' }).click()
    await expect(app.toast('Orrery is corrected to Applied.')).toBeVisible()
    await expect(app.board.column('Applied')).toContainText('Orrery')
    await expect(page.locator('#board-interviewing li')).toHaveCount(0)
    await app.undo()
    await expect(app.board.column('Interviewing')).toContainText('Orrery')
  })

  test('many at once are moved, archived and put in the trash, each with its undo', async ({
    app,
    page,
    database,
    user,
  }) => {
    const companies = [NORTHWIND, 'Orrery', 'Tessellate']
    await seedApplications(
      database,
      user,
      companies.map((company) => ({ company })),
    )
    await app.open('/applications?view=table&sort=company')
    const bar = page.getByRole('group', { name: 'Selected applications' })
    const rows = page.getByRole('region', { name: 'Applications' }).getByRole('row')
    const select = async (...names: string[]) => {
      for (const name of names)
        await page.getByRole('checkbox', { name: `Select Data Analyst, ${name}` }).check()
    }

    await select(NORTHWIND, 'Orrery')
    await bar.getByRole('button', { name: 'Move to…' }).click()
    const move = app.dialog('Move 2 applications')
    await move.getByLabel('To').selectOption({ label: 'Screening' })
    await move.getByRole('button', { name: 'Move all 2' }).click()
    await expect(app.toast('2 applications moved to Screening.')).toBeVisible()
    await expect(rows.filter({ hasText: 'Screening' })).toHaveCount(2)
    await app.undo()
    await expect(rows.filter({ hasText: 'Applied' })).toHaveCount(3)

    await select(NORTHWIND, 'Tessellate')
    await bar.getByRole('button', { name: 'Archive' }).click()
    await expect(app.toast('2 applications archived.')).toBeVisible()
    await expect(rows).toHaveCount(2)
    await app.undo()
    await expect(rows).toHaveCount(4)

    await select('Orrery')
    await bar.getByRole('button', { name: 'Trash' }).click()
    await expect(app.toast('1 application moved to the trash.')).toBeVisible()
    await expect(rows).toHaveCount(3)
    await page.getByRole('button', { name: 'More for applications' }).click()
    await page.getByRole('menuitem', { name: 'Trash' }).click()
    await page.getByRole('button', { name: 'Restore Orrery' }).click()
    await expect(app.toast('Orrery is back.')).toBeVisible()
    await app.open('/applications?view=table')
    await expect(rows).toHaveCount(4)
  })

  test('filters live in the address: they survive a reload, the way back, and go into the file', async ({
    sample,
    page,
  }) => {
    await sample.open('/applications?view=table')
    const rows = page.getByRole('region', { name: 'Applications' }).getByRole('row')
    const status = page.getByRole('status').filter({ hasText: /application/ })
    await page.getByRole('button', { name: /^Filter/ }).click()
    const filters = sample.dialog('Filters')
    await filters.getByRole('checkbox', { name: 'Rejected' }).check()
    await filters.getByRole('checkbox', { name: 'Owes a review' }).check()
    await filters.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/stage=REJECTED/)
    const said = await status.innerText()
    const count = Number(said.split(' ')[0])
    await expect(rows).toHaveCount(count + 1)

    const board = page.getByRole('link', { name: 'Board' })
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      board.click({ modifiers: ['ControlOrMeta'] }),
    ])
    await expect(tab).not.toHaveURL(/view=table/)
    await tab.close()
    await expect(page).toHaveURL(/view=table/)

    const madeAt = () => page.evaluate(() => performance.timeOrigin)
    const documentMadeAt = await madeAt()
    await board.click()
    await expect(page).not.toHaveURL(/view=table/)
    await expect(status).toHaveText(said)
    expect(await madeAt()).toBe(documentMadeAt)
    await page.goBack()
    await expect(rows).toHaveCount(count + 1)
    await page.reload()
    await expect(status).toHaveText(said)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    expect(lines).toHaveLength(count + 1)

    await page.getByRole('link', { name: 'Without Rejected' }).click()
    await expect(page).not.toHaveURL(/stage=/)
    await page.getByLabel('Search these applications').fill('zzz nothing zzz')
    await expect(page.getByText('Nothing matches')).toBeVisible()
  })

  test('a long column and a long table show more, and lose nobody', async ({ app, page, database, user }) => {
    const companies = Array.from({ length: 55 }, (_, index) => `Company ${String(index).padStart(2, '0')}`)
    await seedApplications(
      database,
      user,
      companies.map((company) => ({ company })),
    )
    await app.board.open()
    const cards = app.board.column('Applied').getByRole('listitem')
    await expect(cards).toHaveCount(20)
    await page.getByRole('link', { name: 'Show 20 more of 55' }).click()
    await expect(cards).toHaveCount(40)
    await page.getByRole('link', { name: 'Show 15 more of 55' }).click()
    await expect(cards).toHaveCount(55)

    await app.open('/applications?view=table&sort=company')
    const links = page.getByRole('link', { name: /^Company \d\d$/ })
    await expect(links).toHaveCount(50)
    const first = await links.allInnerTexts()
    await page.getByRole('link', { name: 'More', exact: true }).click()
    await expect(links).toHaveCount(5)
    expect([...first, ...(await links.allInnerTexts())]).toEqual(companies)
  })
})
