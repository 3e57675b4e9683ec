import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay, type Day } from '@/lib/domain/day'
import { STAGES, checkMove, type Stage } from '@/lib/domain/lifecycle'
import { historyOf } from './history'

const today = asDay('2026-11-23')
const said = (stage: Stage, days: Partial<Record<'savedDay' | 'appliedDay' | 'stageDay', string>>) => {
  const none = { savedDay: null, appliedDay: null, stageDay: null }
  const moves = historyOf(stage, { ...none, ...(days as Record<string, Day>) }, today)
  return moves.map(({ to, day, dayKnown }) => `${to} ${day}${dayKnown ? '' : '?'}`)
}

describe('the history of a row', () => {
  it('has a move for every day that the list knows', () => {
    expect(
      said('REJECTED', { savedDay: '2026-09-01', appliedDay: '2026-09-03', stageDay: '2026-10-01' }),
    ).toEqual(['SAVED 2026-09-01', 'APPLIED 2026-09-03', 'REJECTED 2026-10-01'])
    expect(said('APPLIED', { appliedDay: '2026-09-03' })).toEqual(['APPLIED 2026-09-03'])
    expect(said('APPLIED', { stageDay: '2026-09-03' })).toEqual(['APPLIED 2026-09-03'])
    expect(said('SAVED', { savedDay: '2026-09-03' })).toEqual(['SAVED 2026-09-03'])
    expect(said('INTERVIEWING', { stageDay: '2026-09-03' })).toEqual(['INTERVIEWING 2026-09-03'])
  })

  it('says where a day is not known instead of inventing one', () => {
    expect(said('REJECTED', { appliedDay: '2026-09-03' })).toEqual([
      'APPLIED 2026-09-03',
      'REJECTED 2026-09-03?',
    ])
    expect(said('REJECTED', {})).toEqual(['REJECTED 2026-11-23?'])
    expect(said('SAVED', {})).toEqual(['SAVED 2026-11-23?'])
  })

  it('has the steps that must have been, on no known day', () => {
    expect(said('ACCEPTED', { appliedDay: '2026-09-03', stageDay: '2026-10-01' })).toEqual([
      'APPLIED 2026-09-03',
      'OFFER 2026-09-03?',
      'ACCEPTED 2026-10-01',
    ])
    expect(said('REJECTED', { savedDay: '2026-09-01' })).toEqual([
      'SAVED 2026-09-01',
      'APPLIED 2026-09-01?',
      'REJECTED 2026-09-01?',
    ])
    expect(said('WITHDRAWN', { savedDay: '2026-09-01' })).toEqual([
      'SAVED 2026-09-01',
      'WITHDRAWN 2026-09-01?',
    ])
  })

  it('leaves out a day that cannot be: written down after applying, at its stage before applying', () => {
    expect(said('APPLIED', { savedDay: '2026-09-09', appliedDay: '2026-09-03' })).toEqual([
      'APPLIED 2026-09-03',
    ])
    expect(said('OFFER', { appliedDay: '2026-09-03', stageDay: '2026-08-01' })).toEqual([
      'APPLIED 2026-09-03',
      'OFFER 2026-09-03?',
    ])
  })

  it('is always one that the lifecycle knows, and ends where the row stands', () => {
    const day = fc.option(fc.integer({ min: -900, max: 0 }).map((count) => addDays(today, count)))
    const days = fc.record({ savedDay: day, appliedDay: day, stageDay: day })
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), days, (stage, known) => {
        const moves = historyOf(stage, known, today)
        expect(moves.at(-1)?.to).toBe(stage)
        for (const [index, { to, day }] of moves.entries()) {
          const before = moves[index - 1]
          const attempt = { from: before?.to ?? null, to, day, today, previousDay: before?.day ?? null }
          expect(checkMove(attempt)).toEqual({ ok: true })
        }
      }),
    )
  })
})
