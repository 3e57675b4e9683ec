import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyApplication, anyNow, anyPreferences } from './facts.arbitraries'
import { planReminders } from './plan-reminders'
import { reconcile } from './reconcile'
import type { ExistingReminder } from './reconcile'
import { NOTHING, SCOPE, applied, keyOf, openKeys, replanned } from './store.fixtures'

describe('over any history', () => {
  type Choice = 'DONE' | 'DISMISSED' | 'SNOOZE' | 'UNDO'
  const replan = fc.record({ facts: anyApplication, wishes: anyPreferences })
  const decision = fc.record({
    which: fc.nat(30),
    choice: fc.constantFrom<Choice>('DONE', 'DISMISSED', 'SNOOZE', 'UNDO'),
    days: fc.integer({ min: 1, max: 40 }),
  })
  const steps = fc.array(fc.record({ now: anyNow, change: fc.oneof(replan, decision) }), {
    minLength: 2,
    maxLength: 10,
  })

  function decided(row: ExistingReminder, choice: Choice, until: Date): ExistingReminder {
    if (row.state === 'CANCELLED') return row
    if (choice === 'UNDO') return { ...row, state: 'OPEN' }
    if (choice !== 'SNOOZE') return { ...row, state: choice }
    if (row.state !== 'OPEN') return row
    return { ...row, snoozedUntil: until, dueAt: until > row.plannedFor ? until : row.plannedFor }
  }

  function expectDecisionsKept(before: ExistingReminder[], after: ExistingReminder[]) {
    for (const row of before) {
      const kept = after.find(({ id }) => id === row.id)
      if (row.state === 'DONE' || row.state === 'DISMISSED') expect(kept).toEqual(row)
      expect(kept?.snoozedUntil).toEqual(row.snoozedUntil)
      if (kept?.state === 'OPEN' && kept.snoozedUntil) expect(kept.dueAt >= kept.snoozedUntil).toBe(true)
    }
  }

  it('never doubles a key (applied refuses it), keeps every decision and changes nothing when run twice', () => {
    fc.assert(
      fc.property(steps, (history) => {
        let rows: ExistingReminder[] = []
        for (const { now, change } of history.toSorted((a, b) => a.now.getTime() - b.now.getTime())) {
          if ('facts' in change) {
            const plan = planReminders(change.facts, change.wishes, now)
            const next = applied(rows, reconcile(rows, plan, SCOPE))
            expectDecisionsKept(rows, next)
            expect(reconcile(next, plan, SCOPE)).toEqual(NOTHING)
            rows = next
          } else {
            const chosen = rows[change.which % Math.max(1, rows.length)]
            const until = new Date(now.getTime() + change.days * 86_400_000)
            rows = rows.map((row) => (row === chosen ? decided(row, change.choice, until) : row))
          }
        }
        for (const { state, dueAt, plannedFor } of rows) {
          if (state === 'OPEN') expect(dueAt >= plannedFor).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('opens exactly what is wanted where nothing was decided and nothing is late', () => {
    fc.assert(
      fc.property(anyApplication, anyApplication, anyPreferences, anyNow, (facts, changed, wishes, now) => {
        const plan = planReminders(changed, wishes, now).filter(({ late }) => !late)
        const first = replanned([], facts, now, wishes)
        const rows = applied(first, reconcile(first, plan, SCOPE))
        expect(openKeys(rows).toSorted()).toEqual(plan.map(keyOf).toSorted())
      }),
    )
  })
})
