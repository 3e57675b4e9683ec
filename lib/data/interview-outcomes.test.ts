import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { interviewOutcome } from '@/lib/schemas/interview'
import { countOwed } from './badges'
import { undoCorrection, undoLastMove } from './corrections'
import {
  cancelInterview,
  recordOutcome,
  restoreInterview,
  undoOutcome,
  withdrawBeforeInterview,
} from './interview-outcomes'
import { completeReminder } from './reminder-decisions'
import { recordThankYou } from './thank-yous'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

const AFTER = at('2026-11-26')

async function scheduled(given: Parameters<typeof createTestUser>[0] = {}, names: string[] = []) {
  const userId = await createTestUser(given)
  const { id: applicationId } = await logTestApplication(userId)
  const { id: interviewId } = await scheduleTestInterview(userId, { applicationId, newNames: names })
  return { userId, applicationId, interviewId }
}

const interviewOf = (userId: UserId, id: string) =>
  db.interview.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
const stageOf = async (userId: UserId, id: string) =>
  (await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })).stage
const openRules = async (userId: UserId) =>
  (
    await db.reminder.findMany({
      where: { userId, state: 'OPEN' },
      orderBy: [{ dueAt: 'asc' }, { rule: 'asc' }],
    })
  ).map(({ rule }) => rule)

const outcome = (userId: UserId, given: z.input<typeof interviewOutcome>, now = AFTER) =>
  recordOutcome(userId, interviewOutcome.parse(given), now)

describe('cancelling and restoring', () => {
  it('cancels its reminders the same moment, and plans them again', async () => {
    const { userId, interviewId } = await scheduled()
    const before = await openRules(userId)
    await cancelInterview(userId, { interviewId, reason: 'They moved the team' }, at('2026-11-13'))
    expect(await openRules(userId)).toEqual(['no-reply'])
    await cancelInterview(userId, { interviewId, reason: 'Twice' }, at('2026-11-13'))
    await restoreInterview(userId, interviewId, at('2026-11-14'))
    await restoreInterview(userId, interviewId, at('2026-11-14'))
    expect(await openRules(userId)).toEqual(before)
    const events = await db.event.findMany({ where: { userId, interviewId }, orderBy: { id: 'asc' } })
    expect(events.map(({ kind, title, text }) => [kind, title, text])).toEqual([
      ['INTERVIEW_SCHEDULED', 'Panel interview scheduled', 'Wed 25 Nov, 10:00 (UTC)'],
      ['INTERVIEW_CANCELLED', 'Panel interview cancelled', 'They moved the team'],
      ['INTERVIEW_SCHEDULED', 'Panel interview restored', ''],
    ])
  })

  it('withdraws with the reason, and cancels every round still ahead', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    await scheduleTestInterview(userId, { applicationId, day: '2026-11-30', kind: 'FINAL' })
    const held = await scheduleTestInterview(userId, { applicationId, day: '2026-11-09' })
    await withdrawBeforeInterview(
      userId,
      { interviewId, from: 'INTERVIEWING', reason: 'Three rounds of layoffs this year' },
      at('2026-11-13'),
    )
    const application = await db.application.findFirstOrThrow({ where: { userId } })
    expect(application).toMatchObject({
      stage: 'WITHDRAWN',
      withdrawReason: 'Three rounds of layoffs this year',
    })
    const standing = await db.interview.findMany({
      where: { userId, cancelledAt: null },
      select: { id: true },
    })
    expect(standing).toEqual([held])
    expect(await openRules(userId)).not.toContain('prepare')
  })

  it('restores no round ahead of an application that is closed', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    await moveTestApplication(userId, { applicationId, from: 'INTERVIEWING', to: 'REJECTED' })
    const restored = restoreInterview(userId, interviewId, at('2026-11-13'))
    await expect(restored).rejects.toBeInstanceOf(RefusedError)
  })

  it('withdraws nothing when the application moved in another tab', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    await moveTestApplication(userId, { applicationId, from: 'INTERVIEWING', to: 'OFFER' })
    const attempt = { interviewId, from: 'INTERVIEWING' as const, reason: 'No' }
    await expect(withdrawBeforeInterview(userId, attempt, at('2026-11-13'))).rejects.toBeInstanceOf(
      ConflictError,
    )
    expect((await interviewOf(userId, interviewId)).cancelledAt).toBeNull()
  })
})

