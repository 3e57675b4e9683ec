import type { Transaction } from '@/lib/db/client'
import { applyVerdicts, retire } from '@/lib/domain/lessons'
import type { LessonKind, LessonStatus, Pillar } from '@/lib/domain/vocabulary'
import { recountLessons } from './lesson-counts'
import { deleteUnused } from './review-lessons'
import type { UserId } from './user-id'

/** Longer rows of yeses say nothing new. */
const LOOKED_BACK = 20

const LESSON = {
  id: true,
  kind: true,
  status: true,
  pillar: true,
  text: true,
  folded: true,
  seenCount: true,
  lastSeenDay: true,
  workedStreak: true,
  isSample: true,
} as const

/**
 * What the completed reviews say of the lessons that this one names or judges: how often in a row each worked. Twice
 * yes retires an improve item into a sustain of this review; an answer changed later takes that back. Returns the
 * lessons it looked at.
 */
export async function settleVerdicts(
  tx: Transaction,
  userId: UserId,
  reviewId: string,
  now: Date,
): Promise<string[]> {
  const lessons = await tx.lesson.findMany({
    where: { userId, OR: [{ reviews: { some: { reviewId } } }, { verdicts: { some: { reviewId } } }] },
    select: LESSON,
  })
  // As many turns as this review has lines.
  for (const lesson of lessons) {
    if (lesson.kind === 'SUSTAIN') await settleSustain(tx, userId, lesson, now)
    else await settleImprove(tx, userId, reviewId, lesson, now)
  }
  return lessons.map(({ id }) => id)
}

type Lesson = {
  id: string
  kind: LessonKind
  status: LessonStatus
  pillar: Pillar
  text: string
  folded: string
  seenCount: number
  lastSeenDay: string | null
  workedStreak: number
  isSample: boolean
}

async function settleImprove(tx: Transaction, userId: UserId, reviewId: string, lesson: Lesson, now: Date) {
  const since = await lastNamedAt(tx, userId, lesson.id)
  const { workedStreak, retire: isLearned } = applyVerdicts(await verdictsOf(tx, userId, lesson.id, since))
  const judged = { ...lesson, workedStreak }
  if (isLearned && lesson.status === 'OPEN') await retireInto(tx, userId, reviewId, judged, now)
  else if (!isLearned && lesson.status === 'RETIRED') await takeBack(tx, userId, reviewId, judged, now)
  else await setStreak(tx, userId, judged, lesson, now)
}

/** A sustain that an improve item turned into goes on where that one stood. */
async function settleSustain(tx: Transaction, userId: UserId, lesson: Lesson, now: Date) {
  const history = await verdictsOf(tx, userId, lesson.id, null)
  const own = applyVerdicts(history).workedStreak
  const learned =
    own === history.length
      ? await tx.lesson.findFirst({
          where: { userId, kind: 'IMPROVE', folded: lesson.folded, status: 'RETIRED' },
          select: { workedStreak: true },
        })
      : null
  const workedStreak = own + (learned?.workedStreak ?? 0)
  await setStreak(tx, userId, { ...lesson, workedStreak }, lesson, now)
}

async function setStreak(tx: Transaction, userId: UserId, next: Lesson, before: Lesson, now: Date) {
  if (next.workedStreak === before.workedStreak) return
  await tx.lesson.update({
    where: { userId_id: { userId, id: next.id } },
    data: { workedStreak: next.workedStreak, updatedAt: now },
  })
}

