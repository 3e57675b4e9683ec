import { describe, expect, it } from 'vitest'
import { asDay } from '@/lib/domain/day'
import { dayInCell, readingOf, sayExample } from './date-order'
import type { DateOrder } from './dates'

const today = asDay('2026-11-23')
const reading = (cells: string[], chosen: DateOrder | null = null, custom: DateOrder = 'day-first') =>
  readingOf([{ name: 'Date', cells }], { chosen, custom, zone: 'UTC' })
const day = (text: string, cells: string[], chosen: DateOrder | null = null) =>
  dayInCell(text, 'Date', reading(cells, chosen), { zone: 'UTC', today })

describe('the order of dates', () => {
  it('is told by any row of any column, be it the last', () => {
    const early = Array.from({ length: 500 }, () => '03/04/2026')
    expect(reading([...early, '04/25/2026'])).toMatchObject({ order: 'month-first', basis: 'told' })
    const other = { name: 'Saved', cells: ['25/04/2026'] }
    const both = [{ name: 'Date', cells: early }, other]
    expect(readingOf(both, { chosen: null, custom: 'month-first', zone: 'UTC' }).order).toBe('day-first')
  })

  it('is the custom where none tells, and what the person chose before all', () => {
    expect(reading(['03/04/2026'], null, 'month-first')).toMatchObject({
      order: 'month-first',
      basis: 'custom',
    })
    expect(reading(['25/04/2026'], 'month-first')).toMatchObject({ order: 'month-first', basis: 'chosen' })
  })

  it('has the day first between dots, unless a date with dots tells otherwise or the person does', () => {
    expect(reading(['05.10.2024'], null, 'month-first')).toMatchObject({
      order: 'day-first',
      basis: 'custom',
    })
    expect(day('05.10.2024', ['05.10.2024', '10.25.2024'])).toEqual({ day: '2024-05-10' })
    expect(day('10.25.2024', ['05.10.2024', '10.25.2024'])).toEqual({ day: '2024-10-25' })
    expect(day('05.10.2024', ['05.10.2024'], 'month-first')).toEqual({ day: '2024-05-10' })
    expect(day('05.10.2024', ['25.10.2024', '10/25/2024'])).toEqual({ day: '2024-10-05' })
    expect(reading(['10.25.2024', '03/04/2026'])).toMatchObject({ order: 'month-first', basis: 'told' })
    expect(day('05.10.2024', ['25.10.2024', '10.25.2024'])).toHaveProperty('problem')
  })

  it('is shown with an example of what it decides', () => {
    const { example } = reading(['25/04/2026', '03/04/2026'])
    expect(sayExample(example!, today)).toBe('“03/04/2026” is read as Fri 3 Apr, not as Wed 4 Mar.')
    expect(reading(['2026-04-03', '25/04/2026', '04/04/2026']).example).toBeNull()
  })
})

describe('a cell', () => {
  it('that does not fit the others says so', () => {
    const cells = ['25/04/2026', '26/04/2026', '04/27/2026']
    expect(day('04/27/2026', cells)).toEqual({
      problem: '“04/27/2026” in “Date” is no date when the day comes first, as in the other rows.',
    })
    expect(day('25/04/2026', cells)).toEqual({ day: '2026-04-25' })
  })

  it('is not guessed at where its column has both orders, unless the person chose one', () => {
    const cells = ['25/04/2026', '26/04/2026', '04/27/2026']
    expect(day('03/04/2026', cells)).toEqual({
      problem:
        '“03/04/2026” in “Date” could be 3 Apr or 4 Mar: this column has the day first in some rows and the ' +
        'month first in others. Choose the order of the dates.',
    })
    expect(day('03/04/2026', cells, 'month-first')).toEqual({ day: '2026-03-04' })
  })

  it('is not guessed at among three ways of writing a date; what can only be one day is read', () => {
    const cells = ['2026-04-25', '25 Apr 2026', '03/04/2026']
    expect(day('03/04/2026', cells)).toEqual({
      problem:
        '“03/04/2026” in “Date” could be 3 Apr or 4 Mar: this column writes its dates in 3 ways ' +
        '(2026-03-09, 9 Mar 2026 and 3/9/2026). Choose the order of the dates.',
    })
    expect(day('2026-04-25', cells)).toEqual({ day: '2026-04-25' })
    expect(day('25 Apr 2026', cells)).toEqual({ day: '2026-04-25' })
  })

  it('without a date in it is quoted', () => {
    expect(day('after the holidays', [])).toEqual({
      problem: '“after the holidays” in “Date” is not a date that can be read.',
    })
  })
})
