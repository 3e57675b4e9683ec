import { describe, expect, it } from 'vitest'
import { answerTimes, daysToAnswer, median, wasAnswered } from './answer-time'
import { asDay } from './day'
import type { Move, Stage } from './lifecycle'

let written = 0
const move = (from: Stage | null, to: Stage, day: string, correctsId?: string): Move => ({
  id: `m${(written += 1)}`,
  from,
  to,
  day: asDay(day),
  kind: correctsId === undefined ? 'MOVE' : 'CORRECTION',
  correctsId: correctsId ?? null,
})

describe('days to the first answer', () => {
  it('counts from applying, not from saving, to what the company said first', () => {
    const moves = [
      move(null, 'SAVED', '2026-10-01'),
      move('SAVED', 'APPLIED', '2026-10-05'),
      move('APPLIED', 'SCREENING', '2026-10-12'),
      move('SCREENING', 'REJECTED', '2026-11-02'),
    ]
    expect(daysToAnswer(moves)).toBe(7)
  })

  it('takes an answer after the silence for the answer it is', () => {
    const moves = [
      move(null, 'APPLIED', '2026-10-01'),
      move('APPLIED', 'NO_REPLY', '2026-10-31'),
      move('NO_REPLY', 'REJECTED', '2026-11-10'),
    ]
    expect(daysToAnswer(moves)).toBe(40)
  })

  it('does not take an own withdrawal, a silence or an unknown day of applying for an answer', () => {
    const applied = move(null, 'APPLIED', '2026-10-01')
    expect(daysToAnswer([applied])).toBeNull()
    expect(daysToAnswer([applied, move('APPLIED', 'WITHDRAWN', '2026-10-09')])).toBeNull()
    expect(daysToAnswer([applied, move('APPLIED', 'NO_REPLY', '2026-10-31')])).toBeNull()
    expect(daysToAnswer([move(null, 'SCREENING', '2026-10-09')])).toBeNull()
  })

  it('is not known where nobody knows one of the two days', () => {
    const applied = move(null, 'APPLIED', '2026-10-01')
    const rejected = move('APPLIED', 'REJECTED', '2026-10-20')
    expect(daysToAnswer([applied, { ...rejected, dayKnown: false }])).toBeNull()
    expect(daysToAnswer([{ ...applied, dayKnown: false }, rejected])).toBeNull()
  })

  it('leaves out a move that was taken back', () => {
    const slip = move('APPLIED', 'REJECTED', '2026-10-02')
    const moves = [
      move(null, 'APPLIED', '2026-10-01'),
      slip,
      move('REJECTED', 'APPLIED', '2026-10-02', slip.id),
      move('APPLIED', 'INTERVIEWING', '2026-10-21'),
    ]
    expect(daysToAnswer(moves)).toBe(20)
  })
})

it.each([
  ['APPLIED', false],
  ['SAVED>APPLIED>NO_REPLY', false],
  ['APPLIED>WITHDRAWN', false],
  ['SCREENING>REJECTED', false],
  ['SAVED>APPLIED>REJECTED', true],
  ['APPLIED>OFFER>ACCEPTED', true],
])('%s was answered: %s', (path, answered) => {
  expect(wasAnswered(path)).toBe(answered)
})

it.each([
  [[], null],
  [[4], 4],
  [[9, 1, 5], 5],
  [[10, 2, 3, 4], 3.5],
])('the median of %j is %j', (values, middle) => {
  expect(median(values)).toBe(middle)
})

describe('answer times by source', () => {
  const answers = (source: string | null, days: number[]) =>
    days.map((each) => ({ source, folded: source?.toLowerCase() ?? null, days: each }))

  it('says nothing of fewer than five', () => {
    const times = answerTimes([...answers('LinkedIn', [3, 3, 3, 3]), ...answers('Referral', [1, 2, 3, 4, 5])])
    expect(times).toEqual([
      { source: 'Referral', count: 5, medianDays: 3 },
      { source: 'LinkedIn', count: 4, medianDays: null },
    ])
  })

  it('knows a source by any spelling, names it by the latest, and puts those without one last', () => {
    const times = answerTimes([
      ...answers(null, [1, 1, 1]),
      ...answers('LinkedIn', [2]),
      ...answers('linkedin', [4]),
    ])
    expect(times.map(({ source, count }) => [source, count])).toEqual([
      ['LinkedIn', 2],
      [null, 3],
    ])
  })
})
