import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { lessonEdit, lessonFilters } from '@/lib/schemas/lesson'
import type { z } from 'zod'
import { listLessons, topLessons } from './lesson-library'
import { changeLesson, listSuggestions, setActionDone, textOfLesson } from './lessons'
import { completeReminder } from './reminder-decisions'
import { finishReview, heldInterview, improve, sustain } from './review-testing'
import { at, createTestUser } from './testing'
import type { UserId } from './user-id'

const texts = async (userId: UserId, filters: z.input<typeof lessonFilters> = {}) =>
  (await listLessons(userId, lessonFilters.parse(filters))).rows.map(({ text }) => text)

/** Three reviews: a panel, a technical round and another panel, with lessons that come back. */
async function threeReviews(userId: UserId) {
  const rivals = improve('Could not name a competitor', 'Market brief', '2026-11-27')
  const rounds = [
    { day: '2026-11-10', kind: 'PANEL', lessons: [sustain('Concrete numbers'), rivals] },
    {
      day: '2026-11-12',
      kind: 'TECHNICAL',
      lessons: [sustain('Thought aloud'), improve('Spoke too fast'), rivals],
    },
    { day: '2026-11-16', kind: 'PANEL', lessons: [sustain('Concrete numbers'), rivals] },
  ] as const
  for (const { day, kind, lessons } of rounds) {
    const { reviewId } = await heldInterview(userId, day, { kind })
    await finishReview(userId, reviewId, { lessons: [...lessons] }, at(day, '13:00'))
  }
}

const lessonOf = (userId: UserId, text: string) => db.lesson.findFirstOrThrow({ where: { userId, text } })

describe('the library', () => {
  let userId: UserId
  beforeAll(async () => {
    userId = await createTestUser()
    await threeReviews(userId)
  })

  it('shows what comes back most often first', async () => {
    expect(await texts(userId)).toEqual([
      'Could not name a competitor',
      'Concrete numbers',
      'Thought aloud',
      'Spoke too fast',
    ])
    const { rows } = await listLessons(userId, {})
    expect(rows[0]).toMatchObject({ seenCount: 3, lastSeenDay: '2026-11-16', actionDue: '2026-11-27' })
  })

  it('finds every improve item from panel rounds', async () => {
    expect(await texts(userId, { kind: 'IMPROVE', interview: 'PANEL' })).toEqual([
      'Could not name a competitor',
    ])
    expect(await texts(userId, { kind: 'IMPROVE', interview: 'TECHNICAL' })).toEqual([
      'Could not name a competitor',
      'Spoke too fast',
    ])
  })

  it.each([
    [{ pillar: 'DELIVERY' as const }, ['Concrete numbers', 'Thought aloud']],
    [{ show: 'actions' as const }, ['Could not name a competitor']],
    [{ show: 'worked' as const }, []],
    [{ show: 'retired' as const }, []],
    [{ q: 'NÚMBERS' }, ['Concrete numbers']],
    [{ kind: 'NONSENSE', pillar: 'x', show: '1', after: 'no-cursor' } as never, expect.any(Array)],
  ])('narrows by %j', async (filters, expected) => {
    expect(await texts(userId, filters)).toEqual(expected)
  })

  it('goes on after a page without leaving one out or showing one twice', async () => {
    const collector = await createTestUser()
    await db.lesson.createMany({
      data: Array.from({ length: 75 }, (_, index) => ({
        userId: collector,
        kind: 'SUSTAIN' as const,
        pillar: 'COMPANY' as const,
        text: `Lesson ${index}`,
        folded: `lesson ${index}`,
        seenCount: 1 + (index % 3),
        lastSeenDay: `2026-11-0${1 + (index % 2)}`,
      })),
    })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listLessons(collector, { after })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(75)
    expect(new Set(seen).size).toBe(75)
  })
})

describe('what to carry', () => {
  it('is what came back most, and the strongest sustain, each with its reason', async () => {
    const userId = await createTestUser()
    await threeReviews(userId)
    expect(await topLessons(userId)).toMatchObject([
      { kind: 'IMPROVE', text: 'Could not name a competitor', note: '3 of last 3 reviews' },
      { kind: 'SUSTAIN', text: 'Concrete numbers', note: '2 of last 3 reviews' },
    ])
  })

  it('is nothing before the first review', async () => {
    expect(await topLessons(await createTestUser())).toEqual([])
  })
})

