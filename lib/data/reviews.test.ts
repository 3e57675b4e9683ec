import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { reviewFilters } from '@/lib/schemas/review'
import type { z } from 'zod'
import { countOwed } from './badges'
import { listOwed } from './owed'
import { reviewsToPrint } from './review-print'
import { finishReview, heldInterview, improve, sustain, writeReview } from './review-testing'
import { listReviews } from './reviews'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

const NOW = at('2026-11-26')
const ids = async (userId: UserId, filters: z.input<typeof reviewFilters> = {}) =>
  (await listReviews(userId, reviewFilters.parse(filters))).rows.map(({ id }) => id)

describe('what is owed', () => {
  it('is every held interview and every rejection without a complete review, the latest first', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'APPLIED', to: 'REJECTED' },
      at('2026-11-21'),
    )
    const begun = await heldInterview(userId, '2026-11-20')
    await writeReview(userId, begun.reviewId, { happened: 'Half' })
    const other = await logTestApplication(userId, { company: 'Alder' })
    const bare = await scheduleTestInterview(userId, { applicationId: other.id, kind: 'FINAL' })
    const done = await heldInterview(userId, '2026-11-18')
    await finishReview(userId, done.reviewId)

    const owed = await listOwed(userId, NOW, 20)
    expect(owed).toMatchObject([
      { about: 'interview', interviewId: bare.id, reviewId: null, begun: false, company: 'Alder' },
      { about: 'application', applicationId: id, begun: false, day: '2026-11-21' },
      { about: 'interview', reviewId: begun.reviewId, begun: true, day: '2026-11-20' },
    ])
    expect(await countOwed(userId, NOW)).toBe(owed.length)
  })

  it('does not count what is ahead, cancelled or in the trash', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId })
    expect(await listOwed(userId, at('2026-11-25', '10:30'), 20)).toEqual([])
    expect(await listOwed(userId, NOW, 20)).toHaveLength(1)
    await db.interview.update({ where: { userId_id: { userId, id } }, data: { cancelledAt: NOW } })
    expect(await listOwed(userId, NOW, 20)).toEqual([])
    await db.interview.update({ where: { userId_id: { userId, id } }, data: { cancelledAt: null } })
    await db.application.update({
      where: { userId_id: { userId, id: applicationId } },
      data: { trashedAt: NOW },
    })
    expect(await listOwed(userId, NOW, 20)).toEqual([])
  })

  it('shows as many as asked for', async () => {
    const userId = await createTestUser()
    for (const day of ['2026-11-10', '2026-11-11', '2026-11-12']) await heldInterview(userId, day)
    expect(await listOwed(userId, NOW, 2)).toMatchObject([{ day: '2026-11-12' }, { day: '2026-11-11' }])
  })
})

describe('all reviews', () => {
  it('are those that say something, the newest first', async () => {
    const userId = await createTestUser()
    const first = await heldInterview(userId, '2026-11-10')
    const second = await heldInterview(userId, '2026-11-12')
    await heldInterview(userId, '2026-11-13')
    await finishReview(userId, first.reviewId)
    await writeReview(userId, second.reviewId, { happened: 'Half' })
    const { rows } = await listReviews(userId, {})
    expect(rows).toMatchObject([
      { id: second.reviewId, completedAt: null, kind: 'PANEL', day: '2026-11-12', score: null, lessons: 0 },
      { id: first.reviewId, score: 300, lessons: 2, company: 'Northwind Realty' },
    ])
  })

  it('can be narrowed by words, kind, state, subject and lesson', async () => {
    const userId = await createTestUser()
    const panel = await heldInterview(userId, '2026-11-10')
    const technical = await heldInterview(userId, '2026-11-12', { kind: 'TECHNICAL' })
    await finishReview(userId, panel.reviewId, { lessons: [sustain('Calm'), improve('Rivals')] })
    await writeReview(userId, technical.reviewId, { lessons: [sustain('Pace')] })
    const { id } = await logTestApplication(userId, { company: 'Bluefin' })
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    const bluefin = await db.review.findFirstOrThrow({ where: { userId, interviewId: null } })
    await writeReview(userId, bluefin.id, { happened: 'No answer to the letter' })
    const calm = await db.lesson.findFirstOrThrow({ where: { userId, text: 'Calm' } })

    expect(await ids(userId, { kind: 'PANEL' })).toEqual([panel.reviewId])
    expect(await ids(userId, { state: 'complete' })).toEqual([panel.reviewId])
    expect(await ids(userId, { state: 'draft' })).toEqual([bluefin.id, technical.reviewId])
    expect(await ids(userId, { about: 'application' })).toEqual([bluefin.id])
    expect(await ids(userId, { about: 'interview' })).toEqual([technical.reviewId, panel.reviewId])
    expect(await ids(userId, { lesson: calm.id })).toEqual([panel.reviewId])
    expect(await ids(userId, { q: 'BLUEFIN' })).toEqual([bluefin.id])
    expect(await ids(userId, { kind: 'NONSENSE' as never, state: ['x'] as never })).toHaveLength(3)
  })

  it('go on after a page without leaving one out or showing one twice', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await db.review.createMany({
      data: Array.from({ length: 65 }, () => ({ userId, applicationId, version: 1 })),
    })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listReviews(userId, { after })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(65)
    expect(new Set(seen).size).toBe(65)
  })
})

describe('another user', () => {
  it('sees none of it', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { reviewId } = await heldInterview(owner, '2026-11-10')
    await writeReview(owner, reviewId, { happened: 'x' })
    expect(await listOwed(other, NOW, 20)).toEqual([])
    expect(await listReviews(other, {})).toEqual({ rows: [], next: null })
    expect(await listReviews(other, { lesson: reviewId })).toEqual({ rows: [], next: null })
  })
})

describe('the reviews to print', () => {
  it('are those of the filter with all their words, drafts among them, the newest first', async () => {
    const userId = await createTestUser()
    const first = await heldInterview(userId, '2026-11-18')
    await finishReview(userId, first.reviewId)
    const second = await heldInterview(userId, '2026-11-20')
    await writeReview(userId, second.reviewId, { happened: 'Half of it' })
    await heldInterview(userId, '2026-11-21')
    const { reviews, isCut } = await reviewsToPrint(userId, {})
    expect(reviews.map(({ id, isComplete, day }) => [id, isComplete, day])).toEqual([
      [second.reviewId, false, '2026-11-20'],
      [first.reviewId, true, '2026-11-18'],
    ])
    expect(reviews[0]?.doc.happened).toBe('Half of it')
    expect(reviews[1]?.doc.lessons.length).toBeGreaterThan(1)
    expect(isCut).toBe(false)
    const complete = await reviewsToPrint(userId, { state: 'complete' })
    expect(complete.reviews.map(({ id }) => id)).toEqual([first.reviewId])
  })
})
