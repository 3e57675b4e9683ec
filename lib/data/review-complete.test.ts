import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import { setArchived } from './application-bulk'
import { undoLastMove } from './corrections'
import { listDue } from './due-reminders'
import { completeReview, reopenReview } from './review-complete'
import { finishReview, heldInterview, improve, sustain, WHOLE } from './review-testing'
import { reviewSave } from '@/lib/schemas/review'
import { openInterviewReview } from './review-drafts'
import { restoreApplications, trashApplications } from './trash'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

const interviewOf = (userId: UserId, id: string) =>
  db.interview.findUniqueOrThrow({ where: { userId_id: { userId, id } } })

describe('completing a review', () => {
  it.each([
    ['what happened', { happened: ' ' }, 'happened'],
    ['a rating', { companyRating: null }, 'companyRating'],
    ['a sustain', { lessons: [improve('x')] }, 'sustain'],
    ['an improve', { lessons: [sustain('x')] }, 'improve'],
  ])('needs %s, and saves what there is', async (_what, typed, field) => {
    const userId = await createTestUser()
    const { reviewId, interviewId } = await heldInterview(userId, '2026-11-25')
    const done = await finishReview(userId, reviewId, { ...typed, nextTime: 'Kept' })
    expect(done).toMatchObject({ outcome: 'saved', version: 1, missing: [{ field }] })
    expect(await db.review.findFirst({ where: { userId, id: reviewId } })).toMatchObject({
      completedAt: null,
      nextTime: 'Kept',
    })
    expect(await interviewOf(userId, interviewId)).toMatchObject({ reviewedAt: null, preparationScore: null })
  })

  it('mirrors the day and the score on the interview, tells the timeline and ends the reminder', async () => {
    const userId = await createTestUser()
    const { reviewId, interviewId, applicationId } = await heldInterview(userId, '2026-11-25')
    const owed = { userId, rule: 'write-review', state: 'OPEN' as const }
    expect(await db.reminder.count({ where: owed })).toBe(1)
    const now = at('2026-11-26', '10:00')
    expect(await finishReview(userId, reviewId, {}, now)).toMatchObject({ missing: [], version: 2 })
    expect(await interviewOf(userId, interviewId)).toMatchObject({ reviewedAt: now, preparationScore: 300 })
    expect(
      await db.event.findMany({ where: { userId, applicationId, reviewId }, orderBy: { id: 'asc' } }),
    ).toMatchObject([
      { kind: 'REVIEW_STARTED', day: '2026-11-26', interviewId },
      { kind: 'REVIEW_COMPLETED', day: '2026-11-26', interviewId },
    ])
    expect(await db.reminder.count({ where: owed })).toBe(0)
  })

  it('does not let an older tab write into it', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    await finishReview(userId, reviewId)
    expect(await finishReview(userId, reviewId, { version: 2, happened: 'Later' })).toMatchObject({
      outcome: 'overtaken',
      current: { completed: true, doc: { happened: WHOLE.happened } },
    })
  })

  it('waits for the interview', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const interview = await scheduleTestInterview(userId, { applicationId })
    const review = await db.review.create({ data: { userId, applicationId, interviewId: interview.id } })
    const early = finishReview(userId, review.id, {}, at('2026-11-25', '09:59'))
    await expect(early).rejects.toBeInstanceOf(RefusedError)
    expect(await finishReview(userId, review.id, {}, at('2026-11-25', '10:00'))).toMatchObject({
      missing: [],
    })
    expect((await db.review.findFirstOrThrow({ where: { id: review.id } })).frozenAt).not.toBeNull()
  })

  it('plans to move forward after the review of a rejection', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    const review = await db.review.findFirstOrThrow({ where: { userId } })
    const rules = () =>
      db.reminder.findMany({
        where: { userId, state: 'OPEN', rule: { in: ['rejection-review', 'move-forward'] } },
        select: { rule: true },
      })
    expect(await rules()).toEqual([{ rule: 'rejection-review' }])
    await finishReview(userId, review.id, {}, at('2026-11-13'))
    expect(await rules()).toEqual([{ rule: 'move-forward' }])
    const due = async () => {
      const { reminders } = await listDue(userId, at('2026-11-30'), 5)
      return reminders.map(({ rule }) => rule).filter((rule) => rule === 'move-forward')
    }
    expect(await due()).toEqual(['move-forward'])
    // Whoever puts away what has ended still has to start again; whoever throws it away has nothing to start from.
    await setArchived(userId, [id], true, at('2026-11-13'))
    expect(await due()).toEqual(['move-forward'])
    await trashApplications(userId, [id], at('2026-11-13'))
    expect(await rules()).toEqual([])
    await restoreApplications(userId, [id], at('2026-11-14'))
    expect(await due()).toEqual(['move-forward'])
    // Nor has whoever is back in.
    await moveTestApplication(
      userId,
      { applicationId: id, from: 'REJECTED', to: 'SCREENING' },
      at('2026-11-16'),
    )
    expect(await rules()).toEqual([])
    await undoLastMove(userId, id, 'SCREENING', at('2026-11-16'))
    expect(await rules()).toEqual([{ rule: 'move-forward' }])
    await undoLastMove(userId, id, 'REJECTED', at('2026-11-16'))
    expect(await rules()).toEqual([])
  })
})

