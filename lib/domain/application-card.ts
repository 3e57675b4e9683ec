import { dayIn, daysBetween, timeIn } from './day'
import type { Day, Instant } from './day'
import { hasBegun } from './interview-time'
import type { Stage } from './lifecycle'
import { isClosed } from './lifecycle'
import { RULES } from './rules'
import type { RuleName } from './rules'
import type { InterviewKind } from './vocabulary'
import { sayDay, sayRelativeDay } from './wording'

/** What one card of the board, or one row of the table, knows of its application. */
export interface CardFacts {
  stage: Stage
  stageSince: Day
  appliedDay: Day | null
  lastHeardDay: Day
  deadline: Day | null
  offerDue: Day | null
  /** The rules whose reminders are due now. */
  dueRules: readonly RuleName[]
  /** The next interview that is not over yet. */
  next: { kind: InterviewKind; startAt: Instant; preparation: { done: number; total: number } } | null
  /** The latest interview that is over. */
  held: { kind: InterviewKind; isReviewed: boolean } | null
}

export interface CardNote {
  /** Where it stands, in a few words. */
  note: string
  /** The one thing that waits for the person. */
  flag: { text: string; tone: 'improve' | 'sustain' | 'neutral' } | null
  /** Of the next interview: how many lines of how many are ticked. */
  preparation: { done: number; total: number } | null
}

/** An interview in one word or two: a card has no room for more. */
const KIND_WORDS: Record<InterviewKind, string> = {
  RECRUITER_SCREEN: 'call',
  PHONE_SCREEN: 'call',
  HIRING_MANAGER: 'HM round',
  TECHNICAL: 'technical',
  TAKE_HOME: 'take-home',
  PANEL: 'panel',
  CULTURE: 'culture round',
  FINAL: 'final round',
  OTHER: 'interview',
}

/** What a due reminder asks for, the most pressing first. */
const FLAGS: readonly [RuleName, NonNullable<CardNote['flag']>][] = [
  ['offer-decision', { text: 'answer due', tone: 'improve' }],
  ['thank-you', { text: 'thank-you due', tone: 'sustain' }],
  ['write-review', { text: 'review due', tone: 'improve' }],
  ['rejection-review', { text: 'review due', tone: 'improve' }],
  ['feedback-request', { text: 'ask for feedback', tone: 'sustain' }],
  ['feedback-second-ask', { text: 'ask once more', tone: 'sustain' }],
  ['apply-by', { text: 'apply now', tone: 'improve' }],
  ['after-interview', { text: 'ask for news', tone: 'improve' }],
  ['no-reply', { text: 'no reply?', tone: 'neutral' }],
  ['nudge', { text: 'nudge due', tone: 'improve' }],
  ['custom', { text: 'reminder due', tone: 'improve' }],
  ['decide-saved', { text: 'apply or let go?', tone: 'neutral' }],
]

const QUIET_DAYS = RULES['no-reply'].numbers.after.default

/** What matters now about one application, in the person's zone: "quiet for 31 days", "no reply?". */
export function cardNote(facts: CardFacts, at: { now: Instant; today: Day; zone: string }): CardNote {
  return {
    note: noteOf(facts, at),
    flag: flagOf(facts),
    preparation: facts.next && facts.next.preparation.total > 0 ? facts.next.preparation : null,
  }
}

function noteOf(facts: CardFacts, at: { now: Instant; today: Day; zone: string }): string {
  const { stage, stageSince, deadline, offerDue, next, held } = facts
  const { today } = at
  if (isClosed(stage)) return CLOSED_NOTES[stage](sayDay(stageSince, today))
  if (next) return sayInterview(next, at)
  if (stage === 'OFFER') {
    return offerDue ? `answer by ${sayDay(offerDue, today)}` : `offer ${sayRelativeDay(stageSince, today)}`
  }
  if (stage === 'SAVED') {
    if (deadline) return `${deadline < today ? 'closed' : 'closes'} ${dateOf(deadline, today)}`
    return `saved ${sayRelativeDay(stageSince, today)}`
  }
  const silence = daysBetween(facts.lastHeardDay, today)
  if (silence >= QUIET_DAYS) return `quiet for ${silence} days`
  if (held) return `${KIND_WORDS[held.kind]} done`
  if (stage === 'APPLIED') return `applied ${sayRelativeDay(facts.appliedDay ?? stageSince, today)}`
  return `since ${sayDay(stageSince, today)}`
}

const CLOSED_NOTES = {
  ACCEPTED: (day: string) => `accepted ${day}`,
  DECLINED: (day: string) => `declined ${day}`,
  REJECTED: (day: string) => `rejected ${day}`,
  WITHDRAWN: (day: string) => `withdrawn ${day}`,
  NO_REPLY: (day: string) => `closed ${day}`,
} as const

/** "call Fri 27 Nov 14:00"; "panel now" once it has begun. */
function sayInterview(
  interview: { kind: InterviewKind; startAt: Instant },
  { now, today, zone }: { now: Instant; today: Day; zone: string },
): string {
  const { kind, startAt } = interview
  const word = KIND_WORDS[kind]
  if (hasBegun(interview, now)) return `${word} now`
  const day = dayIn(startAt, zone)
  const distance = daysBetween(today, day)
  const when = distance === 0 ? 'today' : distance === 1 ? 'tomorrow' : sayDay(day, today)
  return `${word} ${when} ${timeIn(startAt, zone)}`
}

function flagOf({ stage, dueRules, held }: CardFacts): CardNote['flag'] {
  const owesReview = held !== null && !held.isReviewed && !isClosed(stage)
  const found = FLAGS.find(([rule]) => dueRules.includes(rule) || (rule === 'write-review' && owesReview))
  return found?.[1] ?? null
}

/** "30 Nov": a deadline needs no weekday; the year where it is not this one. */
function dateOf(day: Day, today: Day): string {
  return sayDay(day, today).replace(/^\w+ /, '')
}
