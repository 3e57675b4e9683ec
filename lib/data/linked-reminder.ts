import { db } from '@/lib/db/client'
import type { UserId } from './user-id'

/** What the page behind a mail's link says of its reminder; null where there is none any more. */
export function readLinkedReminder(userId: UserId, id: string) {
  return db.reminder.findUnique({
    where: { userId_id: { userId, id } },
    select: {
      title: true,
      why: true,
      state: true,
      dueAt: true,
      snoozedUntil: true,
      application: { select: { company: true, role: true } },
    },
  })
}
