import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import { reviewSave } from '@/lib/schemas/review'
import { savePlan } from './preparation'
import { loadReviewPage } from './review-page'
import { heldInterview, improve, sustain, writeReview, WHOLE } from './review-testing'
import { at, createTestUser, logTestApplication, moveTestApplication } from './testing'

const lessonsOf = (userId: string) =>
  db.lesson.findMany({ where: { userId }, orderBy: { text: 'asc' }, select: { text: true, seenCount: true } })

describe('saving a review', () => {
  it('keeps all that was typed and counts the version up', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    const typed = {
      ...WHOLE,
      delivery: 'Calm',
      logistics: 'Camera at eye level',
      whyDiffered: 'w',
      nextTime: 'n',
    }
    expect(await writeReview(userId, reviewId, typed)).toMatchObject({ outcome: 'saved', version: 1 })
    const page = await loadReviewPage(userId, reviewId, at('2026-11-26'))
    expect(page).toMatchObject({ version: 1, completed: false })
    expect(page.doc).toMatchObject({
      ...typed,
      lessons: [{ text: 'Concrete numbers for every claim' }, { text: 'Could not name a competitor' }],
    })
  })

  it('tells the timeline once that the review was started', async () => {
    const userId = await createTestUser()
    const { reviewId, applicationId } = await heldInterview(userId, '2026-11-25')
    const started = () =>
      db.event.count({ where: { userId, applicationId, kind: 'REVIEW_STARTED', reviewId } })
    expect(await started()).toBe(0)
    await writeReview(userId, reviewId, { happened: 'One' })
    await writeReview(userId, reviewId, { version: 1, happened: 'Two' })
    expect(await started()).toBe(1)
  })

  it('lets no older tab overwrite a newer one, and hands it what stands there', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    await writeReview(userId, reviewId, { happened: 'The newer tab' })
    const second = await writeReview(userId, reviewId, { happened: 'The older tab', lessons: [sustain('x')] })
    expect(second).toMatchObject({
      outcome: 'overtaken',
      current: { version: 1, doc: { happened: 'The newer tab', lessons: [] } },
    })
    expect(await lessonsOf(userId)).toEqual([])
  })

  it('lets one of two saves at the same moment win', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    const both = await Promise.all([
      writeReview(userId, reviewId, { happened: 'A' }),
      writeReview(userId, reviewId, { happened: 'B' }),
    ])
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['overtaken', 'saved'])
  })

  it('keeps what was planned as it stood when the interview began', async () => {
    const userId = await createTestUser()
    const { reviewId, interviewId } = await heldInterview(userId, '2026-11-25', { plan: 'Lead with churn' })
    await savePlan(userId, { interviewId, plan: 'Written afterwards', bases: null }, at('2026-11-26'))
    await writeReview(userId, reviewId, { happened: 'x' })
    const page = await loadReviewPage(userId, reviewId, at('2026-11-26'))
    expect(page.plan).toBe('Lead with churn')
    expect(page.items.length).toBeGreaterThan(0)
  })

  it('works the same for an application that ended without an interview', async () => {
    const userId = await createTestUser()
    const { id } = await logTestApplication(userId)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    const review = await db.review.findFirstOrThrow({ where: { userId } })
    await writeReview(userId, review.id, WHOLE)
    expect(await loadReviewPage(userId, review.id, at('2026-11-26'))).toMatchObject({
      interview: null,
      rejectedOn: '2026-11-12',
      doc: { happened: 'They asked about rivals.' },
    })
    expect(await db.lesson.findMany({ where: { userId }, select: { lastSeenDay: true } })).toEqual([
      { lastSeenDay: '2026-11-12' },
      { lastSeenDay: '2026-11-12' },
    ])
  })

  it('marks the lessons of a sample review as sample', async () => {
    const userId = await createTestUser()
    const { reviewId, applicationId } = await heldInterview(userId, '2026-11-25')
    await db.application.update({
      where: { userId_id: { userId, id: applicationId } },
      data: { isSample: true },
    })
    await writeReview(userId, reviewId, { lessons: [sustain('Numbers')] })
    expect(await db.lesson.count({ where: { userId, isSample: true } })).toBe(1)
  })
})

