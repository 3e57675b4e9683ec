import { describe, expect, it } from 'vitest'
import { asDay } from '@/lib/domain/day'
import {
  application,
  interview,
  interviewEnding,
  interviewing,
  moment,
  momentsOf,
  planOf,
  preferences,
} from './facts.fixtures'
import { planReminders } from './plan-reminders'

// The interview is in Chicago, Fri 20 Nov, 15:30 to 16:30 (21:30Z to 22:30Z), unless a test moves it.
const EARLIER = '2026-11-10T12:00Z'

const priya = { personId: 'p1', name: 'Priya Raman', thankedOn: null }
const joel = { personId: 'p2', name: 'Joel Park', thankedOn: null }

describe('thank-you', () => {
  it.each([
    ['ended 16:30: the same evening', '2026-11-20T22:30Z', 'America/Chicago', '2026-11-21T00:30Z'],
    ['ended 18:00: 20:00 is still civil', '2026-11-21T00:00Z', 'America/Chicago', '2026-11-21T02:00Z'],
    ['ended 18:01: the next morning', '2026-11-21T00:01Z', 'America/Chicago', '2026-11-21T15:00Z'],
    ['ended 23:00: the next morning', '2026-11-21T05:00Z', 'America/Chicago', '2026-11-21T15:00Z'],
    ['ended 05:00: the same morning', '2026-11-20T11:00Z', 'America/Chicago', '2026-11-20T15:00Z'],
    ['ended 06:00: 08:00 is civil', '2026-11-20T12:00Z', 'America/Chicago', '2026-11-20T14:00Z'],
    ['Berlin, the night clocks go forward', '2026-03-28T18:30Z', 'Europe/Berlin', '2026-03-29T07:00Z'],
    ['Berlin, the night clocks go back', '2026-10-24T17:30Z', 'Europe/Berlin', '2026-10-25T08:00Z'],
    ['Auckland, the night clocks go forward', '2026-09-26T07:30Z', 'Pacific/Auckland', '2026-09-26T20:00Z'],
    ['Auckland, the night clocks go back', '2026-04-04T06:30Z', 'Pacific/Auckland', '2026-04-04T21:00Z'],
    ['Chicago, the night clocks go forward', '2026-03-08T01:30Z', 'America/Chicago', '2026-03-08T14:00Z'],
    ['Chicago, the night clocks go back', '2026-11-01T00:30Z', 'America/Chicago', '2026-11-01T15:00Z'],
  ])('two hours after the end where the interview was: %s', (_what, end, zone, expected) => {
    const facts = interviewing(interviewEnding(end, zone))
    // The person's own zone decides nothing here.
    for (const own of ['America/Chicago', 'Asia/Tokyo']) {
      expect(momentsOf(planOf('thank-you', facts, '2026-01-10T12:00Z', preferences({ zone: own })))).toEqual([
        expected,
      ])
    }
  })

  it('is one per interviewer, and one in all where none is named', () => {
    const named = planOf('thank-you', interviewing(interview({ interviewers: [priya, joel] })), EARLIER)
    expect(named.map(({ title, subject, personId }) => ({ title, subject, personId }))).toEqual([
      {
        title: 'Thank Priya Raman for the panel interview',
        subject: 'interview:i1:person:p1',
        personId: 'p1',
      },
      { title: 'Thank Joel Park for the panel interview', subject: 'interview:i1:person:p2', personId: 'p2' },
    ])
    expect(named[0]?.why).toBe('within 24 hours of the interview ending')
    const unnamed = planOf('thank-you', interviewing(interview()), EARLIER)
    expect(unnamed).toMatchObject([
      { title: 'Send thanks for the panel interview', subject: 'interview:i1', personId: null },
    ])
  })

  it('is overdue 24 h after the end', () => {
    const [reminder] = planOf('thank-you', interviewing(interview()), EARLIER)
    expect(moment(reminder?.overdueAt ?? null)).toBe('2026-11-21T22:30Z')
    expect(planOf('thank-you', interviewing(interview()), '2026-11-22T12:00Z')).toHaveLength(1)
  })

  it('promises no day that has passed, for an interview that is entered later', () => {
    const whyAt = (now: string) => planOf('thank-you', interviewing(interview()), now).map(({ why }) => why)
    expect(whyAt('2026-11-21T22:30Z')).toEqual(['within 24 hours of the interview ending'])
    expect(whyAt('2026-11-21T22:31Z')).toEqual(['still welcome after the interview on Fri 20 Nov'])
  })

  it('is never overdue before it is due', () => {
    const wishes = preferences({ rules: { 'thank-you': { numbers: { overdue: 1 } } } })
    const [reminder] = planOf(
      'thank-you',
      interviewing(interviewEnding('2026-11-21T05:00Z')),
      EARLIER,
      wishes,
    )
    expect(reminder?.overdueAt).toEqual(reminder?.plannedFor)
    expect(reminder?.why).toBe('within 1 hour of the interview ending')
  })

  it('moves with the interview as the same occurrence', () => {
    const [before] = planOf('thank-you', interviewing(interview()), EARLIER)
    const [after] = planOf('thank-you', interviewing(interviewEnding('2026-11-24T16:00Z')), EARLIER)
    expect(moment(after?.plannedFor ?? null)).toBe('2026-11-24T18:00Z')
    expect(after?.occurrence).toBe(before?.occurrence)
  })

  it('ends when sent, to each by themselves, and when cancelled', () => {
    const thanked = { ...priya, thankedOn: asDay('2026-11-20') }
    const rest = planOf('thank-you', interviewing(interview({ interviewers: [thanked, joel] })), EARLIER)
    expect(rest.map(({ personId }) => personId)).toEqual(['p2'])
    expect(planOf('thank-you', interviewing(interview({ interviewers: [thanked] })), EARLIER)).toEqual([])
    expect(planOf('thank-you', interviewing(interview({ thankedOn: asDay('2026-11-20') })), EARLIER)).toEqual(
      [],
    )
    expect(planOf('thank-you', interviewing(interview({ cancelled: true })), EARLIER)).toEqual([])
  })

  it('is not added more than 5 business days after the end', () => {
    const late = (now: string) =>
      planOf('thank-you', interviewing(interview()), now).map((reminder) => reminder.late)
    expect(late('2026-11-27T18:00Z')).toEqual([false])
    expect(late('2026-11-28T18:00Z')).toEqual([true])
  })

  it('is still polite after a rejection', () => {
    const facts = application({
      stage: 'REJECTED',
      stageSince: asDay('2026-11-20'),
      interviews: [interview()],
    })
    expect(planOf('thank-you', facts, '2026-11-21T00:00Z')).toHaveLength(1)
  })
})

