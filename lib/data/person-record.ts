import { db, type Transaction } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import { PERSON_DETAILS } from './people'
import type { UserId } from './user-id'

/** So many applications stand in somebody's record. */
const SHOWN = 100

/** What is known of somebody and where they stand, for other programs. Throws a NotFoundError. */
export async function readPersonRecord(userId: UserId, id: string, from: Transaction = db) {
  const row = await from.person.findUnique({
    where: { userId_id: { userId, id } },
    select: {
      id: true,
      ...PERSON_DETAILS,
      createdAt: true,
      updatedAt: true,
      applications: {
        where: { application: { trashedAt: null } },
        orderBy: { applicationId: 'desc' },
        take: SHOWN,
        select: { role: true, application: { select: { id: true, company: true, role: true, stage: true } } },
      },
      interviews: { orderBy: { interviewId: 'desc' }, take: SHOWN, select: { interviewId: true } },
    },
  })
  if (!row) throw new NotFoundError('person')
  return {
    ...row,
    applications: row.applications.map(({ role, application }) => ({ ...application, as: role })),
    interviewIds: row.interviews.map(({ interviewId }) => interviewId),
  }
}
