import { addBusinessDays } from '@/lib/domain/calendar'
import { dayIn, laterDay } from '@/lib/domain/day'
import type { Instant } from '@/lib/domain/day'
import { sayCount, sayDay } from '@/lib/domain/wording'
import type { ApplicationFacts, LessonFacts, PlannedReminder, Preferences, SearchFacts } from './facts'
import { morningOf } from './moments'
import { planAfterInterview } from './plan-after-interview'
import { planInterview } from './plan-interview'
import { planRejection } from './plan-rejection'
import { planStage } from './plan-stage'
import { hasLapsed, occurrenceOf, planned } from './planned'

/**
 * Every reminder that the facts of one application ask for, also those that only time will make due: none waits for
 * a later run to come into being. What time has ended is left out; what is only kept if it is open is `late`.
 */
export function planReminders(
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  if (!application.isActive) return []
  return [
    ...planStage(application, preferences, now),
    ...application.interviews.flatMap((interview) => planInterview(interview, application, preferences, now)),
    ...planAfterInterview(application, preferences, now),
    ...planRejection(application, preferences, now),
  ]
    .filter((reminder) => !hasLapsed(reminder, now))
    .map((reminder) => (isOlderThanImport(reminder, application) ? { ...reminder, late: true } : reminder))
    .toSorted((a, b) => a.plannedFor.getTime() - b.plannedFor.getTime())
}

/** A list of last year's applications is history: of it, only what was still to come is planned. */
function isOlderThanImport({ plannedFor }: PlannedReminder, { importedAt }: ApplicationFacts): boolean {
  return importedAt !== null && plannedFor <= importedAt
}

/** improve-action: on the due day of a lesson's action. */
export function planLessonReminders(lesson: LessonFacts, preferences: Preferences): PlannedReminder[] {
  const { id, text, action, actionDue, actionDoneOn, status } = lesson
  if (!preferences.rules['improve-action'].enabled) return []
  if (actionDue === null || actionDoneOn !== null || status === 'RETIRED') return []
  return [
    planned({
      rule: 'improve-action',
      subject: `lesson:${id}`,
      // The person chose the day: another day is another appointment, also after the first was done.
      occurrence: occurrenceOf(actionDue, 1),
      lessonId: id,
      title: action || text,
      why: `due ${sayDay(actionDue, actionDue)}, to improve: ${text}`,
      plannedFor: morningOf(actionDue, preferences),
    }),
  ]
}

/**
 * move-forward: the business day after the latest review of a rejection was completed, or when nothing was logged
 * for five business days, whichever is later. Anything logged after that review ends it. One at a time for the whole
 * search: whoever was turned down three times needs one encouragement. It belongs to no application, which may be put
 * away by then.
 */
export function planSearchReminders(search: SearchFacts, preferences: Preferences): PlannedReminder[] {
  const { lastReviewed, lastLoggedAt } = search
  const { enabled, numbers } = preferences.rules['move-forward']
  if (!enabled || lastReviewed === null) return []
  if (lastLoggedAt !== null && lastLoggedAt > lastReviewed.completedAt) return []

  const { calendar, zone } = preferences
  const morningAfter = addBusinessDays(dayIn(lastReviewed.completedAt, zone), 1, calendar)
  const loggedOn = lastLoggedAt === null ? null : dayIn(lastLoggedAt, zone)
  const day =
    loggedOn === null
      ? morningAfter
      : laterDay(morningAfter, addBusinessDays(loggedOn, numbers.quiet, calendar))
  const quiet =
    loggedOn === null
      ? ''
      : `, and nothing was logged for ${sayCount(numbers.quiet, 'business day')}: the last on ${sayDay(loggedOn, day)}`
  return [
    planned({
      rule: 'move-forward',
      subject: `rejection:${lastReviewed.rejectionId}`,
      occurrence: occurrenceOf('forward', 1),
      title: 'Start again: log the next application',
      why: `the review of ${lastReviewed.company} is complete${quiet}`,
      plannedFor: morningOf(day, preferences),
    }),
  ]
}
