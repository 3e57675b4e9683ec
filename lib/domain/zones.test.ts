import { describe, expect, it } from 'vitest'
import { instantAt, isZone, asDay } from './day'
import { findZone, listZones } from './zones'

describe('finding a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [' europe/berlin ', 'Europe/Berlin'],
    ['berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['utc', 'UTC'],
  ])('%s is %s', (typed, zone) => {
    expect(findZone(typed)).toBe(zone)
  })

  it.each(['kolkata', 'Asia/Kolkata', 'calcutta'])('knows %s by any of its names', (typed) => {
    const zone = findZone(typed)
    expect(zone).not.toBeNull()
    expect(instantAt(asDay('2026-11-23'), '09:00', zone ?? '').toISOString()).toBe('2026-11-23T03:30:00.000Z')
  })

  it.each(['', 'Mars/Olympus', 'Berlin Mitte', '+02:00', 'EST', '../etc', '🦄', 'x'.repeat(10_000)])(
    'takes %.20s for no zone',
    (typed) => {
      expect(findZone(typed)).toBeNull()
    },
  )

  it('offers only zones that this runtime can count in', () => {
    for (const zone of listZones()) expect(isZone(zone)).toBe(true)
    expect(new Set(listZones()).size).toBe(listZones().length)
  })
})
