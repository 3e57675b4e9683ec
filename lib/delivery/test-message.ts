import { randomUUID } from 'node:crypto'
import type { UserId } from '@/lib/data/user-id'
import type { OutgoingMessage } from './channel'

/** Stands where a reminder's id does: there is nothing to mark as done. */
const TEST_ID = 'test'

/** What "Send a test" sends: like a reminder, but about nothing. */
export function testMessage({
  userId,
  zone,
  now,
}: {
  userId: UserId
  zone: string
  now: Date
}): OutgoingMessage {
  return {
    userId,
    id: `test-${randomUUID()}`,
    zone,
    now,
    reminders: [
      {
        id: TEST_ID,
        rule: 'custom',
        title: 'A test from Debrief',
        why: 'You asked for it in Settings. Reminders will arrive here like this.',
        dueAt: now,
        application: null,
        interviewId: null,
        lessonId: null,
      },
    ],
  }
}

export function isTestMessage({ reminders }: Pick<OutgoingMessage, 'reminders'>): boolean {
  return reminders.some(({ id }) => id === TEST_ID)
}
