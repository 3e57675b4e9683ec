import type { IconName } from '@/components/ui/icon-names'
import type { Tone } from '@/components/ui/tone'
import type { TimelineIcon } from '@/lib/domain/timeline'

/** How each kind of line looks; its words are its own. */
export const TIMELINE_LOOK: Record<TimelineIcon, { icon: IconName; tone: Tone }> = {
  moved: { icon: 'arrow-right', tone: 'cool' },
  reopened: { icon: 'door-open', tone: 'accent' },
  offer: { icon: 'hand-coins', tone: 'sustain' },
  accepted: { icon: 'party-popper', tone: 'sustain' },
  rejected: { icon: 'x', tone: 'loss' },
  closed: { icon: 'minus', tone: 'neutral' },
  corrected: { icon: 'undo-2', tone: 'neutral' },
  note: { icon: 'sticky-note', tone: 'neutral' },
  contact: { icon: 'message-circle', tone: 'accent' },
  call: { icon: 'phone', tone: 'accent' },
  meeting: { icon: 'users', tone: 'accent' },
  scheduled: { icon: 'calendar-plus', tone: 'cool' },
  cancelled: { icon: 'calendar-x', tone: 'neutral' },
  outcome: { icon: 'flag', tone: 'accent' },
  review: { icon: 'notebook-pen', tone: 'improve' },
  reviewed: { icon: 'notebook-pen', tone: 'sustain' },
  thanks: { icon: 'mail', tone: 'sustain' },
  asked: { icon: 'message-circle-question-mark', tone: 'cool' },
  answered: { icon: 'message-square-quote', tone: 'sustain' },
  settled: { icon: 'check', tone: 'neutral' },
  window: { icon: 'bell', tone: 'cool' },
  reminder: { icon: 'check-check', tone: 'neutral' },
}
