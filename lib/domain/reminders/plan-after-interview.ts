import { addBusinessDays } from '@/lib/domain/calendar'
import { dayIn } from '@/lib/domain/day'
import type { Instant } from '@/lib/domain/day'
import { isClosed } from '@/lib/domain/lifecycle'
import { sayCount, sayDay } from '@/lib/domain/wording'
import { aboutInterview, sayKind } from './about-interview'
import type { ApplicationFacts, InterviewFacts, PlannedReminder, Preferences } from './facts'
import { morningOf } from './moments'
import { occurrenceOf, planned } from './planned'

/** Not added when it would already be overdue by more business days than this: an older record. */
const NEWS_KEEP = 10

/**
 * Asking for news after the last interview. An earlier one needs no asking: that another was scheduled is its answer.
 * A move dated after the interview ends it; one on its own day may be that of its scheduling, and does not.
 */
export function planAfterInterview(
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules['after-interview']
  const interview = lastInterview(application)
  if (!enabled || !interview || !isWaiting(interview, application, preferences)) return []

  const { answerPromisedOn } = interview
  const heldOn = dayIn(interview.endAt, preferences.zone)
  const count = answerPromisedOn === null ? numbers.after : numbers.afterPromise
  const day = addBusinessDays(answerPromisedOn ?? heldOn, count, preferences.calendar)
  const days = sayCount(count, 'business day')
  return [
    planned({
      ...aboutInterview(interview, application),
      rule: 'after-interview',
      // A new promise after the first was asked about is a new occasion.
      occurrence: occurrenceOf(answerPromisedOn === null ? 'held' : `promised ${answerPromisedOn}`, 1),
      title: `Ask ${application.company} for news after the ${sayKind(interview)}`,
      why:
        answerPromisedOn === null
          ? `${days} after the interview on ${sayDay(heldOn, day)} without an outcome`
          : `${days} after ${sayDay(answerPromisedOn, day)}, when they promised an answer`,
      plannedFor: morningOf(day, preferences),
      late: dayIn(now, preferences.zone) > addBusinessDays(day, NEWS_KEEP, preferences.calendar),
    }),
  ]
}

function lastInterview({ interviews }: ApplicationFacts): InterviewFacts | undefined {
  return interviews
    .filter(({ cancelled }) => !cancelled)
    .toSorted((a, b) => a.endAt.getTime() - b.endAt.getTime())
    .at(-1)
}

function isWaiting(interview: InterviewFacts, application: ApplicationFacts, { zone }: Preferences): boolean {
  return (
    interview.outcome === 'PENDING' &&
    !isClosed(application.stage) &&
    application.stage !== 'OFFER' &&
    application.stageSince <= dayIn(interview.endAt, zone)
  )
}
