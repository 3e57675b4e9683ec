import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { ConflictError } from '@/lib/errors'
import { contactInput } from '@/lib/schemas/application'
import { logContact } from './notes'
import { openInterviewReview } from './review-drafts'
import { finishReview, heldInterview, improve, sustain, WHOLE, writeReview } from './review-testing'
import { addSampleData } from './sample'
import { saveReminderTime, saveZone } from './settings'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'

/**
 * What one person does in several tabs at the same moment. Each change reads what it builds on; on PostgreSQL that
 * holds because the changes of one person wait for each other: see docs/decisions/0014-postgresql.md.
 */

const TABS = 6
const inEachTab = <T>(act: (tab: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: TABS }, (_, tab) => act(tab)))

const problems = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))

describe('at the same moment', () => {
  it('one tab moves a card, and the others learn of it', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const outcomes = await inEachTab(() =>
      moveTestApplication(userId, { applicationId, from: 'APPLIED', to: 'REJECTED' }),
    )
    expect(problems(outcomes)).toHaveLength(TABS - 1)
    for (const problem of problems(outcomes)) expect(problem).toBeInstanceOf(ConflictError)
    expect(await db.rejection.count({ where: { userId } })).toBe(1)
    expect(await db.review.count({ where: { userId } })).toBe(1)
    expect(await db.event.count({ where: { userId, toStage: 'REJECTED' } })).toBe(1)
  })

  it('a review is begun once', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await scheduleTestInterview(userId, { applicationId })
    const outcomes = await inEachTab(() => openInterviewReview(userId, id, at('2026-11-25', '12:00')))
    expect(problems(outcomes)).toEqual([])
    expect(await db.review.count({ where: { userId } })).toBe(1)
  })

  it('the same lesson in several reviews is one, seen in each', async () => {
    const userId = await createTestUser()
    const reviews: string[] = []
    for (let tab = 0; tab < TABS; tab += 1) {
      reviews.push((await heldInterview(userId, '2026-11-25')).reviewId)
    }
    const lessons = [improve('Could not name a competitor'), sustain('Numbers for every claim')]
    const outcomes = await inEachTab((tab) => writeReview(userId, reviews[tab]!, { lessons }))
    expect(problems(outcomes)).toEqual([])
    const kept = await db.lesson.findMany({ where: { userId }, select: { seenCount: true } })
    expect(kept).toEqual([{ seenCount: TABS }, { seenCount: TABS }])
  })

  it('a review is completed once', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    await inEachTab(() => finishReview(userId, reviewId, WHOLE))
    expect(await db.event.count({ where: { userId, kind: 'REVIEW_COMPLETED' } })).toBe(1)
    expect(await db.lesson.count({ where: { userId, seenCount: 1 } })).toBe(2)
  })

  it('whatever plans reminders anew leaves the reminders of whoever came last', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const now = at('2026-11-05')
    const contact = contactInput.parse({ applicationId, day: '2026-11-05', channel: 'PHONE' })
    const outcomes = await inEachTab(async (tab): Promise<unknown> => {
      if (tab % 3 === 0) return logContact(userId, contact, now)
      return tab % 3 === 1 ? saveZone(userId, 'Asia/Tokyo', now) : saveReminderTime(userId, '07:00', now)
    })
    expect(problems(outcomes)).toEqual([])
    const open = await db.reminder.findMany({ where: { userId, state: 'OPEN' }, select: { dueAt: true } })
    expect(open).not.toEqual([])
    // 07:00 in Tokyo.
    for (const { dueAt } of open) expect(dueAt.toISOString()).toMatch(/T22:00:00/)
  })

  it('a new tag is made once', async () => {
    const userId = await createTestUser()
    const outcomes = await inEachTab((tab) =>
      logTestApplication(userId, { company: `Company ${tab}`, tags: 'remote, analytics' }),
    )
    expect(problems(outcomes)).toEqual([])
    expect(await db.tag.count({ where: { userId } })).toBe(2)
    expect(await db.applicationTag.count({ where: { userId } })).toBe(2 * TABS)
  })

  it('the sample is told once', async () => {
    const userId = await createTestUser()
    const outcomes = await inEachTab(() => addSampleData(userId, at('2026-11-23')))
    expect(problems(outcomes)).toEqual([])
    const companies = await db.application.findMany({
      where: { userId },
      select: { company: true, role: true },
    })
    expect(companies).not.toEqual([])
    expect(new Set(companies.map(({ company, role }) => `${company} ${role}`)).size).toBe(companies.length)
  })
})
