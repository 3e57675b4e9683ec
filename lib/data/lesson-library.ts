import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import { sayWhyCarried } from '@/lib/domain/lesson-words'
import type { LessonKind, Pillar } from '@/lib/domain/vocabulary'
import type { LessonFilters } from '@/lib/schemas/lesson'
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

const PAGE = 30

export interface LibraryLesson {
  id: string
  kind: LessonKind
  pillar: Pillar
  text: string
  action: string
  actionDue: Day | null
  actionDoneOn: Day | null
  isRetired: boolean
  seenCount: number
  lastSeenDay: Day | null
  workedStreak: number
  /** How often it was carried into an interview and judged, and how often it worked. */
  judged: number
  worked: number
}

/** The lessons library, those seen most often first. `next` is the cursor of the page after this one. */
export async function listLessons(
  userId: UserId,
  filters: LessonFilters,
  size = PAGE,
): Promise<{ rows: LibraryLesson[]; next: string | null }> {
  const found = await db.lesson.findMany({
    where: whereOf(userId, filters),
    orderBy: [{ seenCount: 'desc' }, { lastSeenDay: 'desc' }, { id: 'asc' }],
    take: size + 1,
    select: {
      id: true,
      kind: true,
      pillar: true,
      text: true,
      action: true,
      actionDue: true,
      actionDoneOn: true,
      status: true,
      seenCount: true,
      lastSeenDay: true,
      workedStreak: true,
    },
  })
  const shown = found.slice(0, size)
  const verdicts = await countVerdicts(
    userId,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  return {
    rows: shown.map(({ status, ...lesson }) => ({
      ...lesson,
      actionDue: lesson.actionDue as Day | null,
      actionDoneOn: lesson.actionDoneOn as Day | null,
      lastSeenDay: lesson.lastSeenDay as Day | null,
      isRetired: status === 'RETIRED',
      judged: verdicts.filter(({ lessonId }) => lessonId === lesson.id).reduce(sumOf, 0),
      worked: verdicts.filter(({ lessonId, worked }) => lessonId === lesson.id && worked).reduce(sumOf, 0),
    })),
    next: found.length > size && last ? cursorOf(last) : null,
  }
}

const sumOf = (sum: number, { count }: { count: number }) => sum + count

async function countVerdicts(userId: UserId, ids: string[]) {
  const rows = await db.lessonVerdict.groupBy({
    by: ['lessonId', 'worked'],
    where: { userId, lessonId: { in: ids } },
    _count: { reviewId: true },
  })
  return rows.map(({ lessonId, worked, _count }) => ({ lessonId, worked, count: _count.reviewId }))
}

function whereOf(userId: UserId, { kind, pillar, show, interview, q, after }: LessonFilters) {
  const words = fold(q ?? '')
  return {
    userId,
    status: show === 'retired' ? ('RETIRED' as const) : ('OPEN' as const),
    // One that no review names any more only waits for the preparation that carries it.
    seenCount: { gt: 0 },
    ...(kind ? { kind } : {}),
    ...(pillar ? { pillar } : {}),
    ...(words === '' ? {} : { folded: { contains: words } }),
    ...(show === 'actions' ? { kind: 'IMPROVE' as const, action: { not: '' }, actionDoneOn: null } : {}),
    ...(show === 'worked' ? { workedStreak: { gt: 0 } } : {}),
    ...(interview ? { reviews: { some: { review: { interview: { kind: interview } } } } } : {}),
    ...(after ? afterCursor(after) : {}),
  }
}

const cursorOf = ({
  seenCount,
  lastSeenDay,
  id,
}: {
  seenCount: number
  lastSeenDay: string | null
  id: string
}) => `${seenCount}~${lastSeenDay ?? ''}~${id}`

function afterCursor(cursor: string) {
  const [count = '', lastSeenDay = '', id = ''] = cursor.split('~')
  const seenCount = Number(count)
  if (!Number.isSafeInteger(seenCount)) return {}
  return {
    OR: [
      { seenCount: { lt: seenCount } },
      { seenCount, lastSeenDay: { lt: lastSeenDay } },
      { seenCount, lastSeenDay, id: { gt: id } },
    ],
  }
}
