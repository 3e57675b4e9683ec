import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { parsePlannedItems } from '@/lib/domain/preparation'
import { fold } from '@/lib/domain/fold'
import type { LessonKind, LessonStatus } from '@/lib/domain/vocabulary'
import { ConflictError, NotFoundError } from '@/lib/errors'
import { openInterviewReview } from './review-drafts'
import { loadInterviewPage } from './interview-page'
import { addPreparation, dropPreparation, savePlan, tickPreparation } from './preparation'
import { at, createTestUser, logTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

const BEFORE = at('2026-11-24')
const BEGUN = at('2026-11-25', '10:00')
const AFTER = at('2026-11-25', '14:00')

async function scheduled() {
  const userId = await createTestUser()
  const { id: applicationId } = await logTestApplication(userId)
  const { id: interviewId } = await scheduleTestInterview(userId, { applicationId })
  const items = await db.preparationItem.findMany({
    where: { userId, interviewId },
    orderBy: { position: 'asc' },
  })
  return { userId, applicationId, interviewId, items, first: items[0]!, second: items[1]! }
}

const lesson = (
  userId: UserId,
  text: string,
  given: Partial<{
    kind: LessonKind
    seenCount: number
    workedStreak: number
    lastSeenDay: string
    status: LessonStatus
  }> = {},
) =>
  db.lesson.create({
    data: { userId, kind: 'IMPROVE', pillar: 'COMPANY', text, folded: fold(text), seenCount: 1, ...given },
  })

const plannedOf = async (userId: UserId, interviewId: string) => {
  const review = await db.review.findFirstOrThrow({ where: { userId, interviewId } })
  return {
    plan: review.plannedPlan,
    ticked: parsePlannedItems(review.plannedItems)
      .filter(({ done }) => done)
      .map(({ text }) => text),
    texts: parsePlannedItems(review.plannedItems).map(({ text }) => text),
  }
}

describe('preparing', () => {
  it('counts ticks and leaves out what was dropped', async () => {
    const { userId, interviewId, first, second } = await scheduled()
    expect(await tickPreparation(userId, { itemId: first.id, done: true }, BEFORE)).toEqual({
      done: 1,
      total: 8,
    })
    expect(await dropPreparation(userId, { itemId: second.id, dropped: true }, BEFORE)).toEqual({
      done: 1,
      total: 7,
    })
    const own = {
      id: crypto.randomUUID(),
      interviewId,
      pillar: 'PEOPLE' as const,
      text: 'Ask Ada about the team',
    }
    await addPreparation(userId, own, BEFORE)
    expect(await addPreparation(userId, own, BEFORE)).toEqual({ done: 1, total: 8 })
    expect(await dropPreparation(userId, { itemId: second.id, dropped: false }, BEFORE)).toEqual({
      done: 1,
      total: 9,
    })
  })

  it('stops reminding once every line is ticked', async () => {
    const { userId, items } = await scheduled()
    const reminded = () => db.reminder.count({ where: { userId, rule: 'prepare', state: 'OPEN' } })
    expect(await reminded()).toBe(1)
    for (const { id } of items) await tickPreparation(userId, { itemId: id, done: true }, BEFORE)
    expect(await reminded()).toBe(0)
    await tickPreparation(userId, { itemId: items[0]!.id, done: false }, BEFORE)
    expect(await reminded()).toBe(1)
  })

  it('keeps two tabs from writing over each other, and takes a repeated save for the same', async () => {
    const { userId, interviewId } = await scheduled()
    await savePlan(userId, { interviewId, plan: 'Lead with churn', bases: [''] }, BEFORE)
    await savePlan(userId, { interviewId, plan: 'Lead with churn', bases: [''] }, BEFORE)
    await expect(
      savePlan(userId, { interviewId, plan: 'From an old tab', bases: [''] }, BEFORE),
    ).rejects.toBeInstanceOf(ConflictError)
    expect((await loadInterviewPage(userId, interviewId)).plan).toBe('Lead with churn')
    // Two sends whose answers never came: whichever of them arrived, the third continues it.
    await savePlan(userId, { interviewId, plan: 'Third', bases: ['', 'Lead with churn', 'Second'] }, BEFORE)
    await savePlan(userId, { interviewId, plan: 'Mine after all', bases: null }, BEFORE)
    expect((await loadInterviewPage(userId, interviewId)).plan).toBe('Mine after all')
  })
})

describe('what the review keeps', () => {
  it('is the preparation as it stood at the start, whatever is changed later and however', async () => {
    const { userId, interviewId, first, second } = await scheduled()
    await savePlan(userId, { interviewId, plan: 'Lead with churn', bases: null }, BEFORE)
    await tickPreparation(userId, { itemId: first.id, done: true }, BEFORE)

    await tickPreparation(userId, { itemId: second.id, done: true }, BEGUN)
    await tickPreparation(userId, { itemId: first.id, done: false }, AFTER)
    await dropPreparation(userId, { itemId: first.id, dropped: true }, AFTER)
    await savePlan(userId, { interviewId, plan: 'What I wish I had planned', bases: null }, AFTER)
    const own = { id: crypto.randomUUID(), interviewId, pillar: 'PEOPLE' as const, text: 'Too late' }
    await addPreparation(userId, own, AFTER)
    await openInterviewReview(userId, interviewId, AFTER)

    const planned = await plannedOf(userId, interviewId)
    expect(planned).toMatchObject({ plan: 'Lead with churn', ticked: [first.text] })
    expect(planned.texts).toHaveLength(8)
    expect(planned.texts).not.toContain('Too late')
  })

  it.each([
    [
      'a tick',
      (s: Awaited<ReturnType<typeof scheduled>>) =>
        tickPreparation(s.userId, { itemId: s.first.id, done: true }, BEGUN),
    ],
    [
      'a drop',
      (s: Awaited<ReturnType<typeof scheduled>>) =>
        dropPreparation(s.userId, { itemId: s.first.id, dropped: true }, BEGUN),
    ],
    [
      'a plan',
      (s: Awaited<ReturnType<typeof scheduled>>) =>
        savePlan(s.userId, { interviewId: s.interviewId, plan: 'Late', bases: [''] }, BEGUN),
    ],
  ])('is frozen by %s that comes first after the start', async (_name, change) => {
    const round = await scheduled()
    await change(round)
    const planned = await plannedOf(round.userId, round.interviewId)
    expect(planned).toMatchObject({ plan: '', ticked: [] })
    expect(planned.texts).toContain(round.first.text)
  })
})

describe('lessons carried in', () => {
  it('come ranked, a few of many, after the standing lines', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await Promise.all([
      ...Array.from({ length: 30 }, (_, index) => lesson(userId, `Improve ${index}`, { seenCount: index })),
      lesson(userId, 'Seen as often, later', { seenCount: 29, lastSeenDay: '2026-11-01' }),
      lesson(userId, 'Retired', { seenCount: 99, status: 'RETIRED' }),
      lesson(userId, 'Strong', { kind: 'SUSTAIN', workedStreak: 3 }),
      lesson(userId, 'Weaker', { kind: 'SUSTAIN', workedStreak: 2 }),
      lesson(userId, 'Weakest', { kind: 'SUSTAIN', workedStreak: 1 }),
    ])
    const { id } = await scheduleTestInterview(userId, { applicationId })
    const { preparation } = await loadInterviewPage(userId, id)
    expect(preparation.filter((line) => line.lesson).map(({ text }) => text)).toEqual([
      'Seen as often, later',
      'Improve 29',
      'Improve 28',
      'Improve 27',
      'Improve 26',
      'Strong',
      'Weaker',
    ])
  })

  it('say which review they come from: the latest that names them', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    const { id: lessonId } = await lesson(userId, 'Name two rivals')
    for (const [id, day] of [
      ['early', '2026-11-09'],
      ['late', '2026-11-10'],
    ] as const) {
      const round = await scheduleTestInterview(userId, { applicationId, day, kind: 'TECHNICAL' })
      await db.review.create({ data: { userId, id, applicationId, interviewId: round.id } })
      await db.reviewLesson.create({ data: { userId, reviewId: id, lessonId, position: 0 } })
    }
    const next = await scheduleTestInterview(userId, { applicationId, kind: 'FINAL' })
    const carried = (await loadInterviewPage(userId, next.id)).preparation.find((line) => line.lesson)
    expect(carried).toMatchObject({
      text: 'Name two rivals',
      lesson: {
        kind: 'IMPROVE',
        source: {
          reviewId: 'late',
          company: 'Northwind Realty',
          interview: { kind: 'TECHNICAL', day: '2026-11-10' },
        },
      },
    })
    expect((await loadInterviewPage(userId, interviewId)).preparation.some((line) => line.lesson)).toBe(false)
  })

  it('come from a round before this one, also once it is reviewed itself', async () => {
    const { userId, applicationId, interviewId } = await scheduled()
    const { id: lessonId } = await lesson(userId, 'Name two rivals')
    const next = await scheduleTestInterview(userId, { applicationId, day: '2026-11-30', kind: 'FINAL' })
    const nameIn = async (id: string, about: string) => {
      await db.review.create({ data: { userId, id, applicationId, interviewId: about } })
      await db.reviewLesson.create({ data: { userId, reviewId: id, lessonId, position: 0 } })
    }
    const sourceOf = async () =>
      (await loadInterviewPage(userId, next.id)).preparation.find((line) => line.lesson)?.lesson?.source
    await nameIn('of the next', next.id)
    expect(await sourceOf()).toBeNull()
    await nameIn('of an earlier', interviewId)
    expect(await sourceOf()).toMatchObject({ reviewId: 'of an earlier' })
  })

  it('are the person’s own, never somebody else’s', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    await lesson(owner, 'A secret')
    const { id: applicationId } = await logTestApplication(other)
    const { id } = await scheduleTestInterview(other, { applicationId })
    expect((await loadInterviewPage(other, id)).preparation.some((line) => line.lesson)).toBe(false)
  })
})

describe('another user', () => {
  it('cannot tick, drop, add, plan or look', async () => {
    const { interviewId, first } = await scheduled()
    const other = await createTestUser()
    const own = { id: crypto.randomUUID(), interviewId, pillar: 'PEOPLE' as const, text: 'Mine' }
    const attempts = [
      () => tickPreparation(other, { itemId: first.id, done: true }, BEFORE),
      () => dropPreparation(other, { itemId: first.id, dropped: true }, BEFORE),
      () => addPreparation(other, own, BEFORE),
      () => savePlan(other, { interviewId, plan: 'Mine', bases: null }, BEFORE),
      () => loadInterviewPage(other, interviewId),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(NotFoundError)
    const items = await db.preparationItem.findMany({ where: { interviewId } })
    expect(items.some(({ done, dropped, text }) => done || dropped || text === 'Mine')).toBe(false)
  })
})
