import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { asDay } from './day'
import { holidayCalendar, isRegion, listCountries, listStates } from './holidays'

const MONDAY_FIRST = [1, 2, 3, 4, 5] as const
const nameOf = (day: string, country: string | null, state: string | null = null) =>
  holidayCalendar({ country, state, workingWeek: MONDAY_FIRST, daysOff: new Map() }).holidayName(asDay(day))

describe('public holidays', () => {
  it.each([
    ['2026-11-26', 'US', null, 'Thanksgiving Day'],
    ['2026-09-07', 'US', null, 'Labor Day'],
    ['2026-09-07', 'CA', null, 'Labour Day'],
    ['2026-12-25', 'DE', 'BY', 'Christmas Day'],
    ['2027-01-01', 'DE', 'BY', "New Year's Day"],
    ['2027-01-06', 'DE', 'BY', 'Epiphany'],
  ])('%s in %s %s is %s', (day, country, state, name) => {
    expect(nameOf(day, country, state)).toBe(name)
  })

  it.each([
    ['the eves that Germans work until noon', '2026-12-24', 'DE', 'BY'],
    ['the eves that Germans work until noon', '2026-12-31', 'DE', 'BY'],
    ['a holiday of another state', '2027-01-06', 'DE', 'HH'],
    ['an observance', '2026-02-14', 'US', null],
    ['an afternoon off', '2026-05-04', 'CN', null],
    ['an ordinary day', '2026-03-03', 'US', null],
  ])('does not take %s for one: %s in %s %s', (_, day, country, state) => {
    expect(nameOf(day, country, state)).toBeNull()
  })

  it.each([
    ['before a Saturday', '2026-07-03', 'US', 'Independence Day (substitute day)'],
    ['after a Sunday', '2027-07-05', 'US', 'Independence Day (substitute day)'],
    ['in the year before', '2027-12-31', 'US', "New Year's Day (substitute day)"],
    ['after a weekend of two holidays', '2027-12-28', 'GB', 'Boxing Day (substitute day)'],
  ])('gives the working day that stands in for one %s', (_, day, country, name) => {
    expect(nameOf(day, country)).toBe(name)
  })

  it('gives no substitute where the holiday is on a working day', () => {
    expect(nameOf('2025-07-03', 'US')).toBeNull()
    expect(nameOf('2025-07-07', 'US')).toBeNull()
  })

  it('counts every whole day of a long one, by its civil day and not the sunset before', () => {
    const eid = ['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23']
    expect(eid.map((day) => nameOf(day, 'TR') !== null)).toEqual([false, true, true, true, false])
    expect(nameOf('2026-09-20', 'IL')).toBeNull()
    expect(nameOf('2026-09-21', 'IL')).toContain('Yom Kippur')
  })

  it('follows a long one into the next year', () => {
    expect(nameOf('2026-12-28', 'SZ')).toBe('Incwala Festival')
    expect(nameOf('2027-01-02', 'SZ')).toBe('Incwala Festival')
    expect(nameOf('2027-01-03', 'SZ')).toBeNull()
  })

  it('has whole days where daylight saving changes in the night', () => {
    expect(nameOf('2026-04-05', 'AU')).toBe('Easter Sunday')
    expect(nameOf('2026-04-06', 'AU')).toBe('Easter Monday')
    expect(nameOf('2026-04-07', 'AU')).toBeNull()
  })

  it('knows none without a region, and those of the country where the state is unknown', () => {
    expect(nameOf('2026-12-25', null)).toBeNull()
    expect(nameOf('2026-12-25', null, 'BY')).toBeNull()
    expect(nameOf('2026-12-25', 'ZZ')).toBeNull()
    expect(nameOf('2026-12-25', 'DE', 'nowhere')).toBe('Christmas Day')
  })

  it('gives every caller of a region the same answer, whatever was asked before', () => {
    const years = ['2027', '2025', '2026', '2025']
    expect(years.map((year) => nameOf(`${year}-12-26`, 'DE', 'BY'))).toEqual(years.map(() => 'Boxing Day'))
    expect(nameOf('2026-12-26', 'DE', 'BY')).toBe('Boxing Day')
    expect(nameOf('2026-12-26', 'US')).toBeNull()
  })

  it('stands at the edges of the years that days may have', () => {
    expect(nameOf('1900-01-01', 'DE')).toBe("New Year's Day")
    expect(nameOf('1900-01-02', 'DE')).toBeNull()
    expect(nameOf('2199-12-25', 'US')).toBe('Christmas Day')
  })
})

