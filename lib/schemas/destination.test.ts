import { describe, expect, it } from 'vitest'
import { newPush, newWebhook, quietHoursInput } from './destination'

const issues = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

describe('a webhook', () => {
  it.each([
    ['plain', 'https://example.org/hook'],
    ['ntfy', 'https://ntfy.sh/my-topic_1?auth=x'],
    ['gotify', 'http://192.168.1.2:8080/message?token=A1'],
    ['slack', 'https://hooks.slack.com/services/T/B/x'],
    ['discord', 'https://discord.com/api/webhooks/1/x'],
  ])('for %s: %s', (preset, address) => {
    const given = newWebhook.parse({ preset, address: ` ${address} `, label: '' })
    expect(given).toEqual({ preset, address, label: '' })
  })

  it.each([
    ['plain', 'nonsense', /^address: Enter a whole address/],
    ['plain', 'ftp://example.org', /^address: .*https/],
    ['plain', 'https://me:pw@example.org', /^address: .*password/],
    ['ntfy', 'https://ntfy.sh/', /^address: .*topic/],
    ['ntfy', 'https://ntfy.sh/with space', /^address: .*topic/],
    ['gotify', 'https://gotify.example.org/message', /^address: .*token/],
  ])('is told what is wrong at its field: %s, %s', (preset, address, sentence) => {
    const [first, ...others] = issues(newWebhook.safeParse({ preset, address, label: '' }))
    expect(first).toMatch(sentence)
    expect(others).toEqual([])
  })
})

describe('a browser', () => {
  const keys = { p256dh: `BP${'_'.repeat(85)}`, auth: '-'.repeat(22) }
  const given = { endpoint: 'https://push.example.org/1', keys, label: 'Firefox on Linux' }

  it('brings its address and its keys', () => {
    expect(newPush.parse({ ...given, expirationTime: null })).toEqual(given)
  })

  it.each([
    { endpoint: 'http://push.example.org/1' },
    { endpoint: 'https://me:pw@push.example.org/1' },
    { endpoint: 'https://push.example.org:22/1' },
    { keys: { ...keys, auth: 'short' } },
    { keys: { ...keys, p256dh: `CP${'_'.repeat(85)}` } },
  ])('is refused with anything else: %j', (wrong) => {
    expect(newPush.safeParse({ ...given, ...wrong }).success).toBe(false)
  })
})

describe('quiet hours', () => {
  const none = { quietFrom: null, quietUntil: null }

  it('are both or neither', () => {
    expect(quietHoursInput.parse({ quietFrom: '', quietUntil: '' })).toEqual(none)
    expect(quietHoursInput.parse({})).toEqual(none)
    const night = { quietFrom: '22:00', quietUntil: '07:00' }
    expect(quietHoursInput.parse(night)).toEqual(night)
  })

  it.each([
    ['22:00', '', /^quietUntil: Say when they end/],
    ['', '07:00', /^quietFrom: Say when they begin/],
    ['22:00', '22:00', /^quietUntil: .*all day/],
    ['25:00', '07:00', /^quietFrom: .*time/],
  ])('are told what is wrong at its field: %s to %s', (quietFrom, quietUntil, sentence) => {
    const [first, ...others] = issues(quietHoursInput.safeParse({ quietFrom, quietUntil }))
    expect(first).toMatch(sentence)
    expect(others).toEqual([])
  })
})
