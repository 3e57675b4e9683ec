import { expect, it } from 'vitest'
import { RULE_NAMES } from '@/lib/domain/rules'
import { byUrgency } from './urgency'

const on = (rule: (typeof RULE_NAMES)[number], hour: number) => ({
  rule,
  dueAt: new Date(Date.UTC(2026, 10, 23, hour)),
})

it('puts people and memory before tidying up, and the longest due first among equals', () => {
  const due = [
    on('no-reply', 1),
    on('nudge', 2),
    on('write-review', 9),
    on('thank-you', 8),
    on('write-review', 7),
  ]
  expect(byUrgency(due).map(({ rule, dueAt }) => `${rule} ${dueAt.getUTCHours()}`)).toEqual([
    'thank-you 8',
    'write-review 7',
    'write-review 9',
    'nudge 2',
    'no-reply 1',
  ])
})

it('knows a place for every rule', () => {
  const ranked = byUrgency([...RULE_NAMES].map((rule) => on(rule, 9)))
  expect(ranked[0]?.rule).toBe('interview-soon')
  expect(new Set(ranked.map(({ rule }) => rule)).size).toBe(RULE_NAMES.length)
})
