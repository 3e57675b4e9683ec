import type { App } from './app'
import { expect, test } from './fixtures'

const NORTHWIND = 'Northwind Realty'
const BEFORE = '2026-11-16T10:00:00Z'
const AFTER = '2026-11-18T17:30:00Z'
const PANEL = { company: NORTHWIND, kind: 'Panel interview', day: '2026-11-18', time: '15:00', minutes: '60' }
const PLAN = 'Lead with the churn model. Ask about the pricing change.'
const HAPPENED = 'Two hours, five people. The churn model landed; the numbers question did not.'

/** Logged and scheduled on Monday for Wednesday; now it is Wednesday, an hour and a half after the end. */
async function heldAPanel(app: App) {
  await app.travelTo(BEFORE)
  await app.logApplication(NORTHWIND, 'Data Analyst')
  const interview = await app.interviews.schedule({ ...PANEL, with: 'Sam Okafor', plan: PLAN })
  await app.travelTo(AFTER)
  await app.open(interview)
  await app.interviews.startReview()
  return interview
}

test.describe('fill a review per interview', () => {
  test('from the preparation to the lesson on the next interview’s checklist', async ({ app, page }) => {
    const { interviews, reviews, today } = app
    let interview = ''

    await test.step('schedule, prepare, plan', async () => {
      await app.travelTo(BEFORE)
      await app.logApplication(NORTHWIND, 'Data Analyst')
      interview = await interviews.schedule({ ...PANEL, with: 'Sam Okafor' })
      await interviews.tick('Threats to the industry')
      await interviews.addLine('company', 'Look up their last funding round')
      await interviews.plan(PLAN)
      await expect(page.getByRole('progressbar', { name: 'Preparation' })).toHaveAttribute(
        'aria-valuetext',
        '1 of 9',
      )
      await app.open('/')
      await expect(today.card('Coming up')).toContainText(`Panel interview · ${NORTHWIND}`)
      await expect(today.due('Prepare for the panel interview')).toBeVisible()
    })

    await test.step('afterwards: thanks and the review are due', async () => {
      await app.travelTo('2026-11-18T18:00:00Z')
      await app.open('/')
      await expect(today.due('Thank Sam Okafor for the panel interview')).toBeVisible()
      await expect(today.due('Debrief the panel interview')).toBeVisible()
      await app.open(interview)
      await expect(page.getByText(PLAN)).toBeVisible()
      await expect(page.getByRole('textbox', { name: 'Your plan' })).toBeHidden()
      await interviews.markThanked()
    })

    await test.step('an outcome that was a slip is taken back, with the move it came with', async () => {
      await interviews.sayOutcome('Rejected')
      await expect(page.getByText('Change the outcome')).toBeVisible()
      await app.undo()
      await expect(page.getByLabel('Outcome', { exact: true })).toHaveValue('PENDING')
    })

    await test.step('the review: planned as it was, what is missing is named, complete', async () => {
      await interviews.startReview()
      await expect(reviews.step('What was planned')).toContainText(PLAN)
      await reviews.complete()
      await expect(page.getByText('Before it is complete')).toBeVisible()
      await expect(reviews.field('What happened')).toBeFocused()
      await reviews.write({
        happened: HAPPENED,
        ratings: [4, 3, 5],
        sustain: 'Opening with the churn model',
        improve: 'Know three numbers of their annual report',
      })
      await reviews.saved()
      await expect(page.getByText('Nothing is missing')).toBeVisible()
      await reviews.complete()
      await expect(app.toast('Review complete.')).toBeVisible()
      await expect(page.getByText(HAPPENED)).toBeVisible()
    })

    await test.step('nothing is due any more, and the lesson waits for the next round', async () => {
      await app.open('/')
      await expect(today.due('Debrief')).toBeHidden()
      await expect(today.due('Thank')).toBeHidden()
      await interviews.schedule({ company: NORTHWIND, kind: 'Final round', day: '2026-11-25', time: '10:00' })
      await expect(interviews.line('Know three numbers of their annual report')).toBeVisible()
      await page
        .getByRole('link', { name: 'from the panel interview at Northwind Realty, 18 November' })
        .first()
        .click()
      await expect(page.getByText(HAPPENED)).toBeVisible()
    })
  })

  test('every word is there after the tab has died, saved or not', async ({ app, context }) => {
    await heldAPanel(app)
    const address = app.page.url()
    await app.reviews.field('What happened').fill(HAPPENED)
    await app.reviews.saved()
    await app.reviews.field('What happened').pressSequentially(' Then they')
    await app.crash()

    await app.open(address)
    await expect(app.reviews.field('What happened')).toHaveValue(`${HAPPENED} Then they`)
    await app.reviews.saved()

    await context.setOffline(true)
    await app.reviews.field('What happened').pressSequentially(' asked why I left.')
    await app.reviews.improves().last().fill('Say it in one sentence')
    await app.crash()
    await context.setOffline(false)
    app.forgive(/ERR_INTERNET_DISCONNECTED/)

    await app.open(address)
    await expect(
      app.page.getByText('What you typed here before was not saved yet. It is back.'),
    ).toBeVisible()
    await expect(app.reviews.field('What happened')).toHaveValue(`${HAPPENED} Then they asked why I left.`)
    await expect(app.reviews.improves().first()).toHaveValue('Say it in one sentence')
    await app.reviews.saved()
  })

  test('typing goes on through a lost connection and an expired session', async ({
    app,
    page,
    context,
    database,
    user,
  }) => {
    await heldAPanel(app)
    const { reviews } = app
    await context.setOffline(true)
    await reviews.field('What happened').fill(HAPPENED)
    await expect(page.getByText('Not saved yet — kept in this browser.')).toBeVisible()
    await context.setOffline(false)
    await reviews.saved()
    app.forgive(/ERR_INTERNET_DISCONNECTED/)

    const where = { userId_id: { userId: user.id, id: user.sessionId } }
    const session = await database.userSession.delete({ where })
    await reviews.field('Why it differed').fill('I had read the report, and not its numbers.')
    await expect(page.getByText('You were signed out.')).toBeVisible()
    await reviews.field('Next time').fill('Numbers first.')
    await database.userSession.create({ data: session })
    await page.keyboard.press('Control+s')
    await reviews.saved()
    await page.reload()
    await expect(reviews.field('What happened')).toHaveValue(HAPPENED)
    await expect(reviews.field('Why it differed')).toHaveValue('I had read the report, and not its numbers.')
    await expect(reviews.field('Next time')).toHaveValue('Numbers first.')
  })

  test('what two tabs write comes together, or the person decides', async ({ app }) => {
    await heldAPanel(app)
    const other = await app.secondTab()
    await other.open(app.page.url())
    await other.reviews.field('Next time').fill('Numbers first.')
    await other.reviews.saved()
    await app.reviews.field('Why it differed').fill('I was tired.')
    await expect(app.page.getByText('Both are together now.')).toBeVisible()
    await expect(app.reviews.field('Next time')).toHaveValue('Numbers first.')
    await app.reviews.saved()

    await other.reviews.field('What happened').fill('My numbers did not.')
    await other.reviews.saved()
    await app.reviews.field('What happened').fill('The churn model landed.')
    await expect(
      app.page.getByRole('heading', { name: 'This review was changed in another tab' }),
    ).toBeVisible()
    await app.page.getByRole('button', { name: 'Keep both texts' }).click()
    await app.reviews.saved()
    await expect(app.reviews.field('What happened')).toHaveValue(
      'The churn model landed.\n\nMy numbers did not.',
    )
  })

  test('an owed review leads the list, and a rejection is linked to it', async ({ app, page }) => {
    await heldAPanel(app)
    await app.openApplication(NORTHWIND)
    await app.moveTo('Rejected')
    await app.recordRejection(NORTHWIND)
    await app.open('/reviews')
    const owed = app.today.card(/^Owed/)
    await expect(owed.getByRole('listitem')).toHaveCount(1)
    await owed.getByRole('link', { name: new RegExp(`: Panel interview · ${NORTHWIND}`) }).click()
    await expect(app.reviews.step('What was planned')).toContainText(PLAN)
    await expect(page.getByText('Rejected 18 Nov')).toBeVisible()
  })
})
