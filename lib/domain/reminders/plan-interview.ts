import { subtractBusinessDays } from '@/lib/domain/calendar'
import { dayIn, timeIn } from '@/lib/domain/day'
import type { Day, Instant } from '@/lib/domain/day'
import { isAfterEnd } from '@/lib/domain/interview-time'
import { isClosed } from '@/lib/domain/lifecycle'
import { INTERVIEW_KIND_LABELS } from '@/lib/domain/vocabulary'
import { sayCount, sayDay } from '@/lib/domain/wording'
import { aboutInterview, sayKind } from './about-interview'
import type { ApplicationFacts, InterviewFacts, PlannedReminder, Preferences } from './facts'
import { hoursBefore, morningOf } from './moments'
import { planHeld } from './plan-held'
import { inTurns, occurrenceOf, planned, sayLead, sayTimeLeft } from './planned'

/** What one interview asks for: prepare, interview-soon, thank-you and write-review. */
export function planInterview(
  interview: InterviewFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  if (interview.cancelled) return []
  const after = planHeld(interview, application, preferences, now)
  if (!isClosed(application.stage)) {
    return [
      ...prepare(interview, application, preferences, now),
      ...soon(interview, application, preferences, now),
      ...after,
    ]
  }
  return isAfterEnd(interview.startAt, preferences.zone, application) ? [] : after
}

/**
 * "Wed 25 Nov at 10:00", local to the interview, with its zone where that is not the person's, and with the day that
 * it is for them where that is another: days before are counted from theirs.
 */
function sayStart({ startAt, zone }: InterviewFacts, preferences: Preferences, reference: Day): string {
  const day = dayIn(startAt, zone)
  const start = `${sayDay(day, reference)} at ${timeIn(startAt, zone)}`
  if (zone === preferences.zone) return start
  const own = dayIn(startAt, preferences.zone)
  return own === day ? `${start} (${zone})` : `${start} (${zone}, ${sayDay(own, reference)} for you)`
}

function prepare(
  interview: InterviewFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules.prepare
  if (!enabled || interview.preparationComplete) return []
  const startsOn = dayIn(interview.startAt, preferences.zone)
  const day = subtractBusinessDays(startsOn, numbers.before, preferences.calendar)
  const why = `${sayLead(numbers.before)} the interview on ${sayStart(interview, preferences, day)}`
  return [
    planned({
      ...aboutInterview(interview, application),
      rule: 'prepare',
      occurrence: occurrenceOf('preparation', 1),
      title: `Prepare for the ${sayKind(interview)} at ${application.company}`,
      ...sayTimeLeft(why, dayIn(now, preferences.zone) > day),
      plannedFor: morningOf(day, preferences),
      overdueAt: interview.startAt,
    }),
  ]
}

function soon(
  interview: InterviewFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules['interview-soon']
  if (!enabled) return []
  // Moved to another day it is announced anew, even if the earlier date was waved through.
  const startsOn = dayIn(interview.startAt, interview.zone)
  const counts = [...new Set([numbers.first, numbers.second])].toSorted((a, b) => b - a)
  return inTurns(
    counts.map((count, index) => {
      const plannedFor = hoursBefore(interview.startAt, count)
      const why = `${sayCount(count, 'hour')} before the start on ${sayStart(interview, preferences, startsOn)}`
      return planned({
        ...aboutInterview(interview, application),
        rule: 'interview-soon',
        occurrence: occurrenceOf(startsOn, index + 1),
        title: `${INTERVIEW_KIND_LABELS[interview.kind]} at ${application.company}`,
        ...sayTimeLeft(why, now > plannedFor),
        plannedFor,
        overdueAt: interview.startAt,
      })
    }),
  )
}
