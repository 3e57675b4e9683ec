import { expect, it } from 'vitest'
import { lastResult, nameOf, type DestinationView } from './destination-view'

const now = new Date('2026-11-23T09:00:00Z')
const place: DestinationView = {
  id: 'd1',
  kind: 'WEBHOOK',
  address: 'https://hooks.slack.com/services/T0/B0/secret',
  label: '',
  preset: 'slack',
  daily: false,
  verifiedAt: null,
  enabled: true,
  lastResultAt: null,
  lastProblem: null,
}

it.each([
  [{}, 'Slack, Mattermost or Rocket.Chat at hooks.slack.com'],
  [{ preset: 'plain' }, 'hooks.slack.com'],
  [{ label: 'Our chat' }, 'Our chat'],
  [{ kind: 'EMAIL', address: 'ana@example.org', label: 'x' }, 'ana@example.org'],
  [{ kind: 'PUSH', preset: null }, 'A browser'],
  [{ kind: 'PUSH', preset: null, label: 'Firefox on Linux' }, 'Firefox on Linux'],
] as [Partial<DestinationView>, string][])('%j is called %s', (given, name) => {
  expect(nameOf({ ...place, ...given })).toBe(name)
})

it.each([
  [{}, 'Nothing was sent yet.', 'muted'],
  [{ lastResultAt: new Date('2026-11-23T08:58:00Z') }, 'Sent 2 minutes ago.', 'sustain'],
  [
    { lastResultAt: new Date('2026-11-23T06:00:00Z'), lastProblem: 'The mailbox is full.' },
    'Not sent, 3 hours ago: The mailbox is full.',
    'loss',
  ],
] as [Partial<DestinationView>, string, string][])('%j reads %s', (given, text, tone) => {
  expect(lastResult({ ...place, ...given }, now)).toMatchObject({ text, tone })
})
