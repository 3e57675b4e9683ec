import { addBusinessDays } from './calendar'
import type { WorkCalendar } from './calendar'
import { coolingOff, feedbackFloor } from './cooling-off'
import type { CoolingOff } from './cooling-off'
import { laterDay } from './day'
import type { Day } from './day'
import type { Draft } from './drafts'
import type { Stage } from './lifecycle'
import type { RuleSettings } from './rules'
import type { Channel, PersonRole } from './vocabulary'

/** What has been recorded about asking for feedback after one rejection. */
export interface FeedbackFacts {
  receivedOn: Day
  askedOn: Day | null
  secondAskedOn: Day | null
  answeredOn: Day | null
  /** The person settled for no answer. */
  noFeedbackOn: Day | null
  /** When the door opened again, or when the rejection was taken back. */
  reopenedOn: Day | null
}

/** Whether the no took back an offer: then nobody else was chosen, and something changed on their side. */
export function tookBackOffer(stageReached: Stage): boolean {
  return stageReached === 'OFFER' || stageReached === 'ACCEPTED'
}

/**
 * Where the asking stands: the window before it was asked, then waiting, then perhaps one second ask.
 * `answered`, `settled` and `reopened` are ends, each a normal one.
 */
export type FeedbackStep =
  CoolingOff['state'] | 'waiting' | 'second-ask' | 'second-waiting' | 'answered' | 'settled' | 'reopened'

export interface FeedbackStanding {
  step: FeedbackStep
  cooling: CoolingOff
  /** From when one gentle second ask is fine; null before the first. */
  secondAskOn: Day | null
}

type Numbers = Pick<RuleSettings, 'feedback-request' | 'feedback-second-ask'>

/** The step that a rejection has come to on `today`, and the days that its next step hangs on. */
export function feedbackStanding(
  facts: FeedbackFacts,
  today: Day,
  calendar: WorkCalendar,
  rules: Numbers,
): FeedbackStanding {
  const cooling = coolingOff(facts.receivedOn, today, calendar, rules['feedback-request'].numbers)
  const secondAskOn =
    facts.askedOn === null
      ? null
      : secondAskDay(facts.receivedOn, facts.askedOn, calendar, rules['feedback-second-ask'].numbers.after)
  return { step: stepOf(facts, cooling.state, secondAskOn, today), cooling, secondAskOn }
}

/** Some business days after the first; who wrote on the very first day still waits for the window. */
export function secondAskDay(receivedOn: Day, askedOn: Day, calendar: WorkCalendar, after: number): Day {
  return laterDay(addBusinessDays(askedOn, after, calendar), feedbackFloor(receivedOn, calendar))
}

function stepOf(
  facts: FeedbackFacts,
  window: CoolingOff['state'],
  secondAskOn: Day | null,
  today: Day,
): FeedbackStep {
  if (facts.answeredOn !== null) return 'answered'
  if (facts.reopenedOn !== null) return 'reopened'
  if (facts.noFeedbackOn !== null) return 'settled'
  if (facts.askedOn === null || secondAskOn === null) return window
  if (facts.secondAskedOn !== null) return 'second-waiting'
  return today >= secondAskOn ? 'second-ask' : 'waiting'
}

/** Whom to ask for feedback, in this order; an interviewer or referrer is not asked. */
export const ASKED_FIRST = ['HIRING_MANAGER', 'RECRUITER'] as const satisfies readonly PersonRole[]

/** The hiring manager, else the recruiter, else nobody. */
export function whomToAsk<P extends { role: PersonRole }>(people: readonly P[]): P | null {
  return ASKED_FIRST.flatMap((role) => people.filter((person) => person.role === role))[0] ?? null
}

/** The two letters of a rejection, as the person left them; null where they have not touched one. */
export interface KeptDrafts {
  request: Draft | null
  secondAsk: Draft | null
}

export type DraftName = keyof KeptDrafts

export const DRAFT_NAMES = ['request', 'secondAsk'] as const satisfies readonly DraftName[]

/** Reads what is stored in one column. A text that is none of ours is taken for the request's own words. */
export function readDrafts(stored: string | null): KeptDrafts {
  if (stored === null || stored === '') return { request: null, secondAsk: null }
  const parsed = parsedObject(stored)
  if (parsed === null) return { request: { subject: '', body: stored }, secondAsk: null }
  return { request: asDraft(parsed.request), secondAsk: asDraft(parsed.secondAsk) }
}

export function writeDrafts(drafts: KeptDrafts): string {
  return JSON.stringify(drafts)
}

function asDraft(value: unknown): Draft | null {
  if (typeof value !== 'object' || value === null) return null
  const { subject, body } = value as Partial<Draft>
  return typeof subject === 'string' && typeof body === 'string' ? { subject, body } : null
}

function parsedObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

type Recorded = 'askedOn' | 'secondAskedOn' | 'answeredOn' | 'noFeedbackOn'

/** What a rejection says beyond its day and the stage it reached. */
export interface RejectionContent extends Record<Recorded, string | null> {
  channel: Channel | null
  reason: string
  draft: string | null
  feedback: string
}

/** Whether nobody has written or recorded anything yet: a slip that can go without losing a word. */
export function isUntouched(rejection: RejectionContent): boolean {
  const { channel, reason, draft, feedback } = rejection
  const { askedOn, secondAskedOn, answeredOn, noFeedbackOn } = rejection
  const said = [channel, draft, askedOn, secondAskedOn, answeredOn, noFeedbackOn]
  return said.every((each) => each === null) && reason === '' && feedback === ''
}

/** Words that were kept, followed by what is new in those that came after. */
export function joinWords(kept: string, given: string): string {
  return [...new Set([kept, given])].filter(Boolean).join('\n\n')
}
