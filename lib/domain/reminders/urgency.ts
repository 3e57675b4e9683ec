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

/** After so long the moment of a thank-you is gone: still kind, but no longer before what closes today. */
const THANKS_PRESS_MS = 3 * 86_400_000

interface Due {
  rule: RuleName
  dueAt: Instant
}

/** Due reminders in the order in which to do them: by what they ask for, then the longest due first. */
export function byUrgency<R extends Due>(reminders: readonly R[], now: Instant): R[] {
  return reminders.toSorted(
    (a, b) => rankOf(a, now) - rankOf(b, now) || a.dueAt.getTime() - b.dueAt.getTime(),
  )
}

function rankOf({ rule, dueAt }: Due, now: Instant): number {
  const isLate = rule === 'thank-you' && now.getTime() - dueAt.getTime() > THANKS_PRESS_MS
  return ORDER.indexOf(isLate ? 'after-interview' : rule)
}
