import type { Day } from './day'
import type { EventKind, InterviewKind } from './vocabulary'
import { sayDay } from './wording'

/** Open, and the employer knows of it: whoever leaves owes them a word. In the order of the lifecycle, as all of these. */
export const APPLIED_STAGES = ['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER'] as const
export const OPEN_STAGES = ['SAVED', ...APPLIED_STAGES] as const
export const CLOSED_STAGES = ['ACCEPTED', 'DECLINED', 'REJECTED', 'WITHDRAWN', 'NO_REPLY'] as const
export const STAGES = [...OPEN_STAGES, ...CLOSED_STAGES] as const

export type OpenStage = (typeof OPEN_STAGES)[number]
export type ClosedStage = (typeof CLOSED_STAGES)[number]
export type Stage = (typeof STAGES)[number]

export const STAGE_LABELS: Record<Stage, string> = {
  SAVED: 'Saved',
  APPLIED: 'Applied',
  SCREENING: 'Screening',
  INTERVIEWING: 'Interviewing',
  OFFER: 'Offer',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  NO_REPLY: 'No reply',
}

/** The moves there are. What is not here is a correction. Each row is in the order in which a menu offers it. */
export const MOVES = {
  SAVED: ['APPLIED', 'SCREENING', 'INTERVIEWING', 'WITHDRAWN'],
  APPLIED: ['SCREENING', 'INTERVIEWING', 'OFFER', 'REJECTED', 'WITHDRAWN', 'NO_REPLY'],
  SCREENING: ['INTERVIEWING', 'OFFER', 'REJECTED', 'WITHDRAWN', 'NO_REPLY'],
  INTERVIEWING: ['OFFER', 'REJECTED', 'WITHDRAWN', 'NO_REPLY'],
  OFFER: ['ACCEPTED', 'DECLINED', 'REJECTED'],
  ACCEPTED: ['REJECTED', 'WITHDRAWN'],
  DECLINED: ['OFFER'],
  REJECTED: ['SCREENING', 'INTERVIEWING', 'OFFER'],
  WITHDRAWN: ['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER'],
  NO_REPLY: ['SCREENING', 'INTERVIEWING', 'OFFER', 'REJECTED', 'WITHDRAWN'],
} as const satisfies Record<Stage, readonly Stage[]>

/** One dated step of an application through its stages. The first has no `from`: it says where it was logged. */
export interface Move {
  id: string
  from: Stage | null
  to: Stage
  /** The day it happened, as the person says. */
  day: Day
  /** False where nobody knows the day, as in a list that was brought in; left out where it is known. */
  dayKnown?: boolean
  kind: Extract<EventKind, 'MOVE' | 'CORRECTION'>
  /** Of a correction: the move it takes back. */
  correctsId: string | null
}

export interface MoveAttempt {
  /** Null when the application is being logged: it may begin in any stage. */
  from: Stage | null
  to: Stage
  day: Day
  /** The person's own today. */
  today: Day
  /** The day of the previous move or correction, if there was one. */
  previousDay: Day | null
}

export type MoveRefusal = 'same-stage' | 'not-in-table' | 'in-the-future' | 'before-previous'
export type MoveCheck = { ok: true } | { ok: false; reason: MoveRefusal; message: string }

export function isClosed(stage: Stage): stage is ClosedStage {
  return (CLOSED_STAGES as readonly Stage[]).includes(stage)
}

/** Where an application may go from `stage` without a correction. */
export function movesFrom(stage: Stage): readonly Stage[] {
  return MOVES[stage]
}

/** What a "Move to…" menu offers, the next stage first. Corrections are offered apart from it. */
export function defaultTargets(stage: Stage): readonly Stage[] {
  return movesFrom(stage)
}

/** Whether a move brings a closed application back to life. */
export function isReopening(from: Stage, to: Stage): boolean {
  return isClosed(from) && !isClosed(to)
}

/** A rejected application never stands without its Rejection, however it got there: move, drag or correction. */
export function needsRejectionForm(to: Stage): boolean {
  return to === 'REJECTED'
}

