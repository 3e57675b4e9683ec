import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { hasBegun, localDayOf } from '@/lib/domain/interview-time'
import type { Stage } from '@/lib/domain/lifecycle'
import { freezePlanned, parsePlannedItems, type PlannedItem } from '@/lib/domain/preparation'
import type { InterviewKind, LessonKind, Pillar } from '@/lib/domain/vocabulary'
import { NotFoundError } from '@/lib/errors'
import type { ReviewVersion } from '@/lib/schemas/review'
import { WRITTEN, toVersion } from './review-doc'
import type { UserId } from './user-id'

export interface CarriedLesson {
  id: string
  kind: LessonKind
  pillar: Pillar
  text: string
}

export interface ReviewPage extends ReviewVersion {
  id: string
  completedAt: Date | null
  frozenAt: Date | null
  plan: string
  items: PlannedItem[]
  /** In how many reviews each lesson of this one stands, by its id. */
  seen: Record<string, number>
  /** What came from earlier reviews onto the checklist, and is to be judged. */
  carried: CarriedLesson[]
  application: { id: string; company: string; role: string; stage: Stage; stageSince: Day }
  /** Null for the review of an application that ended without an interview. */
  interview: { id: string; kind: InterviewKind; day: Day; zone: string; startAt: Date } | null
  /** What the employer said, the latest first. */
  feedback: { text: string; day: Day | null }[]
  /** The day of the rejection that this review belongs to. */
  rejectedOn: Day | null
}

/** All that the page of one review shows. Throws a NotFoundError. */
export async function loadReviewPage(userId: UserId, reviewId: string, now: Date): Promise<ReviewPage> {
  const row = await db.review.findUnique({
    where: { userId_id: { userId, id: reviewId } },
    select: {
      ...WRITTEN,
      id: true,
      frozenAt: true,
      plannedPlan: true,
      plannedItems: true,
      application: { select: { id: true, company: true, role: true, stage: true, stageSince: true } },
      interview: { select: { id: true, kind: true, localStart: true, zone: true, startAt: true } },
      rejections: {
        select: { receivedOn: true, feedback: true, answeredOn: true },
        orderBy: { id: 'desc' },
        take: 5,
      },
    },
  })
  if (!row) throw new NotFoundError('review')
  const { plan, items } = row.frozenAt
    ? { plan: row.plannedPlan, items: parsePlannedItems(row.plannedItems) }
    : await readPlanned(userId, row.interview, now)
  const { application, interview, rejections } = row
  return {
    ...toVersion(row),
    id: row.id,
    completedAt: row.completedAt,
    frozenAt: row.frozenAt,
    plan,
    items,
    seen: Object.fromEntries(row.lessons.map(({ lesson }) => [lesson.id, lesson.seenCount])),
    carried: await readCarried(userId, items),
    application: { ...application, stageSince: application.stageSince as Day },
    interview: interview && {
      id: interview.id,
      kind: interview.kind,
      day: localDayOf(interview.localStart),
      zone: interview.zone,
      startAt: interview.startAt,
    },
    feedback: rejections.flatMap(({ feedback, answeredOn }) =>
      feedback === '' ? [] : [{ text: feedback, day: answeredOn as Day | null }],
    ),
    rejectedOn: (rejections[0]?.receivedOn as Day | undefined) ?? null,
  }
}

/**
 * The preparation of an interview whose copy is not stored yet: whatever changes it from its start on stores the
 * copy first, so that until then it still reads as it did. Before the start there is nothing to review.
 */
async function readPlanned(userId: UserId, interview: { id: string; startAt: Date } | null, now: Date) {
  const nothing = { plan: '', items: [] }
  if (interview === null || !hasBegun(interview, now)) return nothing
  const preparation = await db.interview.findUnique({
    where: { userId_id: { userId, id: interview.id } },
    select: {
      plan: true,
      preparation: {
        select: { pillar: true, text: true, done: true, dropped: true, lessonId: true, position: true },
      },
    },
  })
  if (!preparation) return nothing
  const { plannedPlan, plannedItems } = freezePlanned(preparation.plan, preparation.preparation)
  return { plan: plannedPlan, items: parsePlannedItems(plannedItems) }
}

const ofKind = (lessons: readonly CarriedLesson[], kind: LessonKind) =>
  lessons.filter((lesson) => lesson.kind === kind)

async function readCarried(userId: UserId, items: readonly PlannedItem[]): Promise<CarriedLesson[]> {
  const ids = items.flatMap(({ lessonId }) => lessonId ?? [])
  if (ids.length === 0) return []
  const lessons = await db.lesson.findMany({
    where: { userId, id: { in: ids } },
    select: { id: true, kind: true, pillar: true, text: true },
    orderBy: { id: 'asc' },
  })
  // Sorted here: one database sorts kinds by their name, the other as they stand in the schema.
  return [...ofKind(lessons, 'SUSTAIN'), ...ofKind(lessons, 'IMPROVE')]
}
