import type { App } from './app'
import { expect, signInAs, test } from './fixtures'

const NORTHWIND = 'Northwind Realty'
/** A Thursday. Without public holidays the window is Mon 23 to Thu 26 November. */
const THURSDAY = '2026-11-12T10:00:00Z'
const DAY_6 = '2026-11-20T10:00:00Z'
const DAY_7 = '2026-11-23T10:00:00Z'
const DAY_10 = '2026-11-26T10:00:00Z'
const DAY_11 = '2026-11-27T10:00:00Z'

const WAYS_TO_REJECTED: Record<string, (app: App) => Promise<void>> = {
  'dragging its card to Rejected': async (app) => {
    await app.board.open()
    await app.board.drag(NORTHWIND, 'Rejected')
  },
  '“Move to…” on its page': async (app) => {
    await app.openApplication(NORTHWIND)
    await app.moveTo('Rejected')
  },
}

async function rejectedOnThursday(app: App) {
  await app.travelTo(THURSDAY)
  await app.logApplication(NORTHWIND, 'Data Analyst')
  const address = await app.openApplication(NORTHWIND)
  await app.moveTo('Rejected')
  await app.recordRejection(NORTHWIND)
  return address
}

test.describe('get a follow-up reminder', () => {
  test('an application without a word asks for a nudge on business day 7, and again after a snooze', async ({
    app,
    page,
  }) => {
    await app.travelTo('2026-11-02T10:00:00Z')
    await app.logApplication(NORTHWIND, 'Data Analyst')

    await app.travelTo('2026-11-11T08:59:00Z')
    await app.open('/')
    await expect(page.getByText('Nothing is due today.')).toBeVisible()

    await app.travelTo('2026-11-11T09:00:00Z')
    await app.open('/')
    const nudge = app.today.due(`Nudge ${NORTHWIND}`)
    await expect(nudge).toContainText('no word for 7 business days since Mon 2 Nov')

    await app.today.settle('Nudge')
    await expect(nudge).toBeHidden()
    await app.undo()
    await expect(nudge).toBeVisible()
    // The message has gone with its button: the focus is in the page again.
    await expect(page.locator('#main :focus')).toBeAttached()

    await app.today.letGo('Nudge')
    await expect(app.toast('Let go.')).toBeVisible()
    await expect(nudge).toBeHidden()
    await app.undo()
    await expect(nudge).toBeVisible()

    await app.today.snooze('Nudge', 'Tomorrow')
    await expect(nudge).toBeHidden()
    await app.travelTo('2026-11-12T09:00:00Z')
    await app.open('/')
    await nudge.getByRole('button', { name: 'Open draft' }).click()
    const letter = app.dialog('A friendly nudge')
    await expect(letter.getByLabel('Your words')).toHaveValue(/Data Analyst/)
    await letter.getByLabel('Your words').fill('Hello Sam, is there any news?')
    await page.keyboard.press('Escape')
    await expect(letter).toBeHidden()

    await app.openApplication(NORTHWIND)
    await expect(page.getByRole('heading', { name: 'A friendly nudge' })).toBeVisible()
    await page.getByRole('button', { name: 'Open draft' }).click()
    await expect(letter.getByLabel('Your words')).toHaveValue('Hello Sam, is there any news?')
    await letter.getByRole('button', { name: 'I have sent it' }).click()
    await expect(page.getByRole('heading', { name: 'A friendly nudge' })).toHaveCount(0)
  })

  test('a long silence is closed where it is asked about, and opened again by Undo', async ({ app }) => {
    await app.travelTo('2026-11-02T10:00:00Z')
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await app.travelTo('2026-12-03T10:00:00Z')
    await app.open('/')
    const close = app.today.due(NORTHWIND).getByRole('button', { name: 'Close as No reply' })
    await close.click()
    await expect(app.toast(`${NORTHWIND} moved to No reply.`)).toBeVisible()
    await expect(close).toBeHidden()
    await app.undo()
    await expect(close).toBeVisible()
  })

  for (const [way, reject] of Object.entries(WAYS_TO_REJECTED)) {
    test(`a rejection by ${way} waits until business day 7 before it asks for feedback`, async ({
      app,
      page,
    }) => {
      await app.travelTo(THURSDAY)
      await app.logApplication(NORTHWIND, 'Data Analyst')
      await reject(app)
      await app.recordRejection(NORTHWIND)
      const address = await app.openApplication(NORTHWIND)
      const cooling = app.today.card('Cooling off')
      const asking = app.today.due('Ask for feedback')

      await test.step('business day 6: a draft at most', async () => {
        await app.travelTo(DAY_6)
        await app.open('/')
        await expect(page.getByText(`One door is still open at ${NORTHWIND}.`)).toBeVisible()
        await expect(app.today.due(`Debrief the rejection from ${NORTHWIND}`)).toBeVisible()
        await expect(asking).toBeHidden()
        await expect(cooling).toContainText('day 6')
        await expect(cooling).toContainText('opens Mon 23 Nov')
        await app.open(address)
        await expect(
          page.getByRole('heading', { name: 'Cooling off until Mon 23 Nov, in 3 days' }),
        ).toBeVisible()
        await expect(page.getByText('Business day 6 of 7–10.')).toBeVisible()
      })

      await test.step('business day 7: the window opens', async () => {
        await app.travelTo(DAY_7)
        await app.open('/')
        await expect(asking).toContainText('the window is open')
        await expect(asking).toContainText('business day 7 of 7–10 after the rejection. Closes Thu 26 Nov')
        await expect(cooling).toContainText('open until Thu 26 Nov')
        await asking.getByRole('link', { name: 'Open draft' }).click()
        await expect(page.getByRole('heading', { name: 'The feedback window is open' })).toBeVisible()
        await expect(page.getByLabel('Your words')).toBeVisible()
      })

      await test.step('business day 10: the last call', async () => {
        await app.travelTo(DAY_10)
        await app.open('/')
        await expect(asking).toHaveCount(1)
        await expect(asking).toContainText('last call')
        await expect(asking).toContainText('business day 10 of 7–10')
        await app.open(address)
        await expect(page.getByRole('heading', { name: 'The feedback window closes today' })).toBeVisible()
      })

      await test.step('business day 11: closed, and a question is still fine', async () => {
        await app.travelTo(DAY_11)
        await app.open('/')
        await expect(cooling).toBeHidden()
        await expect(asking).toHaveCount(1)
        await app.open(`${address}#feedback`)
        await expect(
          page.getByText('The window has closed. A short, courteous question is still fine'),
        ).toBeVisible()
      })
    })
  }

  test('before day 7 “I have sent it” says why to wait, keeps the draft, and takes an honest record', async ({
    app,
    page,
  }) => {
    const address = await rejectedOnThursday(app)
    await app.travelTo(DAY_6)
    await app.open(`${address}#feedback`)
    await page.getByLabel('Your words').fill('Thank you for the time. What would have made the difference?')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'I have sent it' }).click()
    const wait = app.dialog('Better wait a little')
    await expect(wait).toContainText('The window opens on Mon 23 Nov, business day 7 after the rejection.')
    await wait.getByRole('button', { name: 'Back to the draft' }).click()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Undo the last move' }).click()
    await expect(page.getByLabel('Your words')).toBeHidden()
    await expect(app.toast(/^Taken back: it stands at/)).toBeVisible()
    await app.undo()
    await expect(page.getByLabel('Your words')).toBeVisible()
    await app.open(`${address}#feedback`)
    await expect(page.getByLabel('Your words')).toHaveValue(/What would have made the difference/)

    await page.getByRole('button', { name: 'I have sent it' }).click()
    await wait.getByText('I wrote already').click()
    await wait.getByRole('button', { name: 'Record it' }).click()
    await expect(app.toast('Recorded. Debrief waits with you.')).toBeVisible()
    await app.travelTo(DAY_7)
    await app.open('/')
    await expect(app.today.due('Ask for feedback')).toBeHidden()
    await expect(app.today.card('Cooling off')).toBeHidden()
  })

  test('a reminder of one’s own comes back every week, whatever day it was done', async ({ app, page }) => {
    await app.travelTo(THURSDAY)
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await app.openApplication(NORTHWIND)
    await page.getByRole('button', { name: 'Add a reminder' }).click()
    const form = app.dialog('Remind me')
    await form.getByLabel('What to do').fill('Look at their job board')
    await form.getByLabel('Day').fill('2026-11-13')
    await form.getByLabel('Repeat').selectOption({ label: 'By the week' })
    await form.getByRole('button', { name: 'Remind me' }).click()
    await expect(app.toast('You will be reminded.')).toBeVisible()

    const mine = app.today.due('Look at their job board')
    await app.travelTo('2026-11-14T10:00:00Z')
    await app.open('/')
    await expect(mine).toBeVisible()
    await app.today.settle('Look at their job board')
    await expect(mine).toBeHidden()
    await app.travelTo('2026-11-20T08:59:00Z')
    await app.open('/')
    await expect(mine).toBeHidden()
    await app.travelTo('2026-11-20T09:00:00Z')
    await app.open('/')
    await expect(mine).toBeVisible()
    await app.today.stopRepeating('Look at their job board')
    await expect(app.toast('It will not come again.')).toBeVisible()
    await app.travelTo('2026-11-27T09:00:00Z')
    await app.open('/')
    await expect(mine).toBeHidden()
  })

  test('a reminder about no application is set, changed and taken away on Today', async ({ app, page }) => {
    await app.travelTo(THURSDAY)
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await page.getByRole('button', { name: 'Add a reminder' }).click()
    const form = app.dialog('Remind me')
    await form.getByLabel('What to do').fill('Update the CV')
    await form.getByLabel('Day').fill('2026-11-16')
    await form.getByRole('button', { name: 'Remind me' }).click()
    await page.getByText('1 of your own to come').click()

    const menu = page.getByRole('button', { name: /^Change or remove: Update the/ })
    await menu.click()
    await page.getByRole('menuitem', { name: 'Change…' }).click()
    const change = app.dialog('Change the reminder')
    await expect(change.getByLabel('What to do')).toHaveValue('Update the CV')
    await change.getByLabel('What to do').fill('Update the profile')
    await change.getByLabel('Day').fill('2026-11-13')
    await change.getByRole('button', { name: 'Save' }).click()
    await expect(app.toast('Changed.')).toBeVisible()

    await app.travelTo('2026-11-13T10:00:00Z')
    await app.open('/')
    await expect(app.today.due('Update the profile')).toBeVisible()
    await menu.click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect(app.today.due('Update the profile')).toBeHidden()
    await app.undo()
    await expect(app.today.due('Update the profile')).toBeVisible()
  })

  test('what a menu or an Undo could not do is said at the foot of the screen', async ({
    app,
    context,
    database,
    server,
    user,
  }) => {
    const own = { userId: user.id }
    await app.travelTo('2026-11-02T10:00:00Z')
    await app.logApplication(NORTHWIND, 'Data Analyst')
    await app.travelTo('2026-11-11T09:00:00Z')
    await app.open('/')
    await database.reminder.updateMany({ where: own, data: { state: 'DONE' } })
    await app.today.snooze('Nudge', 'Tomorrow')
    await expect(app.toast('That is not here any more.')).toBeVisible()
    await database.reminder.updateMany({ where: own, data: { state: 'OPEN' } })
    await app.today.settle('Nudge')
    await expect(app.toast('Done.')).toBeVisible()
    await context.clearCookies()
    await app.undo()
    await expect(app.toast(/You are signed out/)).toBeVisible()
    await signInAs(context, server, user)
    await app.undo()
    await expect(app.today.due('Nudge')).toBeVisible()
  })

  test('Thanksgiving and another time zone move the window, and what was let go stays so', async ({
    app,
  }) => {
    await rejectedOnThursday(app)
    await app.settings.takeCountry('United States of America')
    await app.settings.takeZone('America/Chicago')

    const asking = app.today.due('Ask for feedback')
    await app.travelTo('2026-11-23T14:59:00Z')
    await app.open('/')
    await expect(asking).toBeHidden()
    await app.travelTo('2026-11-23T15:00:00Z')
    await app.open('/')
    await expect(asking).toContainText('Closes Fri 27 Nov (Thanksgiving Day skipped)')
    await expect(app.today.card('Cooling off')).toContainText('open until Fri 27 Nov')
    await app.today.letGo('Ask for feedback')
    await expect(asking).toBeHidden()

    await app.settings.takeZone('Europe/Berlin')
    await app.open('/')
    await expect(asking).toBeHidden()
  })
})
