import type { Instant } from '@/lib/domain/day'
import type { RuleName } from '@/lib/domain/rules'

/** What loses most by waiting comes first: people and memory before tidying up. */
const ORDER: readonly RuleName[] = [
  'interview-soon',
  'thank-you',
  'offer-decision',
  'feedback-request',
  'write-review',
  'rejection-review',
  'prepare',
  'apply-by',
  'custom',
  'after-interview',
  'feedback-second-ask',
  'improve-action',
  'nudge',
  'decide-saved',
  'move-forward',
  'no-reply',
]

/** What is lost in hours or days: whoever lists only a part of what is due must not leave these out. */
export const PRESSING_RULES: readonly RuleName[] = ORDER.slice(0, ORDER.indexOf('feedback-request') + 1)

/** Due reminders in the order in which to do them: by what they ask for, then the longest due first. */
export function byUrgency<R extends { rule: RuleName; dueAt: Instant }>(reminders: readonly R[]): R[] {
  return reminders.toSorted(
    (a, b) => ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule) || a.dueAt.getTime() - b.dueAt.getTime(),
  )
}
