import { db } from '@/lib/db/client'
import { sayWhyCarried } from '@/lib/domain/lesson-words'
import type { LessonKind } from '@/lib/domain/vocabulary'
import type { UserId } from './user-id'

/** How many reviews back "keeps coming back" looks. */
const RECENT_REVIEWS = 5

export interface TopLesson {
  id: string
  kind: LessonKind
  text: string
  /** Why this one: "3 of last 5 reviews", "worked twice". */
  note: string
}

const TOP = { id: true, kind: true, text: true, seenCount: true, workedStreak: true } as const

/** What to carry into the next interview: the improve items seen most often, and the strongest sustain. */
export async function topLessons(userId: UserId, { improves = 1, sustains = 1 } = {}): Promise<TopLesson[]> {
  const [improve, sustain, recent] = await Promise.all([
    db.lesson.findMany({
      where: { userId, status: 'OPEN', kind: 'IMPROVE', seenCount: { gt: 0 } },
      select: TOP,
      orderBy: [{ seenCount: 'desc' }, { lastSeenDay: 'desc' }, { id: 'asc' }],
      take: improves,
    }),
    db.lesson.findMany({
      where: { userId, status: 'OPEN', kind: 'SUSTAIN', seenCount: { gt: 0 } },
      select: TOP,
      orderBy: [{ workedStreak: 'desc' }, { seenCount: 'desc' }, { lastSeenDay: 'desc' }, { id: 'asc' }],
      take: sustains,
    }),
    db.review.findMany({
      where: { userId, lessons: { some: {} } },
      select: { lessons: { select: { lessonId: true } } },
      orderBy: { id: 'desc' },
      take: RECENT_REVIEWS,
    }),
  ])
  return [...improve, ...sustain].map(({ id, kind, text, seenCount, workedStreak }) => {
    const named = recent.filter(({ lessons }) => lessons.some(({ lessonId }) => lessonId === id)).length
    const note = sayWhyCarried({ kind, seenCount, workedStreak, recent: { named, of: recent.length } })
    return { id, kind, text, note }
  })
}
