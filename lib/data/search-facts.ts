import type { Transaction } from '@/lib/db/client'
import type { SearchFacts } from '@/lib/domain/reminders/facts'
import type { UserId } from './user-id'

/** What "move forward" is planned from: the latest entry, and the latest completed review of a rejection. */
export async function loadSearchFacts(tx: Transaction, userId: UserId): Promise<SearchFacts> {
  const latest = await tx.application.findFirst({
    where: { userId, trashedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  const reviewed = await tx.review.findFirst({
    where: {
      userId,
      completedAt: { not: null },
      rejections: { some: { reopenedOn: null } },
      application: { trashedAt: null },
    },
    orderBy: { completedAt: 'desc' },
    select: {
      completedAt: true,
      application: { select: { company: true } },
      rejections: { select: { id: true }, orderBy: { id: 'desc' }, take: 1 },
    },
  })
  const rejection = reviewed?.rejections[0]
  return {
    lastLoggedAt: latest?.createdAt ?? null,
    lastReviewed:
      reviewed?.completedAt && rejection
        ? {
            rejectionId: rejection.id,
            company: reviewed.application.company,
            completedAt: reviewed.completedAt,
          }
        : null,
  }
}
