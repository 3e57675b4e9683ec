import { mintUserId } from '@/lib/data/user-id'
import type { OutgoingMessage, OutgoingReminder } from '@/lib/delivery/channel'

const NOW = new Date('2026-11-23T09:00:00Z')

function outgoingReminder(given: Partial<OutgoingReminder> = {}): OutgoingReminder {
  return {
    id: '0193-reminder',
    rule: 'nudge',
    title: 'Nudge Northwind Realty',
    why: 'Applied 12 Nov, no word for 7 business days.',
    dueAt: NOW,
    application: { id: 'a1', company: 'Northwind Realty', role: 'Data Analyst', stage: 'APPLIED' },
    interviewId: null,
    lessonId: null,
    ...given,
  }
}

export function outgoingMessage(
  reminders: readonly Partial<OutgoingReminder>[] = [{}],
  given: Partial<OutgoingMessage> = {},
): OutgoingMessage {
  return {
    userId: mintUserId('ana'),
    id: '0193a1b2-0000-7000-8000-000000000001',
    zone: 'Europe/Berlin',
    reminders: reminders.map(outgoingReminder),
    now: NOW,
    ...given,
  }
}
