import { describe, expect, it } from 'vitest'
import { asDay } from '@/lib/domain/day'
import {
  application,
  interview,
  interviewEnding,
  interviewing,
  moment,
  only,
  preferences,
  region,
  rejected,
} from './facts.fixtures'
import { planReminders } from './plan-reminders'
import { reconcile } from './reconcile'
import type { ExistingReminder } from './reconcile'
import { NOTHING, SCOPE, applied, keyOf, openKeys, replanned } from './store.fixtures'

function decide(
  rows: ExistingReminder[],
  key: string,
  change: Partial<ExistingReminder>,
): ExistingReminder[] {
  expect(rows.map(keyOf)).toContain(key)
  return rows.map((row) => (keyOf(row) === key ? { ...row, ...change } : row))
}

const rowOf = (rows: readonly ExistingReminder[], key: string) => rows.find((row) => keyOf(row) === key)

const NUDGE = 'nudge application:a1 2026-11-09#1'
const NUDGE_AGAIN = 'nudge application:a1 2026-11-09#2'
const NO_REPLY = 'no-reply application:a1 2026-11-09#1'
const WINDOW = 'feedback-request rejection:r1 window#1'
const LAST_CALL = 'feedback-request rejection:r1 window#2'

describe('reconcile', () => {
  it('inserts what is wanted, due when planned', () => {
    const rows = replanned([], application(), '2026-11-09T12:00Z')
    expect(openKeys(rows)).toEqual([NUDGE, NUDGE_AGAIN, NO_REPLY])
    expect(rows.every(({ plannedFor, dueAt }) => plannedFor === dueAt)).toBe(true)
  })

  it('moves what is open when zone, hour, calendar or rules change, and keeps what is done', () => {
    const before = decide(replanned([], application(), '2026-11-09T12:00Z'), NUDGE, { state: 'DONE' })
    const wishes = preferences({
      zone: 'Europe/Berlin',
      reminderTime: '08:00',
      calendar: region('US'),
      rules: { nudge: { numbers: { first: 5 } }, 'no-reply': { numbers: { after: 45 } } },
    })
    const after = replanned(before, application(), '2026-11-20T12:00Z', wishes)
    expect(after).toHaveLength(3)
    expect(rowOf(after, NUDGE)).toEqual(rowOf(before, NUDGE))
    // 12 business days after Mon 9 Nov, without Veterans Day and Thanksgiving, 08:00 in Berlin.
    expect(moment(rowOf(after, NUDGE_AGAIN)?.dueAt ?? null)).toBe('2026-11-27T07:00Z')
    expect(moment(rowOf(after, NO_REPLY)?.dueAt ?? null)).toBe('2026-12-24T07:00Z')
    expect(rowOf(after, NO_REPLY)?.why).toContain('45 days')
  })

  it('cancels what is no longer wanted at once, and reopens it when it is wanted again', () => {
    const before = replanned([], application(), '2026-11-09T12:00Z')
    const withdrawn = replanned(before, application({ stage: 'WITHDRAWN' }), '2026-11-10T12:00Z')
    expect(openKeys(withdrawn)).toEqual([])
    expect(withdrawn).toHaveLength(3)
    expect(replanned(withdrawn, application(), '2026-11-10T13:00Z')).toEqual(before)
  })

  it('cancels everything of an application that is trashed or archived', () => {
    const before = replanned([], interviewing(interview()), '2026-11-09T12:00Z')
    expect(openKeys(before).length).toBeGreaterThan(5)
    const off = replanned(before, { ...interviewing(interview()), isActive: false }, '2026-11-10T12:00Z')
    expect(openKeys(off)).toEqual([])
  })

  it('keeps a snooze: due at the later of plan and snooze', () => {
    const snoozedUntil = new Date('2026-12-01T15:00Z')
    const snoozed = decide(replanned([], application(), '2026-11-09T12:00Z'), NUDGE, {
      snoozedUntil,
      dueAt: snoozedUntil,
    })
    expect(
      reconcile(snoozed, planReminders(application(), preferences(), new Date('2026-11-19T12:00Z')), SCOPE),
    ).toEqual(NOTHING)
    const wishes = (first: number) => preferences({ rules: { nudge: { numbers: { first } } } })
    const sooner = replanned(snoozed, application(), '2026-11-19T12:00Z', wishes(3))
    expect(rowOf(sooner, NUDGE)).toMatchObject({ snoozedUntil, dueAt: snoozedUntil })
    const later = replanned(snoozed, application(), '2026-11-19T12:00Z', wishes(20))
    expect(moment(rowOf(later, NUDGE)?.dueAt ?? null)).toBe('2026-12-07T15:00Z')
  })

  it('leaves the person’s own reminders, other applications and moving forward alone', () => {
    const [row] = replanned([], application(), '2026-11-09T12:00Z')
    if (!row) throw new Error('A row was expected')
    const others: ExistingReminder[] = [
      { ...row, id: 'own', rule: 'custom', subject: 'custom:1' },
      { ...row, id: 'other', applicationId: 'a2', subject: 'application:a2' },
      { ...row, id: 'forward', rule: 'move-forward', subject: 'rejection:r1' },
      {
        ...row,
        id: 'lesson',
        rule: 'improve-action',
        subject: 'lesson:l1',
        applicationId: null,
        lessonId: 'l1',
      },
    ]
    expect(reconcile(others, [], SCOPE)).toEqual(NOTHING)
    expect(reconcile(others, [], 'search').cancel).toEqual(['forward'])
    expect(reconcile(others, [], { lessonId: 'l1' }).cancel).toEqual(['lesson'])
    expect(reconcile(others, [], { lessonId: 'l2' }).cancel).toEqual([])
  })

  it('lets what was planned in time keep its words, and says of the rest that less time is left', () => {
    const wishes = preferences({ rules: only('prepare') })
    const facts = interviewing(interview())
    const inTime = replanned([], facts, '2026-11-10T12:00Z', wishes)
    const dayBefore = '2026-11-19T18:00Z'
    expect(replanned(inTime, facts, dayBefore, wishes)).toEqual(inTime)

    const less = [
      { state: 'OPEN', why: 'less than 2 business days before the interview on Fri 20 Nov at 15:30' },
    ]
    const sooner = replanned([], interviewing(interviewEnding('2026-12-04T22:30Z')), dayBefore, wishes)
    expect(replanned(sooner, facts, dayBefore, wishes)).toMatchObject(less)
    const cancelled = replanned(inTime, interviewing(interview({ cancelled: true })), dayBefore, wishes)
    expect(replanned(cancelled, facts, dayBefore, wishes)).toMatchObject(less)
  })

  it('moves the end with the start where nothing else changes', () => {
    const [plan] = planReminders(application(), preferences(), new Date('2026-11-09T12:00Z'))
    if (!plan) throw new Error('A plan was expected')
    const rows = applied([], reconcile([], [plan], SCOPE))
    const overdueAt = new Date('2026-12-24T15:00Z')
    const [update] = reconcile(rows, [{ ...plan, overdueAt }], SCOPE).update
    expect(update).toMatchObject({ overdueAt, plannedFor: plan.plannedFor })
  })

  it('takes one of two plans with the same key', () => {
    const plan = planReminders(application(), preferences(), new Date('2026-11-09T12:00Z'))
    expect(reconcile([], [...plan, ...plan], SCOPE).insert).toHaveLength(3)
  })
})

