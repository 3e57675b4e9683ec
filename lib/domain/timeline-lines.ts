import { sayChannel } from './contact-words'
import type { Day } from './day'
import type { FeedbackFacts } from './feedback'
import { STAGE_LABELS, isReopening } from './lifecycle'
import type { Stage } from './lifecycle'
import type { TimelineIcon, TimelineLine, TimelinePlace } from './timeline'
import { INTERVIEW_KIND_LABELS, INTERVIEW_OUTCOME_LABELS } from './vocabulary'
import type { Channel, EventKind, InterviewKind, InterviewOutcome } from './vocabulary'
import { lowerFirst, sayDay, sayList } from './wording'

const NOTHING = { detail: '', quote: '', text: '', interviewId: null, reviewId: null }

export interface TimelineEvent {
  kind: EventKind
  fromStage: Stage | null
  toStage: Stage | null
  title: string
  text: string
  channel: Channel | null
  interviewId: string | null
  reviewId: string | null
}

export function eventLine(place: TimelinePlace, event: TimelineEvent): TimelineLine {
  const { kind, title, text, interviewId, reviewId } = event
  const line = { ...NOTHING, place, interviewId, reviewId, title }
  switch (kind) {
    case 'MOVE':
      return { ...line, ...moveWords(event) }
    case 'CORRECTION':
      return { ...line, icon: 'corrected', detail: 'A slip, taken back. It does not count.' }
    case 'NOTE':
      return { ...line, icon: 'note', title: title || 'Note', text }
    case 'CONTACT':
      return {
        ...line,
        icon: event.channel === 'PHONE' ? 'call' : 'contact',
        title: title || 'Contact',
        text,
      }
    case 'INTERVIEW_SCHEDULED':
    case 'INTERVIEW_RESCHEDULED':
      return { ...line, icon: 'scheduled', detail: text }
    case 'INTERVIEW_CANCELLED':
      return { ...line, icon: 'cancelled', detail: text }
    case 'INTERVIEW_OUTCOME':
      return { ...line, icon: 'outcome', detail: text }
    case 'REVIEW_STARTED':
      return { ...line, icon: 'review', detail: text }
    case 'REVIEW_COMPLETED':
      return { ...line, icon: 'reviewed', detail: text }
  }
}

function moveWords({ fromStage, toStage, title, text, channel }: TimelineEvent) {
  const words = title || (toStage ? STAGE_LABELS[toStage] : 'Moved')
  if (toStage === 'REJECTED') {
    // Where a rejection is the first that was logged, the channel says how one had applied.
    const how = fromStage === null ? null : channel
    return { icon: 'rejected' as const, title: withChannel(words, toStage, how), quote: text }
  }
  if (fromStage && toStage && isReopening(fromStage, toStage))
    return { icon: 'reopened' as const, title: words, detail: text }
  const said = toStage === 'APPLIED' ? withChannel(words, toStage, channel) : words
  return { icon: MOVE_ICONS[toStage ?? 'APPLIED'], title: said, detail: text }
}

/** Only the plain title takes the channel: "Rejected: the offer was rescinded" already says its own. */
function withChannel(words: string, stage: Stage, channel: Channel | null): string {
  const how = words === STAGE_LABELS[stage] ? sayChannel(channel) : ''
  return how ? `${words} ${how}` : words
}

const MOVE_ICONS: Record<Stage, TimelineIcon> = {
  SAVED: 'moved',
  APPLIED: 'moved',
  SCREENING: 'moved',
  INTERVIEWING: 'moved',
  OFFER: 'offer',
  ACCEPTED: 'accepted',
  DECLINED: 'closed',
  REJECTED: 'rejected',
  WITHDRAWN: 'closed',
  NO_REPLY: 'closed',
}

export interface TimelineInterview {
  id: string
  kind: InterviewKind
  durationMinutes: number
  outcome: InterviewOutcome
  with: readonly string[]
}

/** "Panel interview", "45 min with Marta Lindqvist and Joel Park · advanced". */
export function interviewLine(place: TimelinePlace, interview: TimelineInterview): TimelineLine {
  const { id, kind, durationMinutes, outcome, with: names } = interview
  const people = names.length > 0 ? ` with ${sayList(names)}` : ''
  const result = outcome === 'PENDING' ? '' : ` · ${INTERVIEW_OUTCOME_LABELS[outcome].toLowerCase()}`
  const onPhone = kind === 'RECRUITER_SCREEN' || kind === 'PHONE_SCREEN'
  return {
    ...NOTHING,
    place,
    icon: onPhone ? 'call' : 'meeting',
    title: INTERVIEW_KIND_LABELS[kind],
    detail: `${durationMinutes} min${people}${result}`,
    interviewId: id,
  }
}

/** `name` is null where nobody is named. */
export function thanksLine(
  place: TimelinePlace,
  { interviewId, kind, name }: { interviewId: string; kind: InterviewKind; name: string | null },
): TimelineLine {
  return {
    ...NOTHING,
    place,
    icon: 'thanks',
    title: name === null ? 'Thank-you sent' : `Thank-you sent to ${name}`,
    detail: `for the ${lowerFirst(INTERVIEW_KIND_LABELS[kind])}`,
    interviewId,
  }
}

export function reminderLine(
  place: TimelinePlace,
  { title, why }: { title: string; why: string },
): TimelineLine {
  return { ...NOTHING, place, icon: 'reminder', title: `Done: ${title}`, detail: why }
}

export interface TimelineRejection extends FeedbackFacts {
  id: string
  reviewId: string
  askedName: string | null
  feedback: string
}

/** What one rejection's own row tells of the asking. */
export function feedbackLines(rejection: TimelineRejection): TimelineLine[] {
  const { id, reviewId, askedOn, secondAskedOn, answeredOn, noFeedbackOn, askedName, feedback } = rejection
  const of = askedName === null ? '' : ` ${askedName}`
  const line = (
    day: Day | null,
    order: number,
    words: Pick<TimelineLine, 'icon' | 'title'> & Partial<TimelineLine>,
  ): TimelineLine[] =>
    day === null ? [] : [{ ...NOTHING, place: { day, source: 'feedback', key: `${id}:${order}` }, ...words }]
  return [
    ...line(askedOn, 1, { icon: 'asked', title: `Asked${of} for feedback` }),
    ...line(secondAskedOn, 2, { icon: 'asked', title: `Asked${of} for feedback once more` }),
    ...line(noFeedbackOn, 3, { icon: 'settled', title: 'No feedback given', detail: 'A normal end.' }),
    ...line(answeredOn, 4, { icon: 'answered', title: 'Feedback received', quote: feedback, reviewId }),
  ]
}

/** The request that is still to come, told on the day of the rejection it follows. */
export function windowLine(
  rejection: Pick<TimelineRejection, 'id' | 'receivedOn'>,
  window: { opensOn: Day; businessDay: number },
  today: Day,
): TimelineLine {
  return {
    ...NOTHING,
    place: { day: rejection.receivedOn, source: 'window', key: rejection.id },
    icon: 'window',
    title: 'Feedback request scheduled',
    detail: `for ${sayDay(window.opensOn, today)}, business day ${window.businessDay}`,
  }
}
