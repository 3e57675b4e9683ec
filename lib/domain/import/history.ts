import type { WorkCalendar } from '@/lib/domain/calendar'
import { feedbackWindow, type WindowNumbers } from '@/lib/domain/cooling-off'
import type { Day } from '@/lib/domain/day'
import { isClosed, movesFrom, type Stage } from '@/lib/domain/lifecycle'

export interface HistoryMove {
  to: Stage
  day: Day
  /** False where the list does not say: the day then only keeps its place in the order. */
  dayKnown: boolean
}

export interface KnownDays {
  savedDay: Day | null
  appliedDay: Day | null
  /** When it came to the stage in which it stands. */
  stageDay: Day | null
  /** The first day that its list has of it, where no other is known. */
  firstDay?: Day | null
}

/**
 * The days of a row of our own table, which has the day of its first event, whatever that was: of its saving only
 * where all else came later.
 */
export function ownDays(stage: Stage, { savedDay: firstDay, appliedDay, stageDay }: KnownDays): KnownDays {
  const later = stage === 'SAVED' ? [] : [appliedDay, stageDay].filter((day) => day !== null)
  const isSaved =
    firstDay !== null && (stage === 'SAVED' || (later.length > 0 && later.every((day) => firstDay < day)))
  return { savedDay: isSaved ? firstDay : null, appliedDay, stageDay, firstDay }
}

/**
 * The moves of an application that a list tells of: those with a day on their day, and those that must have been, on
 * no known day. Nobody is rejected who did not apply, and nobody accepts what was not offered.
 */
export function historyOf(stage: Stage, days: KnownDays, today: Day): HistoryMove[] {
  const known = knownMoves(stage, days)
  const first = known[0]
  if (first === undefined) {
    const day = days.stageDay ?? days.firstDay ?? today
    return [{ to: stage, day, dayKnown: days.stageDay !== null }]
  }
  const history: HistoryMove[] = [first]
  for (const move of [...known.slice(1), lastMove(stage, days, known)]) {
    const before = history.at(-1)!
    if (move === null || move.to === before.to) continue
    const between = stepsBetween(before.to, move.to)
    history.push(...between.map((to) => ({ to, day: before.day, dayKnown: false })), move)
  }
  return history
}

/** Whether the day of its stage is one that the history cannot have: before another that is known. */
export function isStageDayUsed(stage: Stage, days: KnownDays): boolean {
  const last = knownMoves(stage, days).at(-1)
  return days.stageDay === null || last === undefined || days.stageDay >= last.day
}

function knownMoves(stage: Stage, { savedDay, appliedDay, stageDay }: KnownDays): HistoryMove[] {
  const applied = stage === 'SAVED' ? null : (appliedDay ?? (stage === 'APPLIED' ? stageDay : null))
  const saved = savedDay ?? (stage === 'SAVED' ? stageDay : null)
  return [
    // A list begun later says when a row was written down, not when the job was saved.
    ...(saved !== null && (applied === null || saved <= applied) ? [moveTo('SAVED', saved)] : []),
    ...(applied === null ? [] : [moveTo('APPLIED', applied)]),
  ]
}

const moveTo = (to: Stage, day: Day): HistoryMove => ({ to, day, dayKnown: true })

function lastMove(stage: Stage, days: KnownDays, known: readonly HistoryMove[]): HistoryMove | null {
  const last = known.at(-1)
  if (last === undefined || last.to === stage) return null
  const { stageDay } = days
  return stageDay !== null && stageDay >= last.day
    ? moveTo(stage, stageDay)
    : { to: stage, day: last.day, dayKnown: false }
}

/** The stages between two, by the shortest way that the lifecycle knows, not through an ending. */
function stepsBetween(from: Stage, to: Stage): Stage[] {
  const ways: Stage[][] = [[from]]
  for (const way of ways) {
    const last = way.at(-1)!
    if (movesFrom(last).includes(to)) return way.slice(1)
    for (const next of movesFrom(last)) {
      if (!isClosed(next) && !way.includes(next)) ways.push([...way, next])
    }
  }
  throw new RangeError(`No way from ${from} to ${to}`)
}

/**
 * Whether it ended in a rejection that is history: so long ago that its feedback window has closed, or on a day that
 * nobody knows. Its review can be written, and nobody owes it.
 */
export function isLongPast(
  moves: readonly HistoryMove[],
  today: Day,
  calendar: WorkCalendar,
  numbers: WindowNumbers,
): boolean {
  const last = moves.at(-1)
  if (last?.to !== 'REJECTED') return false
  return !last.dayKnown || feedbackWindow(last.day, calendar, numbers).closesOn < today
}
