import { describe, expect, it } from 'vitest'
import { asDay } from '@/lib/domain/day'
import {
  application,
  interview,
  moment,
  momentsOf,
  only,
  planOf,
  preferences,
  region,
} from './facts.fixtures'
import { planReminders } from './plan-reminders'

// Chicago is six hours behind UTC in November: 09:00 there is 15:00Z.

describe('apply-by', () => {
  const saved = application({
    stage: 'SAVED',
    stageSince: asDay('2026-11-02'),
    lastHeardDay: asDay('2026-11-02'),
    deadline: asDay('2026-11-20'),
  })

  it('is due two business days before the deadline of a saved application', () => {
    const [reminder] = planOf('apply-by', saved, '2026-11-02T12:00Z')
    expect(reminder).toMatchObject({
      subject: 'application:a1',
      applicationId: 'a1',
      title: 'Apply to Northwind Realty',
      why: '2 business days before the deadline on Fri 20 Nov',
    })
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-11-18T15:00Z')
  })

  it('counts back over a weekend and a holiday', () => {
    const monday = { ...saved, deadline: asDay('2026-11-30') }
    expect(momentsOf(planOf('apply-by', monday, '2026-11-02T12:00Z'))).toEqual(['2026-11-26T15:00Z'])
    const american = preferences({ calendar: region('US') })
    expect(momentsOf(planOf('apply-by', monday, '2026-11-02T12:00Z', american))).toEqual([
      '2026-11-25T15:00Z',
    ])
  })

  it('is due at once when less time is left, and ends with the deadline’s day', () => {
    const [reminder] = planOf('apply-by', saved, '2026-11-20T16:00Z')
    expect(moment(reminder?.plannedFor ?? null)).toBe('2026-11-18T15:00Z')
    expect(reminder?.why).toBe('less than 2 business days before the deadline on Fri 20 Nov')
    expect(planOf('apply-by', saved, '2026-11-21T05:59Z')).toHaveLength(1)
    expect(planOf('apply-by', saved, '2026-11-21T06:00Z')).toEqual([])
  })

  it('ends when applied or closed, and is not planned without a deadline', () => {
    for (const stage of ['APPLIED', 'WITHDRAWN'] as const) {
      expect(planOf('apply-by', { ...saved, stage }, '2026-11-02T12:00Z')).toEqual([])
    }
    expect(planOf('apply-by', { ...saved, deadline: null }, '2026-11-02T12:00Z')).toEqual([])
  })

  it('says so when it falls on the day of the deadline itself', () => {
    const wishes = preferences({ rules: { 'apply-by': { numbers: { before: 0 } } } })
    expect(planOf('apply-by', saved, '2026-11-02T12:00Z', wishes)[0]?.why).toBe(
      'on the day of the deadline on Fri 20 Nov',
    )
  })
})

describe('decide-saved', () => {
  const saved = application({
    stage: 'SAVED',
    stageSince: asDay('2026-11-09'),
    lastHeardDay: asDay('2026-11-09'),
  })

  it('is due five business days after saving', () => {
    const reminders = planOf('decide-saved', saved, '2026-11-09T12:00Z')
    expect(momentsOf(reminders)).toEqual(['2026-11-16T15:00Z'])
    expect(reminders[0]).toMatchObject({
      title: 'Apply to Northwind Realty, or let it go',
      why: 'saved for 5 business days since Mon 9 Nov',
    })
  })

  it('ends with any move', () => {
    for (const stage of ['APPLIED', 'SCREENING', 'INTERVIEWING', 'WITHDRAWN'] as const) {
      expect(planOf('decide-saved', { ...saved, stage }, '2026-11-09T12:00Z')).toEqual([])
    }
  })
})

