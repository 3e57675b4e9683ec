import { addBusinessDays } from '@/lib/domain/calendar'
import { dayIn } from '@/lib/domain/day'
import type { Instant } from '@/lib/domain/day'
import { sayCount, sayDay } from '@/lib/domain/wording'
import { aboutInterview, sayKind } from './about-interview'
import type { ApplicationFacts, InterviewFacts, PlannedReminder, Preferences } from './facts'
import { atCivilHour, hoursAfter, laterOf } from './moments'
import { occurrenceOf, planned, sayWhy } from './planned'

/** A thank-you is not added for an interview that ended more business days ago than this. */
const THANKS_KEEP = 5

/** What an interview asks for once it is over: thank-you and write-review. */
export function planHeld(
  interview: InterviewFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  return [
    ...thankYou(interview, application, preferences, now),
    ...writeReview(interview, application, preferences, now),
  ]
}

function thankYou(
  interview: InterviewFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules['thank-you']
  if (!enabled || interview.thankedOn !== null) return []
  const plannedFor = atCivilHour(hoursAfter(interview.endAt, numbers.after), interview.zone)
  const overdueAt = laterOf(hoursAfter(interview.endAt, numbers.overdue), plannedFor)
  const lastDay = addBusinessDays(dayIn(interview.endAt, preferences.zone), THANKS_KEEP, preferences.calendar)
  const shared = {
    ...aboutInterview(interview, application),
    rule: 'thank-you' as const,
    occurrence: occurrenceOf('thanks', 1),
    ...sayWhy(
      `within ${sayCount(numbers.overdue, 'hour')} of the interview ending`,
      now > overdueAt ? `still welcome after the interview on ${sayHeld(interview)}` : null,
    ),
    plannedFor,
    overdueAt,
    late: dayIn(now, preferences.zone) > lastDay,
  }
  const kind = sayKind(interview)
  if (interview.interviewers.length === 0)
    return [planned({ ...shared, title: `Send thanks for the ${kind}` })]
  return interview.interviewers
    .filter(({ thankedOn }) => thankedOn === null)
    .map(({ personId, name }) =>
      planned({
        ...shared,
        subject: `${shared.subject}:person:${personId}`,
        personId,
        title: `Thank ${name} for the ${kind}`,
      }),
    )
}

function writeReview(
  interview: InterviewFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules['write-review']
  if (!enabled || interview.reviewComplete || isAskedByRejection(interview, application, preferences))
    return []
  const plannedFor = atCivilHour(hoursAfter(interview.endAt, numbers.after), interview.zone)
  const overdueAt = laterOf(hoursAfter(interview.endAt, numbers.overdue), plannedFor)
  return [
    planned({
      ...aboutInterview(interview, application),
      rule: 'write-review',
      occurrence: occurrenceOf('review', 1),
      title: `Debrief the ${sayKind(interview)}`,
      ...sayWhy(
        `memory fades: within ${sayCount(numbers.overdue, 'hour')} of the interview on ${sayHeld(interview)}`,
        now > overdueAt ? `memory fades: the interview was on ${sayHeld(interview)}` : null,
      ),
      plannedFor,
      overdueAt,
    }),
  ]
}

/** "Fri 20 Nov", where it was held. */
function sayHeld({ endAt, zone }: InterviewFacts): string {
  const heldOn = dayIn(endAt, zone)
  return sayDay(heldOn, heldOn)
}

/** A rejection is linked to the review of the last interview: one review is asked for once, by the rejection. */
function isAskedByRejection(
  interview: InterviewFacts,
  { stage, rejection }: ApplicationFacts,
  { rules }: Preferences,
): boolean {
  return (
    rules['rejection-review'].enabled &&
    stage === 'REJECTED' &&
    rejection?.reopenedOn === null &&
    rejection.reviewInterviewId === interview.id
  )
}
