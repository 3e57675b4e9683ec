import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { fold } from '@/lib/domain/fold'
import { attachDocument } from './application-documents'
import { linkPerson } from './application-people'
import { finishReview, improve, sustain, WHOLE } from './review-testing'
import { openInterviewReview } from './review-drafts'
import { addSampleData, hasSample, removeSampleData } from './sample'
import { at, createTestUser, logTestApplication, moveTestApplication, scheduleTestInterview } from './testing'
import type { UserId } from './user-id'

const SLOW = 120_000
const now = at('2026-11-23', '15:00')
const later = at('2026-11-30', '15:00')

/** What the person sees of their own: without ids, which nobody reads. */
async function ownOf(userId: UserId) {
  const where = { userId, application: { isSample: false } }
  return {
    applications: await db.application.findMany({
      where: { userId, isSample: false },
      orderBy: { id: 'asc' },
    }),
    events: await db.event.findMany({ where, orderBy: { id: 'asc' } }),
    interviews: await db.interview.findMany({ where, include: { people: true }, orderBy: { id: 'asc' } }),
    lines: await db.preparationItem.findMany({
      where: { userId, interview: { application: { isSample: false } } },
      select: { text: true, done: true, pillar: true, position: true },
      orderBy: { id: 'asc' },
    }),
    reviews: await db.review.findMany({
      where,
      include: { lessons: true, verdicts: true },
      orderBy: { id: 'asc' },
    }),
    rejections: await db.rejection.findMany({ where, orderBy: { id: 'asc' } }),
    people: await db.applicationPerson.findMany({ where, orderBy: { personId: 'asc' } }),
    reminders: await db.reminder.findMany({
      where: { ...where, rule: { not: 'move-forward' } },
      orderBy: { id: 'asc' },
    }),
  }
}

