import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isUsable,
  reconcileDeliveries,
  type DeliverableReminder,
  type DeliveryState,
  type ExistingDelivery,
  type UsableDestination,
} from './reconcile-deliveries'
import type { ReachableHours } from './send-moment'

const at = (text: string) => new Date(`${text}Z`)
const NOW = at('2026-11-23T12:00')
const PAST = at('2026-11-23T09:00')
const AHEAD = at('2026-11-24T09:00')
const LATER = at('2026-11-27T09:00')
const HOURS: ReachableHours = { zone: 'UTC', reminderTime: '09:00', quietFrom: null, quietUntil: null }
const MAIL: UsableDestination = { id: 'mail', daily: false }
const NONE = { insert: [], remove: [], cancel: [], revive: [] }

const reminder = (given: Partial<DeliverableReminder> = {}): DeliverableReminder => ({
  id: 'r',
  rule: 'custom',
  dueAt: AHEAD,
  overdueAt: null,
  isLive: true,
  ...given,
})

const delivery = (state: DeliveryState, given: Partial<ExistingDelivery> = {}): ExistingDelivery => ({
  id: 'd',
  reminderId: 'r',
  destinationId: 'mail',
  dueAt: AHEAD,
  sendAt: given.dueAt ?? AHEAD,
  state,
  attempts: 0,
  isLeased: false,
  ...given,
})

const reconcile = (
  reminders: DeliverableReminder[],
  existing: ExistingDelivery[],
  { destinations = [MAIL], hours = HOURS, now = NOW } = {},
) => reconcileDeliveries(reminders, existing, destinations, hours, now)

const fresh = (dueAt: Date, sendAt = dueAt) => ({ reminderId: 'r', destinationId: 'mail', dueAt, sendAt })

describe('a reminder without deliveries', () => {
  it('gets one for each destination, at the moment of each', () => {
    const daily = { id: 'daily', daily: true }
    const dueAt = at('2026-11-24T15:00')
    expect(reconcile([reminder({ dueAt })], [], { destinations: [MAIL, daily] }).insert).toEqual([
      fresh(dueAt),
      { reminderId: 'r', destinationId: 'daily', dueAt, sendAt: at('2026-11-25T09:00') },
    ])
  })

  it('gets none when it is settled, or when it fell due more than a day ago', () => {
    expect(reconcile([reminder({ isLive: false })], [])).toEqual(NONE)
    expect(reconcile([reminder({ dueAt: at('2026-11-22T11:59') })], [])).toEqual(NONE)
    expect(reconcile([reminder({ dueAt: PAST })], []).insert).toEqual([fresh(PAST)])
  })
})

describe('what waits', () => {
  it('stays as it is when nothing has changed', () => {
    expect(reconcile([reminder()], [delivery('WAITING')])).toEqual(NONE)
  })

  it('moves with its reminder, also where that has long been due', () => {
    expect(reconcile([reminder({ dueAt: LATER })], [delivery('WAITING')])).toEqual({
      ...NONE,
      remove: ['d'],
      insert: [fresh(LATER)],
    })
    const long = at('2026-11-01T09:00')
    const waiting = delivery('WAITING', { dueAt: at('2026-11-02T09:00') })
    expect(reconcile([reminder({ dueAt: long })], [waiting]).insert).toEqual([fresh(long)])
  })

  it('moves with the quiet hours, unless it has been tried already', () => {
    const hours = { ...HOURS, quietFrom: '08:00', quietUntil: '10:00' }
    const later = at('2026-11-24T10:00')
    expect(reconcile([reminder()], [delivery('WAITING')], { hours })).toEqual({
      ...NONE,
      remove: ['d'],
      insert: [fresh(AHEAD, later)],
    })
    expect(reconcile([reminder()], [delivery('WAITING', { attempts: 1 })], { hours })).toEqual(NONE)
    expect(reconcile([reminder()], [delivery('WAITING', { isLeased: true })], { hours })).toEqual(NONE)
  })

  it('is cancelled with its reminder or its destination', () => {
    expect(reconcile([reminder({ isLive: false })], [delivery('WAITING')])).toEqual({
      ...NONE,
      cancel: ['d'],
    })
    expect(reconcile([reminder()], [delivery('WAITING')], { destinations: [] })).toEqual({
      ...NONE,
      cancel: ['d'],
    })
  })

  it('is not moved while it is being sent: the mark must name what was sent', () => {
    expect(reconcile([reminder({ dueAt: LATER })], [delivery('WAITING', { isLeased: true })])).toEqual({
      ...NONE,
      cancel: ['d'],
      insert: [fresh(LATER)],
    })
  })
})

