import { db, type Transaction } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import type { UserId } from './user-id'

/** One lesson, for other programs. Throws a NotFoundError. */
export async function readLessonRecord(userId: UserId, id: string, from: Transaction = db) {
  const row = await from.lesson.findUnique({
    where: { userId_id: { userId, id } },
    select: {
      id: true,
      kind: true,
      pillar: true,
      text: true,
      action: true,
      actionDue: true,
      actionDoneOn: true,
      status: true,
      seenCount: true,
      lastSeenDay: true,
      workedStreak: true,
      createdAt: true,
      updatedAt: true,
    },
  })
  if (!row) throw new NotFoundError('lesson')
  const { status, ...lesson } = row
  return { ...lesson, isRetired: status === 'RETIRED' }
}