describe('removing the sample data', () => {
  it(
    'leaves nothing of it',
    async () => {
      const userId = await createTestUser()
      await addSampleData(userId, now)
      await removeSampleData(userId, now)
      expect(await hasSample(userId)).toBe(false)
      const where = { userId }
      expect({
        applications: await db.application.count({ where }),
        events: await db.event.count({ where }),
        interviews: await db.interview.count({ where }),
        reviews: await db.review.count({ where }),
        rejections: await db.rejection.count({ where }),
        reminders: await db.reminder.count({ where }),
        people: await db.person.count({ where }),
        lessons: await db.lesson.count({ where }),
        tags: await db.tag.count({ where }),
        documents: await db.document.count({ where }),
        contents: await db.documentContent.count({ where }),
      }).toEqual({
        applications: 0,
        events: 0,
        interviews: 0,
        reviews: 0,
        rejections: 0,
        reminders: 0,
        people: 0,
        lessons: 0,
        tags: 0,
        documents: 0,
        contents: 0,
      })
    },
    SLOW,
  )

  it(
    'leaves what the person logged themselves, also where it is linked to a sample person or lesson',
    async () => {
      const userId = await createTestUser()
      await addSampleData(userId, now)
      const { id: applicationId } = await logTestApplication(
        userId,
        { company: 'My Own Ltd', tags: 'remote, mine' },
        now,
      )
      const marta = await db.person.findFirstOrThrow({ where: { userId, name: 'Marta Lindqvist' } })
      const dana = await db.person.findFirstOrThrow({ where: { userId, name: 'Dana Whitfield' } })
      await linkPerson(userId, { applicationId, personId: marta.id, role: 'REFERRER' }, now)
      const resume = await db.document.findFirstOrThrow({ where: { userId, name: 'Analyst v4' } })
      await attachDocument(userId, { applicationId, documentId: resume.id, sentOn: null }, now)
      const round = { applicationId, personIds: [dana.id] }
      const held = await scheduleTestInterview(userId, { ...round, day: '2026-11-25' }, now)
      await scheduleTestInterview(userId, { ...round, day: '2026-12-02' }, now)
      const carried = await db.preparationItem.findFirstOrThrow({
        where: { userId, interviewId: held.id, lesson: { text: 'Spoke ill of my last employer' } },
      })
      const review = await openInterviewReview(userId, held.id, at('2026-11-25', '12:00'))
      await finishReview(userId, review.id, {
        lessons: [sustain('My own strength'), improve('Could not name a competitor')],
        verdicts: [{ lessonId: carried.lessonId!, worked: 'yes' }],
      })

      const before = await ownOf(userId)
      expect(before.lines.some(({ text }) => text === 'Rambled past two minutes')).toBe(true)
      await removeSampleData(userId, later)
      expect(await ownOf(userId)).toEqual(before)

      const people = await db.person.findMany({ where: { userId }, orderBy: { name: 'asc' } })
      expect(people.map(({ name, isSample }) => ({ name, isSample }))).toEqual([
        { name: 'Dana Whitfield', isSample: false },
        { name: 'Marta Lindqvist', isSample: false },
      ])
      // Named by the person's own review, and judged by it; counted by what is left.
      const lessons = await db.lesson.findMany({
        where: { userId },
        orderBy: { text: 'asc' },
        select: { text: true, seenCount: true, workedStreak: true, isSample: true },
      })
      expect(lessons).toEqual([
        { text: 'Could not name a competitor', seenCount: 1, workedStreak: 0, isSample: false },
        { text: 'My own strength', seenCount: 1, workedStreak: 0, isSample: false },
        { text: 'Spoke ill of my last employer', seenCount: 0, workedStreak: 1, isSample: false },
      ])
      const documents = await db.document.findMany({
        where: { userId },
        select: { name: true, isSample: true, applications: { select: { applicationId: true } } },
      })
      expect(documents).toEqual([{ name: 'Analyst v4', isSample: false, applications: [{ applicationId }] }])
      const tags = await db.tag.findMany({ where: { userId }, orderBy: { folded: 'asc' } })
      expect(tags.map(({ name }) => name)).toEqual(['mine', 'remote'])
      // A line that a sample lesson brought is the person's own line now.
      const line = await db.preparationItem.findFirstOrThrow({
        where: { userId, interviewId: held.id, text: 'Rambled past two minutes' },
      })
      expect(line).toMatchObject({ lessonId: null, source: 'OWN' })
    },
    SLOW,
  )

  it(
    'plans again: what the sample search had ended comes back',
    async () => {
      const userId = await createTestUser()
      const { id } = await logTestApplication(userId, {}, at('2026-11-02'))
      await moveTestApplication(
        userId,
        { applicationId: id, from: 'APPLIED', to: 'REJECTED' },
        at('2026-11-09'),
      )
      const review = await db.review.findFirstOrThrow({ where: { userId } })
      await finishReview(userId, review.id, {}, at('2026-11-10'))
      const forward = () =>
        db.reminder.findFirstOrThrow({ where: { userId, rule: 'move-forward' }, select: { state: true } })
      const competitors = () =>
        db.lesson.findFirstOrThrow({ where: { userId, folded: fold('Could not name a competitor') } })
      expect(await forward()).toEqual({ state: 'OPEN' })
      expect(WHOLE.lessons.map(({ text }) => text)).toContain('Could not name a competitor')

      await addSampleData(userId, now)
      expect(await forward()).toEqual({ state: 'CANCELLED' })
      expect(await competitors()).toMatchObject({ seenCount: 4, isSample: false })

      await removeSampleData(userId, now)
      expect(await forward()).toEqual({ state: 'OPEN' })
      expect(await competitors()).toMatchObject({ seenCount: 1, isSample: false })
    },
    SLOW,
  )

  it('leaves that of others alone', async () => {
    const userId = await createTestUser()
    const other = await createTestUser()
    for (const each of [userId, other]) {
      const { id } = await logTestApplication(each, { company: 'Orrery' }, now)
      await db.application.update({
        where: { userId_id: { userId: each, id } },
        data: { isSample: true },
      })
    }
    await removeSampleData(userId, now)
    expect(await hasSample(userId)).toBe(false)
    expect(await hasSample(other)).toBe(true)
  })
})
