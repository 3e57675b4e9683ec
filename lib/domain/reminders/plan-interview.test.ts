import { describe, expect, it } from 'vitest'
import type { InterviewFacts } from './facts'
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

describe('prepare', () => {
  it('is due two business days before the interview and ends when it starts', () => {
    const facts = interviewing(interview())
    const [reminder] = planOf('prepare', facts, EARLIER)
    expect(reminder).toMatchObject({
      subject: 'interview:i1',
      interviewId: 'i1',
      title: 'Prepare for the panel interview at Northwind Realty',
      why: '2 business days before the interview on Fri 20 Nov at 15:30',
    })
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-11-18T15:00Z')
    expect(planOf('prepare', facts, '2026-11-20T21:29Z')).toHaveLength(1)
    expect(planOf('prepare', facts, '2026-11-20T21:30Z')).toEqual([])
  })

  it('counts back over the weekend and the holidays', () => {
    const monday = interviewing(interviewEnding('2026-11-30T20:00Z'))
    expect(momentsOf(planOf('prepare', monday, EARLIER))).toEqual(['2026-11-26T15:00Z'])
    expect(momentsOf(planOf('prepare', monday, EARLIER, preferences({ calendar: region('US') })))).toEqual([
      '2026-11-25T15:00Z',
    ])
  })

  it('is due at once for an interview at short notice, and says that less time is left', () => {
    const at = (now: string) => planOf('prepare', interviewing(interview()), now)
    expect(momentsOf(at('2026-11-20T12:00Z'))).toEqual(['2026-11-18T15:00Z'])
    const inTime = '2 business days before the interview on Fri 20 Nov at 15:30'
    // The whole of Wednesday is two business days before, until midnight in Chicago.
    expect(at('2026-11-19T05:59Z')).toMatchObject([{ why: inTime }])
    expect(at('2026-11-19T06:00Z')).toMatchObject([{ why: `less than ${inTime}` }])
    expect(at('2026-11-20T21:29Z')).toMatchObject([{ why: `less than ${inTime}` }])
  })

  it('tells short notice by the person’s own day', () => {
    // Tuesday 09:00 in Tokyo is Monday 18:00 in Chicago, where the second day before is Thursday.
    const tokyo = interviewing(interviewEnding('2026-11-24T01:00Z', 'Asia/Tokyo'))
    const whyAt = (now: string) => planOf('prepare', tokyo, now).map(({ why }) => why)
    const inTime =
      '2 business days before the interview on Tue 24 Nov at 09:00 (Asia/Tokyo, Mon 23 Nov for you)'
    expect(whyAt('2026-11-20T05:59Z')).toEqual([inTime])
    expect(whyAt('2026-11-20T06:00Z')).toEqual([`less than ${inTime}`])
  })

  it('says of the day itself that it is that day, however late', () => {
    const wishes = preferences({ rules: { prepare: { numbers: { before: 0 } } } })
    expect(planOf('prepare', interviewing(interview()), '2026-11-20T21:29Z', wishes)).toMatchObject([
      { why: 'on the day of the interview on Fri 20 Nov at 15:30' },
    ])
  })

  it('ends when the preparation is complete, the interview cancelled or the application closed', () => {
    expect(planOf('prepare', interviewing(interview({ preparationComplete: true })), EARLIER)).toEqual([])
    expect(planOf('prepare', interviewing(interview({ cancelled: true })), EARLIER)).toEqual([])
    expect(
      planOf('prepare', application({ stage: 'WITHDRAWN', interviews: [interview()] }), EARLIER),
    ).toEqual([])
  })

  it('counts from the person’s own day where the interview is already in tomorrow, and names both', () => {
    // Tuesday 24 Nov 09:00 in Tokyo is Monday evening in Chicago.
    const tokyo = interview({
      startAt: new Date('2026-11-24T00:00Z'),
      endAt: new Date('2026-11-24T01:00Z'),
      zone: 'Asia/Tokyo',
    })
    const [reminder] = planOf('prepare', interviewing(tokyo), EARLIER)
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-11-19T15:00Z')
    expect(reminder?.why).toBe(
      '2 business days before the interview on Tue 24 Nov at 09:00 (Asia/Tokyo, Mon 23 Nov for you)',
    )
  })
})

