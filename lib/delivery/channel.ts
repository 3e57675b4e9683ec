import type { Stage } from '@/lib/domain/lifecycle'
import type { RuleName } from '@/lib/domain/rules'
import type { UserId } from '@/lib/data/user-id'

/** A reminder as it leaves the house. */
export interface OutgoingReminder {
  id: string
  rule: RuleName
  title: string
  /** Why this date, as a sentence. */
  why: string
  dueAt: Date
  application: { id: string; company: string; role: string; stage: Stage } | null
  interviewId: string | null
  lessonId: string | null
}

/** One message: a single reminder, or several that are due at one destination at once. */
export interface OutgoingMessage {
  userId: UserId
  /** The same with every attempt: whoever receives it twice can tell. */
  id: string
  /** The person's zone, for the words of days and times. */
  zone: string
  /** In the order of their urgency; at least one. */
  reminders: readonly OutgoingReminder[]
  /** When it is sent; compared with `dueAt`, it says how late. */
  now: Date
}

/** Where a message goes. */
export interface OutgoingDestination {
  userId: UserId
  id: string
  address: string
  /** JSON, checked by the channel's own schema. */
  settings: string
}

export type SendResult =
  | { outcome: 'sent' }
  /**
   * Worth another try later. `problem` is a sentence for the person. `timedOut` where no answer came in time: whatever
   * else goes there would wait as long.
   */
  | { outcome: 'refused'; problem: string; timedOut?: true }
  /** No retry would help, such as for an address that does not exist. */
  | { outcome: 'impossible'; problem: string }
  /** Nobody is there any more, such as in a browser that took its permission back: nothing is sent there again. */
  | { outcome: 'gone'; problem: string }

/**
 * Carries one message out. Never throws for what the other side does, and ends within `signal`'s patience. A yes means
 * that the other side has taken the message over.
 */
export type Send = (
  destination: OutgoingDestination,
  message: OutgoingMessage,
  signal: AbortSignal,
) => Promise<SendResult>
