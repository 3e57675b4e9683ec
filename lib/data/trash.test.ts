import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'
import { deleteForGood, listTrash, restoreApplications, trashApplications } from './trash'
import type { UserId } from './user-id'

const now = at('2026-11-12')
const openReminders = (userId: UserId) => db.reminder.count({ where: { userId, state: 'OPEN' } })

describe('the trash', () => {
  it('cancels reminders at once, and plans them anew with a restore', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    const before = await openReminders(userId)
    expect(before).toBeGreaterThan(0)
    await trashApplications(userId, [id], now)
    expect(await openReminders(userId)).toBe(0)
    await restoreApplications(userId, [id], now)
    expect(await openReminders(userId)).toBe(before)
    expect((await listTrash(userId, null)).applications).toEqual([])
  })

  it('takes all or none, and restores only what lies in it', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await expect(trashApplications(userId, [id, 'nobody'], now)).rejects.toBeInstanceOf(NotFoundError)
    await expect(restoreApplications(userId, [id], now)).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.application.count({ where: { userId, trashedAt: null } })).toBe(1)
  })

  it('is listed whole, the latest first, also when several came at once', async () => {
    const userId = await createTestUser()
    const ids = []
    for (let index = 0; index < 7; index += 1) ids.push((await logTestApplication(userId)).id)
    await trashApplications(userId, ids.slice(0, 5), now)
    await trashApplications(userId, ids.slice(5), at('2026-11-13'))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await listTrash(userId, after, 3)
      seen.push(...page.applications.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(ids.toReversed())
    expect((await listTrash(userId, 'nonsense', 3)).applications).toHaveLength(3)
  })
})

describe('deleting for good', () => {
  it('takes everything of the application, keeps its lessons and counts them anew', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId, { tags: 'lonely' })
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    const review = await db.review.findFirstOrThrow({ where: { userId } })
    const lesson = await db.lesson.create({
      data: { userId, kind: 'IMPROVE', pillar: 'COMPANY', text: 'Numbers', folded: 'numbers', seenCount: 1 },
    })
    await db.reviewLesson.create({
      data: { userId, reviewId: review.id, lessonId: lesson.id, position: 0 },
    })
    await trashApplications(userId, [id], now)
    await deleteForGood(userId, id, now)
    expect(await db.application.count({ where: { userId } })).toBe(0)
    for (const count of [
      db.event.count({ where: { userId } }),
      db.rejection.count({ where: { userId } }),
      db.review.count({ where: { userId } }),
      db.tag.count({ where: { userId } }),
      db.reminder.count({ where: { userId, state: 'OPEN' } }),
    ]) {
      expect(await count).toBe(0)
    }
    expect(await db.lesson.findMany({ where: { userId }, select: { seenCount: true } })).toEqual([
      { seenCount: 0 },
    ])
  })

  it('is refused for what does not lie in the trash', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await expect(deleteForGood(userId, id, now)).rejects.toBeInstanceOf(NotFoundError)
    expect(await db.application.count({ where: { userId } })).toBe(1)
  })
})

describe('another user', () => {
  it('cannot trash, restore, see or delete', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const [kept, trashed] = [await logTestApplication(owner), await logTestApplication(owner)]
    await trashApplications(owner, [trashed.id], now)
    await expect(trashApplications(other, [kept.id], now)).rejects.toBeInstanceOf(NotFoundError)
    await expect(restoreApplications(other, [trashed.id], now)).rejects.toBeInstanceOf(NotFoundError)
    await expect(deleteForGood(other, trashed.id, now)).rejects.toBeInstanceOf(NotFoundError)
    expect((await listTrash(other, null)).applications).toEqual([])
    expect(await db.application.count({ where: { userId: owner } })).toBe(2)
    expect((await listTrash(owner, null)).applications).toHaveLength(1)
  })
})
