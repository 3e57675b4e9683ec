import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { customReminder } from '@/lib/schemas/reminder'
import { setArchived } from './application-bulk'
import { createCustomReminder } from './custom-reminders'
import { requeueEverything } from './deliveries'
import { addSampleData } from './sample'
import {
  completeReminder,
  dismissReminder,
  reopenReminder,
  snoozeReminder,
  unsnoozeReminder,
} from './reminder-decisions'
import { saveReminderTime, saveZone } from './settings'
import { at, createTestDestination, createTestUser, logTestApplication, moveTestApplication } from './testing'
import { restoreApplications, trashApplications } from './trash'
import type { UserId } from './user-id'

const NOW = at('2026-11-23')

const deliveriesOf = (userId: UserId, where = {}) =>
  db.delivery.findMany({
    where: { userId, ...where },
    orderBy: [{ dueAt: 'asc' }, { createdAt: 'asc' }],
    select: { reminderId: true, destinationId: true, dueAt: true, sendAt: true, state: true },
  })

const waiting = (userId: UserId) => deliveriesOf(userId, { state: 'WAITING' })

const openReminders = (userId: UserId) =>
  db.reminder.findMany({ where: { userId, state: 'OPEN' }, orderBy: { dueAt: 'asc' } })

/** Every open reminder of the person waits once at each destination, at its moment, and nothing else does. */
async function expectInLine(userId: UserId, destinations: string[]) {
  const wanted = (await openReminders(userId)).flatMap(({ id, dueAt }) =>
    destinations.map((destinationId) => `${id} ${destinationId} ${dueAt.toISOString()}`),
  )
  const queued = (await waiting(userId)).map(
    ({ reminderId, destinationId, dueAt }) => `${reminderId} ${destinationId} ${dueAt.toISOString()}`,
  )
  expect(queued.toSorted()).toEqual(wanted.toSorted())
  return wanted.length
}

async function remind(userId: UserId, given = {}, now = NOW) {
  const input = { applicationId: null, title: 'Ring them', day: '2026-11-24', time: '09:00', ...given }
  const { id } = await createCustomReminder(userId, customReminder.parse(input), now)
  return id
}

describe('what is planned', () => {
  it('is queued for every destination with the change that planned it', async () => {
    const userId = await createTestUser()
    const destinations = [await createTestDestination(userId), await createTestDestination(userId)]
    await createTestDestination(userId, { enabled: false })
    await createTestDestination(userId, { kind: 'EMAIL', address: 'ana@example.org' })
    const { id } = await logTestApplication(userId)
    expect(await expectInLine(userId, destinations)).toBeGreaterThan(0)
    await moveTestApplication(userId, { applicationId: id, from: 'APPLIED', to: 'REJECTED' })
    expect(await expectInLine(userId, destinations)).toBeGreaterThan(0)
  })

  it('is not queued when the change does not happen', async () => {
    const userId = await createTestUser()
    await createTestDestination(userId)
    const { id } = await logTestApplication(userId)
    const before = await deliveriesOf(userId)
    await expect(
      moveTestApplication(userId, { applicationId: id, from: 'OFFER', to: 'REJECTED' }),
    ).rejects.toThrow()
    expect(await deliveriesOf(userId)).toEqual(before)
  })

  it('is cancelled with its application’s rest and comes back with it, the person’s own too', async () => {
    const userId = await createTestUser()
    const destination = await createTestDestination(userId)
    const { id } = await logTestApplication(userId, {}, at('2026-11-20'))
    await remind(userId, { applicationId: id })
    const count = (await waiting(userId)).length
    expect(count).toBeGreaterThan(1)
    for (const [rest, back] of [
      [() => trashApplications(userId, [id], NOW), () => restoreApplications(userId, [id], NOW)],
      [() => setArchived(userId, [id], true, NOW), () => setArchived(userId, [id], false, NOW)],
    ] as const) {
      await rest()
      expect(await waiting(userId)).toEqual([])
      await back()
      expect(await expectInLine(userId, [destination])).toBe(count)
    }
  })

  it('goes nowhere for a person without a destination', async () => {
    const userId = await createTestUser()
    await logTestApplication(userId)
    expect(await deliveriesOf(userId)).toEqual([])
  })

  it('of the sample search, only what lies ahead', async () => {
    const userId = await createTestUser()
    await createTestDestination(userId)
    await addSampleData(userId, NOW)
    const rows = await waiting(userId)
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter(({ dueAt }) => dueAt < at('2026-11-22'))).toEqual([])
  })
})

