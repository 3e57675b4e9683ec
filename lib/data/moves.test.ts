import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { correctStage, undoLastMove, undoLastMoves } from './moves'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'

const reminders = async (userId: string, state = 'OPEN' as const) =>
  (await db.reminder.findMany({ where: { userId, state }, orderBy: { dueAt: 'asc' } })).map(
    ({ rule, dueAt }) => [rule, dueAt.toISOString().slice(0, 16)],
  )

describe('moving an application', () => {
  it('writes one event, moves the mirrors and plans the reminders in one go', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { stage: 'SAVED' })
    await moveTestApplication(userId, { applicationId: id, from: 'SAVED', to: 'APPLIED', day: '2026-11-05' })
    const application = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(application).toMatchObject({
      stage: 'APPLIED',
      stageSince: '2026-11-05',
      appliedDay: '2026-11-05',
    })
    expect(application.path).toBe('SAVED>APPLIED')
    expect(await db.event.count({ where: { userId, applicationId: id } })).toBe(2)
    expect(await reminders(userId)).toEqual([
      ['nudge', '2026-11-16T09:00'],
      ['nudge', '2026-11-25T09:00'],
      ['no-reply', '2026-12-05T09:00'],
    ])
  })

  it('lets only the first of two tabs move a card, and loses nothing', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const both = await Promise.allSettled([
      moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'SCREENING' }),
      moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' }),
    ])
    expect(both.map((each) => each.status)).toEqual(['fulfilled', 'rejected'])
    expect((both[1] as PromiseRejectedResult).reason).toBeInstanceOf(ConflictError)
    expect(await db.rejection.count({ where: { userId } })).toBe(0)
    expect(await db.event.count({ where: { userId, applicationId: id } })).toBe(2)
  })

  it.each([
    ['in the future', { to: 'SCREENING', day: '2026-11-13' }, 'day'],
    ['before the previous move', { to: 'SCREENING', day: '2026-11-01' }, 'day'],
    ['outside the table', { to: 'ACCEPTED', day: null }, undefined],
  ] as const)('refuses a move %s and changes nothing', async (_name, { to, day }, field) => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const refusal = moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to, day })
    await expect(refusal).rejects.toSatisfy((error) => error instanceof RefusedError && error.field === field)
    const application = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(application.stage).toBe('APPLIED')
    expect(await db.event.count({ where: { userId } })).toBe(1)
  })

  it('never makes a rejected application without its rejection and exactly one review', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, {
      applicationId: id,
      from: 'APPLIED',
      to: 'REJECTED',
      reason: 'Another direction',
    })
    const rejection = await db.rejection.findFirstOrThrow({ where: { userId }, include: { review: true } })
    expect(rejection).toMatchObject({
      receivedOn: '2026-11-12',
      stageReached: 'APPLIED',
      reason: 'Another direction',
    })
    expect(rejection.review).toMatchObject({ applicationId: id, interviewId: null, completedAt: null })
    expect(await reminders(userId)).toEqual([
      ['rejection-review', '2026-11-13T09:00'],
      ['feedback-request', '2026-11-23T09:00'],
      ['feedback-request', '2026-11-26T09:00'],
    ])
  })

  it('reopens, keeps the record of the rejection, and cancels what makes no sense any more', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'REJECTED', to: 'INTERVIEWING' },
      at('2026-11-16'),
    )
    const rejection = await db.rejection.findFirstOrThrow({ where: { userId } })
    expect(rejection.reopenedOn).toBe('2026-11-16')
    expect((await reminders(userId)).map(([rule]) => rule)).not.toContain('feedback-request')
  })
})

describe('rounds that are still ahead', () => {
  it('end with the move that closes the application, and come back when it is undone', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const round = {
      userId,
      applicationId: id,
      kind: 'PANEL' as const,
      zone: 'UTC',
      durationMinutes: 60,
    }
    const ahead = {
      localStart: '2026-11-20T10:00',
      startAt: at('2026-11-20', '10:00'),
      endAt: at('2026-11-20', '11:00'),
    }
    const held = {
      localStart: '2026-11-09T10:00',
      startAt: at('2026-11-09', '10:00'),
      endAt: at('2026-11-09', '11:00'),
    }
    await db.interview.createMany({
      data: [
        { ...round, ...ahead },
        { ...round, ...held },
      ],
    })
    const cancelled = async () =>
      (await db.interview.findMany({ where: { userId, cancelledAt: { not: null } } })).map(
        (each) => each.localStart,
      )
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    expect(await cancelled()).toEqual(['2026-11-20T10:00'])
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-12', '09:05'))
    expect(await cancelled()).toEqual([])
  })
})

