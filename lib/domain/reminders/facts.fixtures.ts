import type { WorkCalendar } from '@/lib/domain/calendar'
import { plainCalendar } from '@/lib/domain/calendar'
import { asDay } from '@/lib/domain/day'
import { holidayCalendar } from '@/lib/domain/holidays'
import { ruleSettings } from '@/lib/domain/rules'
import type { RuleName } from '@/lib/domain/rules'
import type { ApplicationFacts, InterviewFacts, PlannedReminder, Preferences, RejectionFacts } from './facts'
import { planReminders } from './plan-reminders'

export function region(country: string, state: string | null = null): WorkCalendar {
  return holidayCalendar({ country, state, workingWeek: [1, 2, 3, 4, 5], daysOff: new Map() })
}

export function preferences(
  changes: Partial<Omit<Preferences, 'rules'>> & { rules?: unknown } = {},
): Preferences {
  const { rules, ...rest } = changes
  return {
    zone: 'America/Chicago',
    reminderTime: '09:00',
    calendar: plainCalendar(),
    rules: ruleSettings(rules ?? {}),
    ...rest,
  }
}

/** Everything off but `names`: what a test is not about stays out of its way. */
export function only(...names: RuleName[]) {
  const off = Object.fromEntries(Object.keys(ruleSettings({})).map((name) => [name, { enabled: false }]))
  for (const name of names) delete off[name]
  return off
}

export function application(changes: Partial<ApplicationFacts> = {}): ApplicationFacts {
  return {
    id: 'a1',
    company: 'Northwind Realty',
    role: 'Data Analyst',
    isActive: true,
    stage: 'APPLIED',
    stageSince: asDay('2026-11-09'),
    sinceKnown: true,
    importedAt: null,
    lastHeardDay: asDay('2026-11-09'),
    deadline: null,
    offerDue: null,
    interviews: [],
    rejection: null,
    ...changes,
  }
}

/** A panel interview in Chicago, Fri 20 Nov 2026 15:30 to 16:30. */
export function interview(changes: Partial<InterviewFacts> = {}): InterviewFacts {
  return {
    id: 'i1',
    kind: 'PANEL',
    startAt: new Date('2026-11-20T21:30:00Z'),
    endAt: new Date('2026-11-20T22:30:00Z'),
    zone: 'America/Chicago',
    cancelled: false,
    preparationComplete: false,
    outcome: 'PENDING',
    outcomeDay: null,
    answerPromisedOn: null,
    interviewers: [],
    thankedOn: null,
    reviewComplete: false,
    ...changes,
  }
}

/** An hour's interview that ends at `end`. */
export function interviewEnding(end: string, zone = 'America/Chicago'): InterviewFacts {
  const endAt = new Date(end)
  return interview({ startAt: new Date(endAt.getTime() - 3_600_000), endAt, zone })
}

export function interviewing(...interviews: InterviewFacts[]): ApplicationFacts {
  return application({ stage: 'INTERVIEWING', interviews })
}

function rejection(changes: Partial<RejectionFacts> = {}): RejectionFacts {
  return {
    id: 'r1',
    receivedOn: asDay('2026-11-12'),
    reviewId: 'v1',
    reviewInterviewId: null,
    reviewComplete: false,
    askedOn: null,
    secondAskedOn: null,
    answeredOn: null,
    noFeedbackOn: null,
    reopenedOn: null,
    contactName: 'Marta Lindqvist',
    contactRole: 'HIRING_MANAGER',
    ...changes,
  }
}

export function rejected(
  changes: Partial<RejectionFacts> = {},
  rest: Partial<ApplicationFacts> = {},
): ApplicationFacts {
  const no = rejection(changes)
  return application({
    stage: 'REJECTED',
    stageSince: no.receivedOn,
    lastHeardDay: no.receivedOn,
    rejection: no,
    ...rest,
  })
}

/** The plan of one rule, with its moments as text. */
export function planOf(
  rule: RuleName,
  facts: ApplicationFacts,
  now: string,
  wishes: Preferences = preferences(),
) {
  return planReminders(facts, wishes, new Date(now)).filter((reminder) => reminder.rule === rule)
}

/** "2026-11-23T15:00Z" of each, in order. */
export function momentsOf(reminders: readonly PlannedReminder[]): string[] {
  return reminders.map(({ plannedFor }) => moment(plannedFor))
}

export function moment(instant: Date | null): string {
  return instant === null ? 'never' : `${instant.toISOString().slice(0, 16)}Z`
}
