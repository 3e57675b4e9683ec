import { db, type Transaction } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import { NotFoundError } from '@/lib/errors'
import type { UserId } from './user-id'

const SELECT = {
  id: true,
  applicationId: true,
  reviewId: true,
  receivedOn: true,
  channel: true,
  stageReached: true,
  reason: true,
  askedOn: true,
  askedPersonId: true,
  secondAskedOn: true,
  answeredOn: true,
  feedback: true,
  noFeedbackOn: true,
  reopenedOn: true,
  createdAt: true,
  updatedAt: true,
  application: { select: { company: true, role: true } },
} as const

/** The one that stands, else the one that was reopened or taken back last. */
export const STANDING_FIRST = [
  { reopenedOn: { sort: 'desc', nulls: 'first' } },
  { id: 'desc' },
] satisfies Prisma.RejectionOrderByWithRelationInput[]

/** One rejection and what became of asking for feedback, for other programs. Throws a NotFoundError. */
export async function readRejectionRecord(userId: UserId, id: string, from: Transaction = db) {
  const row = await from.rejection.findUnique({ where: { userId_id: { userId, id } }, select: SELECT })
  if (!row) throw new NotFoundError('rejection')
  return recordOf(row)
}

/** The rejection that the latest move of an application has made. Throws a NotFoundError. */
export async function latestRejectionRecord(userId: UserId, applicationId: string) {
  const row = await db.rejection.findFirst({
    where: { userId, applicationId },
    orderBy: STANDING_FIRST,
    select: SELECT,
  })
  if (!row) throw new NotFoundError('rejection')
  return recordOf(row)
}

/** The rejections, the latest first; those of applications in the trash are left out. `after` is the `next` before. */
export async function listRejectionRecords(
  userId: UserId,
  { applicationId }: { applicationId: string | null },
  after: string | null,
  take: number,
) {
  const rows = await db.rejection.findMany({
    where: {
      userId,
      application: { trashedAt: null },
      ...(applicationId === null ? {} : { applicationId }),
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: take + 1,
    select: SELECT,
  })
  const shown = rows.slice(0, take)
  return { rows: shown.map(recordOf), next: rows.length > take ? (shown.at(-1)?.id ?? null) : null }
}

function recordOf<R extends { application: { company: string; role: string } }>({ application, ...row }: R) {
  return { ...row, ...application }
}
