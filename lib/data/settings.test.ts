import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { asDay } from '@/lib/domain/day'
import { ruleSettings } from '@/lib/domain/rules'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { createCustomReminder } from './custom-reminders'
import { addDaysOff, listDaysOff, removeDaysOff } from './days-off'
import { completeReminder, reopenReminder, snoozeReminder } from './reminder-decisions'
import {
  loadSettings,
  resetRules,
  restoreRules,
  savePlainSettings,
  saveRegion,
  saveReminderTime,
  saveRules,
  saveWorkingWeek,
  saveZone,
} from './settings'
import { at, createTestUser, logTestApplication } from './testing'
import { mintUserId, type UserId } from './user-id'

// Logged on Monday 2 November 2026: nudges on business days 7 and 14, No reply after 30 days.
const now = at('2026-11-02', '12:00')
const day = asDay

async function reminders(userId: UserId) {
  const rows = await db.reminder.findMany({
    where: { userId },
    orderBy: [{ plannedFor: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ rule, state, dueAt }) => `${rule} ${state} ${dueAt.toISOString().slice(0, 16)}`)
}

const asPlanned = [
  'nudge OPEN 2026-11-11T09:00',
  'nudge OPEN 2026-11-20T09:00',
  'no-reply OPEN 2026-12-02T09:00',
]

let userId: UserId

beforeEach(async () => {
  userId = await createTestUser()
  await logTestApplication(userId, { stage: 'APPLIED' }, now)
})

describe('settings that reminders are counted by', () => {
  it('moves every open reminder with the zone', async () => {
    expect(await reminders(userId)).toEqual(asPlanned)
    expect(await saveZone(userId, 'America/New_York', now)).toEqual({ moved: 3, added: 0, ended: 0 })
    expect(await reminders(userId)).toEqual([
      'nudge OPEN 2026-11-11T14:00',
      'nudge OPEN 2026-11-20T14:00',
      'no-reply OPEN 2026-12-02T14:00',
    ])
  })

  it('moves what the person has set with the zone too, and back; what was put off comes no sooner', async () => {
    const own = (title: string, day: string, repeatUnit: 'WEEK' | null = null) =>
      createCustomReminder(
        userId,
        { applicationId: null, title, day: asDay(day), time: '10:00', repeatUnit, repeatEvery: 1 },
        now,
      )
    const once = await own('Once', '2026-11-04')
    const weekly = await own('Weekly', '2026-11-03', 'WEEK')
    await own('Due', '2026-11-03')
    const later = await own('Put off', '2026-11-03')
    const tuesday = at('2026-11-03', '12:00')
    await completeReminder(userId, weekly.id, tuesday)
    await snoozeReminder(userId, later.id, asDay('2026-11-05'), tuesday)

    const dueOwn = async () => {
      const where = { userId, rule: 'custom', state: 'OPEN' as const }
      const rows = await db.reminder.findMany({ where, orderBy: { dueAt: 'asc' } })
      return rows.map(({ title, dueAt }) => `${title} ${dueAt.toISOString().slice(0, 16)}`)
    }
    const before = await dueOwn()
    expect(await saveZone(userId, 'America/New_York', tuesday)).toMatchObject({ moved: 6 })
    expect(await dueOwn()).toEqual([
      'Due 2026-11-03T15:00',
      'Once 2026-11-04T15:00',
      'Put off 2026-11-05T09:00',
      'Weekly 2026-11-10T15:00',
    ])
    await saveZone(userId, 'UTC', tuesday)
    expect(await dueOwn()).toEqual(before)

    await completeReminder(userId, once.id, tuesday)
    await saveZone(userId, 'America/New_York', tuesday)
    await reopenReminder(userId, once.id, tuesday)
    expect(await dueOwn()).toContain('Once 2026-11-04T15:00')
  })

  it('skips the holidays of a new region', async () => {
    expect(await saveRegion(userId, { country: 'US', state: null }, now)).toEqual({
      moved: 2,
      added: 0,
      ended: 0,
    })
    // Veterans Day, Wednesday 11 November.
    expect(await reminders(userId)).toEqual([
      'nudge OPEN 2026-11-12T09:00',
      'nudge OPEN 2026-11-23T09:00',
      'no-reply OPEN 2026-12-02T09:00',
    ])
  })

  it('counts by a new working week', async () => {
    await saveWorkingWeek(userId, [1, 2, 3, 4], now)
    expect((await reminders(userId))[0]).toBe('nudge OPEN 2026-11-12T09:00')
    expect((await loadSettings(userId)).workingWeek).toEqual([1, 2, 3, 4])
    await expect(async () => saveWorkingWeek(userId, [], now)).rejects.toThrow(RefusedError)
  })

  it('skips own days off and takes them back', async () => {
    const range = { from: day('2026-11-05'), to: day('2026-11-06') }
    expect(await addDaysOff(userId, { ...range, label: 'Moving' }, now)).toMatchObject({ moved: 2 })
    expect((await reminders(userId))[0]).toBe('nudge OPEN 2026-11-13T09:00')
    expect(await listDaysOff(userId, day('2026-11-02'))).toEqual([{ ...range, label: 'Moving' }])
    await removeDaysOff(userId, range, now)
    expect(await reminders(userId)).toEqual(asPlanned)
  })

  it('comes at a new reminder hour', async () => {
    await saveReminderTime(userId, '07:30', now)
    expect((await reminders(userId))[0]).toBe('nudge OPEN 2026-11-11T07:30')
  })

  it('follows a rule that is switched off, changed and put back', async () => {
    const off = ruleSettings({ nudge: { enabled: false }, 'no-reply': { numbers: { after: 20 } } })
    expect(await saveRules(userId, off, now)).toEqual({ moved: 1, added: 0, ended: 2 })
    expect((await loadSettings(userId)).rules).toEqual(off)

    const reset = await resetRules(userId, now)
    expect(reset).toMatchObject({ moved: 1, added: 2, ended: 0 })
    expect(await reminders(userId)).toEqual(asPlanned)

    await restoreRules(userId, reset.stored, now)
    expect((await loadSettings(userId)).rules).toEqual(off)
  })

  it('takes nothing malformed back as rules', async () => {
    await restoreRules(userId, '{"feedback-request":{"numbers":{"opens":1}},"__proto__":{"x":1}', now)
    expect((await loadSettings(userId)).rules).toEqual(ruleSettings({}))
  })

  it.each([
    ['zone', () => saveZone(userId, 'Asia/Tokyo', now)],
    ['region', () => saveRegion(userId, { country: 'DE', state: 'BY' }, now)],
    ['working week', () => saveWorkingWeek(userId, [1, 3, 5], now)],
    [
      'days off',
      () => addDaysOff(userId, { from: day('2026-11-03'), to: day('2026-11-10'), label: '' }, now),
    ],
    ['reminder hour', () => saveReminderTime(userId, '18:00', now)],
    ['rules', () => saveRules(userId, ruleSettings({ nudge: { numbers: { first: 3, again: 3 } } }), now)],
  ])('brings nothing back that was done or dismissed before a change of %s', async (_name, change) => {
    const [first, second] = await db.reminder.findMany({ where: { userId }, orderBy: { plannedFor: 'asc' } })
    const decide = (id = '', state: 'DONE' | 'DISMISSED') =>
      db.reminder.update({ where: { userId_id: { userId, id } }, data: { state, decidedAt: now } })
    await decide(first?.id, 'DONE')
    await decide(second?.id, 'DISMISSED')
    await change()
    const kept = await db.reminder.findMany({
      where: { userId, rule: 'nudge' },
      orderBy: { plannedFor: 'asc' },
    })
    expect(kept.map(({ id, state, dueAt }) => [id, state, dueAt])).toEqual([
      [first?.id, 'DONE', first?.dueAt],
      [second?.id, 'DISMISSED', second?.dueAt],
    ])
  })

  it('changes nothing by halves where the change is refused', async () => {
    await saveWorkingWeek(userId, [1], now)
    const before = await reminders(userId)
    for (let week = 0; week < 52; week += 1) {
      const monday = new Date(Date.UTC(2026, 10, 9 + 7 * week)).toISOString().slice(0, 10)
      await db.dayOff.create({ data: { userId, day: monday } })
    }
    const last = day('2027-11-08')
    await expect(addDaysOff(userId, { from: last, to: last, label: '' }, now)).rejects.toThrow(RefusedError)
    expect(await db.dayOff.count({ where: { userId } })).toBe(52)
    expect(await reminders(userId)).toEqual(before)
  })
})

describe('days off', () => {
  const add = (from: string, to: string, label = '') =>
    addDaysOff(userId, { from: day(from), to: day(to), label }, now)

  it('gives a day that was off already its new name', async () => {
    await add('2026-12-21', '2026-12-31', 'Winter')
    await add('2026-12-24', '2026-12-25', 'Christmas')
    expect((await listDaysOff(userId, day('2026-11-02'))).map(({ from, label }) => [from, label])).toEqual([
      ['2026-12-21', 'Winter'],
      ['2026-12-24', 'Christmas'],
      ['2026-12-26', 'Winter'],
    ])
  })

  it.each([
    ['2026-12-02', '2026-12-01', 'to'],
    ['2026-12-01', '2027-03-01', 'to'],
    ['2020-12-01', '2020-12-02', 'from'],
  ])('refuses %s to %s at its field', async (from, to, field) => {
    await expect(add(from, to)).rejects.toMatchObject({ name: 'RefusedError', field })
    expect(await db.dayOff.count({ where: { userId } })).toBe(0)
  })
})

describe('what no reminder depends on', () => {
  it('keeps the name and the single keys', async () => {
    await savePlainSettings(userId, { name: 'Ana 🦄' }, now)
    await savePlainSettings(userId, { singleKeys: false }, now)
    expect(await loadSettings(userId)).toMatchObject({ name: 'Ana 🦄', singleKeys: false })
  })
})

describe('another user cannot', () => {
  it('change or see any of it', async () => {
    await addDaysOff(userId, { from: day('2026-12-24'), to: day('2026-12-24'), label: 'Mine' }, now)
    const settings = await loadSettings(userId)
    const planned = await reminders(userId)
    const other = await createTestUser()

    await saveZone(other, 'Asia/Tokyo', now)
    await saveRegion(other, { country: 'JP', state: null }, now)
    await saveWorkingWeek(other, [6], now)
    await saveReminderTime(other, '05:00', now)
    await saveRules(other, ruleSettings({ nudge: { enabled: false } }), now)
    await resetRules(other, now)
    await restoreRules(other, '{}', now)
    await savePlainSettings(other, { name: 'Other' }, now)
    await addDaysOff(other, { from: day('2026-12-20'), to: day('2026-12-30'), label: 'Theirs' }, now)
    await removeDaysOff(other, { from: day('2026-12-20'), to: day('2026-12-30') }, now)
    await expect(
      removeDaysOff(other, { from: day('2026-12-24'), to: day('2026-12-24') }, now),
    ).rejects.toThrow(NotFoundError)

    expect(await listDaysOff(other, day('2026-11-02'))).toEqual([])
    expect(await listDaysOff(userId, day('2026-11-02'))).toHaveLength(1)
    expect(await loadSettings(userId)).toEqual(settings)
    expect(await reminders(userId)).toEqual(planned)
  })

  it('be somebody who is gone', async () => {
    const gone = mintUserId('gone')
    await expect(loadSettings(gone)).rejects.toThrow(NotFoundError)
    await expect(saveZone(gone, 'UTC', now)).rejects.toThrow(NotFoundError)
    await expect(resetRules(gone, now)).rejects.toThrow(NotFoundError)
    await expect(savePlainSettings(gone, { name: 'X' }, now)).rejects.toThrow(NotFoundError)
  })
})
