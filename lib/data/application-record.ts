import { db, type Transaction } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import type { UserId } from './user-id'

/** So many interviews, people and rejections stand in a record; an application has a handful. */
const MOST = 200

/**
 * Everything that is stored about one application, for other programs; what lies in the trash can be read too.
 * Throws a NotFoundError.
 */
export async function readApplicationRecord(userId: UserId, id: string, from: Transaction = db) {
  const row = await from.application.findUnique({
    where: { userId_id: { userId, id } },
    select: {
      id: true,
      company: true,
      role: true,
      stage: true,
      stageSince: true,
      sinceKnown: true,
      loggedDay: true,
      appliedDay: true,
      lastHeardDay: true,
      link: true,
      place: true,
      salary: true,
      source: true,
      excitement: true,
      deadline: true,
      offerDue: true,
      notes: true,
      posting: true,
      country: true,
      state: true,
      withdrawReason: true,
      archivedAt: true,
      trashedAt: true,
      createdAt: true,
      updatedAt: true,
      tags: { select: { tag: { select: { name: true, folded: true } } } },
      interviews: {
        orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
        take: MOST,
        select: { id: true, kind: true, startAt: true, outcome: true, cancelledAt: true },
      },
      people: {
        orderBy: { personId: 'asc' },
        take: MOST,
        select: { role: true, person: { select: { id: true, name: true } } },
      },
      rejections: {
        orderBy: { id: 'asc' },
        take: MOST,
        select: { id: true, receivedOn: true, reviewId: true, reopenedOn: true },
      },
    },
  })
  if (!row) throw new NotFoundError('application')
  const { tags, people, ...rest } = row
  return {
    ...rest,
    tags: tags
      .map(({ tag }) => tag)
      .toSorted((a, b) => (a.folded < b.folded ? -1 : 1))
      .map(({ name }) => name),
    people: people.map(({ role, person }) => ({ ...person, as: role })),
  }
}
