import { addBusinessDays, subtractBusinessDays } from '@/lib/domain/calendar'
import { addDays, dayIn, laterDay } from '@/lib/domain/day'
import type { Day, Instant } from '@/lib/domain/day'
import type { Stage } from '@/lib/domain/lifecycle'
import { sayCount, sayDay } from '@/lib/domain/wording'
import type { ApplicationFacts, PlannedReminder, Preferences } from './facts'
import { endOf, morningOf } from './moments'
import { inTurns, occurrenceOf, planned, sayLead, sayTimeLeft, sayWhy } from './planned'

const WAITING: ReadonlySet<Stage> = new Set<Stage>(['APPLIED', 'SCREENING', 'INTERVIEWING'])

/** What the stage itself asks for: apply-by, decide-saved, nudge, no-reply and offer-decision. */
export function planStage(
  application: ApplicationFacts,
  preferences: Preferences,
  now: Instant,
): PlannedReminder[] {
  const today = dayIn(now, preferences.zone)
  if (application.stage === 'SAVED') {
    return [...applyBy(application, preferences, today), ...decideSaved(application, preferences)]
  }
  if (WAITING.has(application.stage)) return silence(application, preferences)
  return application.stage === 'OFFER' ? offerDecision(application, preferences, today) : []
}

const about = (application: ApplicationFacts) => ({
  subject: `application:${application.id}`,
  applicationId: application.id,
})

function applyBy(application: ApplicationFacts, preferences: Preferences, today: Day): PlannedReminder[] {
  const { deadline } = application
  const { enabled, numbers } = preferences.rules['apply-by']
  if (!enabled || deadline === null) return []
  const day = subtractBusinessDays(deadline, numbers.before, preferences.calendar)
  return [
    planned({
      ...about(application),
      rule: 'apply-by',
      occurrence: occurrenceOf(deadline, 1),
      title: `Apply to ${application.company}`,
      ...sayTimeLeft(`${sayLead(numbers.before)} the deadline on ${sayDay(deadline, day)}`, today > day),
      plannedFor: morningOf(day, preferences),
      overdueAt: endOf(deadline, preferences.zone),
    }),
  ]
}

function decideSaved(application: ApplicationFacts, preferences: Preferences): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules['decide-saved']
  if (!enabled || !application.sinceKnown) return []
  const day = addBusinessDays(application.stageSince, numbers.after, preferences.calendar)
  const since = sayDay(application.stageSince, day)
  return [
    planned({
      ...about(application),
      rule: 'decide-saved',
      occurrence: occurrenceOf(application.stageSince, 1),
      title: `Apply to ${application.company}, or let it go`,
      why: `saved for ${sayCount(numbers.after, 'business day')} since ${since}`,
      plannedFor: morningOf(day, preferences),
    }),
  ]
}

/**
 * The nudges and then the offer to close. Silence is counted from the last interview if one lies ahead: an interview
 * is no silence, and its own date is known, so nothing has to be planned anew once it was held.
 */
function silence(application: ApplicationFacts, preferences: Preferences): PlannedReminder[] {
  const since = silentSince(application)
  if (since === null) return []
  const nudges = nudge(application, since, preferences)
  const noReply = closeAsNoReply(application, since, preferences)
  const lastNudge = nudges.at(-1)
  const followsNudges = noReply.every(({ plannedFor }) => !lastNudge || plannedFor > lastNudge.plannedFor)
  return followsNudges ? inTurns([...nudges, ...noReply]) : [...inTurns(nudges), ...noReply]
}

/** Null where nobody knows: nothing was heard since a move whose day is not known. */
function silentSince({ stageSince, sinceKnown, lastHeardDay, interviews }: ApplicationFacts): Day | null {
  const since = interviews
    .filter(({ cancelled }) => !cancelled)
    .map(({ endAt, zone }) => dayIn(endAt, zone))
    .reduce(laterDay, lastHeardDay)
  return sinceKnown || since > stageSince ? since : null
}

function nudge(application: ApplicationFacts, since: Day, preferences: Preferences): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules.nudge
  if (!enabled || application.stage !== 'APPLIED') return []
  return [numbers.first, numbers.first + numbers.again].map((count, index) => {
    const day = addBusinessDays(since, count, preferences.calendar)
    const quiet = `no word for ${sayCount(count, 'business day')} since ${sayDay(since, day)}`
    return planned({
      ...about(application),
      rule: 'nudge',
      occurrence: occurrenceOf(since, index + 1),
      title: index === 0 ? `Nudge ${application.company}` : `Nudge ${application.company} once more`,
      why: index === 0 ? quiet : `${quiet}. This is the second and last nudge`,
      plannedFor: morningOf(day, preferences),
    })
  })
}

function closeAsNoReply(
  application: ApplicationFacts,
  since: Day,
  preferences: Preferences,
): PlannedReminder[] {
  const { enabled, numbers } = preferences.rules['no-reply']
  if (!enabled) return []
  const day = addDays(since, numbers.after)
  return [
    planned({
      ...about(application),
      rule: 'no-reply',
      occurrence: occurrenceOf(since, 1),
      title: `Close ${application.company} as No reply?`,
      why: `no word for ${sayCount(numbers.after, 'day')} since ${sayDay(since, day)}. It stays open until you decide`,
      plannedFor: morningOf(day, preferences),
    }),
  ]
}

function offerDecision(
  application: ApplicationFacts,
  preferences: Preferences,
  today: Day,
): PlannedReminder[] {
  const { offerDue, stageSince } = application
  const { enabled, numbers } = preferences.rules['offer-decision']
  if (!enabled || offerDue === null) return []
  // A reopened offer is a new occasion, even when the same day was named for its answer.
  const occasion = `${stageSince}/${offerDue}`
  const counts = [...new Set([numbers.first, numbers.second])].toSorted((a, b) => b - a)
  return inTurns(
    counts.map((count, index) => {
      const day = subtractBusinessDays(offerDue, count, preferences.calendar)
      const dueOn = `due on ${sayDay(offerDue, day)}`
      const why = count === 0 ? `the answer is ${dueOn}` : `${sayLead(count)} the answer is ${dueOn}`
      return planned({
        ...about(application),
        rule: 'offer-decision',
        occurrence: occurrenceOf(occasion, index + 1),
        title: `Answer the offer from ${application.company}`,
        ...(today > offerDue ? sayWhy(why, `the answer was ${dueOn}`) : sayTimeLeft(why, today > day)),
        plannedFor: morningOf(day, preferences),
      })
    }),
  )
}
