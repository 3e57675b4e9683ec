import { STAGE_LABELS, isReopening, movesFrom, needsRejectionForm, type Stage } from '@/lib/domain/lifecycle'

/** The application that a menu or a drag is about to move, as it stood when the page was read. */
export interface MovableApplication {
  id: string
  company: string
  role: string
  stage: Stage
}

/** What a dialog is open for. `to` is null while the person has yet to choose. */
export interface MoveRequest {
  application: MovableApplication
  kind: 'move' | 'correction'
  to: Stage | null
}

/** What an action says after a move. */
export interface Moved {
  applicationId: string
  from: Stage
  to: Stage
}

/** What dropping a card on a stage means. */
export type Drop = 'stay' | 'move' | 'ask' | 'correct'

export function dropOn(from: Stage, to: Stage): Drop {
  if (from === to) return 'stay'
  if (!movesFrom(from).includes(to)) return 'correct'
  return asksFirst(to) ? 'ask' : 'move'
}

/** Whether a move there has something to say before it is done: a rejection always, with its day and its reason. */
export function asksFirst(to: Stage): boolean {
  return needsRejectionForm(to) || to === 'WITHDRAWN' || to === 'OFFER'
}

export function sayMoved(company: string, from: Stage, to: Stage): string {
  if (to === 'REJECTED') return `${company}: the rejection is recorded.`
  if (isReopening(from, to)) return `${company} is open again, at ${STAGE_LABELS[to]}.`
  return `${company} moved to ${STAGE_LABELS[to]}.`
}

/** A long name must not push the button off a message. */
export function shortName(name: string): string {
  const letters = Array.from(name)
  return letters.length <= 40 ? name : `${letters.slice(0, 39).join('')}…`
}
