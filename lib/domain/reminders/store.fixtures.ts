import type { ApplicationFacts, Preferences } from './facts'
import { preferences } from './facts.fixtures'
import { planReminders } from './plan-reminders'
import { reconcile } from './reconcile'
import type { ExistingReminder, Reconciliation } from './reconcile'

export const SCOPE = { applicationId: 'a1' }
export const NOTHING: Reconciliation = { insert: [], update: [], cancel: [] }

export const keyOf = (reminder: { rule: string; subject: string; occurrence: string }) =>
  `${reminder.rule} ${reminder.subject} ${reminder.occurrence}`

/** What a table would hold after the changes; a doubled key is refused, as the table refuses it. */
export function applied(
  existing: readonly ExistingReminder[],
  { insert, update, cancel }: Reconciliation,
): ExistingReminder[] {
  const changed = existing.map((row): ExistingReminder => {
    const change = update.find(({ id }) => id === row.id)
    if (change) return { ...row, ...change }
    return cancel.includes(row.id) ? { ...row, state: 'CANCELLED' } : row
  })
  const added = insert.map((plan): ExistingReminder => ({
    ...plan,
    id: `row of ${keyOf(plan)}`,
    state: 'OPEN',
    snoozedUntil: null,
  }))
  const rows = [...changed, ...added]
  if (new Set(rows.map(keyOf)).size !== rows.length) throw new Error('Two rows with one key')
  return rows
}

export function replanned(
  existing: readonly ExistingReminder[],
  facts: ApplicationFacts,
  now: string | Date,
  wishes: Preferences = preferences(),
): ExistingReminder[] {
  return applied(existing, reconcile(existing, planReminders(facts, wishes, new Date(now)), SCOPE))
}

export const openKeys = (rows: readonly ExistingReminder[]) =>
  rows.filter(({ state }) => state === 'OPEN').map(keyOf)
