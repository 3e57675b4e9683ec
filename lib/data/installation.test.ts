import { beforeEach, describe, expect, it } from 'vitest'
import { db, isPostgres } from '@/lib/db/client'
import { isFirstAccount, loadInstallation } from './installation'
import { createTestDestination, createTestUser, logTestApplication } from './testing'
import type { UserId } from './user-id'

const NOW = new Date('2026-11-23T10:00:00Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

let first: UserId
let second: UserId

beforeEach(async () => {
  await db.user.deleteMany({})
  await db.schedulerBeat.deleteMany({})
  second = await createTestUser()
  first = await createTestUser()
  await db.user.update({ where: { id: first }, data: { createdAt: minutesAgo(600_000) } })
})

it('is for the oldest account, and for the next when that is gone', async () => {
  expect(await isFirstAccount(first)).toBe(true)
  expect(await isFirstAccount(second)).toBe(false)
  expect(await loadInstallation(second, NOW)).toBeNull()
  await db.user.delete({ where: { id: first } })
  expect(await isFirstAccount(second)).toBe(true)
  expect(await loadInstallation(first, NOW)).toBeNull()
})

describe('the installation', () => {
  it('is empty at first', async () => {
    expect(await loadInstallation(first, NOW)).toEqual({
      database: isPostgres ? 'PostgreSQL' : 'SQLite',
      databaseBytes: expect.any(Number) as number,
      accounts: 2,
      lastTickAt: null,
      deliveries: { waiting: 0, overdue: 0, dead: 0 },
    })
    expect((await loadInstallation(first, NOW))!.databaseBytes).toBeGreaterThan(100_000)
  })

  it('says when a scheduler last looked, whichever it was', async () => {
    for (const [id, minutes] of [
      ['a', 90],
      ['b', 2],
      ['c', 30],
    ] as const)
      await db.schedulerBeat.create({ data: { id, startedAt: NOW, lastTickAt: minutesAgo(minutes) } })
    expect(await loadInstallation(first, NOW)).toMatchObject({ lastTickAt: minutesAgo(2) })
  })

  it('counts what waits, what is late and what was given up, of everybody', async () => {
    for (const user of [first, second]) {
      const { id: applicationId } = await logTestApplication(user, { company: 'Northwind', role: 'Analyst' })
      const destinationId = await createTestDestination(user)
      await db.delivery.deleteMany({ where: { userId: user } })
      const reminder = await db.reminder.findFirstOrThrow({ where: { userId: user, applicationId } })
      const states = [
        ['WAITING', -60],
        ['WAITING', 4],
        ['WAITING', 6],
        ['WAITING', -15, 3],
        ['DEAD', 3_000, 9],
        ['SENT', 3_000, 1],
        ['CANCELLED', 3_000],
      ] as const
      for (const [state, minutes, attempts = 0] of states) {
        const sendAt = minutesAgo(minutes)
        const dueAt = new Date(sendAt.getTime() + states.findIndex(([each]) => each === state))
        await db.delivery.create({
          data: { userId: user, reminderId: reminder.id, destinationId, dueAt, sendAt, state, attempts },
        })
      }
    }
    expect(await loadInstallation(first, NOW)).toMatchObject({
      deliveries: { waiting: 4, overdue: 4, dead: 2 },
    })
  })
})
