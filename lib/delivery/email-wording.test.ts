import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordReminders, type MessageLinks } from './email-wording'
import { outgoingMessage, outgoingReminder } from './testing/outgoing'

const links: MessageLinks = {
  of: ({ id }) => ({
    open: `https://d.example/applications/${id}`,
    done: `https://d.example/done?token=${id}`,
    snooze: `https://d.example/snooze?token=${id}`,
  }),
  today: 'https://d.example/',
  settings: 'https://d.example/settings/reminders',
  unsubscribe: 'https://d.example/unsubscribe?token=u&x=1',
}

describe('a single reminder', () => {
  test('says what, why and about which application, with its links', () => {
    expect(wordReminders(outgoingMessage(), links)).toMatchObject({
      subject: 'Nudge Northwind Realty',
      text: `Nudge Northwind Realty
https://d.example/applications/r-1

Northwind Realty · Data Analyst

7 business days of silence since you applied on 12 November.

Done: https://d.example/done?token=r-1
Snooze: https://d.example/snooze?token=r-1

--------

You get this because your reminders go to this address.

Change what comes: https://d.example/settings/reminders
Unsubscribe: https://d.example/unsubscribe?token=u&x=1
`,
    })
  })

  test('says the same in HTML', () => {
    const { html } = wordReminders(outgoingMessage(), links)
    for (const said of [
      'Nudge Northwind Realty</a>',
      'Northwind Realty · Data Analyst',
      '7 business days of silence',
    ]) {
      expect(html).toContain(said)
    }
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(hrefs).toEqual([
      'https://d.example/applications/r-1',
      'https://d.example/done?token=r-1',
      'https://d.example/snooze?token=r-1',
      'https://d.example/settings/reminders',
      'https://d.example/unsubscribe?token=u&amp;x=1',
    ])
    // Nothing is fetched when it is opened, so nobody learns that it was.
    expect(html).not.toMatch(/<img|<script|<link|src=|url\(/)
  })

  test('names the company in the subject where the title does not', () => {
    const reminder = outgoingReminder({ title: 'Send thanks for the panel' })
    expect(wordReminders(outgoingMessage({ reminders: [reminder] }), links).subject).toBe(
      'Send thanks for the panel · Northwind Realty',
    )
    const own = outgoingReminder({ title: 'Call Rosa', application: null })
    expect(wordReminders(outgoingMessage({ reminders: [own] }), links)).toMatchObject({
      subject: 'Call Rosa',
      text: expect.not.stringContaining('Northwind'),
    })
  })

  test('says how late it comes', () => {
    const now = new Date('2026-11-26T08:00:00Z')
    const late = wordReminders(outgoingMessage({ now }), links)
    for (const form of [late.text, late.html])
      expect(form).toContain('Was due Mon 23 Nov at 09:00, 3 days ago.')
    expect(wordReminders(outgoingMessage(), links).text).not.toContain('Was due')
  })
})

test('several are one list, each with its own links', () => {
  const reminders = ['r-1', 'r-2', 'r-3'].map((id) => outgoingReminder({ id, title: `Nudge ${id}` }))
  const { subject, text, html } = wordReminders(outgoingMessage({ reminders }), links)
  expect(subject).toBe('3 reminders: Nudge r-1 and 2 more')
  expect(text).toMatch(/^3 reminders for you, the most urgent first\./)
  for (const form of [text, html]) {
    const tokens = [...form.matchAll(/\/(?:done|snooze)\?token=(r-\d)/g)].map(([, id]) => id)
    expect(tokens).toEqual(['r-1', 'r-1', 'r-2', 'r-2', 'r-3', 'r-3'])
  }
  expect(text.match(/Unsubscribe/g)).toHaveLength(1)
})

describe('whatever was typed', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\u2028',
        '<',
        '>',
        '"',
        "'",
        '&',
        '<script>',
        '</p>',
        '<img src=x>',
        'Done: https://evil.example',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    ),
    minLength: 1,
  })

  test('the plain form has the same lines, and the HTML form the same elements', () => {
    const tagsOf = (html: string) => html.match(/<[!/]?[a-z][^>]*>/gi)?.map((tag) => tag.split(/[\s>]/)[0])
    const plain = wordReminders(outgoingMessage(), links)
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, why, company, role) => {
        const application = { id: 'a-1', company, role, stage: 'APPLIED' as const }
        const reminder = outgoingReminder({ title, why, application })
        const { subject, text, html } = wordReminders(outgoingMessage({ reminders: [reminder] }), links)
        expect(text.split('\n')).toHaveLength(plain.text.split('\n').length)
        expect(tagsOf(html)).toEqual(tagsOf(plain.html))
        expect(typeof subject).toBe('string')
      }),
    )
  })
})
