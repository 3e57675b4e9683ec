import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedRules } from './rule-changes'
import { RULES, RULE_NAMES, ruleSettings, type RuleNumber } from './rules'

it('keeps nothing of the defaults', () => {
  expect(changedRules(ruleSettings({}))).toEqual({})
})

it('keeps what was switched off and the numbers that were changed, nothing beside them', () => {
  const settings = ruleSettings({ nudge: { enabled: false, numbers: { first: 9, again: 7 } } })
  expect(changedRules(settings)).toEqual({ nudge: { enabled: false, numbers: { first: 9 } } })
})

it('reads back as what was meant, for any settings within bounds', () => {
  const numbers = (bounds: Readonly<Record<string, RuleNumber>>) =>
    fc.record(
      Object.fromEntries(
        Object.entries(bounds).map(([key, { min, max }]) => [key, fc.integer({ min, max })] as const),
      ),
    )
  const stored = fc.record(
    Object.fromEntries(
      RULE_NAMES.map((name) => [
        name,
        fc.record({ enabled: fc.boolean(), numbers: numbers(RULES[name].numbers) }),
      ]),
    ),
  )
  fc.assert(
    fc.property(stored, (given) => {
      const settings = ruleSettings(given)
      expect(ruleSettings(JSON.stringify(changedRules(settings)))).toEqual(settings)
    }),
  )
})
