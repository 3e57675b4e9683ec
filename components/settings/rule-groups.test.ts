import { expect, it } from 'vitest'
import { RULE_NAMES } from '@/lib/domain/rules'
import { RULE_GROUPS } from './rule-groups'

it('offers every rule once, but the person’s own', () => {
  const offered = RULE_GROUPS.flatMap(({ rules }) => rules)
  expect(offered.toSorted()).toEqual(RULE_NAMES.filter((name) => name !== 'custom').toSorted())
})
