import { isClosed, movesFrom, type Stage } from './lifecycle'
import { INTERVIEW_OUTCOMES, type InterviewOutcome } from './vocabulary'

/**
 * The move that an interview's outcome suggests for its application, or null where it stays. News of a round that
 * is long past never reopens what is closed; a rejection or leaving can still follow upon "No reply".
 */
export function stageForOutcome(stage: Stage, outcome: InterviewOutcome): Stage | null {
  const target = TARGETS[outcome]
  if (target === null || target === stage || !movesFrom(stage).includes(target)) return null
  const closes = target === 'REJECTED' || target === 'WITHDRAWN'
  return isClosed(stage) && !(closes && stage === 'NO_REPLY') ? null : target
}

const TARGETS: Record<InterviewOutcome, Stage | null> = {
  PENDING: null,
  ADVANCED: 'INTERVIEWING',
  OFFER: 'OFFER',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
}

/** The outcome that a move to `stage` tells of the round that brought it; null where it tells nothing. */
export function outcomeOfStage(stage: Stage): InterviewOutcome | null {
  return INTERVIEW_OUTCOMES.find((outcome) => TARGETS[outcome] === stage) ?? null
}

/** Whether news of a round is still to come: once an offer was made or the application closed, they have answered. */
export function isAwaited(outcome: InterviewOutcome, stage: Stage): boolean {
  return outcome === 'PENDING' && stage !== 'OFFER' && !isClosed(stage)
}

/** A rejection is a fact about the application: it is never recorded on the interview alone. The others are offered. */
export function mustMove(outcome: InterviewOutcome): boolean {
  return outcome === 'REJECTED'
}
