import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import type { ReviewDoc, ReviewFilters } from '@/lib/schemas/review'
import { WRITTEN, toVersion } from './review-doc'
import { dayOfReview, reviewWhere } from './reviews'
import type { UserId } from './user-id'

/** What a person carries to a table and reads; more than that is a book. */
const MOST = 50

export interface PrintedReview {
  id: string
  company: string
  role: string
  /** Null for the review of an application that ended without an interview. */
  kind: InterviewKind | null
  day: Day | null
  isComplete: boolean
  plan: string
  doc: ReviewDoc
  /** What the employer said, the latest first. */
  feedback: string[]
}

/** The reviews that the filters let through, each with its words, the newest first. `isCut` where there are more. */
export async function reviewsToPrint(
  userId: UserId,
  filters: ReviewFilters,
): Promise<{ reviews: PrintedReview[]; isCut: boolean }> {
  const rows = await db.review.findMany({
    where: reviewWhere(userId, filters),
    orderBy: { id: 'desc' },
    take: MOST + 1,
    select: {
      ...WRITTEN,
      id: true,
      plannedPlan: true,
      application: { select: { company: true, role: true } },
      interview: { select: { kind: true, localStart: true } },
      rejections: { select: { receivedOn: true, feedback: true }, orderBy: { id: 'desc' }, take: 5 },
    },
  })
  const reviews = rows.slice(0, MOST).map((row) => ({
    id: row.id,
    ...row.application,
    kind: row.interview?.kind ?? null,
    day: dayOfReview(row),
    isComplete: row.completedAt !== null,
    plan: row.plannedPlan,
    doc: toVersion(row).doc,
    feedback: row.rejections.map(({ feedback }) => feedback).filter((text) => text !== ''),
  }))
  return { reviews, isCut: rows.length > MOST }
}
