import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessDaysSince } from '@/lib/domain/calendar'
import { addDays, asDay, dayIn } from '@/lib/domain/day'
import type { Day } from '@/lib/domain/day'
import { RULE_NAMES } from '@/lib/domain/rules'
import type { LessonFacts, PlannedReminder, Preferences, SearchFacts } from './facts'
import { anyApplication, anyNow, anyPreferences } from './facts.arbitraries'
import { application, momentsOf, preferences, region, rejected } from './facts.fixtures'
import { planLessonReminders, planReminders, planSearchReminders } from './plan-reminders'

describe('improve-action', () => {
  const lesson: LessonFacts = {
    id: 'l1',
    text: 'Name two competitors',
    action: 'Read the annual report',
    actionDue: asDay('2026-11-28'),
    actionDoneOn: null,
    status: 'OPEN',
  }

  it('is due on the action’s due day, a Saturday too', () => {
    const reminders = planLessonReminders(lesson, preferences())
    expect(momentsOf(reminders)).toEqual(['2026-11-28T15:00Z'])
    expect(reminders).toMatchObject([
      {
        rule: 'improve-action',
        subject: 'lesson:l1',
        lessonId: 'l1',
        title: 'Read the annual report',
        why: 'due Sat 28 Nov, to improve: Name two competitors',
      },
    ])
  })

  it('ends when the action is done or the lesson retired, and needs a due day', () => {
    const ended = [{ actionDoneOn: asDay('2026-11-27') }, { status: 'RETIRED' as const }, { actionDue: null }]
    for (const changes of ended)
      expect(planLessonReminders({ ...lesson, ...changes }, preferences())).toEqual([])
  })

  it('is another appointment on another day', () => {
    const [first] = planLessonReminders(lesson, preferences())
    const [second] = planLessonReminders({ ...lesson, actionDue: asDay('2026-12-05') }, preferences())
    expect(second?.occurrence).not.toBe(first?.occurrence)
  })

  it('can be switched off', () => {
    expect(
      planLessonReminders(lesson, preferences({ rules: { 'improve-action': { enabled: false } } })),
    ).toEqual([])
  })
})

describe('move-forward', () => {
  const lastReviewed = {
    rejectionId: 'r1',
    applicationId: 'a1',
    company: 'Northwind Realty',
    completedAt: new Date('2026-11-23T20:00Z'),
  }
  const plan = (lastLoggedAt: string | null, wishes = preferences()) => {
    const search: SearchFacts = {
      lastReviewed,
      lastLoggedAt: lastLoggedAt === null ? null : new Date(lastLoggedAt),
    }
    return planSearchReminders(search, wishes)
  }

  it('is due the business day after the review when nothing was logged for 5 business days', () => {
    const reminders = plan('2026-11-09T15:00Z')
    expect(momentsOf(reminders)).toEqual(['2026-11-24T15:00Z'])
    expect(reminders).toMatchObject([
      {
        rule: 'move-forward',
        subject: 'rejection:r1',
        applicationId: null,
        title: 'Start again: log the next application',
        why: 'the review of Northwind Realty is complete, and nothing was logged for 5 business days: the last on Mon 9 Nov',
      },
    ])
  })

  it('waits until 5 business days are quiet, Thanksgiving not counted', () => {
    expect(momentsOf(plan('2026-11-23T15:00Z'))).toEqual(['2026-11-30T15:00Z'])
    expect(momentsOf(plan('2026-11-23T15:00Z', preferences({ calendar: region('US') })))).toEqual([
      '2026-12-01T15:00Z',
    ])
  })

  it('ends with anything logged after the review, be it on the same day', () => {
    expect(plan('2026-11-23T20:00:01Z')).toEqual([])
  })

  it('comes without any application left and not without a review', () => {
    expect(momentsOf(plan(null))).toEqual(['2026-11-24T15:00Z'])
    expect(planSearchReminders({ lastReviewed: null, lastLoggedAt: null }, preferences())).toEqual([])
    expect(plan(null, preferences({ rules: { 'move-forward': { enabled: false } } }))).toEqual([])
  })
})