/** The stage that scheduling an interview moves the application to, or null where it stays. Never backwards. */
export function stageForInterview(stage: Stage, kind: InterviewKind): Stage | null {
  if (stage !== 'SAVED' && stage !== 'APPLIED') return null
  return kind === 'RECRUITER_SCREEN' || kind === 'PHONE_SCREEN' ? 'SCREENING' : 'INTERVIEWING'
}

/** Whether a move is in the table, on a day that has come and is not before the previous move. */
export function checkMove(attempt: MoveAttempt): MoveCheck {
  const { from, to } = attempt
  if (from === to) return sameStage(to)
  if (from !== null && !movesFrom(from).includes(to)) {
    return refused(
      'not-in-table',
      `From ${STAGE_LABELS[from]} it can move to ${sayChoice(movesFrom(from))}. ` +
        `If ${STAGE_LABELS[from]} was a slip, correct it to ${STAGE_LABELS[to]} instead.`,
    )
  }
  return checkDay(attempt)
}

/**
 * Whether a correction may be made: to any other stage, under the same rules for its day.
 * It takes back the last move, either by going back to where that came from or by saying where it really went.
 */
export function checkCorrection(attempt: MoveAttempt & { from: Stage }): MoveCheck {
  return attempt.from === attempt.to ? sameStage(attempt.to) : checkDay(attempt)
}

/**
 * The moves with corrections applied, for whatever counts or draws them. `moves` come in the order in which
 * they were written. A correction that goes back to where the move it names came from removes that move;
 * one that goes elsewhere gives it another end, on its own day. Moves after the named one are taken back too.
 * One that names another correction puts back what that had removed; one that names nothing, the last move.
 * So the last effective move always ends where the application stands.
 */
export function effectiveMoves<M extends Move>(moves: readonly M[]): M[] {
  let effective: M[] = []
  const beforeCorrection = new Map<string, M[]>()
  for (const move of moves) {
    if (move.kind === 'MOVE') {
      effective = [...effective, move]
      continue
    }
    const restored = move.correctsId === null ? undefined : beforeCorrection.get(move.correctsId)
    beforeCorrection.set(move.id, effective)
    effective = applyCorrection(restored ?? effective, move)
  }
  return effective
}

/** How often it was rejected, as far as that was not taken back: each has its own Rejection. */
export function timesRejected(moves: readonly Move[]): number {
  return effectiveMoves(moves).filter(({ to }) => to === 'REJECTED').length
}

/** What "undo the last move" takes back and where it leads; null while there is only the first entry. */
export function undoOf(moves: readonly Move[]): { correctsId: string; to: Stage } | null {
  const last = effectiveMoves(moves).at(-1)
  return last === undefined || last.from === null ? null : { correctsId: last.id, to: last.from }
}

function applyCorrection<M extends Move>(moves: readonly M[], correction: M): M[] {
  if (moves.at(-1)?.to === correction.to) return [...moves]
  const named = moves.findIndex(({ id }) => id === correction.correctsId)
  const index = named === -1 ? moves.length - 1 : named
  const corrected = moves[index]
  if (corrected === undefined) return [{ ...correction, from: null, kind: 'MOVE', correctsId: null }]
  const kept = moves.slice(0, index)
  return corrected.from === correction.to ? kept : [...kept, { ...corrected, to: correction.to }]
}

function checkDay({ day, today, previousDay }: MoveAttempt): MoveCheck {
  if (day > today) {
    return refused('in-the-future', `${sayDay(day, today)} is still to come. Choose today or an earlier day.`)
  }
  if (previousDay !== null && day < previousDay) {
    const previous = sayDay(previousDay, today)
    return refused(
      'before-previous',
      `The move before this one was on ${previous}. Choose that day or a later one.`,
    )
  }
  return { ok: true }
}

function sameStage(stage: Stage): MoveCheck {
  return refused('same-stage', `It already stands at ${STAGE_LABELS[stage]}.`)
}

function refused(reason: MoveRefusal, message: string): MoveCheck {
  return { ok: false, reason, message }
}

function sayChoice(stages: readonly Stage[]): string {
  const labels = stages.map((stage) => STAGE_LABELS[stage])
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`
}