describe('the lines of a review', () => {
  it('are the earlier lesson when they say the same, however it is written', async () => {
    const userId = await createTestUser()
    const first = await heldInterview(userId, '2026-11-20')
    const second = await heldInterview(userId, '2026-11-25')
    await writeReview(userId, first.reviewId, {
      lessons: [improve('Could not name a competitor', 'Market brief')],
    })
    const saved = await writeReview(userId, second.reviewId, {
      lessons: [{ ...improve('could not  NAME a competitór'), pillar: 'DELIVERY' }],
    })
    expect(saved).toMatchObject({
      lessons: [
        { text: 'Could not name a competitor', pillar: 'INDUSTRY', action: 'Market brief', seenCount: 2 },
      ],
    })
    expect(await lessonsOf(userId)).toEqual([{ text: 'Could not name a competitor', seenCount: 2 }])
  })

  it('count distinct reviews, not edits', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    for (const version of [0, 1, 2]) {
      await writeReview(userId, reviewId, {
        version,
        happened: String(version),
        lessons: [improve('Rivals')],
      })
    }
    expect(await lessonsOf(userId)).toEqual([{ text: 'Rivals', seenCount: 1 }])
  })

  it('leave no half-typed lesson behind', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    let lessonId: string | null = null
    for (const [version, text] of ['Could', 'Could not na', 'Could not name one'].entries()) {
      const saved = await writeReview(userId, reviewId, {
        version,
        lessons: [{ ...improve(text), lessonId }],
      })
      lessonId = saved.outcome === 'saved' ? (saved.lessons[0]?.lessonId ?? null) : null
    }
    expect(await lessonsOf(userId)).toEqual([{ text: 'Could not name one', seenCount: 1 }])
  })

  it('do not change the words under another review', async () => {
    const userId = await createTestUser()
    const first = await heldInterview(userId, '2026-11-20')
    const second = await heldInterview(userId, '2026-11-25')
    await writeReview(userId, first.reviewId, { lessons: [improve('Rivals')] })
    const [{ id: lessonId } = { id: '' }] = await db.lesson.findMany({ where: { userId } })
    await writeReview(userId, second.reviewId, { lessons: [{ ...improve('Rivals'), lessonId }] })
    await writeReview(userId, second.reviewId, {
      version: 1,
      lessons: [{ ...improve('Something else'), lessonId }],
    })
    expect(await lessonsOf(userId)).toEqual([
      { text: 'Rivals', seenCount: 1 },
      { text: 'Something else', seenCount: 1 },
    ])
  })

  it('are counted anew when one is removed, and go when nothing speaks of them', async () => {
    const userId = await createTestUser()
    const first = await heldInterview(userId, '2026-11-20')
    const second = await heldInterview(userId, '2026-11-25')
    await writeReview(userId, first.reviewId, { lessons: [improve('Rivals'), sustain('Numbers')] })
    await writeReview(userId, second.reviewId, { lessons: [improve('Rivals')] })
    const rivals = () => db.lesson.findFirst({ where: { userId, folded: 'rivals' } })
    expect(await rivals()).toMatchObject({ seenCount: 2, lastSeenDay: '2026-11-25' })
    await writeReview(userId, second.reviewId, { version: 1, lessons: [] })
    expect(await rivals()).toMatchObject({ seenCount: 1, lastSeenDay: '2026-11-20' })
    await writeReview(userId, first.reviewId, { version: 1, lessons: [sustain('Numbers')] })
    expect(await rivals()).toBeNull()
  })

  it('lose no words when two say the same for a moment', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    const first = improve('Rivals', 'Market brief', '2026-11-27')
    await writeReview(userId, reviewId, { lessons: [first] })
    const saved = await writeReview(userId, reviewId, { version: 1, lessons: [first, improve('rivals')] })
    const [one, two] = saved.outcome === 'saved' ? saved.lessons : []
    expect(one).toMatchObject({ text: 'Rivals', action: 'Market brief', actionDue: '2026-11-27' })
    expect(two).toEqual(one)
    const lessonId = one?.lessonId
    await writeReview(userId, reviewId, {
      version: 2,
      lessons: [
        { ...improve('Rivals and prices'), lessonId },
        { ...first, lessonId },
      ],
    })
    expect(await lessonsOf(userId)).toEqual([
      { text: 'Rivals', seenCount: 1 },
      { text: 'Rivals and prices', seenCount: 1 },
    ])
  })

  it('keep their order', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    await writeReview(userId, reviewId, { lessons: [sustain('B'), sustain('A'), improve('C')] })
    await writeReview(userId, reviewId, { version: 1, lessons: [sustain('A'), sustain('B'), improve('C')] })
    const { doc } = await loadReviewPage(userId, reviewId, at('2026-11-26'))
    expect(doc.lessons.map(({ text }) => text)).toEqual(['A', 'B', 'C'])
  })

  it('remind of an action on its day, and follow it when the day moves', async () => {
    const userId = await createTestUser()
    const { reviewId } = await heldInterview(userId, '2026-11-25')
    const due = () =>
      db.reminder.findMany({
        where: { userId, rule: 'improve-action', state: 'OPEN' },
        select: { dueAt: true },
      })
    await writeReview(userId, reviewId, { lessons: [improve('Rivals', 'Market brief', '2026-11-27')] })
    expect(await due()).toEqual([{ dueAt: at('2026-11-27') }])
    await writeReview(userId, reviewId, {
      version: 1,
      lessons: [improve('Rivals', 'Market brief', '2026-11-30')],
    })
    expect(await due()).toEqual([{ dueAt: at('2026-11-30') }])
  })
})

