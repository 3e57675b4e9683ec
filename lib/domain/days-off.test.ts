import { describe, expect, it } from 'vitest'
import { plainCalendar, type WorkCalendar } from './calendar'
import { addDays, asDay, type Day } from './day'
import { checkRange, daysOf, inRanges, leavesRoomToWork } from './days-off'

const today = asDay('2026-11-23')
const range = (from: string, to: string) => ({ from: asDay(from), to: asDay(to) })

describe('a range of days off', () => {
  it.each([
    ['one day', '2026-12-24', '2026-12-24', null],
    ['sixty days', '2026-12-01', '2027-01-29', null],
    ['a year ago', '2025-11-24', '2025-11-28', null],
    ['backwards', '2026-12-24', '2026-12-23', 'to'],
    ['sixty-one days', '2026-12-01', '2027-01-30', 'to'],
    ['long ago', '2024-01-01', '2024-01-02', 'from'],
    ['far ahead', '2031-01-01', '2031-01-01', 'from'],
  ])('%s', (_name, from, to, field) => {
    expect(checkRange(range(from, to), today)?.field ?? null).toBe(field)
  })

  it('is kept day by day and read as one again, apart from those of another name', () => {
    const winter = daysOf(range('2026-12-30', '2027-01-02')).map((day) => ({ day, label: 'Winter' }))
    const moving = { day: asDay('2027-01-03'), label: 'Moving' }
    expect(inRanges([...winter, moving])).toEqual([
      { from: '2026-12-30', to: '2027-01-02', label: 'Winter' },
      { from: '2027-01-03', to: '2027-01-03', label: 'Moving' },
    ])
    expect(inRanges([...winter.slice(0, 1), ...winter.slice(2)])).toHaveLength(2)
  })
})

it('finds out a calendar in which nobody ever works', () => {
  const off = (last: Day): WorkCalendar => ({
    ...plainCalendar(new Set([1])),
    dayOffName: (day) => (day >= today && day <= last ? 'Away' : null),
  })
  expect(leavesRoomToWork(off(addDays(today, 300)), today)).toBe(true)
  expect(leavesRoomToWork(off(addDays(today, 400)), today)).toBe(false)
})
