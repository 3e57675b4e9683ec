import type { FeedbackStep } from './feedback'
import { isClosed } from './lifecycle'
import type { Stage } from './lifecycle'
import type { RuleName } from './rules'

/** What matters now about one application: the most pressing of these, or nothing. */
export type Matter =
  | 'offer'
  | 'interview'
  | 'feedback'
  | 'second-ask'
  | 'others'
  | 'review'
  | 'thanks'
  | 'nudge'
  | 'no-reply'
  | 'accepted'

export interface MatterFacts {
  stage: Stage
  /** Whether an interview is running or ahead. */
  hasInterviewAhead: boolean
  /** Of the latest rejection, if there was one. */
  feedbackStep: FeedbackStep | null
  owesReview: boolean
  /** Whether others wait to hear from the person: they want a word once an offer is accepted. */
  othersOpen: boolean
  /** The rules whose reminders are due now. */
  dueRules: readonly RuleName[]
}

/** What cannot wait comes first; what repairs a silence comes last. */
export function whatMatters(facts: MatterFacts): Matter | null {
  const { stage, hasInterviewAhead, feedbackStep, owesReview, othersOpen, dueRules } = facts
  if (stage === 'OFFER') return 'offer'
  if (hasInterviewAhead && !isClosed(stage)) return 'interview'
  if (stage === 'REJECTED' && feedbackStep !== null) {
    if (feedbackStep === 'cooling' || feedbackStep === 'open' || feedbackStep === 'last-call')
      return 'feedback'
    if (feedbackStep === 'second-ask') return 'second-ask'
  }
  if (stage === 'ACCEPTED' && othersOpen) return 'others'
  if (owesReview) return 'review'
  if (stage === 'ACCEPTED') return 'accepted'
  if (dueRules.includes('thank-you') && !isClosed(stage)) return 'thanks'
  // After a long silence the later question has taken the turn of the earlier one.
  if (dueRules.includes('no-reply')) return 'no-reply'
  return dueRules.includes('nudge') ? 'nudge' : null
}
