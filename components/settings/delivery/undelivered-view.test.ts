import { expect, it } from 'vitest'
import { sumUp, type UndeliveredView } from './undelivered-view'

const one: UndeliveredView = {
  id: 'x1',
  reminderId: 'r1',
  title: 'Call Rosa',
  dueAt: new Date('2026-11-23T09:00:00Z'),
  problem: 'The webhook is not there any more (404).',
  destination: { kind: 'WEBHOOK', address: 'https://gotify.example.org/message?token=wombat', label: '' },
}
const mail: UndeliveredView['destination'] = { kind: 'EMAIL', address: 'ana@example.org', label: '' }

it('counts a reminder once, and names each place once', () => {
  const rows = [
    one,
    { ...one, id: 'x2', destination: mail },
    { ...one, id: 'x3', reminderId: 'r2', destination: mail },
  ]
  expect(sumUp(rows)).toEqual({
    count: 2,
    places: ['gotify.example.org', 'ana@example.org'],
  })
  expect(sumUp([])).toEqual({ count: 0, places: [] })
})

it.each([
  ['https://gotify.example.org/message?token=wombat', 'WEBHOOK'],
  ['https://hooks.slack.com/services/T0/B0/wombat', 'WEBHOOK'],
  ['https://push.example.org/wombat', 'PUSH'],
] as const)('shows nothing secret of %s', (address, kind) => {
  const { places } = sumUp([{ ...one, destination: { kind, address, label: '' } }])
  expect(places.join()).not.toMatch(/wombat/)
  expect(places[0]).toBeTruthy()
})
