import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { MOST_TAGS } from '@/lib/domain/tags'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { bulkMove } from '@/lib/schemas/application-bulk'
import { addTags, bulkMoveApplications, setArchived } from './application-bulk'
import { removeTags } from './tags'
import { at, createTestUser, logTestApplication } from './testing'
import type { UserId } from './user-id'
import type { z } from 'zod'

const now = at('2026-11-12')

const moveAll = (userId: UserId, input: z.input<typeof bulkMove>) =>
  bulkMoveApplications(userId, bulkMove.parse(input), now)

const openReminders = (userId: UserId) => db.reminder.count({ where: { userId, state: 'OPEN' } })
const stages = async (userId: UserId) =>
  (await db.application.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(({ stage }) => stage)

describe('moving several', () => {
  it('moves them all, each with its event and, for a no, its rejection', async () => {
    const userId = await createTestUser()
    const first = await logTestApplication(userId, { company: 'First' })
    const second = await logTestApplication(userId, { company: 'Second', stage: 'SCREENING' })
    const moved = await moveAll(userId, {
      selected: [
        { id: first.id, from: 'APPLIED' },
        { id: second.id, from: 'SCREENING' },
      ],
      to: 'REJECTED',
      day: '2026-11-10',
      channel: 'PORTAL',
      reason: 'Hiring freeze',
    })
    expect(moved).toHaveLength(2)
    expect(await stages(userId)).toEqual(['REJECTED', 'REJECTED'])
    const rejections = await db.rejection.findMany({ where: { userId }, include: { review: true } })
    expect(rejections.map(({ receivedOn, channel, reason }) => [receivedOn, channel, reason])).toEqual([
      ['2026-11-10', 'PORTAL', 'Hiring freeze'],
      ['2026-11-10', 'PORTAL', 'Hiring freeze'],
    ])
    expect(new Set(rejections.map(({ reviewId }) => reviewId)).size).toBe(2)
  })

  it('names those for whom there is no such move, and moves none', async () => {
    const userId = await createTestUser()
    const first = await logTestApplication(userId, { company: 'First' })
    const second = await logTestApplication(userId, { company: 'Second', stage: 'OFFER' })
    const refusal = moveAll(userId, {
      selected: [
        { id: first.id, from: 'APPLIED' },
        { id: second.id, from: 'OFFER' },
      ],
      to: 'SCREENING',
    })
    await expect(refusal).rejects.toBeInstanceOf(RefusedError)
    await expect(refusal).rejects.toThrow('no move to Screening for Second (Offer)')
    expect(await stages(userId)).toEqual(['APPLIED', 'OFFER'])
  })

  it('names the one whose last move was later, and moves none', async () => {
    const userId = await createTestUser()
    const first = await logTestApplication(userId, { company: 'First', day: '2026-11-01' })
    const second = await logTestApplication(userId, { company: 'Second' }, at('2026-11-09'))
    const refusal = moveAll(userId, {
      selected: [
        { id: first.id, from: 'APPLIED' },
        { id: second.id, from: 'APPLIED' },
      ],
      to: 'SCREENING',
      day: '2026-11-05',
    })
    await expect(refusal).rejects.toSatisfy(
      (error) =>
        error instanceof RefusedError && error.field === 'day' && error.message.startsWith('Second: '),
    )
    expect(await stages(userId)).toEqual(['APPLIED', 'APPLIED'])
    expect(await db.event.count({ where: { userId } })).toBe(2)
  })

  it('says which one stands elsewhere by now', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { company: 'Moved', stage: 'SCREENING' })
    const refusal = moveAll(userId, { selected: [{ id, from: 'APPLIED' }], to: 'OFFER' })
    await expect(refusal).rejects.toBeInstanceOf(ConflictError)
    await expect(refusal).rejects.toThrow('Moved (Screening)')
  })
})

describe('archiving', () => {
  it('cancels reminders, and plans them anew on the way back', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const before = await openReminders(userId)
    expect(before).toBeGreaterThan(0)
    await setArchived(userId, [id], true, now)
    expect(await openReminders(userId)).toBe(0)
    await setArchived(userId, [id], false, now)
    expect(await openReminders(userId)).toBe(before)
  })

  it('archives all or none', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await expect(setArchived(userId, [id, 'nobody'], true, now)).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.application.count({ where: { userId, archivedAt: null } })).toBe(1)
  })
})

describe('tagging', () => {
  const tagsOf = async (userId: UserId) =>
    (
      await db.applicationTag.findMany({
        where: { userId },
        select: { tag: { select: { name: true } }, applicationId: true },
      })
    ).map(({ tag }) => tag.name)

  it('adds what is missing, keeps what is there, and can be taken back', async () => {
    const userId = await createTestUser()
    const first = await logTestApplication(userId, { tags: 'Remote, own' })
    const second = await logTestApplication(userId)
    const added = await addTags(userId, [first.id, second.id], 'remote; fintech', now)
    expect(added).toHaveLength(3)
    expect((await tagsOf(userId)).sort()).toEqual(['Remote', 'Remote', 'fintech', 'fintech', 'own'])
    await removeTags(userId, added)
    expect((await tagsOf(userId)).sort()).toEqual(['Remote', 'own'])
    expect(await db.tag.count({ where: { userId } })).toBe(2)
  })

  it('adds nothing where one of them would carry too many', async () => {
    const userId = await createTestUser()
    const full = await logTestApplication(userId, {
      company: 'Alder',
      tags: Array.from({ length: MOST_TAGS }, (_, index) => `tag ${index}`).join(),
    })
    const other = await logTestApplication(userId)
    await expect(addTags(userId, [full.id, other.id], 'one more', now)).rejects.toMatchObject({
      field: 'tags',
      message: expect.stringContaining('Alder'),
    })
    expect(await tagsOf(userId)).toHaveLength(MOST_TAGS)
  })

  it('wants a name', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await expect(addTags(userId, [id], ' , ;', now)).rejects.toBeInstanceOf(RefusedError)
  })
})

describe('another user', () => {
  it('cannot move, archive, tag or untag', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { id } = await logTestApplication(owner, { tags: 'mine' })
    const [pair] = await db.applicationTag.findMany({ where: { userId: owner } })
    await expect(
      moveAll(other, { selected: [{ id, from: 'APPLIED' }], to: 'SCREENING' }),
    ).rejects.toBeInstanceOf(NotFoundError)
    await expect(setArchived(other, [id], true, now)).rejects.toBeInstanceOf(NotFoundError)
    await expect(addTags(other, [id], 'theirs', now)).rejects.toBeInstanceOf(NotFoundError)
    await removeTags(other, [{ applicationId: id, tagId: pair!.tagId }])
    expect(await db.tag.count({ where: { userId: other } })).toBe(0)
    expect(await db.applicationTag.count({ where: { userId: owner } })).toBe(1)
    expect(await db.application.count({ where: { userId: owner, stage: 'APPLIED', archivedAt: null } })).toBe(
      1,
    )
  })
})