describe('write-review', () => {
  it('is due 1 h after the end with the same quiet hours, and overdue after 48 h', () => {
    const [reminder] = planOf('write-review', interviewing(interview()), EARLIER)
    expect(reminder).toMatchObject({
      title: 'Debrief the panel interview',
      why: 'memory fades: within 48 hours of the interview on Fri 20 Nov',
    })
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-11-20T23:30Z')
    expect(moment(reminder?.overdueAt ?? null)).toBe('2026-11-22T22:30Z')
  })

  it('names no hours that have passed, for an interview that is entered later', () => {
    const whyAt = (now: string) =>
      planOf('write-review', interviewing(interview()), now).map(({ why }) => why)
    expect(whyAt('2026-11-22T22:30Z')).toEqual([
      'memory fades: within 48 hours of the interview on Fri 20 Nov',
    ])
    expect(whyAt('2026-11-22T22:31Z')).toEqual(['memory fades: the interview was on Fri 20 Nov'])
  })

  it.each([
    ['ended 19:00', '2026-11-21T01:00Z', '2026-11-21T02:00Z'],
    ['ended 19:01', '2026-11-21T01:01Z', '2026-11-21T15:00Z'],
    ['ended 06:30', '2026-11-20T12:30Z', '2026-11-20T15:00Z'],
  ])('%s', (_what, end, expected) => {
    expect(momentsOf(planOf('write-review', interviewing(interviewEnding(end)), EARLIER))).toEqual([expected])
  })

  it('ends only with the complete review: it stays owed however long ago, also of a closed application', () => {
    expect(planOf('write-review', interviewing(interview({ reviewComplete: true })), EARLIER)).toEqual([])
    expect(planOf('write-review', interviewing(interview()), '2027-11-20T12:00Z')).toMatchObject([
      { late: false },
    ])
    const closed = application({
      stage: 'NO_REPLY',
      stageSince: asDay('2026-12-20'),
      interviews: [interview()],
    })
    expect(planOf('write-review', closed, '2026-12-21T12:00Z')).toHaveLength(1)
  })

  it('is not asked for an interview that the end of the application came before', () => {
    const facts = application({
      stage: 'WITHDRAWN',
      stageSince: asDay('2026-11-18'),
      interviews: [interview()],
    })
    expect(planReminders(facts, preferences(), new Date('2026-11-18T20:00Z'))).toEqual([])
    expect(planReminders(facts, preferences(), new Date('2026-11-25T20:00Z'))).toEqual([])
  })
})
