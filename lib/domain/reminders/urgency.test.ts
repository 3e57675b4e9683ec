import { expect, it } from 'vitest'
import { RULE_NAMES } from '@/lib/domain/rules'
import { byUrgency } from './urgency'

const on = (rule: (typeof RULE_NAMES)[number], hour: number) => ({
  rule,
  dueAt: new Date(Date.UTC(2026, 10, 23, hour)),
})
const NOW = new Date('2026-11-23T10:00:00Z')

it('puts people and memory before tidying up, and the longest due first among equals', () => {
  const due = [
    on('no-reply', 1),
    on('nudge', 2),
    on('write-review', 9),
    on('thank-you', 8),
    on('write-review', 7),
  ]
  expect(byUrgency(due, NOW).map(({ rule, dueAt }) => `${rule} ${dueAt.getUTCHours()}`)).toEqual([
    'thank-you 8',
    'write-review 7',
    'write-review 9',
    'nudge 2',
    'no-reply 1',
  ])
})

it('knows a place for every rule', () => {
  const ranked = byUrgency(
    [...RULE_NAMES].map((rule) => on(rule, 9)),
    NOW,
  )
  expect(ranked[0]?.rule).toBe('interview-soon')
  expect(new Set(ranked.map(({ rule }) => rule)).size).toBe(RULE_NAMES.length)
})

it('lets no heap of old thank-yous stand before an offer or a window that closes', () => {
  const due = [on('thank-you', 9), on('feedback-request', 9), on('offer-decision', 9), on('nudge', 9)]
  const ruleOrder = (now: string) => byUrgency(due, new Date(now)).map(({ rule }) => rule)
  expect(ruleOrder('2026-11-26T09:00:00Z')[0]).toBe('thank-you')
  expect(ruleOrder('2026-11-26T09:00:01Z')).toEqual([
    'offer-decision',
    'feedback-request',
    'thank-you',
    'nudge',
  ])
})
