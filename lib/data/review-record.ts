import { db, type Transaction } from '@/lib/db/client'
import { parsePlannedItems } from '@/lib/domain/preparation'
import { NotFoundError } from '@/lib/errors'
import { WRITTEN, toVersion } from './review-doc'
import type { UserId } from './user-id'

/** What stands in one review, with what was planned once that is frozen, for other programs. Throws a NotFoundError. */
export async function readReviewRecord(userId: UserId, id: string, from: Transaction = db) {
  const row = await from.review.findUnique({
    where: { userId_id: { userId, id } },
    select: {
      ...WRITTEN,
      id: true,
      applicationId: true,
      interviewId: true,
      frozenAt: true,
      plannedPlan: true,
      plannedItems: true,
      createdAt: true,
      application: { select: { company: true, role: true } },
      interview: { select: { kind: true, startAt: true } },
      rejections: {
        select: { id: true, feedback: true, answeredOn: true },
        orderBy: { id: 'desc' },
        take: 5,
      },
    },
  })
  if (!row) throw new NotFoundError('review')
  const { application, interview, rejections } = row
  const { lessons, verdicts, ...written } = toVersion(row).doc
  return {
    id: row.id,
    applicationId: row.applicationId,
    interviewId: row.interviewId,
    ...application,
    kind: interview?.kind ?? null,
    startAt: interview?.startAt ?? null,
    version: row.version,
    completedAt: row.completedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    ...written,
    lessons: [...lessons],
    verdicts: [...verdicts],
    planned:
      row.frozenAt === null ? null : { plan: row.plannedPlan, items: parsePlannedItems(row.plannedItems) },
    employerFeedback: rejections.flatMap(({ feedback, answeredOn }) =>
      feedback === '' ? [] : [{ text: feedback, day: answeredOn }],
    ),
  }
}
