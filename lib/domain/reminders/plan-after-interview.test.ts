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
  region,
} from './facts.fixtures'

// The interview is in Chicago, Fri 20 Nov, 15:30 to 16:30 (21:30Z to 22:30Z), unless a test moves it.
const EARLIER = '2026-11-10T12:00Z'

describe('after-interview', () => {
  it('is due 5 business days after an interview without outcome', () => {
    const [reminder] = planOf('after-interview', interviewing(interview()), EARLIER)
    expect(reminder).toMatchObject({
      title: 'Ask Northwind Realty for news after the panel interview',
      why: '5 business days after the interview on Fri 20 Nov without an outcome',
    })
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-11-27T15:00Z')
    const american = preferences({ calendar: region('US') })
    expect(momentsOf(planOf('after-interview', interviewing(interview()), EARLIER, american))).toEqual([
      '2026-11-30T15:00Z',
    ])
  })

  it('is due 1 business day after the day they promised an answer, and a new promise is a new occasion', () => {
    const promised = interviewing(interview({ answerPromisedOn: asDay('2026-12-04') }))
    const [reminder] = planOf('after-interview', promised, EARLIER)
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-12-07T15:00Z')
    expect(reminder?.why).toBe('1 business day after Fri 4 Dec, when they promised an answer')
    expect(reminder?.occurrence).not.toBe(
      planOf('after-interview', interviewing(interview()), EARLIER)[0]?.occurrence,
    )
  })

  it('ends with the outcome or a move', () => {
    for (const outcome of ['ADVANCED', 'OFFER', 'REJECTED', 'WITHDRAWN'] as const) {
      expect(planOf('after-interview', interviewing(interview({ outcome })), EARLIER)).toEqual([])
    }
    const moved = application({
      stage: 'INTERVIEWING',
      stageSince: asDay('2026-11-23'),
      interviews: [interview()],
    })
    expect(planOf('after-interview', moved, '2026-11-24T12:00Z')).toEqual([])
    for (const stage of ['OFFER', 'REJECTED', 'WITHDRAWN', 'NO_REPLY'] as const) {
      expect(planOf('after-interview', application({ stage, interviews: [interview()] }), EARLIER)).toEqual(
        [],
      )
    }
  })

  it('is not ended by the move of the same day, which may have come before the interview', () => {
    const moved = application({
      stage: 'INTERVIEWING',
      stageSince: asDay('2026-11-20'),
      interviews: [interview()],
    })
    expect(planOf('after-interview', moved, '2026-11-20T12:00Z')).toHaveLength(1)
  })

  it('asks about the last interview only: the next one is the answer to the one before', () => {
    const next = { ...interviewEnding('2026-11-25T17:30Z'), id: 'i2' }
    const facts = interviewing(next, interview())
    expect(planOf('after-interview', facts, EARLIER).map(({ interviewId }) => interviewId)).toEqual(['i2'])
    const cancelled = interviewing({ ...next, cancelled: true }, interview())
    expect(planOf('after-interview', cancelled, EARLIER).map(({ interviewId }) => interviewId)).toEqual([
      'i1',
    ])
  })

  it('is not added when it would be overdue by more than 10 business days', () => {
    const late = (now: string) =>
      planOf('after-interview', interviewing(interview()), now).map((reminder) => reminder.late)
    expect(late('2026-12-11T18:00Z')).toEqual([false])
    expect(late('2026-12-12T18:00Z')).toEqual([true])
  })
})
