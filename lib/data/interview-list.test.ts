import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { readInterviewFilters } from '@/lib/schemas/interview-filters'
import { setArchived } from './application-bulk'
import { cancelInterview } from './interview-outcomes'
import { listPastInterviews, listUpcomingInterviews } from './interview-list'
import { writeReview } from './review-testing'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

type Query = Parameters<typeof readInterviewFilters>[0]

const NOW = at('2026-11-12')
const past = (userId: UserId, given: Query = {}, cursor: string | null = null) =>
  listPastInterviews(userId, readInterviewFilters(given), cursor, NOW)
const set = (userId: UserId, id: string, data: object) =>
  db.interview.update({ where: { userId_id: { userId, id } }, data })

async function history() {
  const userId = await createTestUser()
  const { id: north } = await logTestApplication(userId)
  const { id: halcyon } = await logTestApplication(userId, { company: 'Halcyon Ünion', role: 'Designer' })
  const names: Record<string, string> = {}
  const add = async (name: string, given: Parameters<typeof scheduleTestInterview>[1]) => {
    const { id } = await scheduleTestInterview(userId, given)
    names[id] = name
    return id
  }
  const screen = await add('screen', { applicationId: north, day: '2026-11-04', kind: 'PHONE_SCREEN' })
  const panel = await add('panel', {
    applicationId: north,
    day: '2026-11-06',
    newNames: ['Sam', 'Li', 'Mo', 'Ada'],
  })
  const cancelled = await add('cancelled', { applicationId: halcyon, day: '2026-11-20' })
  const ahead = await add('ahead', { applicationId: halcyon, day: '2026-11-25' })
  await cancelInterview(userId, { interviewId: cancelled, reason: '' }, NOW)
  await set(userId, screen, { outcome: 'ADVANCED', reviewedAt: NOW, preparationScore: 233 })
  return { userId, north, screen, panel, cancelled, ahead, names }
}

describe('the history', () => {
  it.each<[string, Query, string[]]>([
    ['all', {}, ['cancelled', 'panel', 'screen']],
    ['from a day on', { from: '2026-11-06' }, ['cancelled', 'panel']],
    ['up to a day, with it', { to: '2026-11-06' }, ['panel', 'screen']],
    ['one day', { from: '2026-11-06', to: '2026-11-06' }, ['panel']],
    ['days that cannot be meant', { from: '2026-02-31', to: '6 Nov' }, ['cancelled', 'panel', 'screen']],
    ['a last day before the first', { from: '2026-11-06', to: '2026-11-01' }, ['cancelled', 'panel']],
    ['company, folded', { q: 'union HALCYON' }, ['cancelled']],
    ['role', { q: 'analyst' }, ['panel', 'screen']],
    ['somebody who sat there', { q: 'ada' }, ['panel']],
    ['kind', { kind: 'PANEL' }, ['cancelled', 'panel']],
    ['outcome', { outcome: 'ADVANCED' }, ['screen']],
    ['still waiting, which no cancelled one is', { outcome: 'PENDING' }, ['panel']],
    ['cancelled', { outcome: 'CANCELLED' }, ['cancelled']],
    ['reviewed', { review: 'reviewed' }, ['screen']],
    ['owed', { review: 'owed' }, ['panel']],
    ['score at most', { atMost: 3 }, ['screen']],
    ['score at least', { atLeast: 3 }, []],
    ['several at once', { q: 'northwind', kind: 'PANEL', review: 'owed' }, ['panel']],
    [
      'what is not understood is left out',
      { kind: 'NOPE', atMost: '9', outcome: ['ADVANCED', 'x'] },
      ['screen'],
    ],
  ])('%s', async (_name, filters, expected) => {
    const { userId, names } = await history()
    expect((await past(userId, filters)).rows.map(({ id }) => names[id])).toEqual(expected)
  })

  it('filters by the day where the interview is held, not by that of the moment', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const far = { applicationId, day: '2026-11-05', start: '23:30', zone: 'Pacific/Honolulu' }
    await scheduleTestInterview(userId, far)
    expect((await past(userId, { from: '2026-11-05', to: '2026-11-05' })).rows).toHaveLength(1)
    expect((await past(userId, { from: '2026-11-06' })).rows).toEqual([])
  })

  it('filters by a person, and names three with the number of the others', async () => {
    const { userId, panel } = await history()
    const { personId } = await db.interviewPerson.findFirstOrThrow({ where: { userId } })
    const { rows } = await past(userId, { person: personId })
    expect(rows.map(({ id, people, morePeople }) => [id, people.length, morePeople])).toEqual([[panel, 3, 1]])
  })

  it('says what is owed, scored and cancelled', async () => {
    const { userId } = await history()
    const { rows } = await past(userId)
    expect(
      rows.map(({ cancelled, owed, reviewed, preparationScore }) => [
        cancelled,
        owed,
        reviewed,
        preparationScore,
      ]),
    ).toEqual([
      [true, false, false, null],
      [false, true, false, null],
      [false, false, true, 233],
    ])
  })

  it('calls a review begun once something was written in it, which a rejection alone does not do', async () => {
    const { userId, panel, north } = await history()
    await moveTestApplication(userId, { applicationId: north, from: 'SCREENING', to: 'REJECTED' }, NOW)
    const { reviewId } = await db.rejection.findFirstOrThrow({ where: { userId } })
    const row = async () => (await past(userId)).rows.find(({ id }) => id === panel)
    expect(await row()).toMatchObject({ reviewId, owed: true, begun: false })
    await writeReview(userId, reviewId, { happened: 'They asked about rivals.' }, NOW)
    expect(await row()).toMatchObject({ reviewId, owed: true, begun: true })
  })

  it('owes no review of an archived application, as nowhere else', async () => {
    const { userId, panel, north } = await history()
    await setArchived(userId, [north], true, NOW)
    expect((await past(userId)).rows.find(({ id }) => id === panel)).toMatchObject({ owed: false })
    expect((await past(userId, { review: 'owed' })).rows).toEqual([])
  })

  it('goes on where the page before ended, each once, also at one moment', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await db.interview.createMany({
      data: Array.from({ length: 95 }, (_, index) => {
        const startAt = at('2026-10-01', `0${Math.floor(index / 10)}:00`.slice(-5))
        const span = {
          startAt,
          endAt: startAt,
          localStart: '2026-10-01T09:00',
          zone: 'UTC',
          durationMinutes: 30,
        }
        return { userId, applicationId, kind: 'PANEL' as const, ...span }
      }),
    })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof past>> = await past(userId, {}, cursor)
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(seen).toHaveLength(95)
    expect(new Set(seen).size).toBe(95)
    expect((await past(userId, {}, 'rubbish')).rows).toHaveLength(40)
  })
})

describe('what is coming up', () => {
  it('stands until it is over, without what was cancelled', async () => {
    const { userId, ahead } = await history()
    const upcoming = async (now: Date) => (await listUpcomingInterviews(userId, null, now)).rows
    expect((await upcoming(NOW)).map(({ id, progress }) => [id, progress])).toEqual([
      [ahead, { done: 0, total: 8 }],
    ])
    expect(await upcoming(at('2026-11-25', '10:59'))).toHaveLength(1)
    expect(await upcoming(at('2026-11-25', '11:00'))).toEqual([])
  })
})

describe('another user', () => {
  it('sees neither list', async () => {
    await history()
    const other = await createTestUser()
    expect((await past(other)).rows).toEqual([])
    expect((await listUpcomingInterviews(other, null, NOW)).rows).toEqual([])
  })
})
