import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { flowOf } from '@/lib/domain/funnel'
import { lastSearchEndedOn, loadInsights } from './insights'
import { undoLastMove } from './corrections'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'
import type { UserId } from './user-id'

const now = at('2026-11-23')

async function logAndMove(userId: UserId, loggedOn: string, steps: [string, string][], source = 'Referral') {
  const { id } = await logTestApplication(userId, { day: loggedOn, source, company: `Of ${loggedOn}` }, now)
  let from = 'APPLIED'
  for (const [to, day] of steps) {
    await moveTestApplication(userId, { applicationId: id, from, to, day } as never, now)
    from = to
  }
  return id
}

async function reviewedInterview(
  userId: UserId,
  applicationId: string,
  { outcome, score, day }: { outcome: 'ADVANCED' | 'REJECTED' | 'PENDING'; score: number; day: string },
) {
  await db.interview.create({
    data: {
      userId,
      applicationId,
      kind: 'PANEL',
      localStart: `${day}T10:00`,
      zone: 'UTC',
      durationMinutes: 60,
      startAt: at(day, '10:00'),
      endAt: at(day, '11:00'),
      outcome,
      reviewedAt: at(day, '18:00'),
      preparationScore: score,
    },
  })
}

describe('insights', () => {
  it('counts paths without the trash and without what was corrected', async () => {
    const userId = await createTestUser()
    await logAndMove(userId, '2026-10-01', [['REJECTED', '2026-10-12']])
    const undone = await logAndMove(userId, '2026-10-02', [['REJECTED', '2026-10-12']])
    await undoLastMove(userId, undone, 'REJECTED', now)
    const trashed = await logAndMove(userId, '2026-10-03', [])
    await db.application.updateMany({ where: { userId, id: trashed }, data: { trashedAt: now } })

    const { paths, since } = await loadInsights(userId, 'all', now)
    expect(since).toBeNull()
    expect(paths.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'APPLIED', count: 1 },
      { path: 'APPLIED>REJECTED', count: 1 },
    ])
    expect(flowOf(paths).nodes[0]).toEqual({ id: 'APPLIED', count: 2 })
  })

  it('begins this search after the last acceptance that still stands', async () => {
    const userId = await createTestUser()
    await logAndMove(userId, '2026-05-04', [
      ['OFFER', '2026-06-01'],
      ['ACCEPTED', '2026-06-05'],
    ])
    await logAndMove(userId, '2026-06-05', [['REJECTED', '2026-06-20']])
    const rescinded = await logAndMove(userId, '2026-08-03', [
      ['OFFER', '2026-09-01'],
      ['ACCEPTED', '2026-09-10'],
      ['REJECTED', '2026-09-20'],
    ])
    const { since, paths } = await loadInsights(userId, 'search', now)
    expect(since).toBe('2026-06-06')
    expect(paths).toEqual([{ path: 'APPLIED>OFFER>REJECTED', count: 1 }])
    expect((await loadInsights(userId, '90-days', now)).paths).toEqual([])
    expect((await loadInsights(userId, 'all', now)).paths.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(rescinded).toBeTruthy()
  })

  it('stays with the search that an acceptance has just ended, until the next application is logged', async () => {
    const userId = await createTestUser()
    await logAndMove(userId, '2026-11-02', [
      ['OFFER', '2026-11-16'],
      ['ACCEPTED', '2026-11-20'],
    ])
    const shown = async () => {
      const { since, paths } = await loadInsights(userId, 'search', now)
      return { since, paths: paths.length }
    }
    expect(await shown()).toEqual({ since: null, paths: 1 })
    await logAndMove(userId, '2026-11-20', [])
    expect(await shown()).toEqual({ since: null, paths: 2 })
    await logAndMove(userId, '2026-11-23', [])
    expect(await shown()).toEqual({ since: '2026-11-21', paths: 1 })
  })

  it('sets what was prepared beside on and out, and leaves the undecided out', async () => {
    const userId = await createTestUser()
    const id = await logAndMove(userId, '2026-09-01', [['INTERVIEWING', '2026-09-10']])
    await reviewedInterview(userId, id, { outcome: 'ADVANCED', score: 433, day: '2026-11-12' })
    await reviewedInterview(userId, id, { outcome: 'REJECTED', score: 200, day: '2026-11-13' })
    await reviewedInterview(userId, id, { outcome: 'PENDING', score: 300, day: '2026-11-14' })
    await reviewedInterview(userId, id, { outcome: 'ADVANCED', score: 500, day: '2026-09-12' })
    const side = (score: number, of: 'on' | 'out') => ({ score, side: of })
    expect((await loadInsights(userId, 'all', now)).dots).toEqual([
      side(2, 'out'),
      side(4.33, 'on'),
      side(5, 'on'),
    ])
    expect((await loadInsights(userId, '30-days', now)).dots).toEqual([side(2, 'out'), side(4.33, 'on')])
  })

  it('says how long answers took by source, from applying to the first answer', async () => {
    const userId = await createTestUser()
    for (const day of ['2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-15']) {
      await logAndMove(userId, '2026-10-01', [
        ['SCREENING', day],
        ['REJECTED', '2026-11-02'],
      ])
    }
    await logAndMove(userId, '2026-10-01', [['REJECTED', '2026-10-08']], 'LinkedIn')
    await logAndMove(userId, '2026-10-01', [['NO_REPLY', '2026-11-08']], 'LinkedIn')
    expect((await loadInsights(userId, 'all', now)).answers).toEqual([
      { source: 'Referral', count: 5, medianDays: 4 },
      { source: 'LinkedIn', count: 1, medianDays: null },
    ])
  })

  it('names the open improve items that come back most', async () => {
    const userId = await createTestUser()
    const lesson = { userId, kind: 'IMPROVE', pillar: 'DELIVERY', lastSeenDay: '2026-11-02' } as const
    await db.lesson.createMany({
      data: [
        { ...lesson, text: 'Rambled', folded: 'rambled', seenCount: 2 },
        { ...lesson, text: 'Knew no rivals', folded: 'knew no rivals', seenCount: 4, pillar: 'INDUSTRY' },
        { ...lesson, text: 'Came late', folded: 'came late', seenCount: 9, status: 'RETIRED' },
        { ...lesson, text: 'Asked well', folded: 'asked well', seenCount: 9, kind: 'SUSTAIN' },
        { ...lesson, text: 'Never seen', folded: 'never seen', seenCount: 0 },
      ],
    })
    const { recurring } = await loadInsights(userId, '30-days', now)
    expect(recurring.map(({ text, seenCount }) => [text, seenCount])).toEqual([
      ['Knew no rivals', 4],
      ['Rambled', 2],
    ])
  })

  it('shows another person nothing of it', async () => {
    const userId = await createTestUser()
    const other = await createTestUser()
    const id = await logAndMove(userId, '2026-10-01', [
      ['OFFER', '2026-10-12'],
      ['ACCEPTED', '2026-10-13'],
    ])
    await reviewedInterview(userId, id, { outcome: 'ADVANCED', score: 433, day: '2026-10-12' })
    await logAndMove(userId, '2026-10-14', [])
    expect(await loadInsights(other, 'all', now)).toEqual({
      since: null,
      versions: [],
      paths: [],
      dots: [],
      recurring: [],
      answers: [],
    })
    expect(await lastSearchEndedOn(other)).toBeNull()
    expect(await lastSearchEndedOn(userId)).toBe('2026-10-13')
  })
})
