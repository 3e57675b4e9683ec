import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from './day'
import { STAGES, effectiveMoves, undoOf } from './lifecycle'
import type { Move, Stage } from './lifecycle'

const march = (date: number) => asDay(`2026-03-${String(date).padStart(2, '0')}`)

describe('corrections', () => {
  const move = (id: string, from: Stage | null, to: Stage, date: number): Move => ({
    id,
    from,
    to,
    day: march(date),
    kind: 'MOVE',
    correctsId: null,
  })
  const correction = (id: string, from: Stage, to: Stage, date: number, correctsId: string | null): Move => ({
    ...move(id, from, to, date),
    kind: 'CORRECTION',
    correctsId,
  })
  const logged = move('a', null, 'APPLIED', 1)
  const screened = move('b', 'APPLIED', 'SCREENING', 5)

  it('leave a history without them as it is', () => {
    expect(effectiveMoves([])).toEqual([])
    expect(effectiveMoves([logged, screened])).toEqual([logged, screened])
  })

  it('undo the last move, and both are gone', () => {
    expect(undoOf([logged, screened])).toEqual({ correctsId: 'b', to: 'APPLIED' })
    const undone = [logged, screened, correction('c', 'SCREENING', 'APPLIED', 6, 'b')]
    expect(effectiveMoves(undone)).toEqual([logged])
    const again = move('d', 'APPLIED', 'OFFER', 7)
    expect(effectiveMoves([...undone, again])).toEqual([logged, again])
  })

  it('say where the move really went, on its own day', () => {
    const corrected = [logged, screened, correction('c', 'SCREENING', 'REJECTED', 6, 'b')]
    expect(effectiveMoves(corrected)).toEqual([logged, move('b', 'APPLIED', 'REJECTED', 5)])
    expect(undoOf(corrected)).toEqual({ correctsId: 'b', to: 'APPLIED' })
  })

  it('can be made twice over', () => {
    const twice = [
      logged,
      screened,
      correction('c', 'SCREENING', 'OFFER', 6, 'b'),
      correction('d', 'OFFER', 'INTERVIEWING', 6, 'b'),
    ]
    expect(effectiveMoves(twice)).toEqual([logged, move('b', 'APPLIED', 'INTERVIEWING', 5)])
  })

  it('put back what another correction had undone', () => {
    const redone = [
      logged,
      screened,
      correction('c', 'SCREENING', 'APPLIED', 6, 'b'),
      correction('d', 'APPLIED', 'SCREENING', 6, 'c'),
    ]
    expect(effectiveMoves(redone)).toEqual([logged, screened])
  })

  it('give the first entry another stage, but cannot undo it', () => {
    expect(undoOf([])).toBeNull()
    expect(undoOf([logged])).toBeNull()
    expect(effectiveMoves([logged, correction('b', 'APPLIED', 'SAVED', 2, 'a')])).toEqual([
      move('a', null, 'SAVED', 1),
    ])
  })

  it('take back what followed the move they name', () => {
    const offered = move('c', 'SCREENING', 'OFFER', 8)
    expect(effectiveMoves([logged, screened, offered, correction('d', 'OFFER', 'APPLIED', 9, 'b')])).toEqual([
      logged,
    ])
    expect(
      effectiveMoves([logged, screened, offered, correction('d', 'OFFER', 'WITHDRAWN', 9, 'b')]),
    ).toEqual([logged, move('b', 'APPLIED', 'WITHDRAWN', 5)])
  })

  it.each([null, 'gone'])('that name %s mean the last move', (correctsId) => {
    expect(
      effectiveMoves([logged, screened, correction('c', 'SCREENING', 'APPLIED', 6, correctsId)]),
    ).toEqual([logged])
  })

  it('stand alone as an entry where nothing is left of the history', () => {
    const [only, ...rest] = effectiveMoves([correction('a', 'APPLIED', 'OFFER', 6, null)])
    expect(only).toMatchObject({ from: null, to: 'OFFER', kind: 'MOVE' })
    expect(rest).toEqual([])
  })

  it('always leave a chain that ends where the application stands', () => {
    const anyStage = fc.constantFrom(...STAGES)
    const step = fc.record({ to: anyStage, isCorrection: fc.boolean(), names: fc.nat(10) })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const history: Move[] = []
        for (const [index, { to, isCorrection, names }] of steps.entries()) {
          const current = history.at(-1)?.to ?? null
          if (current === to) continue
          const named = history.at(-(names % (history.length + 1)) - 1)?.id ?? null
          history.push(
            isCorrection && current !== null
              ? correction(String(index), current, to, 1, named)
              : move(String(index), current, to, 1),
          )
        }
        const written = structuredClone(history)
        const effective = effectiveMoves(history)
        expect(history).toEqual(written)
        expect(effective.at(-1)?.to).toBe(history.at(-1)?.to)
        expect(effective.map(({ from }) => from)).toEqual([
          null,
          ...effective.map(({ to }) => to).slice(0, -1),
        ])
        for (const { from, to, kind } of effective) {
          expect(from).not.toBe(to)
          expect(kind).toBe('MOVE')
        }
      }),
      { numRuns: 500 },
    )
  })
})
