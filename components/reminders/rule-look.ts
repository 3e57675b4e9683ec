import {
  AlarmClock,
  Bell,
  CalendarClock,
  CircleHelp,
  HandHeart,
  Hourglass,
  Mail,
  MessageCircleQuestion,
  NotebookPen,
  Scale,
  Send,
  Sprout,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import type { Tone } from '@/components/ui/tone'
import type { RuleName } from '@/lib/domain/rules'

/** How a reminder of each rule looks; the words are its own. */
export const RULE_LOOK: Record<RuleName, { icon: LucideIcon; tone: Tone }> = {
  'apply-by': { icon: CalendarClock, tone: 'cool' },
  'decide-saved': { icon: CircleHelp, tone: 'neutral' },
  nudge: { icon: Send, tone: 'cool' },
  'no-reply': { icon: Hourglass, tone: 'neutral' },
  prepare: { icon: NotebookPen, tone: 'accent' },
  'interview-soon': { icon: AlarmClock, tone: 'accent' },
  'thank-you': { icon: Mail, tone: 'sustain' },
  'write-review': { icon: NotebookPen, tone: 'improve' },
  'after-interview': { icon: MessageCircleQuestion, tone: 'cool' },
  'rejection-review': { icon: HandHeart, tone: 'improve' },
  'feedback-request': { icon: MessageCircleQuestion, tone: 'cool' },
  'feedback-second-ask': { icon: MessageCircleQuestion, tone: 'cool' },
  'offer-decision': { icon: Scale, tone: 'sustain' },
  'improve-action': { icon: Wrench, tone: 'improve' },
  'move-forward': { icon: Sprout, tone: 'sustain' },
  custom: { icon: Bell, tone: 'neutral' },
}

/** The rules that only the deed itself ends: a Done beside them would hide what is still owed. */
export const ENDED_BY_DEED: ReadonlySet<RuleName> = new Set(['write-review', 'rejection-review', 'prepare'])