describe('an action', () => {
  const due = (userId: UserId) =>
    db.reminder.count({ where: { userId, rule: 'improve-action', state: 'OPEN' } })

  it('ends its reminder when it is ticked, and brings it back when the tick is taken away', async () => {
    const userId = await createTestUser()
    await threeReviews(userId)
    const { id } = await lessonOf(userId, 'Could not name a competitor')
    expect(await due(userId)).toBe(1)
    await setActionDone(userId, { id, done: true }, at('2026-11-20'))
    expect(await db.lesson.findFirst({ where: { id } })).toMatchObject({ actionDoneOn: '2026-11-20' })
    expect(await due(userId)).toBe(0)
    expect(await texts(userId, { show: 'actions' })).toEqual([])
    await setActionDone(userId, { id, done: false }, at('2026-11-20'))
    expect(await due(userId)).toBe(1)
  })

  it('asks again when the tick is taken away, or it is another one, also where the reminder was done', async () => {
    const userId = await createTestUser()
    await threeReviews(userId)
    const { id, text, actionDue } = await lessonOf(userId, 'Could not name a competitor')
    const done = async () => {
      const open = { userId, rule: 'improve-action', state: 'OPEN' } as const
      await completeReminder(
        userId,
        (await db.reminder.findFirstOrThrow({ where: open })).id,
        at('2026-11-20'),
      )
      expect(await due(userId)).toBe(0)
    }
    await done()
    await setActionDone(userId, { id, done: false }, at('2026-11-20'))
    expect(await due(userId)).toBe(1)
    await done()
    const edit = { id, kind: 'IMPROVE', pillar: 'INDUSTRY', text, action: 'Call Sam', actionDue }
    await changeLesson(userId, lessonEdit.parse(edit), at('2026-11-20'))
    expect(await due(userId)).toBe(1)
  })

  it('is open again when it is another one', async () => {
    const userId = await createTestUser()
    await threeReviews(userId)
    const { id, text } = await lessonOf(userId, 'Could not name a competitor')
    await setActionDone(userId, { id, done: true }, at('2026-11-20'))
    const edit = { id, kind: 'IMPROVE', pillar: 'INDUSTRY', text, action: 'Call Sam', actionDue: '' }
    await changeLesson(userId, lessonEdit.parse(edit), at('2026-11-20'))
    expect(await texts(userId, { show: 'actions' })).toEqual([text])
  })
})

describe('changing a lesson', () => {
  it('does not make two of the same', async () => {
    const userId = await createTestUser()
    await threeReviews(userId)
    const { id } = await lessonOf(userId, 'Spoke too fast')
    const edit = { id, kind: 'IMPROVE', pillar: 'DELIVERY', text: 'could not name a COMPETITOR' }
    await expect(changeLesson(userId, lessonEdit.parse(edit), at('2026-11-20'))).rejects.toBeInstanceOf(
      RefusedError,
    )
  })
})

describe('another user', () => {
  it('sees and changes nothing of it', async () => {
    const [owner, other] = [await createTestUser(), await createTestUser()]
    await threeReviews(owner)
    const { id, text } = await lessonOf(owner, 'Could not name a competitor')
    expect(await listLessons(other, {})).toEqual({ rows: [], next: null })
    expect(await topLessons(other)).toEqual([])
    expect(await listSuggestions(other)).toEqual([])
    expect(await textOfLesson(other, id)).toBeNull()
    await expect(setActionDone(other, { id, done: true }, at('2026-11-20'))).rejects.toBeInstanceOf(
      NotFoundError,
    )
    const edit = lessonEdit.parse({ id, kind: 'IMPROVE', pillar: 'COMPANY', text: 'Taken' })
    await expect(changeLesson(other, edit, at('2026-11-20'))).rejects.toBeInstanceOf(NotFoundError)
    expect(await textOfLesson(owner, id)).toBe(text)
    expect(await db.lesson.findFirst({ where: { id } })).toMatchObject({ actionDoneOn: null })
  })
})