describe('a decision', () => {
  it('takes a reminder out of the queue and back', async () => {
    const userId = await createTestUser()
    const destination = await createTestDestination(userId)
    const id = await remind(userId)
    for (const decide of [completeReminder, dismissReminder]) {
      await decide(userId, id, NOW)
      expect(await waiting(userId)).toEqual([])
      await reopenReminder(userId, id, NOW)
      expect(await expectInLine(userId, [destination])).toBe(1)
    }
  })

  it('puts the next of a repeating one in its place, and takes it away again', async () => {
    const userId = await createTestUser()
    const destination = await createTestDestination(userId)
    const id = await remind(userId, { repeatUnit: 'DAY', repeatEvery: 1 })
    await completeReminder(userId, id, NOW)
    expect((await waiting(userId)).map(({ reminderId }) => reminderId)).not.toContain(id)
    expect(await expectInLine(userId, [destination])).toBe(1)
    await reopenReminder(userId, id, NOW)
    expect(await expectInLine(userId, [destination])).toBe(1)
  })

  it('moves a snoozed one, and never repeats a moment that was sent', async () => {
    const userId = await createTestUser()
    const destination = await createTestDestination(userId)
    const id = await remind(userId)
    await db.delivery.updateMany({ where: { userId }, data: { state: 'SENT' } })
    const later = at('2026-11-24', '10:00')
    await snoozeReminder(userId, id, '2026-11-27' as Day, later)
    expect(await expectInLine(userId, [destination])).toBe(1)
    await unsnoozeReminder(userId, id, later)
    expect(await deliveriesOf(userId)).toMatchObject([{ state: 'SENT', dueAt: at('2026-11-24') }])
  })
})

describe('a change of the settings', () => {
  it('moves what waits with the zone and the reminder hour', async () => {
    const userId = await createTestUser()
    const daily = await createTestDestination(userId, { daily: true })
    await logTestApplication(userId, {}, NOW)
    await remind(userId, { day: '2026-11-24', time: '15:00' })
    await saveReminderTime(userId, '08:00', NOW)
    expect(await expectInLine(userId, [daily])).toBeGreaterThan(1)
    const times = async () =>
      new Set((await waiting(userId)).map(({ sendAt }) => sendAt.toISOString().slice(11, 16)))
    expect(await times()).toEqual(new Set(['08:00']))
    await saveZone(userId, 'Asia/Kolkata', NOW)
    expect(await times()).toEqual(new Set(['02:30']))
  })

  it('keeps quiet hours, and queues for a new destination only what lies ahead', async () => {
    const userId = await createTestUser()
    const past = await remind(userId, {}, at('2026-11-20'))
    await remind(userId, { day: '2026-12-01', time: '23:00' })
    const now = at('2026-11-24', '10:00')
    await createTestDestination(userId)
    await db.user.update({ where: { id: userId }, data: { quietFrom: '22:00', quietUntil: '07:30' } })
    await inTransaction(userId, (tx) => requeueEverything(tx, userId, now))
    expect(await waiting(userId)).toMatchObject([{ sendAt: at('2026-12-02', '07:30') }])
    expect((await deliveriesOf(userId)).map(({ reminderId }) => reminderId)).not.toContain(past)
  })

  it('cancels what waits for a destination that is switched off', async () => {
    const userId = await createTestUser()
    const kept = await createTestDestination(userId)
    const id = await createTestDestination(userId)
    await remind(userId)
    await db.destination.update({ where: { userId_id: { userId, id } }, data: { enabled: false } })
    await inTransaction(userId, (tx) => requeueEverything(tx, userId, NOW))
    expect(await expectInLine(userId, [kept])).toBe(1)
    await db.destination.updateMany({ where: { userId }, data: { enabled: false } })
    await inTransaction(userId, (tx) => requeueEverything(tx, userId, NOW))
    expect(await waiting(userId)).toEqual([])
  })
})
