import fc from 'fast-check'
import { addDays, asDay } from '@/lib/domain/day'
import { STAGES } from '@/lib/domain/lifecycle'
import { RULE_NAMES } from '@/lib/domain/rules'
import { INTERVIEW_KINDS, INTERVIEW_OUTCOMES } from '@/lib/domain/vocabulary'
import type { ApplicationFacts, InterviewFacts, RejectionFacts } from './facts'
import { preferences, region } from './facts.fixtures'

/** Half a year around the changes of clocks, Thanksgiving and the turn of the year. */
const FIRST_DAY = asDay('2026-09-15')
const MINUTE = 60_000

const anyDay = fc.integer({ min: 0, max: 200 }).map((count) => addDays(FIRST_DAY, count))
const maybeDay = fc.option(anyDay)
const anyZone = fc.constantFrom('America/Chicago', 'Europe/Berlin', 'Pacific/Auckland', 'Asia/Kolkata')
const calendars = [region('US'), region('DE', 'BY'), preferences().calendar]

export const anyNow = fc
  .integer({ min: 0, max: 250 * 24 * 60 })
  .map((minutes) => new Date(Date.parse(`${FIRST_DAY}T00:00Z`) + minutes * MINUTE))

const anyInterview: fc.Arbitrary<Omit<InterviewFacts, 'id'>> = fc
  .record({
    kind: fc.constantFrom(...INTERVIEW_KINDS),
    startAt: anyNow,
    minutes: fc.integer({ min: 15, max: 300 }),
    zone: anyZone,
    cancelled: fc.boolean(),
    preparationComplete: fc.boolean(),
    outcome: fc.constantFrom(...INTERVIEW_OUTCOMES),
    outcomeDay: maybeDay,
    answerPromisedOn: maybeDay,
    interviewers: fc.uniqueArray(
      fc.record({
        personId: fc.constantFrom('p1', 'p2', 'p3'),
        name: fc.constant('Priya Raman'),
        thankedOn: maybeDay,
      }),
      { selector: ({ personId }) => personId, maxLength: 3 },
    ),
    thankedOn: maybeDay,
    reviewComplete: fc.boolean(),
  })
  .map(({ minutes, ...rest }) => ({ ...rest, endAt: new Date(rest.startAt.getTime() + minutes * MINUTE) }))

const anyRejection: fc.Arbitrary<RejectionFacts> = fc.record({
  id: fc.constantFrom('r1', 'r2'),
  receivedOn: anyDay,
  reviewId: fc.constant('v1'),
  reviewInterviewId: fc.option(fc.constantFrom('i0', 'i1')),
  reviewComplete: fc.boolean(),
  askedOn: maybeDay,
  secondAskedOn: maybeDay,
  answeredOn: maybeDay,
  noFeedbackOn: maybeDay,
  reopenedOn: maybeDay,
  contactName: fc.option(fc.constant('Marta Lindqvist')),
  contactRole: fc.option(fc.constantFrom('HIRING_MANAGER', 'RECRUITER', 'OTHER')),
})

export const anyApplication: fc.Arbitrary<ApplicationFacts> = fc.record({
  id: fc.constant('a1'),
  company: fc.constant('Northwind Realty'),
  role: fc.constant('Data Analyst'),
  isActive: fc.boolean().map((isOff) => !isOff),
  // Waiting and rejected applications carry most rules: they come up more often.
  stage: fc.constantFrom(...STAGES, 'APPLIED', 'REJECTED', 'REJECTED', 'INTERVIEWING'),
  stageSince: anyDay,
  sinceKnown: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
  importedAt: fc.option(anyNow, { freq: 2 }),
  lastHeardDay: anyDay,
  deadline: maybeDay,
  offerDue: maybeDay,
  interviews: fc
    .array(anyInterview, { maxLength: 2 })
    .map((interviews) => interviews.map((interview, index) => ({ ...interview, id: `i${index}` }))),
  rejection: fc.option(anyRejection),
})

export const anyPreferences = fc
  .record({
    zone: anyZone,
    reminderTime: fc.constantFrom('09:00', '02:30', '18:45'),
    calendar: fc.constantFrom(...calendars),
    rules: fc.dictionary(
      fc.constantFrom(...RULE_NAMES),
      fc.record(
        {
          enabled: fc.boolean(),
          numbers: fc.dictionary(
            fc.constantFrom('first', 'second', 'again', 'opens', 'closes', 'after', 'before', 'overdue'),
            fc.integer({ min: 0, max: 40 }),
          ),
        },
        { requiredKeys: [] },
      ),
      { maxKeys: 4 },
    ),
  })
  .map(preferences)
