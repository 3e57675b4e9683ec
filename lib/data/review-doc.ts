import type { Transaction } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import type { ReviewVersion } from '@/lib/schemas/review'
import type { UserId } from './user-id'

/** What the person wrote, with what they are asked about; shared by the page, the save and the print view. */
export const WRITTEN = {
  version: true,
  updatedAt: true,
  completedAt: true,
  happened: true,
  industryRating: true,
  companyRating: true,
  peopleRating: true,
  delivery: true,
  logistics: true,
  whyDiffered: true,
  nextTime: true,
  lessons: {
    orderBy: { position: 'asc' },
    select: {
      lesson: {
        select: {
          id: true,
          kind: true,
          pillar: true,
          text: true,
          action: true,
          actionDue: true,
          seenCount: true,
        },
      },
    },
  },
  verdicts: { select: { lessonId: true, worked: true }, orderBy: { lessonId: 'asc' } },
} as const

type Written = {
  version: number
  updatedAt: Date
  completedAt: Date | null
  happened: string
  industryRating: number | null
  companyRating: number | null
  peopleRating: number | null
  delivery: string
  logistics: string
  whyDiffered: string
  nextTime: string
  lessons: readonly {
    lesson: {
      id: string
      kind: 'SUSTAIN' | 'IMPROVE'
      pillar: 'INDUSTRY' | 'COMPANY' | 'PEOPLE' | 'DELIVERY' | 'LOGISTICS'
      text: string
      action: string
      actionDue: string | null
    }
  }[]
  verdicts: readonly { lessonId: string; worked: boolean }[]
}

export function toVersion({ version, updatedAt, completedAt, ...row }: Written): ReviewVersion {
  const { happened, industryRating, companyRating, peopleRating, delivery, logistics } = row
  const { whyDiffered, nextTime, verdicts } = row
  const lessons = row.lessons.map(({ lesson: { id, kind, pillar, text, action, actionDue } }) => ({
    lessonId: id,
    kind,
    pillar,
    text,
    action,
    actionDue: actionDue ?? '',
  }))
  const ratings = { industryRating, companyRating, peopleRating }
  const lines = { happened, delivery, logistics, whyDiffered, nextTime }
  return {
    version,
    savedAt: updatedAt,
    completed: completedAt !== null,
    doc: { ...lines, ...ratings, lessons, verdicts },
  }
}

/** The review as it stands now. */
export async function loadVersion(tx: Transaction, userId: UserId, reviewId: string): Promise<ReviewVersion> {
  const row = await tx.review.findUnique({ where: { userId_id: { userId, id: reviewId } }, select: WRITTEN })
  if (!row) throw new NotFoundError('review')
  return toVersion(row)
}
