import { z } from 'zod'
import {
  FEEDBACK_FLOOR,
  RULES,
  RULE_NAMES,
  type RuleName,
  type RuleNumber,
  type RuleSettings,
} from '@/lib/domain/rules'

/** One whole number within its bounds. Only that of the feedback request explains why it has a floor. */
function boundedNumber(name: RuleName, { min, max }: RuleNumber) {
  const error =
    name === 'feedback-request'
      ? `Choose from ${min} to ${max}: before business day ${FEEDBACK_FLOOR} it is too early to ask.`
      : `Choose a whole number from ${min} to ${max}.`
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}

function oneRule(name: RuleName) {
  const bounds: Readonly<Record<string, RuleNumber>> = RULES[name].numbers
  const numbers = Object.entries(bounds).map(([key, bound]) => [key, boundedNumber(name, bound)] as const)
  return z.object({
    enabled: z.boolean().default(false),
    numbers: z.object(Object.fromEntries(numbers)).prefault({}),
  })
}

const rules = z.object(Object.fromEntries(RULE_NAMES.map((name) => [name, oneRule(name)])))

/** Pairs of numbers that only make sense in one order: the first at least, or above, the second. */
const ORDERS: readonly {
  rule: RuleName
  larger: string
  smaller: string
  mayEqual: boolean
  at: string
  message: string
}[] = [
  {
    rule: 'feedback-request',
    larger: 'closes',
    smaller: 'opens',
    mayEqual: true,
    at: 'closes',
    message: 'The window cannot close before it opens.',
  },
  {
    rule: 'interview-soon',
    larger: 'first',
    smaller: 'second',
    mayEqual: false,
    at: 'second',
    message: 'The second comes closer to the start: choose fewer hours than above.',
  },
  {
    rule: 'offer-decision',
    larger: 'first',
    smaller: 'second',
    mayEqual: false,
    at: 'second',
    message: 'The second comes closer to the day: choose fewer than above.',
  },
  ...(['thank-you', 'write-review'] as const).map((rule) => ({
    rule,
    larger: 'overdue',
    smaller: 'after',
    mayEqual: false,
    at: 'overdue',
    message: 'It can only be overdue after it was due.',
  })),
]

/** All rules of the settings form, each on or off with its numbers; a form's fields are named `rule.numbers.key`. */
export const ruleSettingsInput = rules
  .superRefine((given, context) => {
    for (const { rule, larger, smaller, mayEqual, at, message } of ORDERS) {
      const numbers = given[rule]?.numbers ?? {}
      const [high = 0, low = 0] = [numbers[larger], numbers[smaller]]
      if (high > low || (mayEqual && high === low)) continue
      context.addIssue({ code: 'custom', path: [rule, 'numbers', at], message })
    }
  })
  .transform((given) => given as unknown as RuleSettings)

/** What undoing a reset puts back: the rules as they were stored. */
export const storedRulesInput = z.object({ stored: z.string().max(5_000) })