describe('reopening', () => {
  it('owes it again, and completing it once more tells nothing new', async () => {
    const userId = await createTestUser()
    const { reviewId, interviewId } = await heldInterview(userId, '2026-11-25')
    await finishReview(userId, reviewId)
    await expect(reopenReview(userId, { reviewId, version: 1 }, at('2026-11-27'))).rejects.toBeInstanceOf(
      ConflictError,
    )
    expect(await reopenReview(userId, { reviewId, version: 2 }, at('2026-11-27'))).toEqual({ version: 3 })
    expect(await interviewOf(userId, interviewId)).toMatchObject({ reviewedAt: null, preparationScore: null })
    await finishReview(userId, reviewId, { version: 3, peopleRating: 5 }, at('2026-11-27'))
    expect(await interviewOf(userId, interviewId)).toMatchObject({ preparationScore: 367 })
    expect(await db.event.count({ where: { userId, kind: 'REVIEW_COMPLETED' } })).toBe(1)
  })
})

describe('did it work?', () => {
  const DAYS = ['2026-11-10', '2026-11-12', '2026-11-16', '2026-11-18', '2026-11-20']

  /** The first review names the lesson; every later interview carries it, and its review answers. */
  async function history(userId: UserId, answers: readonly ('yes' | 'no' | 'named again')[]) {
    const [firstDay = ''] = DAYS
    const first = await heldInterview(userId, firstDay)
    await finishReview(
      userId,
      first.reviewId,
      { lessons: [sustain('Numbers'), improve('Rivals')] },
      at(firstDay, '13:00'),
    )
    const lesson = await db.lesson.findFirstOrThrow({ where: { userId, folded: 'rivals' } })
    const reviews: string[] = []
    for (const [index, answer] of answers.entries()) {
      const day = DAYS[index + 1] ?? ''
      const { reviewId } = await heldInterview(userId, day, { scheduledOn: DAYS[index] ?? '' })
      reviews.push(reviewId)
      const lessons = [sustain('Calm'), improve(answer === 'named again' ? 'Rivals' : `Other ${index}`)]
      const verdicts = answer === 'named again' ? [] : [{ lessonId: lesson.id, worked: answer }]
      await finishReview(userId, reviewId, { lessons, verdicts }, at(day, '13:00'))
    }
    const after = await db.lesson.findMany({
      where: { userId, folded: 'rivals' },
      orderBy: { status: 'asc' },
    })
    return { after, reviews, lessonId: lesson.id }
  }

  it('carries the lesson into the next preparation, which is what can be judged', async () => {
    const userId = await createTestUser()
    const { lessonId } = await history(userId, ['yes'])
    expect(await db.lessonVerdict.findMany({ where: { userId } })).toMatchObject([{ lessonId, worked: true }])
  })

  it('retires an improve item into a sustain after yes twice in a row', async () => {
    const userId = await createTestUser()
    const { after, reviews } = await history(userId, ['yes', 'yes'])
    expect(after).toMatchObject([
      { kind: 'SUSTAIN', status: 'OPEN', workedStreak: 2, seenCount: 1, text: 'Rivals' },
      { kind: 'IMPROVE', status: 'RETIRED', workedStreak: 2 },
    ])
    const sustained = after[0]?.id ?? ''
    expect(await db.reviewLesson.findMany({ where: { userId, lessonId: sustained } })).toMatchObject([
      { reviewId: reviews[1] },
    ])
  })

  it.each([
    ['a no between', ['yes', 'no', 'yes'], 1],
    ['naming it again', ['yes', 'named again', 'yes'], 1],
    ['one yes', ['yes'], 1],
    ['a no at the end', ['yes', 'no'], 0],
  ] as const)('does not retire it with %s', async (_what, answers, workedStreak) => {
    const userId = await createTestUser()
    const { after } = await history(userId, answers)
    expect(after).toMatchObject([{ kind: 'IMPROVE', status: 'OPEN', workedStreak }])
  })

  it('takes the retirement back when the answer is changed', async () => {
    const userId = await createTestUser()
    const { reviews, lessonId } = await history(userId, ['yes', 'yes'])
    const reviewId = reviews[1] ?? ''
    await reopenReview(userId, { reviewId, version: 2 }, at('2026-11-30'))
    const verdicts = [{ lessonId, worked: 'no' as const }]
    await finishReview(userId, reviewId, { version: 3, verdicts }, at('2026-11-30'))
    expect(await db.lesson.findMany({ where: { userId, folded: 'rivals' } })).toMatchObject([
      { kind: 'IMPROVE', status: 'OPEN', workedStreak: 0 },
    ])
  })

  it('says yes a third time to what it became', async () => {
    const userId = await createTestUser()
    await history(userId, ['yes', 'yes'])
    const became = await db.lesson.findFirstOrThrow({ where: { userId, folded: 'rivals', kind: 'SUSTAIN' } })
    const { reviewId } = await heldInterview(userId, '2026-11-20', { scheduledOn: '2026-11-17' })
    await finishReview(userId, reviewId, { verdicts: [{ lessonId: became.id, worked: 'yes' }] })
    expect(await db.lesson.findFirst({ where: { id: became.id } })).toMatchObject({ workedStreak: 3 })
  })

  it('cannot be answered of a lesson that was not carried', async () => {
    const userId = await createTestUser()
    const first = await heldInterview(userId, '2026-11-10')
    const second = await heldInterview(userId, '2026-11-12')
    await finishReview(userId, first.reviewId, {}, at('2026-11-10', '13:00'))
    const lesson = await db.lesson.findFirstOrThrow({ where: { userId, kind: 'IMPROVE' } })
    const verdicts = [{ lessonId: lesson.id, worked: 'yes' as const }]
    await finishReview(userId, second.reviewId, { verdicts }, at('2026-11-12', '13:00'))
    expect(await db.lessonVerdict.count({ where: { userId } })).toBe(0)
  })
})

describe('another user', () => {
  it('cannot complete or reopen a review', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { reviewId, interviewId } = await heldInterview(owner, '2026-11-25')
    const input = reviewSave.parse({ reviewId, version: 0, ...WHOLE })
    await expect(completeReview(other, input, at('2026-11-26'))).rejects.toBeInstanceOf(NotFoundError)
    await expect(openInterviewReview(other, interviewId, at('2026-11-26'))).rejects.toBeInstanceOf(
      NotFoundError,
    )
    await finishReview(owner, reviewId)
    const again = reopenReview(other, { reviewId, version: 2 }, at('2026-11-26'))
    await expect(again).rejects.toBeInstanceOf(NotFoundError)
    expect((await interviewOf(owner, interviewId)).reviewedAt).not.toBeNull()
  })
})
