import { sendEmail } from '@/lib/delivery/email'
import { closeMail } from '@/lib/delivery/smtp'
import { RecordingSmtpServer, type ReceivedMail } from '@/lib/delivery/testing/smtp-server'
import { outgoingMessage, outgoingReminder } from '@/lib/delivery/testing/outgoing'
import { mintUserId } from '@/lib/data/user-id'
import type { PrismaClient } from '@/lib/db/create-client'
import { createUser, expect, test as base } from './fixtures'
import { makeDatabase, removeDatabase } from './databases'
import { startServer } from './server'

const PASSWORD = 'seven blue herons at dawn'
const MAIL_FROM = 'Debrief <debrief@example.org>'

/** With a server of its own, which hands its mail to one that records it. */
const test = base.extend<object, { mail: RecordingSmtpServer }>({
  mail: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here what the fixture asks for: nothing
    async ({}, use) => {
      const mail = new RecordingSmtpServer()
      await mail.listen()
      await use(mail)
      await mail.close()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ mail }, use, info) => {
      const variables = { SMTP_URL: mail.url, MAIL_FROM }
      const server = await startServer(await makeDatabase(`mail-${info.workerIndex}`), variables)
      // What sends here signs as that server does.
      Object.assign(process.env, variables, { NEXTAUTH_URL: server.url, NEXTAUTH_SECRET: server.secret })
      await use(server)
      closeMail()
      await server.stop()
      await removeDatabase(server.databaseUrl)
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

const linkIn = ({ text }: ReceivedMail, label: string) =>
  new RegExp(`^${label}: (http\\S+)$`, 'm').exec(text)?.[1] ?? ''

test.describe('a forgotten password', () => {
  test('is replaced by way of a mail, by a link that works once, and the address is told of another', async ({
    page,
    database,
    mail,
  }) => {
    const { email } = await createUser(database)
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()

    const link = linkIn(await mail.arrival(({ to }) => to.includes(email)), 'Choose a new password')
    await page.goto(link)
    await page.getByLabel('New password').fill('password1')
    await page.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/Choose another/)
    await page.getByLabel('New password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Change password' }).click()

    await expect(page.getByText('Your password is changed.')).toBeVisible()
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { name: 'Start with one application' })).toBeVisible()
    await page.goto(link)
    await expect(page.getByText('This link has done its work already.')).toBeVisible()

    await page.goto('/settings/account')
    const card = page.getByRole('region', { name: 'E-mail address' })
    await card.getByLabel('New address').fill(`new-${email}`)
    await card.getByLabel('Current password').fill(PASSWORD)
    await card.getByRole('button', { name: 'Change address' }).click()
    const notice = await mail.arrival((each) => each.header('Subject') === 'Your address was changed')
    expect(notice.to).toEqual([email])
    expect(notice.text).toContain(`changed to new-${email}.`)
  })

  test('is asked about in the same words where there is no account', async ({ page, mail }) => {
    const email = `nobody-${Date.now()}@example.org`
    await page.goto('/forgot-password')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
    expect(mail.received.filter(({ to }) => to.includes(email))).toEqual([])
  })
})

test.describe('an address for reminders', () => {
  const DAY_MS = 86_400_000

  test('is confirmed by its reader, then gets what falls due, and says what it could not get', async ({
    app,
    page,
    request,
    context,
    database,
    user,
    mail,
  }) => {
    const address = `reader-${user.email}`
    const mails = (about: string) =>
      mail.received.filter((each) => each.to.includes(address) && each.header('Subject')?.includes(about))
    const arrival = (about: string) =>
      mail.arrival((each) => each.to.includes(address) && Boolean(each.header('Subject')?.includes(about)))
    /** Set a day ago by the app's clock, for the midnight that has been: due at once by the clock of the scheduler. */
    const remind = async (title: string) => {
      const now = Date.now()
      await app.travelTo(new Date(now - DAY_MS).toISOString())
      await app.openApplication('Northwind Realty')
      await page.getByRole('button', { name: 'Add a reminder' }).click()
      const form = app.dialog('Remind me')
      await form.getByLabel('What to do').fill(title)
      await form.getByLabel('Day').fill(new Date(now).toISOString().slice(0, 10))
      await form.getByLabel('Time').fill('00:00')
      await form.getByRole('button', { name: 'Remind me' }).click()
      await expect(app.toast('You will be reminded.')).toBeVisible()
      await context.clearCookies({ name: 'test-clock' })
      await page.clock.setFixedTime(now)
    }
    await app.logApplication('Northwind Realty', 'Data Analyst')

    await app.open('/settings/delivery')
    const card = app.settings.card('E-mail')
    await card.getByLabel('Address').fill(address)
    await card.getByRole('button', { name: 'Add this address' }).click()
    const first = await arrival('Confirm this address')
    await expect(card.getByText('Not confirmed yet')).toBeVisible()
    await expect(card.getByRole('button', { name: /^Send a test/ })).toHaveCount(0)
    await card.getByRole('button', { name: 'Send the mail again' }).click()
    await expect(app.toast('We sent another mail.')).toBeVisible()
    expect(mails('Confirm this address')).toHaveLength(2)

    const link = linkIn(first, 'Confirm this address')
    expect((await request.get(link)).ok()).toBe(true)
    const destination = () => database.destination.findFirstOrThrow({ where: { userId: user.id } })
    expect(await destination()).toMatchObject({ verifiedAt: null })
    await page.goto(link)
    await page.getByRole('button', { name: 'Confirm this address' }).click()
    await expect(page.getByRole('heading', { name: 'Confirmed' })).toBeVisible()
    expect(await destination()).toMatchObject({ verifiedAt: expect.any(Date) })

    await app.open('/settings/delivery')
    await card.getByRole('button', { name: `Send a test to ${address}` }).click()
    await expect(card.getByText('Sent just now.')).toBeVisible()

    const set = Date.now()
    await remind('Call Rosa')
    const reminder = await arrival('Call Rosa')
    expect(Date.now() - set).toBeLessThan(60_000)
    const state = async () =>
      (await database.reminder.findFirstOrThrow({ where: { userId: user.id, title: 'Call Rosa' } })).state
    const done = linkIn(reminder, 'Done')
    expect((await request.get(done)).ok()).toBe(true)
    expect(await state()).toBe('OPEN')
    await app.open('/')
    await expect(app.today.due('Call Rosa')).toBeVisible()
    await page.goto(done)
    await page.getByRole('button', { name: 'Mark as done' }).click()
    await expect(page.getByRole('heading', { name: 'Done', exact: true })).toBeVisible()
    expect(await state()).toBe('DONE')
    await app.open('/')
    await expect(app.today.due('Call Rosa')).toBeHidden()

    mail.behaviour = 'reject the recipient'
    await remind('Write to Ivo')
    const dead = () => database.delivery.count({ where: { userId: user.id, state: 'DEAD' } })
    await expect.poll(dead).toBe(1)
    mail.behaviour = 'accept'
    await app.open('/')
    await expect(page.getByText(`1 reminder could not be sent to ${address}.`)).toBeVisible()
    await page.getByRole('link', { name: 'See which, and why' }).click()
    const undelivered = app.settings.card('Could not be sent')
    await expect(undelivered).toContainText('Write to Ivo')
    await expect(undelivered).toContainText('550')
    await undelivered.getByRole('button', { name: 'Try again' }).click()
    await expect(undelivered).toBeHidden()
    await arrival('Write to Ivo')
    expect([mails('Call Rosa').length, mails('Write to Ivo').length]).toEqual([1, 1])
  })
})

