import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { loadApplicationPage } from './application-page'
import { countOwed } from './badges'
import { correctStage, undoCorrection, undoLastMove, undoLastMoves } from './corrections'
import { saveDraft } from './feedback'
import { loadPreferences } from './preferences'
import {
  at,
  createMovedApplication,
  createTestUser,
  logTestApplication,
  moveTestApplication,
  scheduleTestInterview,
} from './testing'
import { listTimeline } from './timeline'
import { listCoolingOff } from './today'
import type { UserId } from './user-id'

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
    await undoCorrection(userId, id, 'APPLIED', at('2026-11-12', '09:06'))
    expect(await cancelled()).toEqual(['2026-11-20T10:00'])
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-12', '09:07'))
    expect(await cancelled()).toEqual([])
    const { lines } = await listTimeline(userId, id, {}, at('2026-11-12', '09:08'))
    expect(lines.map(({ title }) => title).filter((title) => title.startsWith('Panel'))).toEqual([
      'Panel interview restored',
      'Panel interview cancelled',
      'Panel interview restored',
      'Panel interview cancelled',
      'Panel interview',
    ])
  })

  it('end with a correction that closes it', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const round = await scheduleTestInterview(userId, { applicationId: id })
    const correction = { applicationId: id, from: 'INTERVIEWING' as const, to: 'WITHDRAWN' as const }
    await correctStage(userId, { ...correction, day: null, channel: null, reason: '' }, at('2026-11-13'))
    const cancelled = () =>
      db.interview.count({ where: { userId, id: round.id, cancelledAt: { not: null } } })
    expect(await cancelled()).toBe(1)
    await undoCorrection(userId, id, 'WITHDRAWN', at('2026-11-13'))
    expect(await cancelled()).toBe(0)
  })
})

