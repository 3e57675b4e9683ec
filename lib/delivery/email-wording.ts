import { sayCount } from '@/lib/domain/wording'
import type { OutgoingMessage, OutgoingReminder } from './channel'
import { sayLateness } from './lateness'
import { renderMail, type MailBody, type MailPart } from './mail-parts'

/** Whole addresses. */
export interface ReminderLinks {
  open: string
  done: string
  snooze: string
}

export interface MessageLinks {
  of(reminder: OutgoingReminder): ReminderLinks
  today: string
  settings: string
  unsubscribe: string
}

/** The words of one message: a single reminder, or a list of several. */
export function wordReminders(message: OutgoingMessage, links: MessageLinks): { subject: string } & MailBody {
  const { reminders } = message
  const subject = subjectOf(reminders)
  const items = reminders.map((reminder) => partsOf(reminder, message, links.of(reminder)))
  const parts = reminders.length === 1 ? items.flat() : [...opening(reminders.length, links), ...ruled(items)]
  return { subject, ...renderMail(subject, parts, footOf(links)) }
}

function subjectOf(reminders: readonly OutgoingReminder[]): string {
  const [first] = reminders
  if (!first) return 'Reminders'
  if (reminders.length === 1) return about(first)
  return `${sayCount(reminders.length, 'reminder')}: ${first.title} and ${reminders.length - 1} more`
}

/** Most titles name the company already. */
function about({ title, application }: OutgoingReminder): string {
  if (!application || title.toLowerCase().includes(application.company.toLowerCase())) return title
  return `${title} · ${application.company}`
}

function opening(count: number, { today }: MessageLinks): MailPart[] {
  return [
    { kind: 'text', text: `${sayCount(count, 'reminder')} for you, the most urgent first.`, tone: 'strong' },
    { kind: 'links', links: [{ label: 'See them all on Today', href: today }] },
  ]
}

const ruled = (items: readonly MailPart[][]): MailPart[] =>
  items.flatMap((parts) => [{ kind: 'rule' }, ...parts])

function partsOf(
  reminder: OutgoingReminder,
  { now, zone }: OutgoingMessage,
  links: ReminderLinks,
): MailPart[] {
  const { application } = reminder
  const late = sayLateness(reminder.dueAt, now, zone)
  const parts: MailPart[] = [{ kind: 'heading', text: reminder.title, href: links.open }]
  if (application)
    parts.push({ kind: 'text', text: `${application.company} · ${application.role}`, tone: 'quiet' })
  parts.push({ kind: 'text', text: reminder.why })
  if (late) parts.push({ kind: 'text', text: late, tone: 'quiet' })
  const actions = [
    { label: 'Done', href: links.done },
    { label: 'Snooze', href: links.snooze },
  ]
  return [...parts, { kind: 'links', links: actions }]
}

function footOf({ settings, unsubscribe }: MessageLinks): MailPart[] {
  const links = [
    { label: 'Change what comes', href: settings },
    { label: 'Unsubscribe', href: unsubscribe },
  ]
  return [
    { kind: 'text', text: 'You get this because your reminders go to this address.', tone: 'quiet' },
    { kind: 'links', links },
  ]
}