describe('taking a move back', () => {
  it('undoes a rejection clicked by mistake, as a correction', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-12'))
    const application = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(application).toMatchObject({ stage: 'APPLIED', stageSince: '2026-11-02', path: 'APPLIED' })
    expect(await db.rejection.count({ where: { userId } })).toBe(0)
    expect(await db.review.count({ where: { userId } })).toBe(0)
    expect(await db.event.count({ where: { userId, kind: 'CORRECTION' } })).toBe(1)
  })

  it('brings the old rejection back when a reopening is undone', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'REJECTED', to: 'SCREENING' },
      at('2026-11-16'),
    )
    await undoLastMove(userId, id, 'SCREENING', at('2026-11-16'))
    const [rejection, ...others] = await db.rejection.findMany({ where: { userId } })
    expect(others).toEqual([])
    expect(rejection).toMatchObject({ receivedOn: '2026-11-12', reopenedOn: null })
  })

  it('keeps an earlier rejection when a later one is undone', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'REJECTED', to: 'SCREENING' },
      at('2026-11-16'),
    )
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'SCREENING', to: 'REJECTED' },
      at('2026-11-17'),
    )
    expect(await db.rejection.count({ where: { userId } })).toBe(2)
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-17'))
    expect(await db.rejection.findMany({ where: { userId }, select: { reopenedOn: true } })).toEqual([
      { reopenedOn: '2026-11-16' },
    ])
    expect(await db.review.count({ where: { userId } })).toBe(1)
  })

  it('corrects to Rejected with a rejection of its own', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'NO_REPLY' })
    await correctStage(
      userId,
      {
        applicationId: id,
        from: 'NO_REPLY',
        to: 'REJECTED',
        day: null,
        channel: 'EMAIL',
        reason: 'They chose someone else',
      },
      at('2026-11-12'),
    )
    expect(
      await db.rejection.findMany({ where: { userId }, select: { channel: true, reason: true } }),
    ).toEqual([{ channel: 'EMAIL', reason: 'They chose someone else' }])
  })

  it('undoes several moves, or none of them', async () => {
    const userId = await createTestUser()
    const [first, second] = [await logTestApplication(userId), await logTestApplication(userId)]
    for (const { id } of [first, second]) {
      await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'NO_REPLY' })
    }
    const seen = [first, second].map(({ id }) => ({ applicationId: id, seen: 'NO_REPLY' as const }))
    await moveTestApplication(userId, { applicationId: second.id, from: 'NO_REPLY', to: 'OFFER' })
    await expect(undoLastMoves(userId, seen, at('2026-11-12'))).rejects.toBeInstanceOf(ConflictError)
    expect(await db.application.count({ where: { userId, stage: 'NO_REPLY' } })).toBe(1)
    await undoLastMove(userId, second.id, 'OFFER', at('2026-11-12'))
    await undoLastMoves(userId, seen, at('2026-11-12'))
    expect(await db.application.count({ where: { userId, stage: 'APPLIED' } })).toBe(2)
  })

  it('has nothing to undo after the first entry', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await expect(undoLastMove(userId, id, 'APPLIED', at('2026-11-12'))).rejects.toBeInstanceOf(RefusedError)
  })
})

describe('another user', () => {
  it('cannot move, undo or correct, and learns nothing', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner)
    const move = { applicationId: id, from: 'APPLIED', to: 'SCREENING' } as const
    await expect(moveTestApplication(other, move)).rejects.toBeInstanceOf(NotFoundError)
    const correction = { ...move, day: null, channel: null, reason: '' }
    await expect(correctStage(other, correction, at('2026-11-12'))).rejects.toBeInstanceOf(NotFoundError)
    await expect(undoLastMove(other, id, 'APPLIED', at('2026-11-12'))).rejects.toBeInstanceOf(NotFoundError)
    const seen = [{ applicationId: id, seen: 'APPLIED' as const }]
    await expect(undoLastMoves(other, seen, at('2026-11-12'))).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.event.count({ where: { applicationId: id } })).toBe(1)
  })
})
