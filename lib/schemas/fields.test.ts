import { describe, expect, it } from 'vitest'
import { zone } from './fields'

describe('a time zone', () => {
  it.each([
    ['new york', 'America/New_York'],
    ['europe/berlin', 'Europe/Berlin'],
    ['EST', 'EST'],
  ])('is what %j means: %s', (typed, meant) => {
    expect(zone.parse(typed)).toBe(meant)
  })

  it('is refused where there is none of that name, with the name', () => {
    expect(zone.safeParse('Mars').error?.issues[0]?.message).toMatch(/no time zone called “Mars”/)
  })
})
