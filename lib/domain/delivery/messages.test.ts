import { describe, expect, it } from 'vitest'
import { groupMessages, judge } from './messages'

const at = (text: string) => new Date(`${text}Z`)
const due = (count: number, messageId: string | null = null) =>
  Array.from({ length: count }, (_, index) => ({ id: `${messageId ?? 'd'}${index}`, messageId }))
const shape = (deliveries: ReturnType<typeof due>, isDaily = false) =>
  groupMessages(deliveries, isDaily).map((group) => [group.messageId, group.deliveries.length])

describe('what goes out together', () => {
  it('is each alone up to five, and all in one message beyond', () => {
    expect(shape(due(1))).toEqual([['d0', 1]])
    expect(shape(due(5))).toHaveLength(5)
    expect(shape(due(6))).toEqual([[null, 6]])
  })

  it('is everything where one message a day is wanted', () => {
    expect(shape(due(2), true)).toEqual([[null, 2]])
    expect(shape(due(1), true)).toEqual([['d0', 1]])
  })

  it('is what went out together before, apart from what is new', () => {
    expect(shape([...due(2, 'old'), ...due(2)])).toEqual([
      ['old', 2],
      ['d0', 1],
      ['d1', 1],
    ])
    expect(shape([...due(7, 'old'), ...due(6)])).toEqual([
      ['old', 7],
      [null, 6],
    ])
  })
})

describe('the last look', () => {
  const NOW = at('2026-11-23T12:00')
  const DUE = at('2026-11-23T09:00')
  const HOURS = { zone: 'UTC', reminderTime: '09:00', quietFrom: null, quietUntil: null }
  const reminder = { rule: 'prepare', state: 'OPEN', dueAt: DUE, overdueAt: null, application: null }
  const ready = {
    state: 'WAITING',
    dueAt: DUE,
    reminder,
    destination: { kind: 'WEBHOOK', enabled: true, verifiedAt: null },
  }
  const living = { trashedAt: null, archivedAt: null }

  it('lets go what is as it was', () => {
    expect(judge(ready, HOURS, NOW)).toBe('send')
    expect(judge({ ...ready, reminder: { ...reminder, application: living } }, HOURS, NOW)).toBe('send')
  })

  it.each([
    ['cancelled', { state: 'CANCELLED' }],
    ['done', { reminder: { ...reminder, state: 'DONE' } }],
    ['snoozed', { reminder: { ...reminder, dueAt: at('2026-11-24T09:00') } }],
    ['past its end', { reminder: { ...reminder, overdueAt: NOW } }],
    [
      'of an application in the trash',
      { reminder: { ...reminder, application: { ...living, trashedAt: NOW } } },
    ],
    [
      'of an archived application',
      { reminder: { ...reminder, application: { ...living, archivedAt: NOW } } },
    ],
    ['of a rule that is no more', { reminder: { ...reminder, rule: 'unknown' } }],
    ['for a destination that is off', { destination: { ...ready.destination, enabled: false } }],
    ['for an address that nobody confirmed', { destination: { ...ready.destination, kind: 'EMAIL' } }],
  ])('stops what is %s', (_, change) => {
    expect(judge({ ...ready, ...change }, HOURS, NOW)).toBe('stale')
  })

  it('waits for the end of quiet hours, unless the reminder would end before', () => {
    const quiet = { ...HOURS, quietFrom: '11:00', quietUntil: '14:00' }
    expect(judge(ready, quiet, NOW)).toEqual({ until: at('2026-11-23T14:00') })
    const ending = { ...reminder, overdueAt: at('2026-11-23T13:00') }
    expect(judge({ ...ready, reminder: ending }, quiet, NOW)).toBe('send')
    const owed = { ...ending, rule: 'thank-you' }
    expect(judge({ ...ready, reminder: owed }, quiet, NOW)).toEqual({ until: at('2026-11-23T14:00') })
  })
})
