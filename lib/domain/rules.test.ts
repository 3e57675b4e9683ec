import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEEDBACK_FLOOR, RULES, RULE_NAMES, ruleSettings } from './rules'

const defaults = ruleSettings({})

describe('the rules', () => {
  it('are those of the reminders table, in its order', () => {
    expect(RULE_NAMES).toEqual([
      'apply-by',
      'decide-saved',
      'nudge',
      'no-reply',
      'prepare',
      'interview-soon',
      'thank-you',
      'write-review',
      'after-interview',
      'rejection-review',
      'feedback-request',
      'feedback-second-ask',
      'offer-decision',
      'improve-action',
      'move-forward',
      'custom',
    ])
  })

  it('have the numbers of the reminders table by default', () => {
    expect(defaults['apply-by'].numbers).toEqual({ before: 2 })
    expect(defaults['decide-saved'].numbers).toEqual({ after: 5 })
    expect(defaults.nudge.numbers).toEqual({ first: 7, again: 7 })
    expect(defaults['no-reply'].numbers).toEqual({ after: 30 })
    expect(defaults.prepare.numbers).toEqual({ before: 2 })
    expect(defaults['interview-soon'].numbers).toEqual({ first: 24, second: 1 })
    expect(defaults['thank-you'].numbers).toEqual({ after: 2, overdue: 24 })
    expect(defaults['write-review'].numbers).toEqual({ after: 1, overdue: 48 })
    expect(defaults['after-interview'].numbers).toEqual({ after: 5, afterPromise: 1 })
    expect(defaults['feedback-request'].numbers).toEqual({ opens: 7, closes: 10 })
    expect(defaults['feedback-second-ask'].numbers).toEqual({ after: 10 })
    expect(defaults['offer-decision'].numbers).toEqual({ first: 3, second: 1 })
    expect(defaults['move-forward'].numbers).toEqual({ quiet: 5 })
  })

  it('are all on until somebody switches one off', () => {
    expect(RULE_NAMES.every((rule) => defaults[rule].enabled)).toBe(true)
  })

  it('each say what they do, in words without alarm', () => {
    for (const rule of RULE_NAMES) {
      expect(RULES[rule].label.length).toBeGreaterThan(3)
      expect(RULES[rule].explanation).toMatch(/^[A-Z].*\.$/)
      expect(`${RULES[rule].label} ${RULES[rule].explanation}`).not.toMatch(/fail|oops|!/i)
    }
  })

  it('have a default between their least and their most', () => {
    for (const rule of RULE_NAMES) {
      for (const number of Object.values(RULES[rule].numbers)) {
        expect(number.min).toBeLessThanOrEqual(number.default)
        expect(number.max).toBeGreaterThanOrEqual(number.default)
      }
    }
  })
})

describe('ruleSettings', () => {
  it('takes what the person changed and leaves the rest', () => {
    const settings = ruleSettings({ nudge: { enabled: false, numbers: { again: 5 } } })
    expect(settings.nudge).toEqual({ enabled: false, numbers: { first: 7, again: 5 } })
    expect(settings['no-reply']).toEqual(defaults['no-reply'])
  })

  it('reads the text that the database keeps', () => {
    expect(ruleSettings('{"no-reply":{"numbers":{"after":45}}}')['no-reply'].numbers.after).toBe(45)
    expect(ruleSettings('{ not JSON')).toEqual(defaults)
  })

  it.each([
    ['a number as text', { nudge: { numbers: { first: '9' } } }],
    ['a fraction', { nudge: { numbers: { first: 9.5 } } }],
    ['too many', { nudge: { numbers: { first: 10_000 } } }],
    ['too few', { nudge: { numbers: { first: -1 } } }],
    ['a switch that is no boolean', { nudge: { enabled: 'no' } }],
    ['an unknown rule', { pester: { enabled: true } }],
    ['an unknown number', { nudge: { numbers: { third: 7 } } }],
    ['an inherited name', { nudge: { numbers: { constructor: 7 } } }],
    ['numbers as a list', { nudge: { numbers: [9, 9] } }],
    ['a rule as text', { nudge: 'off' }],
    ['nothing', null],
    ['a list', []],
  ])('leaves out %s', (_what, stored) => {
    expect(ruleSettings(stored)).toEqual(defaults)
  })

  it('lets the feedback window open later than business day 7, never earlier', () => {
    expect(FEEDBACK_FLOOR).toBe(7)
    const opens = (days: number) => ruleSettings({ 'feedback-request': { numbers: { opens: days } } })
    expect(opens(8)['feedback-request'].numbers).toEqual({ opens: 8, closes: 10 })
    expect(opens(6)['feedback-request'].numbers).toEqual({ opens: 7, closes: 10 })
  })

  it('keeps the window open for three business days when it was set to close before it opens', () => {
    const settings = ruleSettings({ 'feedback-request': { numbers: { opens: 12 } } })
    expect(settings['feedback-request'].numbers).toEqual({ opens: 12, closes: 15 })
  })

  it('does not switch off what the person sets by hand', () => {
    expect(ruleSettings({ custom: { enabled: false } }).custom.enabled).toBe(true)
  })

  it('gives whole numbers within their bounds whatever was stored, and is stable on what it gave', () => {
    const wild = fc.oneof(
      fc.integer({ min: -5, max: 40 }),
      fc.double().filter((n) => !Object.is(n, -0)),
      fc.string(),
      fc.constant(null),
    )
    const numbers = fc.dictionary(
      fc.constantFrom('first', 'again', 'opens', 'closes', 'after', 'before'),
      wild,
    )
    const rule = fc.oneof(fc.record({ enabled: fc.oneof(fc.boolean(), wild), numbers }), wild)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...RULE_NAMES), rule), (stored) => {
        const settings = ruleSettings(stored)
        for (const name of RULE_NAMES) {
          const given: Record<string, number> = settings[name].numbers
          for (const [key, { min, max }] of Object.entries(RULES[name].numbers)) {
            expect(Number.isInteger(given[key])).toBe(true)
            expect(given[key]).toBeGreaterThanOrEqual(min)
            expect(given[key]).toBeLessThanOrEqual(max)
          }
        }
        const { opens, closes } = settings['feedback-request'].numbers
        expect(opens).toBeGreaterThanOrEqual(FEEDBACK_FLOOR)
        expect(closes).toBeGreaterThanOrEqual(opens)
        expect(ruleSettings(JSON.stringify(settings))).toEqual(settings)
      }),
    )
  })
})
