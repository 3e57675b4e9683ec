import type { Completed } from '@/lib/data/review-complete'
import type { Overtaken, Saved } from '@/lib/data/review-save'
import { ApiProblem } from './problem'

/** A complete review is not saved over. Throws an ApiProblem for it, and for one that somebody saved in between. */
export function unlessOvertaken(outcome: Saved | Overtaken): void {
  if (outcome.outcome === 'saved') return
  const { completed } = outcome.current
  throw new ApiProblem(
    'conflict',
    completed
      ? 'This review is complete. Reopen it first, then change it.'
      : 'This review was saved in the meantime. Read it again, then decide.',
  )
}

/** The same for completing one. Throws an ApiProblem with what it still needs, each under its field. */
export function unlessIncomplete(outcome: Completed | Overtaken): void {
  unlessOvertaken(outcome)
  if (outcome.outcome === 'overtaken' || outcome.missing.length === 0) return
  throw new ApiProblem(
    'refused',
    'It is saved, but not complete yet.',
    outcome.missing.map(({ field, message }) => ({ field, detail: message })),
  )
}