describe('every plan', () => {
  const keyOf = ({ rule, subject, occurrence }: PlannedReminder) => `${rule} ${subject} ${occurrence}`

  /** From the day of `now` on, without `day` itself. */
  function workingDaysUntil(day: Day, now: Date, { zone, calendar }: Preferences): number {
    return businessDaysSince(addDays(dayIn(now, zone), -1), addDays(day, -1), calendar)
  }

  it('has each key once, in the order of its dates', () => {
    fc.assert(
      fc.property(anyApplication, anyPreferences, anyNow, (facts, wishes, now) => {
        const plan = planReminders(facts, wishes, now)
        expect(new Set(plan.map(keyOf)).size).toBe(plan.length)
        expect(plan.map(({ plannedFor }) => plannedFor)).toEqual(
          plan.map(({ plannedFor }) => plannedFor).toSorted((a, b) => a.getTime() - b.getTime()),
        )
      }),
    )
  })

  it('holds everything that time will make due: a later run with the same facts finds nothing new or moved', () => {
    const wait = fc.integer({ min: 0, max: 400 * 24 * 60 })
    fc.assert(
      fc.property(anyApplication, anyPreferences, anyNow, wait, (facts, wishes, now, minutes) => {
        const dates = (at: Date) =>
          planReminders(facts, wishes, at).map((r) => `${keyOf(r)} ${r.plannedFor.toISOString()}`)
        const early = new Set(dates(now))
        for (const later of dates(new Date(now.getTime() + minutes * 60_000))) expect(early).toContain(later)
      }),
    )
  })

  it('keeps its keys through a change of hour, calendar and zone', () => {
    const longBefore = new Date('2026-01-01T00:00Z')
    fc.assert(
      fc.property(
        anyApplication,
        anyPreferences,
        anyPreferences,
        (facts, wishes, { zone, reminderTime, calendar }) => {
          // An interview's day may be another in another zone, and with it whether it was held before the end.
          const changed = {
            ...wishes,
            reminderTime,
            calendar,
            zone: facts.interviews.length === 0 ? zone : wishes.zone,
          }
          const keys = (preferences: Preferences) =>
            planReminders(facts, preferences, longBefore).map(keyOf).toSorted()
          expect(keys(changed)).toEqual(keys(wishes))
        },
      ),
    )
  })

  it('speaks with dates, never relative to today, and without alarm', () => {
    fc.assert(
      fc.property(anyApplication, anyPreferences, anyNow, (facts, wishes, now) => {
        for (const { title, why } of planReminders(facts, wishes, now)) {
          expect(`${title} ${why}`).not.toMatch(
            /\b(today|tomorrow|yesterday|ago|fail\w*|oops)\b|!|undefined|NaN|null/,
          )
          expect(title.length).toBeGreaterThan(5)
          expect(why.length).toBeGreaterThan(5)
        }
      }),
    )
  })

  it('says how long before only where that much is left, and less where it is not', () => {
    const LEAD = /^(less than )?(\d+) (hour|business day)s? before/
    fc.assert(
      fc.property(anyApplication, anyPreferences, anyNow, (facts, wishes, now) => {
        for (const { rule, why, interviewId } of planReminders(facts, wishes, now)) {
          const [, less, number, unit] = LEAD.exec(why) ?? []
          if (number === undefined) continue
          const start = facts.interviews.find(({ id }) => id === interviewId)?.startAt ?? now
          const until = { 'apply-by': facts.deadline, 'offer-decision': facts.offerDue }[rule as string]
          const left =
            unit === 'hour'
              ? (start.getTime() - now.getTime()) / 3_600_000
              : workingDaysUntil(until ?? dayIn(start, wishes.zone), now, wishes)
          expect(left < Number(number), `${why}, planned ${now.toISOString()}`).toBe(less !== undefined)
        }
      }),
    )
  })

  it('plans nothing of a rule that is off', () => {
    fc.assert(
      fc.property(anyApplication, anyNow, fc.constantFrom(...RULE_NAMES), (facts, now, rule) => {
        const plan = planReminders(facts, preferences({ rules: { [rule]: { enabled: false } } }), now)
        expect(plan.map((reminder) => reminder.rule)).not.toContain(rule)
      }),
    )
  })
})

describe('what an import brought', () => {
  const now = new Date('2026-11-23T15:30Z')
  const brought = { importedAt: now }
  const plan = (facts: Parameters<typeof planReminders>[0]) =>
    planReminders(facts, preferences(), now).map(({ rule, late }) => `${rule}${late ? ' late' : ''}`)

  it('reminds of nothing that was due by then, though it stays where it was planned before', () => {
    const old = { stageSince: asDay('2026-06-01'), lastHeardDay: asDay('2026-06-01') }
    expect(plan(application({ ...brought, ...old }))).toEqual(['no-reply late'])
    expect(plan(application({ ...brought, ...old, stage: 'SAVED' }))).toEqual(['decide-saved late'])
    const no = { receivedOn: asDay('2026-06-01') }
    expect(plan(rejected(no, brought)).filter((rule) => !rule.endsWith('late'))).toEqual([])
  })

  it('reminds of what is still to come', () => {
    const fresh = { receivedOn: asDay('2026-11-20') }
    expect(plan(rejected(fresh, brought))).toEqual([
      'rejection-review late',
      'feedback-request',
      'feedback-request',
    ])
    const since = asDay('2026-11-20')
    expect(plan(application({ ...brought, stageSince: since, lastHeardDay: since }))).toEqual([
      'nudge',
      'nudge',
      'no-reply',
    ])
  })

  it('counts nothing from a day that nobody knows', () => {
    const undated = { ...brought, sinceKnown: false }
    expect(plan(application(undated))).toEqual([])
    expect(plan(application({ ...undated, stage: 'SAVED' }))).toEqual([])
    expect(plan(rejected({}, undated))).toEqual([])
  })

  it('counts from a contact after it, and reminds of a deadline and an offer as ever', () => {
    const undated = { ...brought, sinceKnown: false }
    expect(plan(application({ ...undated, lastHeardDay: asDay('2026-11-20') }))).toContain('nudge')
    expect(plan(application({ ...undated, stage: 'SAVED', deadline: asDay('2026-12-01') }))).toEqual([
      'apply-by',
    ])
    expect(plan(application({ ...undated, stage: 'OFFER', offerDue: asDay('2026-12-01') }))).toHaveLength(2)
  })
})
