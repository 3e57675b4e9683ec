import { addBusinessDays, skippedDays } from '@/lib/domain/calendar'
import { feedbackWindow } from '@/lib/domain/cooling-off'
import { addDays, dayIn } from '@/lib/domain/day'
import type { Day, Instant } from '@/lib/domain/day'
import { secondAskDay } from '@/lib/domain/feedback'
import { PERSON_ROLE_LABELS } from '@/lib/domain/vocabulary'
import { sayCount, sayDay, sayList } from '@/lib/domain/wording'
import type { ApplicationFacts, PlannedReminder, Preferences, RejectionFacts } from './facts'
import { morningOf } from './moments'
import { inTurns, occurrenceOf, planned, sayWhy } from './planned'

/** Not added when the window has been closed, or the second ask overdue, for more business days than this. */
const FEEDBACK_KEEP = 10
const NAMES_SAID = 3

/** What a rejection asks for: rejection-review, feedback-request and feedback-second-ask. Nothing once reopened. */
export function planRejection(
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  const { rejection, stage, sinceKnown } = application
  if (stage !== 'REJECTED' || rejection === null || rejection.reopenedOn !== null) return []
  if (!sinceKnown) return []
  const today = dayIn(now, preferences.zone)
  return [
    ...review(rejection, application, preferences, today),
    ...request(rejection, application, preferences, today),
    ...secondAsk(rejection, application, preferences, today),
  ]
}

const about = (rejection: RejectionFacts, application: ApplicationFacts) => ({
  subject: `rejection:${rejection.id}`,
  applicationId: application.id,
})

function review(
  rejection: RejectionFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  today: Day,
): PlannedReminder[] {
  if (!preferences.rules['rejection-review'].enabled || rejection.reviewComplete) return []
  const { receivedOn, reviewInterviewId } = rejection
  const day = addDays(receivedOn, 1)
  const saidOn = sayDay(receivedOn, receivedOn)
  return [
    planned({
      ...about(rejection, application),
      rule: 'rejection-review',
      interviewId: reviewInterviewId,
      occurrence: occurrenceOf('review', 1),
      title: `Debrief the rejection from ${application.company}`,
      ...sayWhy(
        `the morning after the rejection on ${saidOn}: a night’s sleep first`,
        today > day ? `the rejection came on ${saidOn}, and its review is not complete` : null,
      ),
      plannedFor: morningOf(day, preferences),
    }),
  ]
}

function request(
  rejection: RejectionFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  today: Day,
): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules['feedback-request']
  if (!enabled || rejection.askedOn !== null || isAnswered(rejection)) return []
  const { calendar } = preferences
  const { opensOn, closesOn } = feedbackWindow(rejection.receivedOn, calendar, numbers)
  const ask = (number: 1 | 2, day: Day, businessDay: number, state: string, close: string) =>
    planned({
      ...about(rejection, application),
      rule: 'feedback-request',
      occurrence: occurrenceOf('window', number),
      title: `Ask for feedback: ${state}`,
      why: [
        `due on business day ${businessDay} of ${numbers.opens}–${numbers.closes} after the rejection`,
        `${close} ${sayDay(closesOn, day)}${saySkipped(rejection.receivedOn, closesOn, preferences)}`,
        sayWhomToAsk(rejection),
      ].join('. '),
      plannedFor: morningOf(day, preferences),
      late: today > addBusinessDays(closesOn, FEEDBACK_KEEP, calendar),
    })
  const lastCall = ask(2, closesOn, numbers.closes, 'last call', 'Window until')
  if (opensOn === closesOn) return [lastCall]
  return inTurns([ask(1, opensOn, numbers.opens, 'the window is open', 'Closes'), lastCall])
}

function secondAsk(
  rejection: RejectionFacts,
  application: ApplicationFacts,
  preferences: Preferences,
  today: Day,
): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules['feedback-second-ask']
  const { askedOn, secondAskedOn, receivedOn } = rejection
  if (!enabled || askedOn === null || secondAskedOn !== null || isAnswered(rejection)) return []
  const { calendar } = preferences
  const day = secondAskDay(receivedOn, askedOn, calendar, numbers.after)
  return [
    planned({
      ...about(rejection, application),
      rule: 'feedback-second-ask',
      occurrence: occurrenceOf(askedOn, 1),
      title: `Ask ${application.company} for feedback once more, or close it`,
      why:
        `no answer for ${sayCount(numbers.after, 'business day')} since you asked on ${sayDay(askedOn, day)}. ` +
        'No feedback given is a normal end',
      plannedFor: morningOf(day, preferences),
      late: today > addBusinessDays(day, FEEDBACK_KEEP, calendar),
    }),
  ]
}

function isAnswered({ answeredOn, noFeedbackOn }: RejectionFacts): boolean {
  return answeredOn !== null || noFeedbackOn !== null
}

function saySkipped(from: Day, to: Day, { calendar }: Preferences): string {
  const names = [...new Set(skippedDays(from, to, calendar).map(({ name }) => name))]
  if (names.length === 0) return ''
  const said = names.slice(0, NAMES_SAID)
  const more = names.length - said.length
  return ` (${sayList(more === 0 ? said : [...said, `${more} more`])} skipped)`
}

function sayWhomToAsk({ contactName, contactRole }: RejectionFacts): string {
  if (contactName === null) {
    return 'Nobody is recorded to ask: add the name of the hiring manager, else of the recruiter'
  }
  const role =
    contactRole === null || contactRole === 'OTHER'
      ? ''
      : `, ${PERSON_ROLE_LABELS[contactRole].toLowerCase()}`
  return `Ask ${contactName}${role}`
}
