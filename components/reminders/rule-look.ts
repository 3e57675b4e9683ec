import type { IconName } from '@/components/ui/icon-names'
import type { Tone } from '@/components/ui/tone'
import type { RuleName } from '@/lib/domain/rules'

/** How a reminder of each rule looks; the words are its own. */
export const RULE_LOOK: Record<RuleName, { icon: IconName; tone: Tone }> = {
  'apply-by': { icon: 'calendar-clock', tone: 'cool' },
  'decide-saved': { icon: 'circle-question-mark', tone: 'neutral' },
  nudge: { icon: 'send', tone: 'cool' },
  'no-reply': { icon: 'hourglass', tone: 'neutral' },
  prepare: { icon: 'notebook-pen', tone: 'accent' },
  'interview-soon': { icon: 'alarm-clock', tone: 'accent' },
  'thank-you': { icon: 'mail', tone: 'sustain' },
  'write-review': { icon: 'notebook-pen', tone: 'improve' },
  'after-interview': { icon: 'message-circle-question-mark', tone: 'cool' },
  'rejection-review': { icon: 'hand-heart', tone: 'improve' },
  'feedback-request': { icon: 'message-circle-question-mark', tone: 'cool' },
  'feedback-second-ask': { icon: 'message-circle-question-mark', tone: 'cool' },
  'offer-decision': { icon: 'scale', tone: 'sustain' },
  'improve-action': { icon: 'wrench', tone: 'improve' },
  'move-forward': { icon: 'sprout', tone: 'sustain' },
  custom: { icon: 'bell', tone: 'neutral' },
}

/** The rules that only the deed itself ends: a Done beside them would hide what is still owed. */
export const ENDED_BY_DEED: ReadonlySet<RuleName> = new Set(['write-review', 'rejection-review', 'prepare'])
