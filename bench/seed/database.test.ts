import { beforeAll, describe, expect, it } from 'vitest'
import { countBadges, countOwed } from '@/lib/data/badges'
import { recountLessons } from '@/lib/data/lesson-counts'
import { loadPreferences } from '@/lib/data/preferences'
import { replanApplications } from '@/lib/data/replan'
import { refreshStanding } from '@/lib/data/standing'
import { countSearch } from '@/lib/data/today'
import { mintUserId } from '@/lib/data/user-id'
import { db, inTransaction } from '@/lib/db/client'
import { seedDatabase, USER_ID } from './database'
import { rowsOf } from './search'
import { NOW, OPEN_NOW } from './setting'

const SIZE = 1_000
/** So many are looked at where looking is slow; they are the newest. */
const SAMPLE = 60
const userId = mintUserId(USER_ID)

describe('the seeded search', { timeout: 20_000 }, () => {
  beforeAll(() => {
    seedDatabase(process.env.DATABASE_URL!.slice('file:'.length), SIZE)
  })

  it('is the same every time', () => {
    expect(rowsOf(USER_ID, 50)).toEqual(rowsOf(USER_ID, 50))
  })

  it('leaves as much to do as one person has', async () => {
    const due = Object.values(OPEN_NOW.due).reduce<number>((sum, count) => sum + count, 0)
    expect(await countBadges(userId, NOW)).toEqual({
      dueCount: due,
      owedCount: OPEN_NOW.owedInterviews + OPEN_NOW.owedApplications,
    })
    expect(await countOwed(userId, NOW)).toBe(OPEN_NOW.owedInterviews + OPEN_NOW.owedApplications)
    expect(await db.interview.count({ where: { userId, startAt: { gt: NOW } } })).toBe(
      OPEN_NOW.interviewsAhead,
    )
  })

  it('has what a search has, in all its parts', async () => {
    const { applications, applied, interviewed, heldInterviews, reviewed } = await countSearch(userId, NOW)
    expect(applications).toBeGreaterThan(0.98 * SIZE)
    expect(applied).toBeGreaterThan(0.9 * SIZE)
    expect(interviewed).toBeGreaterThan(0.05 * SIZE)
    expect(heldInterviews).toBeGreaterThan(0.2 * SIZE)
    expect(heldInterviews - reviewed).toBe(OPEN_NOW.owedInterviews)
  })

  it('mirrors its timeline as the product does', async () => {
    const sample = { orderBy: { id: 'desc' }, take: SAMPLE } as const
    const before = await db.application.findMany(sample)
    await inTransaction(
      userId,
      async (tx) => {
        for (const { id } of before) await refreshStanding(tx, userId, id, NOW)
      },
      { timeoutMs: 60_000 },
    )
    const after = await db.application.findMany(sample)
    const bare = (rows: typeof before) => rows.map(({ updatedAt: _updatedAt, ...row }) => row)
    expect(bare(after)).toEqual(bare(before))
  })

  it('counts its lessons as the product does', async () => {
    const before = await db.lesson.findMany({ orderBy: { id: 'asc' } })
    await inTransaction(
      userId,
      (tx) =>
        recountLessons(
          tx,
          userId,
          before.map(({ id }) => id),
          NOW,
        ),
      {
        timeoutMs: 60_000,
      },
    )
    const after = await db.lesson.findMany({ orderBy: { id: 'asc' } })
    const counts = (rows: typeof before) =>
      rows.map(({ id, seenCount, lastSeenDay }) => [id, seenCount, lastSeenDay])
    expect(counts(after)).toEqual(counts(before))
  })

  it('has the reminders that the rules plan: planning anew changes nothing', async () => {
    const before = await db.reminder.findMany({ orderBy: { id: 'asc' } })
    const applications = await db.application.findMany({
      orderBy: { id: 'desc' },
      take: 3 * SAMPLE,
      select: { id: true },
    })
    const preferences = await loadPreferences(userId)
    for (let start = 0; start < applications.length; start += 200) {
      const ids = applications.slice(start, start + 200).map(({ id }) => id)
      await inTransaction(userId, (tx) => replanApplications(tx, userId, ids, preferences, NOW), {
        timeoutMs: 60_000,
      })
    }
    expect(await db.reminder.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })
})
