import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { addDays, dayIn, instantAt, type Day } from '@/lib/domain/day'
import { feedbackFloor } from '@/lib/domain/cooling-off'
import { SMALLEST_SAMPLE } from '@/lib/domain/funnel'
import { listVersionsFared } from './document-insights'
import { listMoves } from './events'
import { topLessons } from './lesson-library'
import { loadPreferences } from './preferences'
import { countBadges } from './badges'
import { listDue } from './due-reminders'
import { addSampleData, hasSample } from './sample'
import { SEARCH } from './sample/search'
import { standingOf } from './standing'
import { createTestUser } from './testing'
import { countSearch, listComingInterviews, listCoolingOff } from './today'
import type { UserId } from './user-id'

const SLOW = 120_000

describe('the sample search', () => {
  const now = instantAt('2026-11-23' as Day, '10:00', 'America/New_York')
  let userId: UserId
  let stranger: UserId

  beforeAll(async () => {
    userId = await createTestUser({ zone: 'America/New_York', country: 'US' })
    stranger = await createTestUser()
    await addSampleData(userId, now)
  }, SLOW)

  it('is some forty applications with thirteen interviews held, eleven of them reviewed', async () => {
    expect(await countSearch(userId, now)).toEqual({
      applications: SEARCH.length,
      applied: 37,
      interviewed: 9,
      heldInterviews: 13,
      reviewed: 11,
    })
    expect(SEARCH.length).toBeGreaterThanOrEqual(40)
    const stages = await db.application.groupBy({ by: ['stage'], where: { userId }, _count: { _all: true } })
    expect(Object.fromEntries(stages.map(({ stage, _count }) => [stage, _count._all]))).toEqual({
      SAVED: 4,
      APPLIED: 8,
      SCREENING: 2,
      INTERVIEWING: 3,
      DECLINED: 1,
      REJECTED: 9,
      WITHDRAWN: 3,
      NO_REPLY: 12,
    })
    expect(await countBadges(userId, now)).toMatchObject({ owedCount: 2 })
    expect(
      await db.review.count({
        where: { userId, completedAt: null, version: { gt: 0 }, happened: { not: '' } },
      }),
    ).toBe(1)
  })

  it('went out with two versions of a résumé, of which the later one was answered more often', async () => {
    const [later, earlier] = await listVersionsFared(userId, null)
    expect([later?.name, earlier?.name]).toEqual(['Analyst v4', 'Analyst v3'])
    expect(later!.sent + earlier!.sent).toBe(37)
    expect(Math.min(later!.sent, earlier!.sent)).toBeGreaterThanOrEqual(SMALLEST_SAMPLE)
    expect(later!.interviews / later!.sent).toBeGreaterThan(earlier!.interviews / earlier!.sent)
  })

  it('mirrors on each application what its timeline says', async () => {
    const applications = await db.application.findMany({ where: { userId } })
    for (const application of applications) {
      const contacts = await db.event.findMany({
        where: { userId, applicationId: application.id, kind: 'CONTACT' },
        select: { day: true },
      })
      const moves = await listMoves(db, userId, application.id)
      const standing = standingOf(
        moves,
        contacts.map(({ day }) => day as Day),
      )
      expect(application, application.company).toMatchObject(standing)
    }
  })

  it('has one rejection, with its review, for whatever stands at Rejected', async () => {
    const rejected = await db.application.findMany({
      where: { userId, stage: 'REJECTED' },
      select: {
        id: true,
        company: true,
        rejections: { where: { reopenedOn: null }, select: { review: { select: { applicationId: true } } } },
      },
    })
    for (const { id, company, rejections } of rejected) {
      expect(rejections, company).toEqual([{ review: { applicationId: id } }])
    }
    expect(await db.rejection.count({ where: { userId, reopenedOn: { not: null } } })).toBe(1)
    expect(await db.rejection.count({ where: { userId, feedback: { not: '' } } })).toBe(3)
  })

  it('asked for feedback on no day before the window', async () => {
    const { calendarFor } = await loadPreferences(userId)
    const asked = await db.rejection.findMany({ where: { userId, askedOn: { not: null } } })
    expect(asked.length).toBe(5)
    for (const { askedOn, receivedOn } of asked) {
      expect(askedOn! >= feedbackFloor(receivedOn as Day, calendarFor())).toBe(true)
    }
  })

  it('learned: what recurs is counted, what worked twice is carried or retired', async () => {
    expect(await topLessons(userId)).toMatchObject([
      { kind: 'IMPROVE', text: 'Could not name a competitor', note: '3 of last 5 reviews' },
      { kind: 'SUSTAIN', text: 'Open with the interviewer’s own conference talk', note: 'worked twice' },
    ])
    const retired = await db.lesson.findMany({ where: { userId, status: 'RETIRED' }, select: { text: true } })
    expect(retired).toEqual([{ text: 'Look up everyone who will be in the room' }])
    expect(await db.lesson.count({ where: { userId, actionDoneOn: { not: null } } })).toBe(2)
  })

  it('judges only lessons that were carried into the interview, and every one of these verdicts stands', async () => {
    const told = SEARCH.flatMap(({ story = [] }) => story).flatMap((step) =>
      step.what === 'interview'
        ? [...(step.round.review?.worked ?? []), ...(step.round.review?.didNotWork ?? [])]
        : [],
    )
    expect(await db.lessonVerdict.count({ where: { userId } })).toBe(told.length)
  })

  it('prepared better for what went on than for what ended', async () => {
    const mean = async (outcome: ('ADVANCED' | 'OFFER' | 'REJECTED')[]) => {
      const where = { userId, outcome: { in: outcome }, reviewedAt: { not: null } }
      const { _avg } = await db.interview.aggregate({ where, _avg: { preparationScore: true } })
      return _avg.preparationScore ?? 0
    }
    expect(await mean(['ADVANCED', 'OFFER'])).toBeGreaterThan((await mean(['REJECTED'])) + 100)
  })

  it('meets one person at two companies', async () => {
    const dana = await db.person.findFirstOrThrow({ where: { userId, name: 'Dana Whitfield' } })
    const rounds = await db.interviewPerson.findMany({
      where: { userId, personId: dana.id },
      select: { interview: { select: { application: { select: { company: true } } } } },
    })
    expect(rounds.map(({ interview }) => interview.application.company).toSorted()).toEqual([
      'Bramble & Finch',
      'Tessellate',
    ])
  })

  it('is marked as sample data throughout', async () => {
    const own = { userId, isSample: false }
    expect(await db.application.count({ where: own })).toBe(0)
    expect(await db.person.count({ where: own })).toBe(0)
    expect(await db.lesson.count({ where: own })).toBe(0)
  })

  it('is added once', async () => {
    const before = await db.event.count({ where: { userId } })
    await addSampleData(userId, now)
    expect(await db.application.count({ where: { userId } })).toBe(SEARCH.length)
    expect(await db.event.count({ where: { userId } })).toBe(before)
  })

  it('is seen by nobody else', async () => {
    expect(await hasSample(userId)).toBe(true)
    expect(await hasSample(stranger)).toBe(false)
    expect(await countSearch(stranger, now)).toMatchObject({ applications: 0, heldInterviews: 0 })
    expect(await listDue(stranger, now, 50)).toEqual({ reminders: [], hasMore: false, next: null })
  })
})