describe('interview-soon', () => {
  it('is due 24 h and 1 h before the start', () => {
    const reminders = planOf('interview-soon', interviewing(interview()), EARLIER)
    expect(momentsOf(reminders)).toEqual(['2026-11-19T21:30Z', '2026-11-20T20:30Z'])
    expect(reminders.map(({ why }) => why)).toEqual([
      '24 hours before the start on Fri 20 Nov at 15:30',
      '1 hour before the start on Fri 20 Nov at 15:30',
    ])
    expect(reminders[0]?.title).toBe('Panel interview at Northwind Realty')
  })

  it('takes other hours, in the order of time, and one where both are the same', () => {
    const wishes = (first: number, second: number) =>
      preferences({ rules: { 'interview-soon': { numbers: { first, second } } } })
    const at = (first: number, second: number) =>
      momentsOf(planOf('interview-soon', interviewing(interview()), EARLIER, wishes(first, second)))
    expect(at(2, 48)).toEqual(['2026-11-18T21:30Z', '2026-11-20T19:30Z'])
    expect(at(3, 3)).toEqual(['2026-11-20T18:30Z'])
  })

  it('counts hours, not local times, through a change of clocks', () => {
    // Berlin, Sunday 29 March 2026 at 10:00: clocks went forward at 02:00.
    const sunday = interview({
      startAt: new Date('2026-03-29T08:00Z'),
      endAt: new Date('2026-03-29T09:00Z'),
      zone: 'Europe/Berlin',
    })
    expect(momentsOf(planOf('interview-soon', interviewing(sunday), '2026-03-20T12:00Z'))).toEqual([
      '2026-03-28T08:00Z',
      '2026-03-29T07:00Z',
    ])
  })

  it('says that less time is left where the start is nearer than that', () => {
    const whyAt = (now: string) =>
      planOf('interview-soon', interviewing(interview()), now).map(({ why }) => why)
    const day = '24 hours before the start on Fri 20 Nov at 15:30'
    const hour = '1 hour before the start on Fri 20 Nov at 15:30'
    expect(whyAt('2026-11-19T21:30:00Z')).toEqual([day, hour])
    expect(whyAt('2026-11-19T21:30:01Z')).toEqual([`less than ${day}`, hour])
    expect(whyAt('2026-11-20T20:30:00Z')).toEqual([hour])
    expect(whyAt('2026-11-20T21:00:00Z')).toEqual([`less than ${hour}`])
  })

  it('counts what is left in hours that pass, through the night the clocks go forward', () => {
    // Berlin, Sunday 29 March 2026 at 10:00: Saturday 10:00 is only 23 hours before.
    const sunday = interviewing(interviewEnding('2026-03-29T09:00Z', 'Europe/Berlin'))
    const firstAt = (now: string) => planOf('interview-soon', sunday, now)[0]?.why
    expect(firstAt('2026-03-28T08:00Z')).toMatch(/^24 hours before/)
    expect(firstAt('2026-03-28T09:00Z')).toMatch(/^less than 24 hours before/)
  })

  it('gives one at a time and none once it has started or is cancelled', () => {
    const at = (now: string) => momentsOf(planOf('interview-soon', interviewing(interview()), now))
    expect(at('2026-11-20T20:29Z')).toHaveLength(2)
    expect(at('2026-11-20T20:30Z')).toEqual(['2026-11-20T20:30Z'])
    expect(at('2026-11-20T21:29Z')).toHaveLength(1)
    expect(at('2026-11-20T21:30Z')).toEqual([])
    expect(planOf('interview-soon', interviewing(interview({ cancelled: true })), EARLIER)).toEqual([])
  })

  it('announces anew what moved to another day, and not what moved by an hour', () => {
    const keys = (facts: InterviewFacts) =>
      planOf('interview-soon', interviewing(facts), EARLIER).map(({ occurrence }) => occurrence)
    expect(keys(interviewEnding('2026-11-20T23:30Z'))).toEqual(keys(interview()))
    expect(keys(interviewEnding('2026-11-24T22:30Z'))).not.toEqual(keys(interview()))
  })
})
