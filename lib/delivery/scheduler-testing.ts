import { randomUUID } from 'node:crypto'
import { createTestDestination, createTestUser } from '@/lib/data/testing'
import type { UserId } from '@/lib/data/user-id'
import { db } from '@/lib/db/client'
import type { OutgoingMessage, Send, SendResult } from './channel'

/** What the tests of the scheduler share. Nothing here stands in for the database. */

export interface QueuedDelivery {
  dueAt: Date
  rule?: string
  overdueAt?: Date
}

/** A person with a place, a webhook unless said otherwise, and a queue of reminders that are due at it. */
export async function withQueue(
  queue: readonly QueuedDelivery[],
  given: Parameters<typeof createTestUser>[0] & {
    daily?: boolean
    destination?: Parameters<typeof createTestDestination>[1]
  } = {},
): Promise<{ userId: UserId; destinationId: string; reminderIds: string[] }> {
  const { daily = false, destination = {}, ...person } = given
  const userId = await createTestUser(person)
  const destinationId = await createTestDestination(userId, { daily, ...destination })
  const rows = queue.map((each, index) => ({ ...each, id: randomUUID(), index }))
  await db.reminder.createMany({
    data: rows.map(({ id, index, dueAt, rule = 'custom', overdueAt = null }) => ({
      userId,
      id,
      rule,
      dueAt,
      overdueAt,
      plannedFor: dueAt,
      subject: `custom:${id}`,
      occurrence: '0',
      title: `Number ${index}`,
      why: 'you set it',
    })),
  })
  await db.delivery.createMany({
    data: rows.map(({ id, dueAt }) => ({ userId, reminderId: id, destinationId, dueAt, sendAt: dueAt })),
  })
  return { userId, destinationId, reminderIds: rows.map(({ id }) => id) }
}

/** A channel that keeps what it was given, and answers as it is told. */
export function recordingChannel(
  answer: (message: OutgoingMessage) => SendResult | Promise<SendResult> = () => ({ outcome: 'sent' }),
) {
  const messages: OutgoingMessage[] = []
  const send: Send = async (_destination, message) => {
    messages.push(message)
    return answer(message)
  }
  return { messages, channels: { EMAIL: send, PUSH: send, WEBHOOK: send } }
}