async function retireInto(tx: Transaction, userId: UserId, reviewId: string, lesson: Lesson, now: Date) {
  const sustains = await tx.lesson.findMany({
    where: { userId, kind: 'SUSTAIN', folded: lesson.folded },
    select: { id: true, folded: true, workedStreak: true },
  })
  const retirement = retire(lesson, sustains)
  if (!retirement.ok) return
  const { retired, sustain } = retirement
  await tx.lesson.update({
    where: { userId_id: { userId, id: retired.id } },
    data: { status: retired.status, workedStreak: lesson.workedStreak, updatedAt: now },
  })
  const sustainId =
    sustain.kind === 'join' ? sustain.id : await createSustain(tx, userId, { ...lesson, ...sustain }, now)
  if (sustain.kind === 'join') {
    const { status, workedStreak } = sustain
    await tx.lesson.update({
      where: { userId_id: { userId, id: sustainId } },
      data: { status, workedStreak, updatedAt: now },
    })
  }
  const position = await tx.reviewLesson.count({ where: { userId, reviewId } })
  const key = { userId, reviewId, lessonId: sustainId }
  await tx.reviewLesson.upsert({
    where: { userId_reviewId_lessonId: key },
    create: { ...key, position },
    update: {},
  })
  await recountLessons(tx, userId, [sustainId], now)
}

type NewSustain = Pick<Lesson, 'pillar' | 'text' | 'folded' | 'workedStreak' | 'isSample'>

async function createSustain(
  tx: Transaction,
  userId: UserId,
  { pillar, text, folded, workedStreak, isSample }: NewSustain,
  now: Date,
): Promise<string> {
  const words = { pillar, text, folded, workedStreak, isSample }
  const { id } = await tx.lesson.create({
    data: { userId, kind: 'SUSTAIN', ...words, createdAt: now, updatedAt: now },
    select: { id: true },
  })
  return id
}

/** It did not work after all, or came back: open again, and the sustain it became here goes. */
async function takeBack(tx: Transaction, userId: UserId, reviewId: string, lesson: Lesson, now: Date) {
  await tx.lesson.update({
    where: { userId_id: { userId, id: lesson.id } },
    data: { status: 'OPEN', workedStreak: lesson.workedStreak, updatedAt: now },
  })
  // One that other reviews name as well stands on its own.
  const twin = await tx.lesson.findFirst({
    where: { userId, kind: 'SUSTAIN', folded: lesson.folded, reviews: { every: { reviewId }, some: {} } },
    select: { id: true },
  })
  if (!twin) return
  await tx.reviewLesson.deleteMany({ where: { userId, reviewId, lessonId: twin.id } })
  await recountLessons(tx, userId, [twin.id], now)
  await deleteUnused(tx, userId, [twin.id])
}

/** The answers of completed reviews about interviews after `since`, oldest first. */
async function verdictsOf(
  tx: Transaction,
  userId: UserId,
  lessonId: string,
  since: Date | null,
): Promise<boolean[]> {
  const rows = await tx.lessonVerdict.findMany({
    where: {
      userId,
      lessonId,
      review: {
        completedAt: { not: null },
        ...(since === null ? {} : { interview: { startAt: { gt: since } } }),
      },
    },
    orderBy: [{ review: { interview: { startAt: 'desc' } } }, { reviewId: 'desc' }],
    select: { worked: true },
    take: LOOKED_BACK,
  })
  return rows.map(({ worked }) => worked).toReversed()
}

/** When a review last named the lesson: naming it again says that it did not work. */
async function lastNamedAt(tx: Transaction, userId: UserId, lessonId: string): Promise<Date | null> {
  const ofInterview = await tx.reviewLesson.findFirst({
    where: { userId, lessonId, review: { interviewId: { not: null } } },
    orderBy: { review: { interview: { startAt: 'desc' } } },
    select: { review: { select: { interview: { select: { startAt: true } } } } },
  })
  const ofApplication = await tx.reviewLesson.findFirst({
    where: { userId, lessonId, review: { interviewId: null } },
    orderBy: { review: { createdAt: 'desc' } },
    select: { review: { select: { createdAt: true } } },
  })
  const held = ofInterview?.review.interview?.startAt ?? null
  const told = ofApplication?.review.createdAt ?? null
  if (held === null || told === null) return held ?? told
  return held > told ? held : told
}
