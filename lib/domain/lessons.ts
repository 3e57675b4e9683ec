import { parseDay } from './day'
import type { Day } from './day'
import { fold, oneLine } from './fold'
import type { LessonKind, LessonStatus, Pillar } from './vocabulary'

/** What a lesson is ranked by. `lastSeenDay` is the day of the latest review that names it. */
export type RankedLesson = {
  id: string
  kind: LessonKind
  status: LessonStatus
  seenCount: number
  lastSeenDay: string | null
  workedStreak: number
}

/** How many sustains a preparation carries. */
export const CARRIED_SUSTAINS = 2

/** How many yeses in a row retire an improve item. */
const YESES_TO_RETIRE = 2

/** The longest a lesson's text and its action may be, in characters as a person counts them. */
export const LESSON_LIMITS = { text: 300, action: 300 } as const

// The id comes last so that the order is total: the same lessons always stand in the same order.
const byRecurrence = (a: RankedLesson, b: RankedLesson) =>
  b.seenCount - a.seenCount || compare(b.lastSeenDay ?? '', a.lastSeenDay ?? '') || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Open improve items: how often seen first, then how recently. */
export function rankImproves<L extends RankedLesson>(lessons: readonly L[]): L[] {
  return lessons.filter(({ kind, status }) => kind === 'IMPROVE' && status === 'OPEN').toSorted(byRecurrence)
}

/** The sustains to lean on: what worked most often in a row first, then how often and how recently seen. */
export function strongestSustains<L extends RankedLesson>(
  lessons: readonly L[],
  limit = CARRIED_SUSTAINS,
): L[] {
  return lessons
    .filter(({ kind, status }) => kind === 'SUSTAIN' && status === 'OPEN')
    .toSorted((a, b) => b.workedStreak - a.workedStreak || byRecurrence(a, b))
    .slice(0, limit)
}

/** The latest day of the reviews that name a lesson; null where none does. */
export function lastSeenDay(namings: readonly { day: string }[]): string | null {
  return namings.reduce<string | null>(
    (latest, { day }) => (latest === null || day > latest ? day : latest),
    null,
  )
}

/**
 * What the answers to "did it work?" amount to, oldest first. Give those since a review last named the lesson as
 * an improve item: naming it again says that it did not work. Twice yes in a row retires an improve item; a no resets.
 */
export function applyVerdicts(history: readonly boolean[]): { workedStreak: number; retire: boolean } {
  const workedStreak = history.length - 1 - history.lastIndexOf(false)
  return { workedStreak, retire: workedStreak >= YESES_TO_RETIRE }
}

type Improve = RankedLesson & { pillar: Pillar; text: string; folded: string }
type Sustain = { id: string; folded: string; workedStreak: number }

export type Retirement =
  | {
      ok: true
      /** It stays an improve item, closed, so that earlier reviews still say what they said. */
      retired: { id: string; status: 'RETIRED' }
      /** To be linked to the review whose verdict retired it, which is where it then comes from. */
      sustain:
        | { kind: 'create'; pillar: Pillar; text: string; folded: string; workedStreak: number }
        | { kind: 'join'; id: string; status: 'OPEN'; workedStreak: number }
    }
  | { ok: false; reason: 'not-an-improve-item' | 'already-retired' }

/** Retires an improve item into a sustain: into the one of `sustains` with the same folded text, else a new one. */
export function retire(lesson: Improve, sustains: readonly Sustain[]): Retirement {
  if (lesson.kind !== 'IMPROVE') return { ok: false, reason: 'not-an-improve-item' }
  if (lesson.status === 'RETIRED') return { ok: false, reason: 'already-retired' }
  const { id, pillar, text, folded, workedStreak } = lesson
  const same = sustains.find((sustain) => sustain.folded === folded)
  return {
    ok: true,
    retired: { id, status: 'RETIRED' },
    sustain: same
      ? { kind: 'join', id: same.id, status: 'OPEN', workedStreak: Math.max(workedStreak, same.workedStreak) }
      : { kind: 'create', pillar, text, folded, workedStreak },
  }
}

type Action = { action: string; actionDue: string | null }

/** Whether a lesson has something else to do now: another action, or another day for it, is not done yet. */
export function isOtherAction(before: Action, after: Action): boolean {
  return before.action !== after.action || before.actionDue !== after.actionDue
}

type TypedLesson = {
  kind: LessonKind
  pillar: Pillar
  text: string
  action?: string
  actionDue?: string | null
}

export type LessonIssue = { field: 'text' | 'action' | 'actionDue'; message: string }

export type CheckedLesson =
  | {
      ok: true
      lesson: {
        kind: LessonKind
        pillar: Pillar
        text: string
        folded: string
        action: string
        actionDue: Day | null
      }
    }
  | { ok: false; issues: LessonIssue[] }

/** A lesson as typed, tidied to one line and folded; or every field that needs another look. */
export function checkLesson({ kind, pillar, ...typed }: TypedLesson): CheckedLesson {
  const text = oneLine(typed.text)
  const folded = fold(text)
  const action = oneLine(typed.action ?? '')
  const dueText = typed.actionDue?.trim() ?? ''
  const actionDue = dueText === '' ? null : parseDay(dueText)

  const issues: LessonIssue[] = []
  if (folded === '') issues.push({ field: 'text', message: 'Say it in a few words.' })
  else if (lengthOf(text) > LESSON_LIMITS.text)
    issues.push({ field: 'text', message: `Keep it to ${LESSON_LIMITS.text} characters.` })
  if (kind === 'SUSTAIN' && (action !== '' || dueText !== ''))
    issues.push({ field: 'action', message: 'Only an improve item has an action.' })
  else if (lengthOf(action) > LESSON_LIMITS.action)
    issues.push({ field: 'action', message: `Keep it to ${LESSON_LIMITS.action} characters.` })
  else if (action === '' && dueText !== '')
    issues.push({ field: 'action', message: 'Say what you will do by that day.' })
  if (dueText !== '' && actionDue === null)
    issues.push({ field: 'actionDue', message: 'Choose a day that exists, such as 2026-11-27.' })

  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, lesson: { kind, pillar, text, folded, action, actionDue } }
}

const lengthOf = (text: string) => Array.from(text).length