/** A person who is signed out here, with a reminder that has come to them by mail. */
async function reminded(database: PrismaClient, mail: RecordingSmtpServer) {
  const { id: userId, email: address } = await createUser(database)
  const dueAt = new Date()
  const { id } = await database.reminder.create({
    data: {
      userId,
      rule: 'custom',
      subject: 'own',
      occurrence: crypto.randomUUID(),
      title: 'Call Rosa',
      why: 'You asked for it.',
      plannedFor: dueAt,
      dueAt,
    },
  })
  const destination = await database.destination.create({
    data: { userId, kind: 'EMAIL', address, verifiedAt: dueAt },
  })
  const own = { userId: mintUserId(userId) }
  const reminder = outgoingReminder({ id, title: 'Call Rosa', application: null, dueAt })
  const message = outgoingMessage({ ...own, id: crypto.randomUUID(), now: dueAt, reminders: [reminder] })
  const result = await sendEmail({ ...destination, ...own }, message, AbortSignal.timeout(20_000))
  expect(result).toEqual({ outcome: 'sent' })
  return {
    arrived: await mail.arrival(({ to }) => to.includes(address)),
    reminder: () => database.reminder.findUniqueOrThrow({ where: { userId_id: { userId, id } } }),
    destination: () => database.destination.findFirstOrThrow({ where: { userId } }),
  }
}

test.describe('a reminder in the mail', () => {
  test('is done by the button behind its link, and by nothing less', async ({
    page,
    request,
    database,
    mail,
  }) => {
    const { arrived, reminder } = await reminded(database, mail)
    const link = linkIn(arrived, 'Done')
    // As a scanner does, that opens every link of a mail.
    for (const method of ['get', 'head'] as const) expect((await request[method](link)).ok()).toBe(true)
    await page.goto(link)
    await expect(page.getByText('Call Rosa')).toBeVisible()
    expect(await reminder()).toMatchObject({ state: 'OPEN' })

    await page.getByRole('button', { name: 'Mark as done' }).click()
    await expect(page.getByRole('heading', { name: 'Done', exact: true })).toBeVisible()
    expect(await reminder()).toMatchObject({ state: 'DONE' })
    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'This is done already' })).toBeVisible()
  })

  test('is put off by one of its buttons', async ({ page, database, mail }) => {
    const { arrived, reminder } = await reminded(database, mail)
    await page.goto(linkIn(arrived, 'Snooze'))
    expect(await reminder()).toMatchObject({ snoozedUntil: null })
    await page.getByRole('button', { name: /^Tomorrow/ }).click()
    await expect(page.getByRole('heading', { name: /^Put off until/ })).toBeVisible()
    expect(await reminder()).toMatchObject({ state: 'OPEN', snoozedUntil: expect.any(Date) })
  })

  test.describe('without the page’s script', () => {
    test.use({ javaScriptEnabled: false })

    test('is the last one where its reader unsubscribes', async ({ page, database, mail }) => {
      const { arrived, destination } = await reminded(database, mail)
      // The address that mail programs post to shows a page to a person.
      await page.goto(/^<(\S+)>$/.exec(arrived.header('List-Unsubscribe') ?? '')?.[1] ?? '')
      expect(await destination()).toMatchObject({ enabled: true })
      await page.getByRole('button', { name: 'Unsubscribe' }).click()
      await expect(page.getByRole('heading', { name: 'No more reminders come here' })).toBeVisible()
      expect(await destination()).toMatchObject({ enabled: false })
    })
  })
})
