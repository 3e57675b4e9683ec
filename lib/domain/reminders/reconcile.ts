import type { Instant } from '@/lib/domain/day'
import type { ReminderState } from '@/lib/domain/vocabulary'
import type { PlannedReminder } from './facts'
import { laterOf } from './moments'
import { occasionOf } from './planned'

/** A stored reminder, in any state: a decision can only be kept if it is shown. */
export interface ExistingReminder {
  id: string
  rule: string
  subject: string
  occurrence: string
  applicationId: string | null
  interviewId: string | null
  lessonId: string | null
  title: string
  why: string
  state: ReminderState
  plannedFor: Instant
  snoozedUntil: Instant | null
  dueAt: Instant
  overdueAt: Instant | null
}

/** What was planned anew: of all other reminders nothing is cancelled. */
export type ReminderScope = { applicationId: string } | { lessonId: string } | 'search'

export type ReminderToInsert = Omit<PlannedReminder, 'late' | 'whyInTime'> & { dueAt: Instant }

export interface ReminderToUpdate {
  id: string
  /** Always OPEN: a cancelled one that is wanted again reopens. */
  state: 'OPEN'
  applicationId: string | null
  interviewId: string | null
  title: string
  why: string
  plannedFor: Instant
  dueAt: Instant
  overdueAt: Instant | null
}

export interface Reconciliation {
  insert: ReminderToInsert[]
  update: ReminderToUpdate[]
  /** Ids of open ones to set to CANCELLED. */
  cancel: string[]
}

type Key = Pick<ExistingReminder, 'rule' | 'subject' | 'occurrence'>

const keyOf = ({ rule, subject, occurrence }: Key) => JSON.stringify([rule, subject, occurrence])

/**
 * What to change so that the open reminders of `scope` are the wanted ones. `existing` are all stored reminders of
 * the scope in every state; of the person's own (custom) none is touched. Done and dismissed ones stay as they are,
 * and a snooze holds: an open one is due at the later of plan and snooze.
 */
export function reconcile(
  existing: readonly ExistingReminder[],
  wanted: readonly PlannedReminder[],
  scope: ReminderScope,
): Reconciliation {
  const stored = new Map(existing.map((reminder) => [keyOf(reminder), reminder]))
  const decided = existing.filter(isDecided)
  const result: Reconciliation = { insert: [], update: [], cancel: [] }
  const keep = new Set<string>()

  for (const plan of wanted) {
    const key = keyOf(plan)
    if (plan.rule === 'custom' || keep.has(key) || decided.some((decision) => ends(decision, plan))) continue
    const row = stored.get(key)
    if (plan.late && row?.state !== 'OPEN') continue
    keep.add(key)
    if (!row) result.insert.push(toInsert(plan))
    else if (!isDecided(row)) result.update.push(...updatesOf(row, plan))
  }
  for (const row of existing) {
    if (row.state === 'OPEN' && !keep.has(keyOf(row)) && isInScope(row, scope)) result.cancel.push(row.id)
  }
  return result
}

function isDecided({ state }: ExistingReminder): boolean {
  return state === 'DONE' || state === 'DISMISSED'
}

/**
 * Whether a decision on one reminder also settles another:
 * feedback-request: done or dismissed, the window is dealt with; no last call follows.
 * nudge: dismissed, no second one for the same silence; done, the second still comes.
 * thank-you: settled for the interview as a whole, a name that is added later brings none back, nor the reverse.
 * All other rules: each reminder stands for itself. An offer or a start is too dear for one "not now" to silence both.
 */
function ends(decision: ExistingReminder, plan: PlannedReminder): boolean {
  if (decision.rule !== plan.rule) return false
  switch (plan.rule) {
    case 'feedback-request':
      return decision.subject === plan.subject
    case 'nudge':
      return (
        decision.state === 'DISMISSED' &&
        decision.subject === plan.subject &&
        occasionOf(decision.occurrence) === occasionOf(plan.occurrence)
      )
    case 'thank-you': {
      const whole = `interview:${plan.interviewId}`
      return decision.subject !== plan.subject && decision.interviewId === plan.interviewId
        ? decision.subject === whole || plan.subject === whole
        : false
    }
    default:
      return false
  }
}

function isInScope({ rule, applicationId, lessonId }: ExistingReminder, scope: ReminderScope): boolean {
  if (rule === 'custom') return false
  if (scope === 'search') return rule === 'move-forward'
  if ('lessonId' in scope) return lessonId === scope.lessonId
  // Moving forward concerns the whole search, though it named an application once.
  return applicationId === scope.applicationId && rule !== 'move-forward'
}

function dueOf(plan: PlannedReminder, snoozedUntil: Instant | null): Instant {
  return snoozedUntil === null ? plan.plannedFor : laterOf(plan.plannedFor, snoozedUntil)
}

function toInsert(plan: PlannedReminder): ReminderToInsert {
  const { rule, subject, occurrence, applicationId, interviewId, personId, lessonId } = plan
  const { title, why, plannedFor, overdueAt } = plan
  const about = { rule, subject, occurrence, applicationId, interviewId, personId, lessonId }
  return { ...about, title, why, plannedFor, dueAt: plannedFor, overdueAt }
}

function updatesOf(row: ExistingReminder, plan: PlannedReminder): ReminderToUpdate[] {
  // Why it came is no less true for the days that have passed since.
  const isToldAlready = row.state === 'OPEN' && row.why === plan.whyInTime
  const told = isToldAlready ? { ...plan, why: row.why } : plan
  return differs(row, told) ? [toUpdate(row, told)] : []
}

function toUpdate(row: ExistingReminder, plan: PlannedReminder): ReminderToUpdate {
  const { applicationId, interviewId, title, why, plannedFor, overdueAt } = plan
  const dueAt = dueOf(plan, row.snoozedUntil)
  return { id: row.id, state: 'OPEN', applicationId, interviewId, title, why, plannedFor, dueAt, overdueAt }
}

function differs(row: ExistingReminder, plan: PlannedReminder): boolean {
  return (
    row.state !== 'OPEN' ||
    row.applicationId !== plan.applicationId ||
    row.interviewId !== plan.interviewId ||
    row.title !== plan.title ||
    row.why !== plan.why ||
    !isSame(row.plannedFor, plan.plannedFor) ||
    !isSame(row.dueAt, dueOf(plan, row.snoozedUntil)) ||
    !isSame(row.overdueAt, plan.overdueAt)
  )
}

function isSame(a: Instant | null, b: Instant | null): boolean {
  return a?.getTime() === b?.getTime()
}
