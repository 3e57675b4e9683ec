import type { App } from './app'
import { expect, test } from './fixtures'
import { seedApplications } from './verbs/seed'

const NOW = '2026-11-23T10:00:00Z'

/** Opens the page, pastes as a person does, and has it read. */
async function paste(app: App, text: string, { from = '', subject = '' } = {}) {
  const { page } = app
  await page.getByLabel('The e-mail').fill(text)
  if (from) await page.getByLabel('Sender').fill(from)
  if (subject) await page.getByLabel('Subject').fill(subject)
  await page.getByRole('button', { name: 'Read it' }).click()
}

const mail = (lines: readonly string[]) => ({
  name: 'message.eml',
  mimeType: 'message/rfc822',
  buffer: Buffer.from(lines.join('\r\n')),
})

const FROM_LARKSPUR = [
  'From: Rosa Lind <rosa@larkspur.example>',
  'Date: Fri, 20 Nov 2026 16:03:00 +0000',
  'MIME-Version: 1.0',
]

const INVITATION = [
  'Subject: Interview with Larkspur',
  'Content-Type: multipart/mixed; boundary="part"',
  '',
  '--part',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'We would like to invite you to an interview. The details are in the invitation.',
  '--part',
  'Content-Type: text/calendar; charset=utf-8; method=REQUEST; name="invite.ics"',
  'Content-Disposition: attachment; filename="invite.ics"',
  '',
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:larkspur-1@example.org',
  'DTSTAMP:20261120T160000Z',
  'DTSTART;TZID=Europe/Berlin:20261126T140000',
  'DTEND;TZID=Europe/Berlin:20261126T144500',
  'SUMMARY:Interview',
  'END:VEVENT',
  'END:VCALENDAR',
  '--part--',
]

