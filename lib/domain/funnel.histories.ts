/** Histories for the tests of the funnel. */
import { asDay } from './day'
import { undoOf } from './lifecycle'
import type { Move, Stage } from './lifecycle'

const DAY = asDay('2026-03-02')

/** A history of plain moves; the first stage is where the application was logged. */
export function historyOf(...stages: Stage[]): Move[] {
  return stages.reduce<Move[]>((moves, stage) => moved(moves, stage), [])
}

export function moved(history: readonly Move[], to: Stage): Move[] {
  const from = history.at(-1)?.to ?? null
  return [...history, { id: `m${history.length}`, from, to, day: DAY, kind: 'MOVE', correctsId: null }]
}

export function corrected(history: readonly Move[], to: Stage, correctsId: string | null): Move[] {
  const from = history.at(-1)?.to ?? null
  return [...history, { id: `m${history.length}`, from, to, day: DAY, kind: 'CORRECTION', correctsId }]
}

export function undone(history: readonly Move[]): Move[] {
  const undo = undoOf(history)
  return undo === null ? [...history] : corrected(history, undo.to, undo.correctsId)
}
