import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import type { Stage } from '@/lib/domain/lifecycle'
import { undoLastMove } from './corrections'
import {
  at,
  createMovedApplication,
  createTestUser,
  logTestApplication,
  moveTestApplication,
} from './testing'
import type { UserId } from './user-id'

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
    // Sent at the same moment, either may be the first.
    const [moved, ...others] = both.flatMap((each) => (each.status === 'fulfilled' ? each.value.to : []))
    expect(others).toEqual([])
    const [refusal] = both.flatMap((each) => (each.status === 'rejected' ? each.reason : []))
    expect(refusal).toBeInstanceOf(ConflictError)
    const { stage } = await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(stage).toBe(moved)
    expect(await db.rejection.count({ where: { userId } })).toBe(moved === 'REJECTED' ? 1 : 0)
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

  it('keeps what is known of the no when it is logged as rejected', async () => {
    const userId = await createTestUser()
    const words = { channel: 'PHONE', reason: 'They froze hiring' } as const
    await logTestApplication(userId, { stage: 'REJECTED', day: '2026-10-30', ...words })
    expect(await db.rejection.findMany({ where: { userId } })).toMatchObject([
      { receivedOn: '2026-10-30', ...words },
    ])
    expect(await db.event.findMany({ where: { userId } })).toMatchObject([
      { toStage: 'REJECTED', channel: 'PHONE', text: 'They froze hiring' },
    ])
  })

  it('reopens, keeps the record of the rejection, and cancels what makes no sense any more', async () => {
    const { userId } = await createMovedApplication('REJECTED', ['INTERVIEWING', '2026-11-16'])
    const rejection = await db.rejection.findFirstOrThrow({ where: { userId } })
    expect(rejection.reopenedOn).toBe('2026-11-16')
    expect((await reminders(userId)).map(([rule]) => rule)).not.toContain('feedback-request')
  })
})

describe('the day that an offer is to be answered by', () => {
  const dueOf = async (userId: UserId, id: string) =>
    (await db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })).offerDue

  it('is that of the offer at hand, and never of an earlier one', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const move = (from: Stage, to: Stage, offerDue = '') =>
      moveTestApplication(userId, { applicationId: id, from, to, offerDue })
    await move('APPLIED', 'OFFER', '2026-11-20')
    await move('OFFER', 'DECLINED')
    await undoLastMove(userId, id, 'DECLINED', at('2026-11-12'))
    expect(await dueOf(userId, id)).toBe('2026-11-20')
    await move('OFFER', 'DECLINED')
    await move('DECLINED', 'OFFER')
    expect(await dueOf(userId, id)).toBeNull()
    expect((await reminders(userId)).map(([rule]) => rule)).not.toContain('offer-decision')
  })

  it('goes when the application is back in an earlier round', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, {
      applicationId: id,
      from: 'APPLIED',
      to: 'OFFER',
      offerDue: '2026-11-20',
    })
    await moveTestApplication(userId, { applicationId: id, from: 'OFFER', to: 'REJECTED' })
    await moveTestApplication(userId, { applicationId: id, from: 'REJECTED', to: 'INTERVIEWING' })
    await moveTestApplication(userId, { applicationId: id, from: 'INTERVIEWING', to: 'OFFER' })
    expect(await dueOf(userId, id)).toBeNull()
  })
})

describe('somebody who has travelled west', () => {
  it('still moves and takes back on the day of the last move', async () => {
    const userId = await createTestUser({ zone: 'Pacific/Auckland' })
    const now = at('2026-11-12', '12:00')
    const { id } = await logTestApplication(userId, { day: '2026-11-13' }, now)
    await db.user.update({ where: { id: userId }, data: { zone: 'America/Chicago' } })
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'SCREENING' }, now)
    const stage = () => db.application.findUniqueOrThrow({ where: { userId_id: { userId, id } } })
    expect(await stage()).toMatchObject({ stage: 'SCREENING', stageSince: '2026-11-13' })
    await undoLastMove(userId, id, 'SCREENING', now)
    expect(await stage()).toMatchObject({ stage: 'APPLIED', stageSince: '2026-11-13' })
  })
})

describe('another user', () => {
  it('cannot move, and learns nothing', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner)
    const move = { applicationId: id, from: 'APPLIED', to: 'SCREENING' } as const
    await expect(moveTestApplication(other, move)).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.event.count({ where: { applicationId: id } })).toBe(1)
  })
})
