/** What schedules reminders. Their numbers are the defaults of the design's reminders table. */

export type RuleUnit = 'business days' | 'days' | 'hours'

export interface RuleNumber {
  label: string
  unit: RuleUnit
  default: number
  min: number
  max: number
}

export interface Rule {
  label: string
  /** One sentence for Settings. */
  explanation: string
  numbers: Readonly<Record<string, RuleNumber>>
}

/** The business day after a rejection before which no feedback reminder is ever due, whatever the settings. */
export const FEEDBACK_FLOOR = 7

/** How long the feedback window stays open when its two numbers contradict each other. */
const WINDOW_LENGTH = 3

function businessDays(label: string, byDefault: number, min = 1, max = 30): RuleNumber {
  return { label, unit: 'business days', default: byDefault, min, max }
}

function hours(label: string, byDefault: number, min: number, max: number): RuleNumber {
  return { label, unit: 'hours', default: byDefault, min, max }
}

export const RULES = {
  'apply-by': {
    label: 'Apply by the deadline',
    explanation: 'Reminds you of a saved application before its deadline.',
    numbers: { before: businessDays('before the deadline', 2, 0) },
  },
  'decide-saved': {
    label: 'Apply or let go',
    explanation: 'Asks what to do with an application that has stayed in Saved.',
    numbers: { after: businessDays('after saving', 5) },
  },
  nudge: {
    label: 'Nudge',
    explanation: 'Suggests a friendly nudge after a silence, once more later, and never a third.',
    numbers: {
      first: businessDays('of silence before the first', 7, 2),
      again: businessDays('more before the second', 7, 2),
    },
  },
  'no-reply': {
    label: 'Close as No reply',
    explanation: 'Offers to close an application after a long silence; it never closes by itself.',
    numbers: { after: { label: 'of silence', unit: 'days', default: 30, min: 10, max: 180 } },
  },
  prepare: {
    label: 'Prepare',
    explanation: 'Reminds you to complete the preparation of an interview.',
    numbers: { before: businessDays('before the interview', 2, 0, 15) },
  },
  'interview-soon': {
    label: 'Interview soon',
    explanation: 'Announces an interview twice before it starts.',
    numbers: {
      first: hours('before the start', 24, 1, 168),
      second: hours('before the start, again', 1, 1, 168),
    },
  },
  'thank-you': {
    label: 'Thank you',
    explanation: 'Reminds you to thank each interviewer, at a civil hour where the interview was.',
    numbers: {
      after: hours('after the end', 2, 0, 72),
      overdue: hours('after the end it is overdue', 24, 1, 168),
    },
  },
  'write-review': {
    label: 'Write the review',
    explanation: 'Reminds you to debrief an interview while you still remember it.',
    numbers: {
      after: hours('after the end', 1, 0, 72),
      overdue: hours('after the end it is overdue', 48, 1, 168),
    },
  },
  'after-interview': {
    label: 'After the interview',
    explanation: 'Suggests to ask for news when an interview stays without an outcome.',
    numbers: {
      after: businessDays('after the interview', 5),
      afterPromise: businessDays('after the day they promised', 1),
    },
  },
  'rejection-review': {
    label: 'Debrief a rejection',
    explanation: 'Reminds you of the review of a rejection on the morning after it.',
    numbers: {},
  },
  'feedback-request': {
    label: 'Ask for feedback',
    explanation:
      'Reminds you when the feedback window opens and on its last day, never before business day 7.',
    numbers: {
      opens: businessDays('after the rejection it opens', 7, FEEDBACK_FLOOR),
      closes: businessDays('after the rejection it closes', 10, FEEDBACK_FLOOR, 30 + WINDOW_LENGTH),
    },
  },
  'feedback-second-ask': {
    label: 'Ask for feedback once more',
    explanation: 'Suggests one gentle second ask when the first stays without an answer.',
    numbers: { after: businessDays('after the request', 10, 3) },
  },
  'offer-decision': {
    label: 'Answer an offer',
    explanation: 'Reminds you twice before the answer to an offer is due.',
    numbers: {
      first: businessDays('before the answer is due', 3, 0),
      second: businessDays('before the answer is due, again', 1, 0),
    },
  },
  'improve-action': {
    label: 'Improve',
    explanation: 'Reminds you of the action of a lesson on its due day.',
    numbers: {},
  },
  'move-forward': {
    label: 'Move forward',
    explanation: 'Suggests to start again when a rejection is reviewed and nothing new was logged.',
    numbers: { quiet: businessDays('without a new application', 5) },
  },
  custom: {
    label: 'Your own',
    explanation: 'What you set by hand is due when you said.',
    numbers: {},
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES

export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[]

export type RuleSettings = {
  readonly [R in RuleName]: {
    readonly enabled: boolean
    readonly numbers: { readonly [N in keyof (typeof RULES)[R]['numbers']]: number }
  }
}

export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(RULES, text)
}

/**
 * The person's rules: `stored` (an object, or the JSON text of User.rules) over the defaults.
 * Its form is `{ nudge: { enabled: false, numbers: { first: 9 } } }`, every part optional; what is malformed,
 * unknown or out of bounds is left out.
 */
export function ruleSettings(stored: unknown): RuleSettings {
  const given = parts(typeof stored === 'string' ? parsed(stored) : stored)
  const settings = Object.fromEntries(RULE_NAMES.map((name) => [name, oneRule(name, parts(given[name]))]))
  return settings as RuleSettings
}

function oneRule(name: RuleName, given: Record<string, unknown>) {
  const enabled = name === 'custom' || given.enabled !== false
  const bounds: Readonly<Record<string, RuleNumber>> = RULES[name].numbers
  const wanted = parts(given.numbers)
  const numbers = Object.fromEntries(
    Object.entries(bounds).map(([key, bound]) => [key, within(bound, wanted[key])]),
  )
  if (name === 'feedback-request') keepWindow(numbers)
  return { enabled, numbers }
}

function keepWindow(numbers: Record<string, number>) {
  const { opens = FEEDBACK_FLOOR, closes = FEEDBACK_FLOOR } = numbers
  if (closes < opens) numbers.closes = opens + WINDOW_LENGTH
}

function within({ min, max, default: byDefault }: RuleNumber, value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
    ? value
    : byDefault
}

function parts(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