describe('nudge', () => {
  const applied = application()

  it('is due after 7 business days of silence, once more 7 later, and never a third time', () => {
    const reminders = planOf('nudge', applied, '2026-11-09T12:00Z')
    expect(momentsOf(reminders)).toEqual(['2026-11-18T15:00Z', '2026-11-27T15:00Z'])
    expect(reminders.map(({ title }) => title)).toEqual([
      'Nudge Northwind Realty',
      'Nudge Northwind Realty once more',
    ])
    expect(reminders.map(({ why }) => why)).toEqual([
      'no word for 7 business days since Mon 9 Nov',
      'no word for 14 business days since Mon 9 Nov. This is the second and last nudge',
    ])
  })

  it('skips Thanksgiving', () => {
    const american = preferences({ calendar: region('US') })
    // Veterans Day, 11 November, moves the first already.
    expect(momentsOf(planOf('nudge', applied, '2026-11-09T12:00Z', american))).toEqual([
      '2026-11-19T15:00Z',
      '2026-12-01T15:00Z',
    ])
  })

  it('starts anew after a logged contact, as other occurrences', () => {
    const before = planOf('nudge', applied, '2026-11-19T12:00Z')
    const after = planOf('nudge', { ...applied, lastHeardDay: asDay('2026-11-19') }, '2026-11-19T18:00Z')
    expect(momentsOf(after)).toEqual(['2026-11-30T15:00Z', '2026-12-09T15:00Z'])
    const keys = [...before, ...after].map(({ occurrence }) => occurrence)
    expect(new Set(keys).size).toBe(4)
  })

  it('ends with any move', () => {
    for (const stage of ['SCREENING', 'OFFER', 'REJECTED', 'WITHDRAWN', 'NO_REPLY'] as const) {
      expect(planOf('nudge', { ...applied, stage }, '2026-11-09T12:00Z')).toEqual([])
    }
  })

  it('stays while it is overdue until the second takes its turn, and that until the offer to close', () => {
    const openOn = (now: string) =>
      planReminders(applied, preferences({ rules: only('nudge', 'no-reply') }), new Date(now))
        .filter(({ plannedFor }) => plannedFor <= new Date(now))
        .map(({ rule, occurrence }) => `${rule} ${occurrence}`)
    expect(openOn('2026-11-18T15:00Z')).toEqual(['nudge 2026-11-09#1'])
    expect(openOn('2026-11-27T14:59Z')).toEqual(['nudge 2026-11-09#1'])
    expect(openOn('2026-11-27T15:00Z')).toEqual(['nudge 2026-11-09#2'])
    expect(openOn('2026-12-09T14:59Z')).toEqual(['nudge 2026-11-09#2'])
    expect(openOn('2026-12-09T15:00Z')).toEqual(['no-reply 2026-11-09#1'])
    expect(openOn('2027-11-09T15:00Z')).toEqual(['no-reply 2026-11-09#1'])
  })

  it('keeps the second open for good where nothing offers to close', () => {
    const wishes = preferences({ rules: only('nudge') })
    expect(planOf('nudge', applied, '2027-03-01T12:00Z', wishes)).toHaveLength(1)
  })

  it('does not lose the nudges to an offer to close that comes before them', () => {
    const wishes = preferences({ rules: { 'no-reply': { numbers: { after: 10 } } } })
    expect(planOf('nudge', applied, '2026-12-01T12:00Z', wishes)).toHaveLength(1)
    expect(planOf('no-reply', applied, '2026-12-01T12:00Z', wishes)).toHaveLength(1)
  })
})

describe('no-reply', () => {
  it.each(['APPLIED', 'SCREENING', 'INTERVIEWING'] as const)(
    'offers to close %s after 30 days of silence',
    (stage) => {
      const reminders = planOf('no-reply', application({ stage }), '2026-11-09T12:00Z')
      expect(momentsOf(reminders)).toEqual(['2026-12-09T15:00Z'])
      expect(reminders[0]).toMatchObject({
        title: 'Close Northwind Realty as No reply?',
        why: 'no word for 30 days since Mon 9 Nov. It stays open until you decide',
      })
    },
  )

  it.each(['SAVED', 'OFFER', 'ACCEPTED', 'DECLINED', 'REJECTED', 'WITHDRAWN', 'NO_REPLY'] as const)(
    'has no place in %s',
    (stage) => {
      expect(planOf('no-reply', application({ stage }), '2026-11-09T12:00Z')).toEqual([])
    },
  )

  it('waits for an interview that lies ahead, and counts from it, without being planned anew', () => {
    const ahead = application({ stage: 'INTERVIEWING', interviews: [interview()] })
    const before = planOf('no-reply', ahead, '2026-11-09T12:00Z')
    expect(momentsOf(before)).toEqual(['2026-12-20T15:00Z'])
    expect(planOf('no-reply', ahead, '2026-12-31T12:00Z')).toEqual(before)
  })

  it('does not wait for an interview that was cancelled', () => {
    const facts = application({ stage: 'INTERVIEWING', interviews: [interview({ cancelled: true })] })
    expect(momentsOf(planOf('no-reply', facts, '2026-11-09T12:00Z'))).toEqual(['2026-12-09T15:00Z'])
  })

  it('starts anew with any move or logged contact', () => {
    const heard = application({ lastHeardDay: asDay('2026-12-01') })
    expect(planOf('no-reply', heard, '2026-12-10T12:00Z')[0]?.occurrence).toBe('2026-12-01#1')
    expect(momentsOf(planOf('no-reply', heard, '2026-12-10T12:00Z'))).toEqual(['2026-12-31T15:00Z'])
  })
})