describe('what a decision settles', () => {
  const opened = replanned([], rejected(), '2026-11-12T18:00Z')

  it.each(['DONE', 'DISMISSED'] as const)(
    'feedback-request: %s ends the last call too, and undoing brings it back',
    (state) => {
      const decided = replanned(decide(opened, WINDOW, { state }), rejected(), '2026-11-23T18:00Z')
      expect(rowOf(decided, LAST_CALL)?.state).toBe('CANCELLED')
      expect(replanned(decided, rejected(), '2026-11-26T18:00Z')).toEqual(decided)
      const undone = replanned(decide(decided, WINDOW, { state: 'OPEN' }), rejected(), '2026-11-23T19:00Z')
      expect(undone).toEqual(opened)
    },
  )

  it('nudge: dismissed ends both of that silence and not of the next; done leaves the second', () => {
    const first = replanned([], application(), '2026-11-09T12:00Z')
    const dismissed = replanned(
      decide(first, NUDGE, { state: 'DISMISSED' }),
      application(),
      '2026-11-18T18:00Z',
    )
    expect(openKeys(dismissed)).toEqual([NO_REPLY])
    const heard = application({ lastHeardDay: asDay('2026-11-20') })
    expect(openKeys(replanned(dismissed, heard, '2026-11-20T18:00Z'))).toEqual([
      'nudge application:a1 2026-11-20#1',
      'nudge application:a1 2026-11-20#2',
      'no-reply application:a1 2026-11-20#1',
    ])
    const done = replanned(decide(first, NUDGE, { state: 'DONE' }), application(), '2026-11-18T18:00Z')
    expect(openKeys(done)).toEqual([NUDGE_AGAIN, NO_REPLY])
  })

  it('interview-soon and offer-decision: one that is waved through does not silence the other', () => {
    const wishes = preferences({ rules: only('interview-soon') })
    const rows = replanned([], interviewing(interview()), '2026-11-10T12:00Z', wishes)
    const decided = decide(rows, 'interview-soon interview:i1 2026-11-20#1', { state: 'DISMISSED' })
    expect(openKeys(replanned(decided, interviewing(interview()), '2026-11-19T22:00Z', wishes))).toEqual([
      'interview-soon interview:i1 2026-11-20#2',
    ])
    const offer = application({ stage: 'OFFER', offerDue: asDay('2026-11-27') })
    const days = replanned([], offer, '2026-11-10T12:00Z')
    const waved = decide(days, 'offer-decision application:a1 2026-11-09/2026-11-27#1', { state: 'DONE' })
    expect(openKeys(replanned(waved, offer, '2026-11-24T22:00Z'))).toHaveLength(1)
  })

  it('thank-you: a name added or removed later brings back none that was settled', () => {
    const wishes = preferences({ rules: only('thank-you') })
    const priya = { personId: 'p1', name: 'Priya Raman', thankedOn: null }
    const joel = { personId: 'p2', name: 'Joel Park', thankedOn: null }
    const unnamed = interviewing(interview())
    const named = interviewing(interview({ interviewers: [priya, joel] }))
    const now = '2026-11-21T12:00Z'

    const whole = decide(replanned([], unnamed, now, wishes), 'thank-you interview:i1 thanks#1', {
      state: 'DISMISSED',
    })
    expect(openKeys(replanned(whole, named, now, wishes))).toEqual([])

    const one = decide(replanned([], named, now, wishes), 'thank-you interview:i1:person:p1 thanks#1', {
      state: 'DONE',
    })
    expect(openKeys(replanned(one, named, now, wishes))).toEqual([
      'thank-you interview:i1:person:p2 thanks#1',
    ])
    expect(openKeys(replanned(one, unnamed, now, wishes))).toEqual([])
  })

  it('thank-you: named interviewers take the place of the one for all', () => {
    const wishes = preferences({ rules: only('thank-you') })
    const named = interviewing(
      interview({ interviewers: [{ personId: 'p1', name: 'Priya Raman', thankedOn: null }] }),
    )
    const rows = replanned([], interviewing(interview()), '2026-11-21T12:00Z', wishes)
    expect(openKeys(replanned(rows, named, '2026-11-21T13:00Z', wishes))).toEqual([
      'thank-you interview:i1:person:p1 thanks#1',
    ])
  })
})

describe('what is late', () => {
  const wishes = preferences({ rules: only('thank-you', 'after-interview') })

  it('is not added or reopened, and one that is open stays until it is decided', () => {
    const facts = interviewing(interview())
    const muchLater = '2027-01-20T12:00Z'
    expect(replanned([], facts, muchLater, wishes)).toEqual([])
    const intime = replanned([], facts, '2026-11-21T12:00Z', wishes)
    expect(openKeys(intime)).toHaveLength(2)
    expect(replanned(intime, facts, muchLater, wishes)).toEqual(intime)
    const cancelled = intime.map((row): ExistingReminder => ({ ...row, state: 'CANCELLED' }))
    expect(replanned(cancelled, facts, muchLater, wishes)).toEqual(cancelled)
  })

  it('keeps an open last call through the months after the window', () => {
    const feedback = preferences({ rules: only('feedback-request') })
    const rows = replanned([], rejected(), '2026-11-12T18:00Z', feedback)
    expect(openKeys(replanned(rows, rejected(), '2027-03-01T12:00Z', feedback))).toEqual([LAST_CALL])
  })
})