describe('how it went on', () => {
  it('never records a rejection without the move and its rejection', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    await outcome(userId, {
      interviewId,
      from: 'INTERVIEWING',
      outcome: 'REJECTED',
      day: '2026-11-25',
      channel: 'EMAIL',
      reason: 'Another direction',
    })
    expect(await stageOf(userId, applicationId)).toBe('REJECTED')
    const rejection = await db.rejection.findFirstOrThrow({ where: { userId }, include: { review: true } })
    expect(rejection).toMatchObject({
      receivedOn: '2026-11-25',
      channel: 'EMAIL',
      reason: 'Another direction',
      review: { interviewId },
    })
    expect(await interviewOf(userId, interviewId)).toMatchObject({
      outcome: 'REJECTED',
      outcomeDay: '2026-11-25',
    })
  })

  it.each([
    ['ADVANCED', false, 'SCREENING'],
    ['ADVANCED', true, 'INTERVIEWING'],
    ['OFFER', false, 'SCREENING'],
    ['OFFER', true, 'OFFER'],
    ['WITHDRAWN', true, 'WITHDRAWN'],
  ] as const)(
    '%s moves the application only where the person says so (%s)',
    async (said, alsoMove, stage) => {
      const userId = await createTestUser()
      const { id: applicationId } = await logTestApplication(userId)
      const { id: interviewId } = await scheduleTestInterview(userId, { applicationId, kind: 'PHONE_SCREEN' })
      await outcome(userId, { interviewId, from: 'SCREENING', outcome: said, alsoMove })
      expect(await stageOf(userId, applicationId)).toBe(stage)
      const { title } = await db.event.findFirstOrThrow({ where: { userId, kind: 'INTERVIEW_OUTCOME' } })
      expect(title).toMatch(/^Phone screen: /)
    },
  )

  it('asks for news after the day they promised', async () => {
    const { userId, interviewId } = await scheduled()
    await outcome(userId, {
      interviewId,
      from: 'INTERVIEWING',
      outcome: 'PENDING',
      answerPromisedOn: '2026-12-04',
    })
    const { dueAt } = await db.reminder.findFirstOrThrow({
      where: { userId, rule: 'after-interview', state: 'OPEN' },
    })
    expect(dueAt).toEqual(at('2026-12-07'))
    await outcome(userId, { interviewId, from: 'INTERVIEWING', outcome: 'ADVANCED' })
    expect(await openRules(userId)).not.toContain('after-interview')
  })

  it.each([
    ['in the future', { day: '2026-11-27' }],
    ['before the interview', { day: '2026-11-24' }],
  ])('refuses an answer %s at its field and changes nothing', async (_name, given) => {
    const { userId, applicationId, interviewId } = await scheduled()
    const attempt = outcome(userId, {
      interviewId,
      from: 'INTERVIEWING',
      outcome: 'OFFER',
      alsoMove: true,
      ...given,
    })
    await expect(attempt).rejects.toSatisfy((error) => error instanceof RefusedError && error.field === 'day')
    expect((await interviewOf(userId, interviewId)).outcome).toBe('PENDING')
    expect(await stageOf(userId, applicationId)).toBe('INTERVIEWING')
  })

  it('decides on the stage that the person saw', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    await moveTestApplication(userId, { applicationId, from: 'INTERVIEWING', to: 'NO_REPLY' })
    const attempt = outcome(userId, { interviewId, from: 'INTERVIEWING', outcome: 'REJECTED' })
    await expect(attempt).rejects.toBeInstanceOf(ConflictError)
    expect((await interviewOf(userId, interviewId)).outcome).toBe('PENDING')
  })
})

describe('taking an outcome back', () => {
  const before = { outcome: 'PENDING' as const, outcomeDay: null, answerPromisedOn: '2026-12-04' as Day }
  const no = { from: 'INTERVIEWING', outcome: 'REJECTED', day: '2026-11-25' } as const

  it('takes the move back that came with it, and what was promised stands again', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    const moved = await outcome(userId, { interviewId, ...no })
    expect(moved).toEqual({ applicationId, from: 'INTERVIEWING', to: 'REJECTED' })
    await undoOutcome(userId, { interviewId, movedTo: 'REJECTED', ...before }, AFTER)
    expect(await stageOf(userId, applicationId)).toBe('INTERVIEWING')
    expect(await interviewOf(userId, interviewId)).toMatchObject(before)
    expect(await db.rejection.count({ where: { userId } })).toBe(0)
    expect(await openRules(userId)).toContain('after-interview')
  })

  it('moves nothing where nothing was moved', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    await outcome(userId, { interviewId, from: 'INTERVIEWING', outcome: 'ADVANCED' })
    await undoOutcome(userId, { interviewId, movedTo: null, ...before }, AFTER)
    expect(await interviewOf(userId, interviewId)).toMatchObject(before)
    expect(await stageOf(userId, applicationId)).toBe('INTERVIEWING')
  })

  it('learns that the application has moved on since', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    await outcome(userId, { interviewId, ...no })
    await moveTestApplication(userId, { applicationId, from: 'REJECTED', to: 'OFFER' }, AFTER)
    const undone = undoOutcome(userId, { interviewId, movedTo: 'REJECTED', ...before }, AFTER)
    await expect(undone).rejects.toBeInstanceOf(ConflictError)
    expect((await interviewOf(userId, interviewId)).outcome).toBe('REJECTED')
  })

  it('happens with the move that it had caused, and comes back with it', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    await outcome(userId, { interviewId, ...no })
    await undoLastMove(userId, applicationId, 'REJECTED', AFTER)
    expect(await interviewOf(userId, interviewId)).toMatchObject({ outcome: 'PENDING', outcomeDay: null })
    await undoCorrection(userId, applicationId, 'INTERVIEWING', AFTER)
    expect(await interviewOf(userId, interviewId)).toMatchObject({
      outcome: 'REJECTED',
      outcomeDay: '2026-11-25',
    })
  })
})