describe('days off', () => {
  const calendar = holidayCalendar({
    country: 'US',
    state: null,
    workingWeek: [7, 1, 2, 3, 4],
    daysOff: new Map([
      [asDay('2026-03-02'), 'Wedding'],
      [asDay('2026-03-03'), ' '],
    ]),
  })

  it('keep their names, or have a plain one', () => {
    expect(calendar.dayOffName(asDay('2026-03-02'))).toBe('Wedding')
    expect(calendar.dayOffName(asDay('2026-03-03'))).toBe('Day off')
    expect(calendar.dayOffName(asDay('2026-03-04'))).toBeNull()
  })

  it('are apart from the holidays, and the week is as given', () => {
    expect(calendar.holidayName(asDay('2026-03-02'))).toBeNull()
    expect(calendar.dayOffName(asDay('2026-11-26'))).toBeNull()
    expect(calendar.workingWeek).toEqual(new Set([7, 1, 2, 3, 4]))
  })
})

describe('regions to choose from', () => {
  it('lists countries by name', () => {
    const countries = listCountries()
    expect(countries).toContainEqual({ code: 'US', name: 'United States of America' })
    expect(countries).toContainEqual({ code: 'DE', name: 'Germany' })
    const names = countries.map(({ name }) => name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(names.indexOf('Åland Islands')).toBeLessThan(names.indexOf('Belgium'))
  })

  it('lists states by name, where a country has any', () => {
    expect(listStates('DE')).toContainEqual({ code: 'BY', name: 'Bayern' })
    expect(listStates('US').map(({ name }) => name)).toContain('California')
    expect(listStates('SG')).toEqual([])
    expect(listStates('ZZ')).toEqual([])
  })

  it.each([
    ['US', null, true],
    ['DE', 'BY', true],
    ['DE', 'CA', false],
    ['SG', 'BY', false],
    ['ZZ', null, false],
    ['', null, false],
    ['us', null, false],
    ['__proto__', null, false],
    ['DE', 'constructor', false],
  ])('%s %s: %s', (country, state, expected) => {
    expect(isRegion(country, state)).toBe(expected)
  })
})

it('gives the same days on a machine in any zone', () => {
  const script = `
    import { holidayCalendar } from './lib/domain/holidays.ts'
    import { addDays, asDay } from './lib/domain/day.ts'
    const found = []
    for (const [country, state] of [['US', null], ['DE', 'BY'], ['TR', null], ['IL', null], ['NZ', null], ['SZ', null]]) {
      const calendar = holidayCalendar({ country, state, workingWeek: [1], daysOff: new Map() })
      for (let day = asDay('2026-01-01'); day < '2027-02-01'; day = addDays(day, 1)) {
        const name = calendar.holidayName(day)
        if (name !== null) found.push([country, day, name])
      }
    }
    console.log(JSON.stringify(found))`
  const foundIn = (zone: string) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    if (run.status !== 0) throw new Error(run.stderr)
    return JSON.parse(run.stdout) as [string, string, string][]
  }
  const east = foundIn('Pacific/Auckland')
  expect(foundIn('America/Los_Angeles')).toEqual(east)
  expect(east).toContainEqual(['US', '2026-11-26', 'Thanksgiving Day'])
  expect(east).toContainEqual(['NZ', '2026-02-06', 'Waitangi Day'])
  for (const [country, day, name] of east)
    expect(nameOf(day, country, country === 'DE' ? 'BY' : null)).toBe(name)
}, 30_000)
