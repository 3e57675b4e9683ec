import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { loadPreferences } from './preferences'
import { at, createTestUser, logTestApplication, scheduleTestInterview } from './testing'
import { countSearch, listComingInterviews, listCoolingOff } from './today'
import { trashApplications } from './trash'
import type { UserId } from './user-id'

const cooling = async (userId: UserId, today: string) =>
  listCoolingOff(userId, today as Day, await loadPreferences(userId))

describe('what cools off', () => {
  it('is all of it, the window that opens first before the others', async () => {
    const userId = await createTestUser()
    for (const day of ['2026-11-12', '2026-11-10', '2026-11-13', '2026-11-11', '2026-11-09'])
      await logTestApplication(userId, { company: day, stage: 'REJECTED', day }, at('2026-11-16'))
    const found = await cooling(userId, '2026-11-16')
    expect(found.map(({ company }) => company)).toEqual([
      '2026-11-09',
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
      '2026-11-13',
    ])
  })

  it('reaches as far as the person’s own window does', async () => {
    const rules = JSON.stringify({ 'feedback-request': { numbers: { opens: 20, closes: 33 } } })
    const userId = await createTestUser({ rules })
    await logTestApplication(userId, { stage: 'REJECTED', day: '2026-09-28' }, at('2026-09-28'))
    expect(await cooling(userId, '2026-11-12')).toMatchObject([
      { opens: 20, total: 33, businessDay: 33, state: 'last-call' },
    ])
    expect(await cooling(userId, '2026-11-13')).toEqual([])
  })
})

describe('what is coming up', () => {
  it('holds an interview until it has ended', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const running = await scheduleTestInterview(userId, { applicationId })
    const next = await scheduleTestInterview(userId, { applicationId, day: '2026-11-26' })
    const ids = async (time: string) =>
      (await listComingInterviews(userId, at('2026-11-25', time))).map(({ id }) => id)
    expect(await ids('10:59')).toEqual([running.id, next.id])
    expect(await ids('11:00')).toEqual([next.id])
  })
})

describe('the figures of a search', () => {
  it('leave out the interviews of what is in the trash', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId })
    await db.interview.update({
      where: { userId_id: { userId, id } },
      data: { reviewedAt: at('2026-11-25', '12:00') },
    })
    const now = at('2026-11-26')
    expect(await countSearch(userId, now)).toMatchObject({ heldInterviews: 1, reviewed: 1 })
    await trashApplications(userId, [applicationId], now)
    expect(await countSearch(userId, now)).toMatchObject({ heldInterviews: 0, reviewed: 0 })
  })
})