describe('offer-decision', () => {
  const offer = application({
    stage: 'OFFER',
    stageSince: asDay('2026-11-16'),
    offerDue: asDay('2026-11-27'),
  })

  it('is due 3 and 1 business days before the answer', () => {
    const reminders = planOf('offer-decision', offer, '2026-11-16T12:00Z')
    expect(momentsOf(reminders)).toEqual(['2026-11-24T15:00Z', '2026-11-26T15:00Z'])
    expect(reminders.map(({ why }) => why)).toEqual([
      '3 business days before the answer is due on Fri 27 Nov',
      '1 business day before the answer is due on Fri 27 Nov',
    ])
    expect(reminders[0]?.title).toBe('Answer the offer from Northwind Realty')
  })

  it('says how little time is left for an offer at short notice, and that its day has passed', () => {
    const whyOn = (now: string) => planOf('offer-decision', offer, now).map(({ why }) => why)
    expect(whyOn('2026-11-25T12:00Z')).toEqual([
      'less than 3 business days before the answer is due on Fri 27 Nov',
      '1 business day before the answer is due on Fri 27 Nov',
    ])
    expect(whyOn('2026-11-27T12:00Z')).toEqual([
      'less than 1 business day before the answer is due on Fri 27 Nov',
    ])
    expect(whyOn('2026-11-28T12:00Z')).toEqual(['the answer was due on Fri 27 Nov'])
    const onTheDay = preferences({ rules: { 'offer-decision': { numbers: { second: 0 } } } })
    const last = (now: string) => planOf('offer-decision', offer, now, onTheDay).at(-1)?.why
    expect(last('2026-11-27T12:00Z')).toBe('the answer is due on Fri 27 Nov')
    expect(last('2026-11-28T12:00Z')).toBe('the answer was due on Fri 27 Nov')
  })

  it('does not take Thanksgiving for a day to decide', () => {
    const american = preferences({ calendar: region('US') })
    expect(momentsOf(planOf('offer-decision', offer, '2026-11-16T12:00Z', american))).toEqual([
      '2026-11-23T15:00Z',
      '2026-11-25T15:00Z',
    ])
  })

  it('ends when accepted or declined, and stays while the day has passed without an answer', () => {
    for (const stage of ['ACCEPTED', 'DECLINED', 'REJECTED'] as const) {
      expect(planOf('offer-decision', { ...offer, stage }, '2026-11-16T12:00Z')).toEqual([])
    }
    expect(planOf('offer-decision', offer, '2026-12-03T12:00Z')).toHaveLength(1)
  })

  it('is a new occasion when the day is put off or the offer reopened, and not when the calendar changes', () => {
    const keys = (facts: typeof offer, calendar = region('US')) =>
      planOf('offer-decision', facts, '2026-11-16T12:00Z', preferences({ calendar })).map(
        ({ occurrence }) => occurrence,
      )
    expect(keys(offer)).toEqual(keys(offer, region('DE', 'BY')))
    expect(keys(offer)).not.toEqual(keys({ ...offer, offerDue: asDay('2026-12-11') }))
    expect(keys(offer)).not.toEqual(keys({ ...offer, stageSince: asDay('2026-11-18') }))
  })
})

describe('every stage', () => {
  it('plans nothing for what is trashed or archived', () => {
    const facts = application({ isActive: false, interviews: [interview()] })
    expect(planReminders(facts, preferences(), new Date('2026-11-09T12:00Z'))).toEqual([])
  })

  it('falls due at the reminder hour of the person’s own zone', () => {
    const wishes = preferences({ zone: 'Pacific/Auckland', reminderTime: '07:30' })
    expect(momentsOf(planOf('nudge', application(), '2026-11-09T12:00Z', wishes))).toEqual([
      '2026-11-17T18:30Z',
      '2026-11-26T18:30Z',
    ])
  })
})
