import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import { localDayOf } from '@/lib/domain/interview-time'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import type { ReviewFilters } from '@/lib/schemas/review'
import type { UserId } from './user-id'

const PAGE = 30

export interface ReviewRow {
  id: string
  company: string
  role: string
  applicationId: string
  /** Null for the review of an application that ended without an interview. */
  kind: InterviewKind | null
  /** The interview's local day, or that of the rejection. */
  day: Day | null
  completedAt: Date | null
  updatedAt: Date
  /** The mean of the three ratings times 100, of a completed review. */
  score: number | null
  lessons: number
}

/** The reviews that say something, the newest first. `next` is the cursor of the page after this one. */
export async function listReviews(
  userId: UserId,
  filters: ReviewFilters,
  size = PAGE,
): Promise<{ rows: ReviewRow[]; next: string | null }> {
  const rows = await db.review.findMany({
    where: reviewWhere(userId, filters),
    orderBy: { id: 'desc' },
    take: size + 1,
    select: {
      id: true,
      completedAt: true,
      updatedAt: true,
      applicationId: true,
      application: { select: { company: true, role: true } },
      interview: { select: { kind: true, localStart: true, preparationScore: true } },
      rejections: { select: { receivedOn: true }, orderBy: { id: 'desc' }, take: 1 },
      lessons: { select: { lessonId: true } },
    },
  })
  const shown = rows.slice(0, size)
  return {
    rows: shown.map(({ application, interview, rejections, lessons, ...row }) => ({
      ...row,
      ...application,
      kind: interview?.kind ?? null,
      day: dayOfReview({ interview, rejections }),
      score: interview?.preparationScore ?? null,
      lessons: lessons.length,
    })),
    next: rows.length > size ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** The day that a review is about: that of its interview, else that of the latest rejection it is linked to. */
export function dayOfReview({
  interview,
  rejections,
}: {
  interview: { localStart: string } | null
  rejections: readonly { receivedOn: string }[]
}): Day | null {
  if (interview) return localDayOf(interview.localStart)
  return (rejections[0]?.receivedOn ?? null) as Day | null
}

/** Which reviews the filters let through. */
export function reviewWhere(userId: UserId, { q, kind, about, state, lesson, after }: ReviewFilters) {
  const words = fold(q ?? '')
  return {
    userId,
    application: { trashedAt: null, ...(words === '' ? {} : { searchText: { contains: words } }) },
    ...(after ? { id: { lt: after } } : {}),
    ...(state === 'complete' ? { completedAt: { not: null } } : {}),
    ...(state === 'draft' ? { completedAt: null, version: { gt: 0 } } : {}),
    // A draft in which nothing was written yet stands among what is owed, not here.
    ...(state === undefined ? { OR: [{ completedAt: { not: null } }, { version: { gt: 0 } }] } : {}),
    ...(about === 'application' ? { interviewId: null } : {}),
    ...(about === 'interview' && !kind ? { interviewId: { not: null } } : {}),
    ...(kind ? { interview: { kind } } : {}),
    ...(lesson ? { lessons: { some: { lessonId: lesson } } } : {}),
  }
}