describe('what was sent', () => {
  const sent = delivery('SENT', { dueAt: PAST })

  it('is never sent again for the same moment', () => {
    expect(reconcile([reminder({ dueAt: PAST })], [sent])).toEqual(NONE)
    expect(reconcile([reminder({ dueAt: PAST, isLive: false })], [sent])).toEqual(NONE)
  })

  it('has a successor when it was put off, but not when it moved within the past', () => {
    expect(reconcile([reminder({ dueAt: LATER })], [sent]).insert).toEqual([fresh(LATER)])
    expect(reconcile([reminder({ dueAt: at('2026-11-23T10:00') })], [sent])).toEqual(NONE)
  })

  it('loses its successor when the snooze is taken back', () => {
    const successor = delivery('WAITING', { id: 'next', dueAt: LATER })
    expect(reconcile([reminder({ dueAt: PAST })], [sent, successor])).toEqual({ ...NONE, remove: ['next'] })
  })
})

describe('what was given up or cancelled', () => {
  it('stays given up while its moment stays the same', () => {
    expect(reconcile([reminder({ dueAt: PAST })], [delivery('DEAD', { dueAt: PAST })])).toEqual(NONE)
    expect(reconcile([reminder()], [delivery('DEAD', { dueAt: PAST })])).toEqual({
      ...NONE,
      cancel: ['d'],
      insert: [fresh(AHEAD)],
    })
    expect(reconcile([reminder({ isLive: false })], [delivery('DEAD')]).cancel).toEqual(['d'])
  })

  it('waits again when its reminder is taken up again', () => {
    expect(reconcile([reminder()], [delivery('CANCELLED')])).toEqual({
      ...NONE,
      remove: ['d'],
      insert: [fresh(AHEAD)],
    })
  })

  it('is the same one again where it was being sent meanwhile', () => {
    expect(reconcile([reminder()], [delivery('CANCELLED', { isLeased: true })])).toEqual({
      ...NONE,
      revive: ['d'],
    })
  })
})

it('knows which destinations can be used', () => {
  const usable = { kind: 'WEBHOOK', enabled: true, verifiedAt: null }
  expect(isUsable(usable)).toBe(true)
  expect(isUsable({ ...usable, enabled: false })).toBe(false)
  expect(isUsable({ ...usable, kind: 'EMAIL' })).toBe(false)
  expect(isUsable({ ...usable, kind: 'EMAIL', verifiedAt: NOW })).toBe(true)
})

describe('whatever happens to a reminder', () => {
  interface Step {
    what: 'move' | 'settle' | 'reopen' | 'send' | 'claim' | 'give up' | 'switch'
    hour: number
  }
  const steps = fc.array(
    fc.record<Step>({
      what: fc.constantFrom('move', 'settle', 'reopen', 'send', 'claim', 'give up', 'switch'),
      hour: fc.integer({ min: -30, max: 30 }),
    }),
    { maxLength: 25 },
  )

  it('no moment is sent twice, one key never stands twice, and at most one of them waits', () => {
    fc.assert(
      fc.property(steps, (steps) => {
        let current = reminder()
        let destinations = [MAIL]
        let rows: ExistingDelivery[] = []
        let made = 0
        for (const { what, hour } of [{ what: 'reopen', hour: 0 } as Step, ...steps]) {
          if (what === 'move') current = { ...current, dueAt: new Date(NOW.getTime() + hour * 3_600_000) }
          if (what === 'settle') current = { ...current, isLive: false }
          if (what === 'reopen') current = { ...current, isLive: true }
          if (what === 'switch') destinations = destinations.length === 0 ? [MAIL] : []
          if (what === 'claim')
            rows = rows.map((row) => (row.state === 'WAITING' ? { ...row, isLeased: true } : row))
          if (what === 'give up')
            rows = rows.map((row) =>
              row.state === 'WAITING' ? { ...row, state: 'DEAD', isLeased: false } : row,
            )
          // Also what was cancelled meanwhile: the other side has it.
          if (what === 'send')
            rows = rows.map((row) => (row.isLeased ? { ...row, state: 'SENT', isLeased: false } : row))
          const sentBefore = rows.filter(({ state }) => state === 'SENT').map(({ id }) => id)
          const changes = reconcile([current], rows, { destinations })
          expect([...changes.remove, ...changes.cancel].filter((id) => sentBefore.includes(id))).toEqual([])
          rows = rows.flatMap((row) => {
            if (changes.remove.includes(row.id)) return []
            if (changes.cancel.includes(row.id)) return [{ ...row, state: 'CANCELLED' }]
            return [changes.revive.includes(row.id) ? { ...row, state: 'WAITING' } : row]
          })
          rows.push(...changes.insert.map((each) => delivery('WAITING', { ...each, id: `d${(made += 1)}` })))
          const keys = rows.map(({ dueAt }) => dueAt.getTime())
          expect(new Set(keys).size).toBe(keys.length)
          const waiting = rows.filter(({ state }) => state === 'WAITING')
          expect(waiting.length).toBeLessThanOrEqual(1)
          for (const { dueAt } of waiting) expect(dueAt).toEqual(current.dueAt)
          if (!current.isLive || destinations.length === 0) expect(waiting).toEqual([])
          expect(reconcile([current], rows, { destinations })).toEqual(NONE)
        }
      }),
    )
  })
})