describe('taking a move back', () => {
  it('undoes a rejection clicked by mistake, as a correction', async () => {
    const { userId, id } = await createMovedApplication('REJECTED')
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-12'))
    const application = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(application).toMatchObject({ stage: 'APPLIED', stageSince: '2026-11-02', path: 'APPLIED' })
    expect(await db.rejection.count({ where: { userId } })).toBe(0)
    expect(await db.review.count({ where: { userId } })).toBe(0)
    expect(await db.event.count({ where: { userId, kind: 'CORRECTION' } })).toBe(1)
  })

  it('brings the old rejection back when a reopening is undone', async () => {
    const { userId, id } = await createMovedApplication('REJECTED', ['SCREENING', '2026-11-16'])
    await undoLastMove(userId, id, 'SCREENING', at('2026-11-16'))
    const [rejection, ...others] = await db.rejection.findMany({ where: { userId } })
    expect(others).toEqual([])
    expect(rejection).toMatchObject({ receivedOn: '2026-11-12', reopenedOn: null })
  })

  it('keeps the record of a reopened rejection, also when taking the reopening back was taken back', async () => {
    const { userId, id } = await createMovedApplication('REJECTED', ['SCREENING', '2026-11-16'])
    await undoLastMove(userId, id, 'SCREENING', at('2026-11-16'))
    await undoCorrection(userId, id, 'REJECTED', at('2026-11-17'))
    expect(await db.rejection.findMany({ where: { userId } })).toMatchObject([
      { receivedOn: '2026-11-12', reopenedOn: '2026-11-17' },
    ])
    expect(await db.review.count({ where: { userId } })).toBe(1)
  })

  it('keeps an earlier rejection when a later one is undone', async () => {
    const { userId, id } = await createMovedApplication(
      'REJECTED',
      ['SCREENING', '2026-11-16'],
      ['REJECTED', '2026-11-17'],
    )
    expect(await db.rejection.count({ where: { userId } })).toBe(2)
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-17'))
    expect(await db.rejection.findMany({ where: { userId }, select: { reopenedOn: true } })).toEqual([
      { reopenedOn: '2026-11-16' },
    ])
    expect(await db.review.count({ where: { userId } })).toBe(1)
  })

  it('corrects to Rejected with a rejection of its own', async () => {
    const { userId, id } = await createMovedApplication('NO_REPLY')
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

  it('puts back what it took, on its own day', async () => {
    const { userId, id } = await createMovedApplication('REJECTED')
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-13'))
    await undoCorrection(userId, id, 'APPLIED', at('2026-11-14'))
    const application = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(application).toMatchObject({ stage: 'REJECTED', stageSince: '2026-11-12' })
    expect(await db.rejection.findMany({ where: { userId } })).toMatchObject([
      { receivedOn: '2026-11-12', stageReached: 'APPLIED', reopenedOn: null },
    ])
    expect(await countOwed(userId, at('2026-11-14'))).toBe(1)
  })

  it('does not take a move for a correction', async () => {
    const { userId, id } = await createMovedApplication('SCREENING')
    const undone = undoCorrection(userId, id, 'SCREENING', at('2026-11-12'))
    await expect(undone).rejects.toBeInstanceOf(RefusedError)
  })
})

describe('a rejection in which something was written', () => {
  const rejected = async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, {
      applicationId: id,
      from: 'APPLIED',
      to: 'REJECTED',
      reason: 'Budget',
    })
    const { id: rejectionId } = await db.rejection.findFirstOrThrow({ where: { userId } })
    const letter = {
      rejectionId,
      which: 'request' as const,
      subject: 'A question',
      body: 'Dear Ms Lindqvist',
    }
    await saveDraft(userId, letter, at('2026-11-13'))
    return { userId, id, rejectionId }
  }
  const rejections = (userId: UserId) => db.rejection.findMany({ where: { userId }, orderBy: { id: 'asc' } })

  it('is kept when the move is taken back, and asks for nothing', async () => {
    const { userId, id } = await rejected()
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-16'))
    expect(await rejections(userId)).toMatchObject([
      { reason: 'Budget', draft: expect.stringContaining('Dear Ms Lindqvist'), reopenedOn: '2026-11-16' },
    ])
    const rules = (await db.reminder.findMany({ where: { userId, state: 'OPEN' } })).map(({ rule }) => rule)
    expect(rules.filter((rule) => /feedback|rejection/.test(rule))).toEqual([])
    expect(await countOwed(userId, at('2026-11-20'))).toBe(0)
    expect(await listCoolingOff(userId, '2026-11-20' as Day, await loadPreferences(userId))).toEqual([])
  })

  it('carries on when the application is rejected after all', async () => {
    const { userId, id, rejectionId } = await rejected()
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-16'))
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'APPLIED', to: 'REJECTED', channel: 'PHONE', reason: 'A freeze' },
      at('2026-11-18'),
    )
    expect(await rejections(userId)).toMatchObject([
      {
        id: rejectionId,
        receivedOn: '2026-11-18',
        channel: 'PHONE',
        reason: 'Budget\n\nA freeze',
        draft: expect.stringContaining('Dear Ms Lindqvist'),
        reopenedOn: null,
      },
    ])
    expect(await countOwed(userId, at('2026-11-20'))).toBe(1)
    const due = await db.reminder.findMany({ where: { userId, rule: 'feedback-request', state: 'OPEN' } })
    expect(due.map(({ dueAt }) => dueAt.toISOString().slice(0, 10)).toSorted()).toEqual([
      '2026-11-27',
      '2026-12-02',
    ])
  })

  it('stands as it stood when the taking back is taken back', async () => {
    const { userId, id } = await rejected()
    const before = await rejections(userId)
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-16'))
    await undoCorrection(userId, id, 'APPLIED', at('2026-11-16'))
    const strip = ({ updatedAt: _updatedAt, ...rest }: (typeof before)[number]) => rest
    expect((await rejections(userId)).map(strip)).toEqual(before.map(strip))
    expect(await countOwed(userId, at('2026-11-20'))).toBe(1)
  })

  it('is kept by a correction too, and apart from one that came before it', async () => {
    const { userId, id } = await rejected()
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'REJECTED', to: 'SCREENING' },
      at('2026-11-16'),
    )
    const second = { applicationId: id, from: 'SCREENING', to: 'REJECTED', reason: 'Somebody else' } as const
    await moveTestApplication(userId, second, at('2026-11-17'))
    const correction = { applicationId: id, from: 'REJECTED' as const, to: 'OFFER' as const }
    await correctStage(userId, { ...correction, day: null, channel: null, reason: '' }, at('2026-11-18'))
    expect(await rejections(userId)).toMatchObject([
      { reason: 'Budget', reopenedOn: '2026-11-16' },
      { reason: 'Somebody else', reopenedOn: '2026-11-18' },
    ])
    await moveTestApplication(userId, { applicationId: id, from: 'OFFER', to: 'REJECTED' }, at('2026-11-19'))
    expect(await rejections(userId)).toMatchObject([
      { reason: 'Budget', reopenedOn: '2026-11-16' },
      { reason: 'Somebody else', receivedOn: '2026-11-19', reopenedOn: null },
    ])
  })

  it('leaves the earlier one standing when the reopening between them is taken back too', async () => {
    const { userId, id } = await rejected()
    const [earlier] = await rejections(userId)
    const reopening = { applicationId: id, from: 'REJECTED', to: 'SCREENING' } as const
    const second = { applicationId: id, from: 'SCREENING', to: 'REJECTED', reason: 'Somebody else' } as const
    await moveTestApplication(userId, reopening, at('2026-11-16'))
    await moveTestApplication(userId, second, at('2026-11-17'))
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-18'))
    await undoLastMove(userId, id, 'SCREENING', at('2026-11-18'))
    expect(await rejections(userId)).toMatchObject([
      { id: earlier!.id, receivedOn: earlier!.receivedOn, reason: 'Budget', reopenedOn: null },
      { reason: 'Somebody else', reopenedOn: '2026-11-18' },
    ])
    const open = { userId, rule: 'feedback-request', state: 'OPEN' } as const
    const asking = await db.reminder.findMany({ where: open })
    expect(asking.map(({ subject }) => subject)).toEqual(asking.map(() => `rejection:${earlier!.id}`))
    expect(asking).toHaveLength(2)
    expect((await loadApplicationPage(userId, id, at('2026-11-18')))?.rejection).toMatchObject({
      id: earlier!.id,
    })

    await moveTestApplication(userId, reopening, at('2026-11-19'))
    await moveTestApplication(userId, { ...second, reason: '' }, at('2026-11-20'))
    expect(await rejections(userId)).toMatchObject([
      { reason: 'Budget', reopenedOn: '2026-11-19' },
      { reason: 'Somebody else', receivedOn: '2026-11-20', reopenedOn: null },
    ])
  })
})

describe('another user', () => {
  it('cannot undo or correct, and learns nothing', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner)
    const move = { applicationId: id, from: 'APPLIED', to: 'SCREENING' } as const
    const correction = { ...move, day: null, channel: null, reason: '' }
    await expect(correctStage(other, correction, at('2026-11-12'))).rejects.toBeInstanceOf(NotFoundError)
    await expect(undoLastMove(other, id, 'APPLIED', at('2026-11-12'))).rejects.toBeInstanceOf(NotFoundError)
    const seen = [{ applicationId: id, seen: 'APPLIED' as const }]
    await expect(undoCorrection(other, id, 'APPLIED', at('2026-11-12'))).rejects.toBeInstanceOf(NotFoundError)
    await expect(undoLastMoves(other, seen, at('2026-11-12'))).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.event.count({ where: { applicationId: id } })).toBe(1)
  })
})