describe('what cannot be saved', () => {
  const issues = (typed: object) => {
    const parsed = reviewSave.safeParse({ reviewId: 'r', version: 0, ...typed })
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
  }

  it.each([
    [
      'far too long',
      { happened: 'x'.repeat(20_001) },
      'happened',
      'What happened is too long: at most 20,000 characters.',
    ],
    ['a rating that is none', { peopleRating: 6 }, 'peopleRating', 'Choose from 1 to 5.'],
    [
      'a long lesson',
      { lessons: [sustain('x'.repeat(301))] },
      'lessons.0.text',
      'Keep it to 300 characters.',
    ],
    [
      'a day that does not exist',
      { lessons: [improve('a', 'b', '2026-02-31')] },
      'lessons.0.actionDue',
      'Choose a day that exists, such as 2026-11-27.',
    ],
    [
      'an action without words',
      { lessons: [sustain(''), improve('', 'b')] },
      'lessons.1.text',
      'Say it in a few words.',
    ],
  ])('%s gets a sentence at its field', (_what, typed, field, message) => {
    expect(issues(typed)).toEqual([[field, message]])
  })

  it('leaves out the lines that say nothing', () => {
    expect(
      reviewSave.parse({ reviewId: 'r', version: 0, lessons: [sustain(' '), improve('x')] }).lessons,
    ).toHaveLength(1)
  })

  it('takes emoji, right-to-left and markup as they are', () => {
    const happened = '🎉 مرحبا <script>alert(1)</script>'
    expect(reviewSave.parse({ reviewId: 'r', version: 0, happened }).happened).toBe(happened)
  })
})

describe('another user', () => {
  it('cannot read or write a review, nor take a lesson into their own', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    const { reviewId } = await heldInterview(owner, '2026-11-25')
    await writeReview(owner, reviewId, { lessons: [improve('Rivals')] })
    await expect(loadReviewPage(other, reviewId, at('2026-11-26'))).rejects.toBeInstanceOf(NotFoundError)
    await expect(writeReview(other, reviewId, { version: 1, happened: 'x' })).rejects.toBeInstanceOf(
      NotFoundError,
    )

    const [{ id: lessonId } = { id: '' }] = await db.lesson.findMany({ where: { userId: owner } })
    const own = await heldInterview(other, '2026-11-25')
    await writeReview(other, own.reviewId, {
      lessons: [{ ...improve('Changed'), lessonId }],
      verdicts: [{ lessonId, worked: 'yes' }],
    })
    expect(await lessonsOf(owner)).toEqual([{ text: 'Rivals', seenCount: 1 }])
    expect(await lessonsOf(other)).toEqual([{ text: 'Changed', seenCount: 1 }])
    expect(await db.lessonVerdict.count({ where: { lessonId } })).toBe(0)
  })
})
