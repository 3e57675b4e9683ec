import { dayIn, type Day } from '@/lib/domain/day'
import { isAwaited } from '@/lib/domain/interview-outcome'
import type { Stage } from '@/lib/domain/lifecycle'
import {
  INTERVIEW_FORMAT_LABELS,
  INTERVIEW_FORMATS,
  INTERVIEW_KIND_LABELS,
  INTERVIEW_KINDS,
  INTERVIEW_OUTCOME_LABELS,
  type InterviewFormat,
  type InterviewOutcome,
} from '@/lib/domain/vocabulary'
import { sayCount, sayDay, sayTimeRange, upperFirst } from '@/lib/domain/wording'
import type { Tone } from '@/components/ui/tone'

export type Span = { startAt: Date; endAt: Date; zone: string }

/** "Wed 25 Nov, 10:00–11:30", local to the interview. */
function saySpan({ startAt, endAt, zone }: Span, today: Day): string {
  return `${sayDay(dayIn(startAt, zone), today)}, ${sayTimeRange(startAt, endAt, zone)}`
}

/** When that is by the clock of the person who looks; null where theirs shows the same. */
export function sayOwnSpan(span: Span, ownZone: string, today: Day): string | null {
  const own = { ...span, zone: ownZone }
  const range = sayTimeRange(span.startAt, span.endAt, ownZone)
  if (dayIn(span.startAt, ownZone) !== dayIn(span.startAt, span.zone)) return saySpan(own, today)
  return range === sayTimeRange(span.startAt, span.endAt, span.zone) ? null : range
}

/** "New York" for America/New_York: how people name a zone. */
export function sayZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** "45 min", "1 h 30 min". */
export function sayDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export const KIND_OPTIONS = INTERVIEW_KINDS.map((value) => ({ value, label: INTERVIEW_KIND_LABELS[value] }))

export const FORMAT_OPTIONS = INTERVIEW_FORMATS.map((value) => ({
  value,
  label: upperFirst(INTERVIEW_FORMAT_LABELS[value]),
}))

export const sayFormat = (format: InterviewFormat) => upperFirst(INTERVIEW_FORMAT_LABELS[format])

export const OUTCOME_TONES: Record<InterviewOutcome, Tone> = {
  PENDING: 'neutral',
  ADVANCED: 'accent',
  OFFER: 'sustain',
  REJECTED: 'loss',
  WITHDRAWN: 'neutral',
}

/** How a round went on. One that nothing was said about is not waited for once they have answered. */
export function sayOutcome(outcome: InterviewOutcome, stage: Stage): string {
  return outcome === 'PENDING' && !isAwaited(outcome, stage) ? 'Not said' : INTERVIEW_OUTCOME_LABELS[outcome]
}

/** "3.7" of a stored score in hundredths. */
export function sayScore(stored: number): string {
  return (stored / 100).toFixed(1)
}

/** "Sam Okafor, Li Wen and 10 more". */
export function sayNames(names: readonly string[], more: number): string {
  if (more <= 0) return names.join(', ')
  return `${names.join(', ')} and ${sayCount(more, 'more', 'more')}`
}
