import { addBusinessDays, businessDaysSince, skippedDays } from './calendar'
import type { SkippedDay, WorkCalendar } from './calendar'
import { laterDay } from './day'
import type { Day } from './day'
import { FEEDBACK_FLOOR } from './rules'
import type { RuleSettings } from './rules'
import { sayDay } from './wording'

export type WindowNumbers = RuleSettings['feedback-request']['numbers']

export interface FeedbackWindow {
  opensOn: Day
  /** The day of the last call, still inside. */
  closesOn: Day
}

export interface CoolingOff extends FeedbackWindow {
  /** Business days since the rejection: 0 on its own day, never more than `total`. */
  businessDay: number
  /** How many squares the counter has. */
  total: number
  state: 'cooling' | 'open' | 'last-call' | 'past'
  /** What moved the window on the way to its opening; afterwards on the way to its closing. */
  skipped: SkippedDay[]
}

export type FeedbackCheck = { ok: true } | { ok: false; opensOn: Day; reason: string }

/** Business day 7 after the rejection: no feedback reminder is due before it, whatever anybody sets. */
export function feedbackFloor(receivedOn: Day, calendar: WorkCalendar): Day {
  return addBusinessDays(receivedOn, FEEDBACK_FLOOR, calendar)
}

/** When asking for feedback is welcome: it opens at the floor at the earliest, and never closes before it opens. */
export function feedbackWindow(
  receivedOn: Day,
  calendar: WorkCalendar,
  numbers: WindowNumbers,
): FeedbackWindow {
  const opensOn = addBusinessDays(receivedOn, Math.max(FEEDBACK_FLOOR, numbers.opens), calendar)
  const closesOn = laterDay(opensOn, addBusinessDays(receivedOn, numbers.closes, calendar))
  return { opensOn, closesOn }
}

/** Where `today` stands in the window, with what the day counter shows. */
export function coolingOff(
  receivedOn: Day,
  today: Day,
  calendar: WorkCalendar,
  numbers: WindowNumbers,
): CoolingOff {
  const window = feedbackWindow(receivedOn, calendar, numbers)
  const state = stateOn(today, window)
  const lastCounted = today < window.closesOn ? today : window.closesOn
  return {
    ...window,
    state,
    total: businessDaysSince(receivedOn, window.closesOn, calendar),
    businessDay: businessDaysSince(receivedOn, lastCounted, calendar),
    skipped: skippedDays(receivedOn, state === 'cooling' ? window.opensOn : window.closesOn, calendar),
  }
}

function stateOn(today: Day, { opensOn, closesOn }: FeedbackWindow): CoolingOff['state'] {
  if (today < opensOn) return 'cooling'
  if (today < closesOn) return 'open'
  return today === closesOn ? 'last-call' : 'past'
}

/** The floor: whether a feedback reminder or request may be set for `day`. Logging one already sent is never refused. */
export function checkFeedbackRequest({
  receivedOn,
  day,
  calendar,
}: {
  receivedOn: Day
  day: Day
  calendar: WorkCalendar
}): FeedbackCheck {
  const opensOn = feedbackFloor(receivedOn, calendar)
  return day >= opensOn ? { ok: true } : { ok: false, opensOn, reason: sayFloor(opensOn, day) }
}

/** Why nothing can be set before `floor`, kindly; the year is said where it is not that of `day`. */
export function sayFloor(floor: Day, day: Day): string {
  return (
    `The window opens on ${sayDay(floor, day)}, business day ${FEEDBACK_FLOOR} after the rejection. ` +
    'Until then they may still be closing with someone else. ' +
    'Your draft is kept, so write it now and send it then.'
  )
}
