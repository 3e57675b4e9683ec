import { RULES, RULE_NAMES, type RuleName, type RuleNumber, type RuleSettings } from './rules'

type Change = { enabled?: false; numbers?: Record<string, number> }

/**
 * What differs from the defaults, in the form in which it is stored: a default that a later version improves
 * then reaches everybody who never changed it.
 */
export function changedRules(settings: RuleSettings): Partial<Record<RuleName, Change>> {
  return Object.fromEntries(
    RULE_NAMES.map((name) => [name, changeOf(name, settings)] as const).filter(
      ([, change]) => Object.keys(change).length > 0,
    ),
  )
}

function changeOf(name: RuleName, settings: RuleSettings): Change {
  const { enabled, numbers } = settings[name]
  const defaults: Readonly<Record<string, RuleNumber>> = RULES[name].numbers
  const changed = Object.entries(numbers).filter(([key, value]) => value !== defaults[key]?.default)
  return {
    ...(enabled ? {} : { enabled }),
    ...(changed.length > 0 ? { numbers: Object.fromEntries(changed) } : {}),
  }
}
