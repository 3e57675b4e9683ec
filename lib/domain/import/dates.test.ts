import { describe, expect, it } from 'vitest'
import { orderIn, readDate } from './dates'

const read = (text: string, order: 'day-first' | 'month-first' = 'day-first', zone = 'UTC') =>
  readDate(text, { dotted: 'day-first', others: order }, zone)?.day ?? null

describe('a date', () => {
  it.each([
    ['2024-10-05', '2024-10-05'],
    ['2024/10/5', '2024-10-05'],
    ['2024.10.05', '2024-10-05'],
    ['20241005', '2024-10-05'],
    ['2024-10-05 14:15', '2024-10-05'],
    ['5 Oct 2024', '2024-10-05'],
    ['Oct 5, 2024', '2024-10-05'],
    ['Oct 5, 24', '2024-10-05'],
    ['Oct. 5, ’24 10:30', '2024-10-05'],
    ['October 5th, 2024 at 2:15 PM', '2024-10-05'],
    ['5-Oct-24', '2024-10-05'],
    ['Sat, 5 Oct 2024', '2024-10-05'],
    ['Sat Oct 05 2024 10:00:00 GMT+0200 (CEST)', '2024-10-05'],
    ['5. Oktober 2024', '2024-10-05'],
    ['5 août 2024', '2024-08-05'],
    ['3. März 2024', '2024-03-03'],
    ['5 de mayo de 2024', '2024-05-05'],
    ['05.10.2024', '2024-10-05'],
    ['5.10.24', '2024-10-05'],
    ['45570', '2024-10-05'],
    ['45570.5', '2024-10-05'],
  ])('that can only be one day is that day: %s', (text, day) => {
    expect(read(text)).toBe(day)
    expect(read(text, 'month-first')).toBe(day)
  })

  it.each([
    ['10/5/24, 2:15 PM', '2024-05-10', '2024-10-05'],
    ['10-05-2024', '2024-05-10', '2024-10-05'],
    ['01/02/2024', '2024-02-01', '2024-01-02'],
    ['25/12/2024', '2024-12-25', null],
    ['12/25/2024', null, '2024-12-25'],
  ])('that leaves its order open is read in the one that is asked for: %s', (text, dayFirst, monthFirst) => {
    expect(read(text)).toBe(dayFirst)
    expect(read(text, 'month-first')).toBe(monthFirst)
  })

  it.each([
    '',
    'soon',
    '31/31/2024',
    '2024-02-31',
    'Oct 5',
    'Oct 5, 10:30',
    'Oct 24',
    '5/10',
    '12345678901',
    '2024',
    '99/99/9999',
    'May',
  ])('is none: %j', (text) => {
    expect(read(text)).toBeNull()
    expect(read(text, 'month-first')).toBeNull()
  })

  it('is the person’s own day where it names a moment', () => {
    expect(read('2024-10-05T23:30:00Z', 'day-first', 'Europe/Berlin')).toBe('2024-10-06')
    expect(read('2024-10-05T23:30:00.000Z', 'day-first', 'America/Chicago')).toBe('2024-10-05')
  })

  it('with dots is read in the order of those with dots', () => {
    const monthFirst = { dotted: 'month-first', others: 'day-first' } as const
    expect(readDate('10.25.2024', monthFirst, 'UTC')).toMatchObject({ day: '2024-10-25', form: 'dotted' })
    expect(readDate('05.10.2024', monthFirst, 'UTC')?.day).toBe('2024-05-10')
    expect(read('10.25.2024', 'month-first')).toBeNull()
  })

  it('tells its order only where one number can be nothing but a day', () => {
    const orders = ['25/12/2024', '12/25/2024', '10/5/24', '25.12.2024', '12.25.2024', '2024-10-25'].map(
      orderIn,
    )
    expect(orders.map((told) => told?.order)).toEqual([
      'day-first',
      'month-first',
      undefined,
      'day-first',
      'month-first',
      undefined,
    ])
    expect(orders.map((told) => told?.isDotted)).toEqual([false, false, undefined, true, true, undefined])
  })
})
