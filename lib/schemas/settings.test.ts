import { describe, expect, it } from 'vitest'
import { formToInput } from '@/lib/actions/parse-form'
import { RULES, RULE_NAMES, ruleSettings } from '@/lib/domain/rules'
import { ruleSettingsInput } from './rule-settings'
import { dayOffInput, profileInput, regionInput, workingWeekInput, zoneInput } from './settings'

const issuesOf = (result: {
  success: boolean
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}) => result.error?.issues.map(({ path }) => path.join('.')) ?? []

describe('settings', () => {
  it('finds the zone that was meant and refuses an unknown one at its field', () => {
    expect(zoneInput.parse({ zone: 'new york' })).toEqual({ zone: 'America/New_York' })
    const refused = zoneInput.safeParse({ zone: 'Mars/Olympus' })
    expect(issuesOf(refused)).toEqual(['zone'])
    expect(refused.error?.issues[0]?.message).toContain('Mars/Olympus')
    expect(issuesOf(zoneInput.safeParse({ zone: ' ' }))).toEqual(['zone'])
  })

  it.each([
    [
      { country: 'DE', state: 'BY', statesOf: 'DE' },
      { country: 'DE', state: 'BY' },
    ],
    [
      { country: 'US', state: 'BY', statesOf: 'DE' },
      { country: 'US', state: null },
    ],
    [
      { country: '', state: '', statesOf: '' },
      { country: null, state: null },
    ],
    [
      { country: 'DE', state: '', statesOf: 'DE' },
      { country: 'DE', state: null },
    ],
  ])('takes %j for %j', (typed, region) => {
    expect(regionInput.parse(typed)).toEqual(region)
  })

  it.each([
    [{ country: 'XX', state: null, statesOf: null }, 'country'],
    [{ country: 'DE', state: 'ca', statesOf: 'DE' }, 'state'],
    [{ country: 'constructor', state: null, statesOf: null }, 'country'],
  ])('refuses %j at %s', (typed, field) => {
    expect(issuesOf(regionInput.safeParse(typed))).toEqual([field])
  })

  it('needs at least one working day, in order and each once', () => {
    expect(workingWeekInput.parse({ workingWeek: ['7', '1', '1'] })).toEqual({ workingWeek: [1, 7] })
    expect(issuesOf(workingWeekInput.safeParse({ workingWeek: [] }))).toEqual(['workingWeek'])
    expect(workingWeekInput.safeParse({ workingWeek: ['8'] }).success).toBe(false)
  })

  it('takes one day off for a range of one', () => {
    const single = { from: '2026-12-24', to: '2026-12-24', label: '' }
    expect(dayOffInput.parse({ from: '2026-12-24', to: '', label: '' })).toEqual(single)
    expect(issuesOf(dayOffInput.safeParse({ from: '2026-02-31', to: '', label: 'x'.repeat(61) }))).toEqual([
      'from',
      'label',
    ])
  })

  it('keeps a name to one line and says when it is too long', () => {
    expect(profileInput.parse({ name: '  آنا\n🦄 ' })).toEqual({ name: 'آنا 🦄' })
    expect(issuesOf(profileInput.safeParse({ name: 'x'.repeat(10_000) }))).toEqual(['name'])
  })
})

describe('the form of the rules', () => {
  function formOf(changes: Record<string, string | null> = {}): FormData {
    const fields: Record<string, string | null> = {}
    for (const name of RULE_NAMES) {
      fields[`${name}.enabled`] = 'on'
      for (const [key, number] of Object.entries(RULES[name].numbers)) {
        fields[`${name}.numbers.${key}`] = String((number as { default: number }).default)
      }
    }
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...changes }))
      if (value !== null) form.set(name, value)
    return form
  }
  const parse = (changes: Record<string, string | null> = {}) =>
    ruleSettingsInput.safeParse(formToInput(ruleSettingsInput, formOf(changes)))

  it('reads the defaults as the defaults', () => {
    expect(parse().data).toEqual(ruleSettings({}))
  })

  it('takes a tick that is not there for off, also of a rule without numbers', () => {
    const { data } = parse({ 'nudge.enabled': null, 'improve-action.enabled': null })
    expect(data?.nudge.enabled).toBe(false)
    expect(data?.['improve-action']).toEqual({ enabled: false, numbers: {} })
  })

  it.each([
    ['feedback-request.numbers.opens', '6'],
    ['feedback-request.numbers.closes', '6'],
    ['nudge.numbers.first', '0'],
    ['nudge.numbers.first', 'soon'],
    ['nudge.numbers.first', ''],
    ['nudge.numbers.first', '7.5'],
    ['no-reply.numbers.after', '99999999999'],
    ['interview-soon.numbers.second', '24'],
    ['offer-decision.numbers.second', '3'],
    ['write-review.numbers.overdue', '1'],
  ])('refuses %s = %s at that field', (field, value) => {
    expect(issuesOf(parse({ [field]: value }))).toContain(field)
  })

  it('explains the floor', () => {
    const { error } = parse({ 'feedback-request.numbers.opens': '3' })
    expect(error?.issues[0]?.message).toContain('business day 7')
  })
})