test.describe('paste an e-mail', () => {
  test('a no becomes the rejection form, filled in, and nothing happens before it is sent', async ({
    app,
    page,
    database,
    user,
  }) => {
    await app.travelTo(NOW)
    await seedApplications(database, user, [{ company: 'Halcyon' }, { company: 'Brightline' }])
    await app.open('/')
    await page.getByRole('link', { name: 'Paste an e-mail' }).click()
    await expect(app.heading('Paste an e-mail')).toBeVisible()
    await app.ready()
    await page
      .getByLabel('Choose a file')
      .setInputFiles(
        mail([
          'From: Halcyon Talent <no-reply@us.greenhouse-mail.io>',
          'Subject: Your application',
          'Date: Fri, 20 Nov 2026 16:03:00 +0000',
          'MIME-Version: 1.0',
          'Content-Type: text/html; charset=utf-8',
          '',
          '<script>document.title = "run"</script><p>Thank you for your application.</p>',
          '<p>We decided to move forward with other candidates who know dbt.</p><img src="https://track.example/x">',
        ]),
      )
    await expect(page.getByText('Read from message.eml. Its attachments stay here.')).toBeVisible()
    await expect(page.getByLabel('Sender')).toHaveValue('Halcyon Talent <no-reply@us.greenhouse-mail.io>')
    await page.getByRole('button', { name: 'Read it' }).click()

    await expect(page.getByRole('heading', { name: 'It reads like a no. I’m sorry.' })).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Halcyon/ })).toBeChecked()
    await expect(page.getByText('The sender names it.')).toBeVisible()
    const step = page.getByRole('region', { name: 'Record the no' })
    await expect(step.getByLabel('Day received')).toHaveValue('2026-11-20')
    await expect(step.getByLabel('How they told you')).toHaveValue('EMAIL')
    await expect(step.getByLabel('The reason they gave')).toHaveValue(
      'We decided to move forward with other candidates who know dbt.',
    )
    expect(await database.rejection.count({ where: { userId: user.id } })).toBe(0)
    await step.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByRole('heading', { level: 2, name: /feedback/i }).first()).toBeVisible()
    const [rejection] = await database.rejection.findMany({ where: { userId: user.id } })
    expect(rejection).toMatchObject({ receivedOn: '2026-11-20', channel: 'EMAIL' })
  })

  test('of several applications none is taken, and of several times none either', async ({
    app,
    page,
    database,
    user,
  }) => {
    await app.travelTo(NOW)
    await seedApplications(database, user, [
      { company: 'Halcyon', role: 'Designer' },
      { company: 'Halcyon', role: 'Analyst' },
    ])
    await app.open('/messages/new')
    await paste(
      app,
      'We would love to set up a 30-minute call with our recruiter, Dana Whitfield. Do any of these work?\n\n- Tue 24 Nov, 9:00 ET\n- Wed 25 Nov, 13:30 ET\n\nJoin here: https://calls.halcyon.example/812?pwd=x',
      { from: 'Sam <sam@halcyon.example>' },
    )
    await expect(page.getByText('It may be one of these. Choose.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Schedule' })).toHaveCount(0)
    await page.getByRole('radio', { name: /^Halcyon · Analyst/ }).check()
    const step = page.getByRole('region', { name: 'Schedule the interview' })
    await expect(step.getByLabel('Day', { exact: true })).toHaveValue('')
    await step.getByRole('radio', { name: 'Wed 25 Nov, 13:30 (New York)' }).check()
    await expect(step.getByLabel('Day', { exact: true })).toHaveValue('2026-11-25')
    await expect(step.getByLabel('Start')).toHaveValue('13:30')
    await expect(step.getByLabel('Time zone')).toHaveValue('America/New_York')
    await expect(step.getByLabel('Minutes')).toHaveValue('30')
    await expect(step.getByLabel('Link')).toHaveValue('https://calls.halcyon.example/812?pwd=x')
    await expect(step.getByRole('checkbox', { name: 'Dana Whitfield (new)' })).toBeChecked()
    await page.getByRole('button', { name: 'Schedule' }).click()
    await expect(app.heading('Recruiter screen')).toBeVisible()
    await expect(page.getByRole('main').getByText('Dana Whitfield').first()).toBeVisible()
    const round = await database.interview.findFirstOrThrow({ where: { userId: user.id } })
    expect(round).toMatchObject({ startAt: new Date('2026-11-25T18:30:00Z'), durationMinutes: 30 })
  })

  test('what the rules get wrong, the person sets right; what nobody knows is kept as a note', async ({
    app,
    page,
    database,
    user,
  }) => {
    await app.travelTo(NOW)
    await seedApplications(database, user, [{ company: 'Northwind Realty' }])
    const application = await app.openApplication('Northwind Realty')
    await page.getByRole('link', { name: 'Paste an e-mail' }).click()
    await expect(app.heading('Paste an e-mail')).toBeVisible()
    await app.ready()
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByText('The message is missing.')).toBeVisible()

    await page.getByLabel('Choose a file').setInputFiles({
      name: 'large.eml',
      mimeType: 'message/rfc822',
      buffer: Buffer.alloc(5 * 1024 * 1024 + 1, 'a'),
    })
    await expect(page.getByText(/^This file is larger than 5 MB/)).toBeVisible()

    await paste(app, 'Unfortunately the meeting room is taken.\n<b>Come to *floor 3*.</b>')
    await expect(page.getByRole('heading', { name: 'It says nothing that Debrief knows' })).toBeVisible()
    await page.getByRole('radio', { name: 'Offer', exact: true }).check()
    await expect(page.getByRole('button', { name: 'Move to Offer' })).toBeVisible()
    await page.getByRole('radio', { name: 'Something else' }).check()
    await page
      .getByRole('region', { name: 'Keep it on the timeline' })
      .getByRole('button', { name: 'Add note' })
      .click()
    await expect(page).toHaveURL(new RegExp(`${application}$`))
    await expect(
      page.getByRole('region', { name: 'Timeline' }).getByText('<b>Come to *floor 3*.</b>'),
    ).toBeVisible()
  })

  test('three files carry an application from Saved to an offer: its arrival, a calendar file, the offer', async ({
    app,
    page,
    database,
    user,
  }) => {
    await app.travelTo(NOW)
    await seedApplications(database, user, [{ company: 'Larkspur', stage: 'SAVED' }])
    const read = async (lines: readonly string[]) => {
      await app.open('/messages/new')
      await page.getByLabel('Choose a file').setInputFiles(mail([...FROM_LARKSPUR, ...lines]))
      await expect(page.getByText(/^Read from message.eml/)).toBeVisible()
      await page.getByRole('button', { name: 'Read it' }).click()
      await expect(page.getByRole('radio', { name: /^Larkspur/ })).toBeChecked()
    }

    await read(['Subject: We received your application', '', 'Thank you for applying to Larkspur.'])
    await page.getByRole('button', { name: 'Move to Applied' }).click()
    await expect(page).toHaveURL(/\/applications\/[^/]+$/)

    await read(INVITATION)
    const step = page.getByRole('region', { name: 'Schedule the interview' })
    await expect(step.getByLabel('Day', { exact: true })).toHaveValue('2026-11-26')
    await expect(step.getByLabel('Start')).toHaveValue('14:00')
    await expect(step.getByLabel('Time zone')).toHaveValue('Europe/Berlin')
    await expect(step.getByLabel('Minutes')).toHaveValue('45')
    await step.getByLabel('Kind').selectOption({ label: 'Panel interview' })
    await page.getByRole('button', { name: 'Schedule' }).click()
    await expect(page).toHaveURL(/\/interviews\//)

    await read([
      'Subject: Your offer',
      '',
      'We are delighted to offer you the position of Data Analyst.',
      'Please let us know by 30 November 2026.',
    ])
    const offer = page.getByRole('region', { name: 'Move to Offer' })
    await expect(offer.getByLabel('They want your answer by')).toHaveValue('2026-11-30')
    await offer.getByRole('button', { name: 'Move to Offer' }).click()
    await expect(page).toHaveURL(/\/applications\/[^/]+$/)
    const [larkspur] = await database.application.findMany({ where: { userId: user.id } })
    expect(larkspur).toMatchObject({ stage: 'OFFER', offerDue: '2026-11-30', appliedDay: '2026-11-20' })
    const [round] = await database.interview.findMany({ where: { userId: user.id } })
    expect(round).toMatchObject({ startAt: new Date('2026-11-26T13:00:00Z'), durationMinutes: 45 })
  })
})
