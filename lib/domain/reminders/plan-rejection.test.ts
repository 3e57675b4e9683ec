import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { businessDaysSince } from '@/lib/domain/calendar'
import { addDays, asDay, dayIn } from '@/lib/domain/day'
import {
  application,
  interview,
  moment,
  momentsOf,
  planOf,
  preferences,
  region,
  rejected,
} from './facts.fixtures'
import { planReminders } from './plan-reminders'

const american = preferences({ calendar: region('US') })
const SAME_DAY = '2026-11-12T22:00Z'

describe('rejection-review', () => {
  it('is due the morning after the rejection, whatever day that is', () => {
    const [reminder] = planOf('rejection-review', rejected(), SAME_DAY)
    expect(reminder).toMatchObject({
      subject: 'rejection:r1',
      applicationId: 'a1',
      title: 'Debrief the rejection from Northwind Realty',
      why: 'the morning after the rejection on Thu 12 Nov: a night’s sleep first',
    })
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-11-13T15:00Z')
    const friday = rejected({ receivedOn: asDay('2026-11-13') })
    expect(momentsOf(planOf('rejection-review', friday, SAME_DAY))).toEqual(['2026-11-14T15:00Z'])
  })

  it('speaks of the morning after only until that day is over, where the person is', () => {
    const whyAt = (now: string) => planOf('rejection-review', rejected(), now).map(({ why }) => why)
    expect(whyAt('2026-11-14T05:59Z')).toEqual([
      'the morning after the rejection on Thu 12 Nov: a night’s sleep first',
    ])
    expect(whyAt('2026-11-14T06:00Z')).toEqual([
      'the rejection came on Thu 12 Nov, and its review is not complete',
    ])
  })

  it('stays owed until the review is complete', () => {
    expect(planOf('rejection-review', rejected(), '2027-11-12T12:00Z')).toMatchObject([{ late: false }])
    expect(planOf('rejection-review', rejected({ reviewComplete: true }), SAME_DAY)).toEqual([])
  })

  it('asks once for a review that is also the interview’s, until the application is reopened', () => {
    const both = {
      interviews: [
        interview({ endAt: new Date('2026-11-10T18:00Z'), startAt: new Date('2026-11-10T17:00Z') }),
      ],
    }
    const linked = rejected({ reviewInterviewId: 'i1' }, both)
    expect(planOf('write-review', linked, SAME_DAY)).toEqual([])
    expect(planOf('rejection-review', linked, SAME_DAY)).toMatchObject([{ interviewId: 'i1' }])
    const reopened = { ...linked, stage: 'INTERVIEWING' as const }
    expect(planOf('write-review', reopened, SAME_DAY)).toHaveLength(1)
    expect(planOf('rejection-review', reopened, SAME_DAY)).toEqual([])
    const switchedOff = preferences({ rules: { 'rejection-review': { enabled: false } } })
    expect(planOf('write-review', linked, SAME_DAY, switchedOff)).toHaveLength(1)
  })
})

