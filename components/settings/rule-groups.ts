import type { RuleName } from '@/lib/domain/rules'

/** The rules in the order of a search. What the person sets by hand is no rule to switch off. */
export const RULE_GROUPS: readonly { title: string; rules: readonly RuleName[] }[] = [
  { title: 'Before and after applying', rules: ['apply-by', 'decide-saved', 'nudge', 'no-reply'] },
  {
    title: 'Interviews',
    rules: ['prepare', 'interview-soon', 'thank-you', 'write-review', 'after-interview'],
  },
  {
    title: 'After a rejection',
    rules: ['rejection-review', 'feedback-request', 'feedback-second-ask', 'move-forward'],
  },
  { title: 'Offers and lessons', rules: ['offer-decision', 'improve-action'] },
]