describe('a rejection whose round turns out not to have been held', () => {
  it('owes the review of the application instead, until the round is restored', async () => {
    const { userId, interviewId } = await scheduled()
    await outcome(userId, { interviewId, from: 'INTERVIEWING', outcome: 'REJECTED' })
    const linked = async () =>
      (await db.rejection.findFirstOrThrow({ where: { userId }, include: { review: true } })).review
        .interviewId
    expect([await linked(), await countOwed(userId, AFTER)]).toEqual([interviewId, 1])
    await cancelInterview(userId, { interviewId, reason: '' }, AFTER)
    expect([await linked(), await countOwed(userId, AFTER)]).toEqual([null, 1])
    await restoreInterview(userId, interviewId, AFTER)
    expect([await linked(), await countOwed(userId, AFTER)]).toEqual([interviewId, 1])
    expect(await db.review.count({ where: { userId } })).toBe(1)
  })
})

describe('thanking', () => {
  it('ends the reminder of the one who was thanked, and brings it back when taken back', async () => {
    const { userId, interviewId } = await scheduled({}, ['Sam Okafor', 'Li Wen'])
    const due = async () =>
      (await db.reminder.findMany({ where: { userId, rule: 'thank-you', state: 'OPEN' } }))
        .map(({ title }) => title)
        .toSorted()
    const { personId } = await db.interviewPerson.findFirstOrThrow({
      where: { userId, person: { folded: 'li wen' } },
    })
    const both = ['Thank Li Wen for the panel interview', 'Thank Sam Okafor for the panel interview']
    expect(await due()).toEqual(both)
    const input = { interviewId, personId, day: '2026-11-25' }
    await recordThankYou(userId, input as Parameters<typeof recordThankYou>[1], AFTER)
    expect(await due()).toEqual(both.slice(1))
    await recordThankYou(userId, { interviewId, personId, day: null }, AFTER)
    expect(await due()).toEqual(both)
    // The same where its reminder was ticked, and the tick is taken back where the interview is read.
    const { id } = await db.reminder.findFirstOrThrow({ where: { userId, rule: 'thank-you', personId } })
    await completeReminder(userId, id, AFTER)
    expect(await due()).toEqual(both.slice(1))
    await recordThankYou(userId, { interviewId, personId, day: null }, AFTER)
    expect(await due()).toEqual(both)
  })

  it.each([
    ['2026-11-27', 'to come'],
    ['2026-11-24', 'before the interview'],
  ])('refuses %s, which is %s', async (day) => {
    const { userId, interviewId } = await scheduled()
    const input = { interviewId, personId: null, day } as Parameters<typeof recordThankYou>[1]
    await expect(recordThankYou(userId, input, AFTER)).rejects.toSatisfy(
      (error) => error instanceof RefusedError && error.field === 'day',
    )
    expect((await interviewOf(userId, interviewId)).thankedOn).toBeNull()
  })
})

describe('another user', () => {
  it('cannot cancel, restore, withdraw, decide or thank', async () => {
    const { userId: owner, interviewId, applicationId } = await scheduled({}, ['Sam Okafor'])
    const other = await createTestUser()
    const { personId } = await db.interviewPerson.findFirstOrThrow({ where: { userId: owner } })
    const attempts = [
      () => cancelInterview(other, { interviewId, reason: '' }, AFTER),
      () => restoreInterview(other, interviewId, AFTER),
      () => withdrawBeforeInterview(other, { interviewId, from: 'INTERVIEWING', reason: '' }, AFTER),
      () => outcome(other, { interviewId, from: 'INTERVIEWING', outcome: 'REJECTED' }),
      () => recordThankYou(other, { interviewId, personId, day: null }, AFTER),
      () => recordThankYou(other, { interviewId, personId: null, day: null }, AFTER),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(NotFoundError)
    expect(await interviewOf(owner, interviewId)).toMatchObject({ cancelledAt: null, outcome: 'PENDING' })
    expect(await stageOf(owner, applicationId)).toBe('INTERVIEWING')
    expect(await db.review.count({ where: { interviewId } })).toBe(0)
  })

  it('cannot thank a person who did not sit there', async () => {
    const { userId, interviewId } = await scheduled()
    const attempt = recordThankYou(userId, { interviewId, personId: 'nobody', day: null }, AFTER)
    await expect(attempt).rejects.toBeInstanceOf(NotFoundError)
  })
})