describe('feedback-request', () => {
  it.each([
    ['Mon 2026-03-02', '2026-03-02', preferences(), '2026-03-11T14:00Z', '2026-03-16T14:00Z'],
    ['Fri 2026-03-06', '2026-03-06', preferences(), '2026-03-17T14:00Z', '2026-03-20T14:00Z'],
    ['Sat 2026-03-07', '2026-03-07', preferences(), '2026-03-17T14:00Z', '2026-03-20T14:00Z'],
    [
      'Sun 2026-03-08, when clocks change',
      '2026-03-08',
      preferences(),
      '2026-03-17T14:00Z',
      '2026-03-20T14:00Z',
    ],
    ['Thu 2026-11-19, Thanksgiving', '2026-11-19', american, '2026-12-01T15:00Z', '2026-12-04T15:00Z'],
    ['Thu 2026-11-12, Thanksgiving', '2026-11-12', american, '2026-11-23T15:00Z', '2026-11-27T15:00Z'],
    [
      'Mon 2026-12-21, Bavaria',
      '2026-12-21',
      preferences({ calendar: region('DE', 'BY'), zone: 'Europe/Berlin' }),
      '2026-12-31T08:00Z',
      '2027-01-07T08:00Z',
    ],
  ])(
    'opens on business day 7, last call on business day 10: %s',
    (_what, received, wishes, opens, closes) => {
      const facts = rejected({ receivedOn: asDay(received) })
      expect(momentsOf(planOf('feedback-request', facts, `${received}T20:00Z`, wishes))).toEqual([
        opens,
        closes,
      ])
    },
  )

  it('says the numbers, the close and what was skipped, and whom to ask', () => {
    const [open, lastCall] = planOf('feedback-request', rejected(), SAME_DAY, american)
    expect(open?.title).toBe('Ask for feedback: the window is open')
    expect(open?.why).toBe(
      'due on business day 7 of 7–10 after the rejection. Closes Fri 27 Nov (Thanksgiving Day skipped). ' +
        'Ask Marta Lindqvist, hiring manager',
    )
    expect(lastCall?.title).toBe('Ask for feedback: last call')
    // It stays due when the window has closed: what it says must hold then too.
    expect(lastCall?.why).toContain('business day 10 of 7–10 after the rejection. Window until Fri 27 Nov')
  })

  it('says that nobody is recorded to ask, and asks for a name', () => {
    const [open] = planOf('feedback-request', rejected({ contactName: null, contactRole: null }), SAME_DAY)
    expect(open?.why).toBe(
      'due on business day 7 of 7–10 after the rejection. Closes Thu 26 Nov. ' +
        'Nobody is recorded to ask: add the name of the hiring manager, else of the recruiter',
    )
  })

  it('names the year of a close in the next one, and the first few of many holidays', () => {
    const bavarian = preferences({ calendar: region('DE', 'BY') })
    const [open] = planOf(
      'feedback-request',
      rejected({ receivedOn: asDay('2026-12-21') }),
      '2026-12-21T12:00Z',
      bavarian,
    )
    expect(open?.why).toMatch(/Closes Thu 7 Jan 2027 \(.+, .+ and .+ skipped\)/)
  })

  it('follows later numbers and refuses earlier ones', () => {
    const at = (opens: number, closes: number) =>
      momentsOf(
        planOf(
          'feedback-request',
          rejected(),
          SAME_DAY,
          preferences({ rules: { 'feedback-request': { numbers: { opens, closes } } } }),
        ),
      )
    expect(at(8, 12)).toEqual(['2026-11-24T15:00Z', '2026-11-30T15:00Z'])
    expect(at(3, 10)).toEqual(['2026-11-23T15:00Z', '2026-11-26T15:00Z'])
    expect(at(8, 8)).toEqual(['2026-11-24T15:00Z'])
  })

  it('ends when asked, also early, answered, given up or reopened', () => {
    const day = asDay('2026-11-13')
    for (const changes of [
      { askedOn: day },
      { answeredOn: day },
      { noFeedbackOn: day },
      { reopenedOn: day },
    ]) {
      expect(planOf('feedback-request', rejected(changes), SAME_DAY)).toEqual([])
    }
    expect(planOf('feedback-request', rejected({}, { stage: 'OFFER' }), SAME_DAY)).toEqual([])
  })

  it('stays open through its window, gives way to the last call, and is not lost to the end of the window', () => {
    const openOn = (now: string) =>
      planOf('feedback-request', rejected(), now)
        .filter(({ plannedFor }) => plannedFor <= new Date(now))
        .map(({ title, late }) => `${title}${late ? ', late' : ''}`)
    expect(openOn('2026-11-23T14:59Z')).toEqual([])
    expect(openOn('2026-11-23T15:00Z')).toEqual(['Ask for feedback: the window is open'])
    expect(openOn('2026-11-26T14:59Z')).toEqual(['Ask for feedback: the window is open'])
    expect(openOn('2026-11-26T15:00Z')).toEqual(['Ask for feedback: last call'])
    expect(openOn('2026-12-10T15:00Z')).toEqual(['Ask for feedback: last call'])
    expect(openOn('2026-12-11T15:00Z')).toEqual(['Ask for feedback: last call, late'])
  })

  it('is never due before business day 7, nor is the second ask, whatever the rules, zone and calendar', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(asDay('2025-01-01'), count))
    const numbers = fc.record({
      opens: fc.integer({ min: -3, max: 40 }),
      closes: fc.integer({ min: -3, max: 40 }),
    })
    const calendars = fc.constantFrom(region('US'), region('DE', 'BY'), region('JP'), preferences().calendar)
    const zones = fc.constantFrom('America/Chicago', 'Europe/Berlin', 'Pacific/Auckland', 'Pacific/Honolulu')
    const asked = fc.option(fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(days, numbers, calendars, zones, asked, (receivedOn, numbers, calendar, zone, asked) => {
        const rules = { 'feedback-request': { numbers }, 'feedback-second-ask': { numbers: { after: 3 } } }
        const facts = rejected({ receivedOn, askedOn: asked === null ? null : addDays(receivedOn, asked) })
        const wishes = preferences({ rules, calendar, zone })
        const reminders = planReminders(facts, wishes, new Date(`${receivedOn}T12:00Z`))
        const feedback = reminders.filter(({ rule }) => rule.startsWith('feedback'))
        expect(feedback.length).toBeGreaterThan(0)
        for (const { plannedFor } of feedback) {
          expect(businessDaysSince(receivedOn, dayIn(plannedFor, zone), calendar)).toBeGreaterThanOrEqual(7)
        }
      }),
    )
  })
})

