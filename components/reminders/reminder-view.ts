import type { SnoozeOption } from '@/lib/domain/reminders/snooze'
import type { Day } from '@/lib/domain/day'
import { dayIn, timeIn } from '@/lib/domain/day'
import type { RuleName } from '@/lib/domain/rules'
import { sayDay, sayTimeRange } from '@/lib/domain/wording'
import type { MovableApplication } from '@/components/applications/move-words'
import { paths } from '@/lib/paths'
import type { SnoozeOffer } from './decisions'
import type { OwnReminder } from './reminder-form'
import type { ReminderView } from './reminder-row'

type Shown = {
  id: string
  rule: RuleName
  title: string
  why: string
  isOverdue: boolean
  plannedFor: Date
  repeatUnit: string | null
  repeatEvery: number | null
  application: MovableApplication | null
  interview: { id: string; startAt: Date; endAt: Date; zone: string } | null
  rejection: { receivedOn: string; reviewId: string } | null
}

/** What a row needs of a stored reminder, said for somebody in `zone` on `today`. */
export function reminderView(reminder: Shown, { zone, today }: { zone: string; today: Day }): ReminderView {
  const { application, interview, rejection, id, rule, title, why, isOverdue } = reminder
  return {
    id,
    rule,
    title,
    why,
    isOverdue,
    repeats: reminder.repeatUnit !== null,
    own: ownReminder(reminder, zone),
    about: application
      ? { text: `${application.role} · ${application.company}`, href: paths.application(application.id) }
      : null,
    context: contextOf(reminder, zone, today),
    application,
    interviewId: interview?.id ?? null,
    reviewId: rejection?.reviewId ?? null,
  }
}

type Set = Pick<Shown, 'id' | 'rule' | 'title' | 'plannedFor' | 'repeatUnit' | 'repeatEvery'>

/** What a form needs to change a reminder that the person has set; null for those that a rule has. */
export function ownReminder(reminder: Set, zone: string): OwnReminder | null {
  const { id, rule, title, plannedFor, repeatUnit, repeatEvery } = reminder
  if (rule !== 'custom') return null
  return { id, title, day: dayIn(plannedFor, zone), time: timeIn(plannedFor, zone), repeatUnit, repeatEvery }
}

function contextOf({ rule, interview, rejection }: Shown, zone: string, today: Day): string | null {
  if (rejection) return `rejected ${sayDay(rejection.receivedOn as Day, today)}`
  if (!interview) return null
  const { startAt, endAt } = interview
  if (rule === 'prepare' || rule === 'interview-soon') {
    return `${sayDay(dayIn(startAt, zone), today)}, ${sayTimeRange(startAt, endAt, zone)}`
  }
  return `ended ${sayDay(dayIn(endAt, zone), today)}, ${timeIn(endAt, zone)}`
}

/** The snoozes to offer, with their moments in words. */
export function snoozeOffers(options: readonly SnoozeOption[], zone: string, today: Day): SnoozeOffer[] {
  return options.map(({ choice, label, until }) => ({
    choice,
    label,
    says: `${sayDay(dayIn(until, zone), today)}, ${timeIn(until, zone)}`,
  }))
}
