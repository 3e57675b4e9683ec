import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outgoingMessage, outgoingReminder } from './testing/outgoing'
import { webhookPost } from './webhook-presets'

const HOSTILE =
  '<!channel> <@U123> @everyone @here @channel [free](https://evil.example) ![x](https://evil.example/x.png) ' +
  '**bold** `code` ~~s~~ ||spoiler|| # h & < > \\ </script> "quote"\r\n\u0000 {"text":"x"} <t:1:R> <https://evil.example|click>'

const hostile = outgoingMessage({ reminders: [outgoingReminder({ title: HOSTILE, why: HOSTILE })] })
const long = outgoingMessage({
  reminders: [outgoingReminder({ title: '🦓 é & < @ '.repeat(500), why: '& < > * _ ` @here '.repeat(500) })],
})

describe('our own JSON', () => {
  it('says all there is, as it is', () => {
    const { url, body } = webhookPost('plain', 'https://example.org/hook?x=1', hostile)
    expect(url).toBe('https://example.org/hook?x=1')
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      type: 'reminders.due',
      timestamp: '2026-11-23T08:00:00.000Z',
      data: {
        id: hostile.id,
        reminders: [
          {
            id: 'r-1',
            rule: 'nudge',
            title: HOSTILE,
            why: HOSTILE,
            dueAt: '2026-11-23T08:00:00.000Z',
            url: 'http://localhost:3000/applications/a-1',
            application: { id: 'a-1', company: 'Northwind Realty', role: 'Data Analyst', stage: 'APPLIED' },
            interviewId: null,
            lessonId: null,
          },
        ],
      },
    })
  })
})

describe('ntfy', () => {
  it.each([
    ['https://ntfy.sh/my-topic', 'https://ntfy.sh/', 'my-topic'],
    ['https://example.org/ntfy/my_topic?auth=QmFz', 'https://example.org/ntfy/?auth=QmFz', 'my_topic'],
  ])('is posted to the root of %s', (address, url, topic) => {
    const post = webhookPost('ntfy', address, outgoingMessage())
    expect(post).toEqual({
      url,
      body: {
        topic,
        title: 'Nudge Northwind Realty',
        message: '7 business days of silence since you applied on 12 November.',
        click: 'http://localhost:3000/applications/a-1',
      },
    })
  })

  it('stays below the size at which it would become a file', () => {
    const { body } = webhookPost('ntfy', 'https://ntfy.sh/t', long) as { body: { message: string } }
    expect(Buffer.byteLength(body.message)).toBeLessThanOrEqual(4096)
    expect(body.message.endsWith('…')).toBe(true)
  })
})

describe('Gotify', () => {
  it.each([
    ['https://gotify.example.org/message?token=A1', 'https://gotify.example.org/message?token=A1'],
    ['https://gotify.example.org/?token=A1', 'https://gotify.example.org/message?token=A1'],
    ['https://example.org/gotify?token=A1', 'https://example.org/gotify/message?token=A1'],
  ])('is posted to its messages: %s', (address, url) => {
    expect(webhookPost('gotify', address, hostile).url).toBe(url)
  })

  it('is told that the text is plain', () => {
    expect(webhookPost('gotify', 'https://example.org/message?token=A', hostile).body).toMatchObject({
      message: HOSTILE,
      priority: 5,
      extras: {
        'client::display': { contentType: 'text/plain' },
        'client::notification': { click: { url: 'http://localhost:3000/applications/a-1' } },
      },
    })
  })
})

describe('Slack and what takes the same', () => {
  const textOf = (message = hostile) =>
    (webhookPost('slack', 'https://hooks.slack.com/x', message).body as { text: string }).text
  const ownLink = '\n<http://localhost:3000/applications/a-1>'

  it('reads no markup, no mention and no link of the text’s own', () => {
    const text = textOf()
    expect(text.endsWith(ownLink)).toBe(true)
    const own = text.slice(0, -ownLink.length)
    expect(own).not.toMatch(/[<>]/)
    expect(own).not.toMatch(/&(?!(amp|lt|gt);)/)
    expect(own).not.toMatch(/@\w/)
    expect(own).not.toMatch(/\]\(|!\[/)
    expect(own).not.toMatch(/\*\*|~~/)
    expect(webhookPost('slack', 'https://example.org', hostile).body).toMatchObject({
      mrkdwn: false,
      unfurl_links: false,
    })
  })

  it('keeps the link where the text is long', () => {
    const text = textOf(long)
    expect(text.length).toBeLessThanOrEqual(3_501)
    expect(text.endsWith(`…${ownLink}`)).toBe(true)
  })
})

describe('Discord', () => {
  const bodyOf = (message = hostile) =>
    webhookPost('discord', 'https://discord.com/api/webhooks/1/x', message).body as { content: string }
  const ownLink = '\n<http://localhost:3000/applications/a-1>'

  it('mentions nobody, shows no preview, and takes every sign as it is', () => {
    const body = bodyOf()
    expect(body).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 })
    const own = body.content.slice(0, -ownLink.length)
    expect(own).not.toMatch(/(?<!\\)(?:\\\\)*[*_~`|<>@#[\]()]/)
    expect(own.replace(/\\(.)/g, '$1')).toBe(`${HOSTILE}\n${HOSTILE}`)
  })

  it('never has more than 2,000 characters, nor half an escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (title) => {
        const { content } = bodyOf(
          outgoingMessage({ reminders: [outgoingReminder({ title, why: HOSTILE.repeat(20) })] }),
        )
        expect(content.length).toBeLessThanOrEqual(2_000)
        expect(content.endsWith(ownLink)).toBe(true)
        expect(/(?:^|[^\\])(?:\\\\)*\\…?$/.test(content.slice(0, -ownLink.length))).toBe(false)
      }),
      { numRuns: 50 },
    )
  })
})