describe('feedback-second-ask', () => {
  const asked = rejected({ askedOn: asDay('2026-11-23') })

  it('is due 10 business days after the request, and says that no feedback is a normal end', () => {
    const [reminder] = planOf('feedback-second-ask', asked, '2026-11-23T18:00Z', american)
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-12-08T15:00Z')
    expect(reminder).toMatchObject({
      title: 'Ask Northwind Realty for feedback once more, or close it',
      why: 'no answer for 10 business days since you asked on Mon 23 Nov. No feedback given is a normal end',
    })
  })

  it('is one: it ends with the second ask, an answer, giving up or reopening', () => {
    const day = asDay('2026-12-08')
    for (const changes of [
      { secondAskedOn: day },
      { answeredOn: day },
      { noFeedbackOn: day },
      { reopenedOn: day },
    ]) {
      expect(
        planOf('feedback-second-ask', rejected({ askedOn: asDay('2026-11-23'), ...changes }), SAME_DAY),
      ).toEqual([])
    }
    expect(planOf('feedback-second-ask', rejected(), SAME_DAY)).toEqual([])
  })

  it('is not added when it would be overdue by more than 10 business days', () => {
    expect(planOf('feedback-second-ask', asked, '2026-12-21T18:00Z')).toMatchObject([{ late: false }])
    expect(planOf('feedback-second-ask', asked, '2026-12-22T18:00Z')).toMatchObject([{ late: true }])
  })
})

describe('history that is logged today', () => {
  it('adds no old thanks, news or feedback, and keeps what is owed', () => {
    const march = rejected(
      { receivedOn: asDay('2026-03-20'), reviewInterviewId: 'i2' },
      {
        interviews: [
          interview({
            id: 'i1',
            startAt: new Date('2026-03-09T15:00Z'),
            endAt: new Date('2026-03-09T16:00Z'),
          }),
          interview({
            id: 'i2',
            startAt: new Date('2026-03-16T15:00Z'),
            endAt: new Date('2026-03-16T16:00Z'),
          }),
        ],
      },
    )
    const added = planReminders(march, preferences(), new Date('2026-11-23T15:00Z')).filter(
      ({ late }) => !late,
    )
    expect(added.map(({ rule, subject }) => `${rule} ${subject}`)).toEqual([
      'write-review interview:i1',
      'rejection-review rejection:r1',
    ])
  })

  it('asks once about an application that has been silent since March', () => {
    const silent = application({ stageSince: asDay('2026-03-02'), lastHeardDay: asDay('2026-03-02') })
    const added = planReminders(silent, preferences(), new Date('2026-11-23T15:00Z'))
    expect(added.map(({ rule }) => rule)).toEqual(['no-reply'])
  })
})
