import type { Instant } from '@/lib/domain/day'
import type { RuleName } from '@/lib/domain/rules'
import { sayCount } from '@/lib/domain/wording'
import type { PlannedReminder } from './facts'

/** The rules whose overdueAt is no end: what they ask for stays owed, only more urgently. */
export const OVERDUE_RULES: readonly RuleName[] = ['thank-you', 'write-review']

const stayOwed = new Set<string>(OVERDUE_RULES)

/**
 * Whether time alone has ended it: the interview has started, the deadline is past, or the next of its series has
 * taken its turn. It is not shown or sent any more; the next re-planning cancels it.
 */
export function hasLapsed(reminder: { rule: string; overdueAt: Instant | null }, now: Instant): boolean {
  return !stayOwed.has(reminder.rule) && reminder.overdueAt !== null && reminder.overdueAt <= now
}

type Draft = Pick<PlannedReminder, 'rule' | 'subject' | 'occurrence' | 'title' | 'why' | 'plannedFor'> &
  Partial<PlannedReminder>

export function planned(draft: Draft): PlannedReminder {
  return {
    applicationId: null,
    interviewId: null,
    personId: null,
    lessonId: null,
    overdueAt: null,
    whyInTime: null,
    late: false,
    ...draft,
  }
}

/**
 * A series in the order of its dates, one at a time: each ends when the next is due. So nobody who was away for a
 * month finds "nudge", "nudge once more" and "close it" side by side for every application.
 */
export function inTurns(series: readonly PlannedReminder[]): PlannedReminder[] {
  return series.map((reminder, index) => {
    const next = series[index + 1]
    return next ? { ...reminder, overdueAt: next.plannedFor } : reminder
  })
}

/** "2026-11-09#2": the second that counts from the occasion. */
export function occurrenceOf(occasion: string, number: number): string {
  return `${occasion}#${number}`
}

/** The occasion of an occurrence: what the reminders of one series have in common. */
export function occasionOf(occurrence: string): string {
  return occurrence.split('#', 1).join('')
}

/** "2 business days before", to be followed by what comes; "on the day of" where there are none between. */
export function sayLead(businessDays: number): string {
  return businessDays === 0 ? 'on the day of' : `${sayCount(businessDays, 'business day')} before`
}

/** Its words: `inTime`, unless it is planned when they are no longer true. */
export function sayWhy(inTime: string, late: string | null): Pick<PlannedReminder, 'why' | 'whyInTime'> {
  return late === null ? { why: inTime, whyInTime: null } : { why: late, whyInTime: inTime }
}

/** The words of a time before something, of which less is left at short notice: an interview tomorrow. */
export function sayTimeLeft(inTime: string, isShort: boolean) {
  return sayWhy(inTime, isShort ? `less than ${inTime}` : null)
}