describe('Today with sample data', () => {
  it.each([
    ['a Saturday night', '2026-11-21', '23:50', 'America/Los_Angeles', 'US'],
    ['Christmas Eve at midnight', '2026-12-24', '00:05', 'Pacific/Auckland', 'NZ'],
    ['New Year’s Day', '2027-01-01', '12:00', 'UTC', undefined],
    ['a leap day', '2028-02-29', '08:59', 'Pacific/Auckland', undefined],
  ] as const)(
    'is alive and not flooded on %s',
    async (_, day, time, zone, country) => {
      const userId = await createTestUser({ zone, ...(country ? { country } : {}) })
      const today = day as Day
      const now = instantAt(today, time, zone)
      await addSampleData(userId, now)

      const { reminders } = await listDue(userId, now, 50)
      const rules = reminders.map(({ rule }) => rule)
      expect(rules).toEqual(
        expect.arrayContaining(['thank-you', 'feedback-request', 'write-review', 'nudge', 'no-reply']),
      )
      expect(rules.length).toBeLessThanOrEqual(6)

      const coming = await listComingInterviews(userId, now)
      expect(coming.map(({ company }) => company)).toEqual(['Alder & Co', 'Tessellate'])
      const [alder] = coming
      expect(alder!.progress.done).toBeGreaterThan(0)
      expect(alder!.progress.done).toBeLessThan(alder!.progress.total)

      const cooling = await listCoolingOff(userId, today, await loadPreferences(userId))
      expect(cooling).toMatchObject([
        { company: 'Northwind Realty', state: 'open' },
        { company: 'Bluefin Logistics', state: 'cooling' },
      ])
      expect([2, 3]).toContain(cooling[1]!.businessDay)

      // Lived through before now, and some four months of it.
      const latest = await db.event.findFirstOrThrow({ where: { userId }, orderBy: { createdAt: 'desc' } })
      expect(latest.createdAt.getTime()).toBeLessThan(now.getTime())
      expect(dayIn(latest.createdAt, zone) >= addDays(today, -14)).toBe(true)
      expect(await db.event.count({ where: { userId, day: { gt: today } } })).toBe(0)
      const first = await db.event.findFirstOrThrow({ where: { userId }, orderBy: { day: 'asc' } })
      expect(first.day < addDays(today, -110) && first.day > addDays(today, -150)).toBe(true)
    },
    SLOW,
  )
})
