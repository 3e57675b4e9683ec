import { mintUserId } from '@/lib/data/user-id'
import type { OutgoingDestination, OutgoingMessage, OutgoingReminder } from '@/lib/delivery/channel'

/** Messages as the outbox hands them to a channel, without a database behind them. */

const NOW = new Date('2026-11-23T08:00:00Z')

export function outgoingReminder(given: Partial<OutgoingReminder> = {}): OutgoingReminder {
  return {
    id: 'r-1',
    rule: 'nudge',
    title: 'Nudge Northwind Realty',
    why: '7 business days of silence since you applied on 12 November.',
    dueAt: NOW,
    application: { id: 'a-1', company: 'Northwind Realty', role: 'Data Analyst', stage: 'APPLIED' },
    interviewId: null,
    lessonId: null,
    ...given,
  }
}

export function outgoingMessage(given: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    userId: mintUserId('u-1'),
    id: 'm-1',
    zone: 'Europe/Berlin',
    reminders: [outgoingReminder()],
    now: NOW,
    ...given,
  }
}

export function outgoingDestination(given: Partial<OutgoingDestination> = {}): OutgoingDestination {
  return { userId: mintUserId('u-1'), id: 'd-1', address: 'ana@example.org', settings: '{}', ...given }
}
