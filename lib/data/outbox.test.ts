import { describe, expect, it } from 'vitest'
import { db, inTransaction, isPostgres } from '@/lib/db/client'
import { claimDue, claimDueAt } from './outbox'
import { markRefused, markSent } from './outbox-messages'
import { at, createTestDestination, createTestUser } from './testing'

const NOW = at('2026-11-23')
const LEASE = 60_000
const lease = (token: string) => ({ token, ms: LEASE })

async function withDeliveries(
  moments: readonly Date[],
  destination: Parameters<typeof createTestDestination>[1] = {},
) {
  const userId = await createTestUser()
  const destinationId = await createTestDestination(userId, destination)
  const ids: string[] = []
  for (const [index, sendAt] of moments.entries()) {
    const about = {
      rule: 'custom',
      subject: `custom:${index}`,
      occurrence: '0',
      title: 'Ring',
      why: 'you set it',
    }
    const { id: reminderId } = await db.reminder.create({
      data: { userId, ...about, plannedFor: sendAt, dueAt: sendAt },
    })
    const { id } = await db.delivery.create({
      data: { userId, reminderId, destinationId, dueAt: sendAt, sendAt },
    })
    ids.push(id)
  }
  return { userId, destinationId, ids }
}

describe('claiming', () => {
  it('takes on what is due, the longest due first, each for one alone, until the lease has run out', async () => {
    const minute = (count: number) => new Date(NOW.getTime() + count * 60_000)
    const { userId, ids } = await withDeliveries([minute(-1), minute(0), minute(-2), minute(1)])
    const first = await claimDue('WEBHOOK', lease('a'), 2, NOW)
    expect(first.map(({ id }) => id)).toEqual([ids[2], ids[0]])
    expect(first[0]).toMatchObject({ userId, attempts: 0, leaseToken: 'a', messageId: null })
    expect(first[0]?.leaseUntil).toEqual(minute(1))
    expect((await claimDue('WEBHOOK', lease('b'), 9, NOW)).map(({ id }) => id)).toEqual([ids[1]])
    expect(await claimDue('WEBHOOK', lease('c'), 9, NOW)).toEqual([])
    const again = await claimDue('WEBHOOK', lease('d'), 9, minute(1))
    expect(again).toHaveLength(4)
    await db.delivery.updateMany({ where: { userId }, data: { state: 'SENT' } })
    expect(await claimDue('WEBHOOK', lease('e'), 9, minute(9))).toEqual([])
  })

  it('takes on what was leased while the clock went a day ahead', async () => {
    const tomorrow = new Date(NOW.getTime() + 86_400_000)
    const { userId, ids } = await withDeliveries([NOW])
    expect((await claimDue('WEBHOOK', lease('a'), 9, tomorrow)).map(({ id }) => id)).toEqual(ids)
    expect((await claimDue('WEBHOOK', lease('b'), 9, NOW)).map(({ id }) => id)).toEqual(ids)
    await db.delivery.updateMany({ where: { userId }, data: { state: 'SENT' } })
  })

  it('takes on what goes by one channel, however much by another has been due for longer', async () => {
    const mail = await withDeliveries([new Date(0), new Date(0)], {
      kind: 'EMAIL',
      address: 'ana@example.org',
    })
    const webhook = await withDeliveries([NOW])
    expect((await claimDue('WEBHOOK', lease('a'), 1, NOW)).map(({ id }) => id)).toEqual(webhook.ids)
    expect(await claimDue('PUSH', lease('b'), 9, NOW)).toEqual([])
    expect(await claimDue('EMAIL', lease('c'), 9, NOW)).toHaveLength(mail.ids.length)
  })

  it('takes on what else is due at the same destination', async () => {
    const one = await withDeliveries([NOW, NOW, NOW])
    const other = await withDeliveries([NOW])
    const rest = await claimDueAt(one, lease('a'), 2, NOW)
    expect(rest).toHaveLength(2)
    expect(await claimDueAt(one, lease('b'), 9, NOW)).toHaveLength(1)
    expect((await claimDue('WEBHOOK', lease('c'), 9, NOW)).map(({ id }) => id)).toEqual(other.ids)
  })
})

describe('marking', () => {
  const waitsForRows = async () => {
    const rows = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')`
    return rows.length > 0
  }

  it.each(['sent', 'refused'] as const)(
    'as %s gets along with a change of its destination at the same moment',
    async (outcome) => {
      const { userId, destinationId, ids } = await withDeliveries([NOW])
      await claimDue('WEBHOOK', lease('a'), 9, NOW)
      const refusal = { destinationId, problem: 'It was busy.', attempts: 1, next: null }
      let marking: Promise<void> | undefined
      await inTransaction(userId, async (tx) => {
        const where = { userId_id: { userId, id: destinationId } }
        await tx.destination.update({ where, data: { enabled: false } })
        marking =
          outcome === 'sent'
            ? markSent(userId, ids, 'a', destinationId, NOW)
            : markRefused(userId, ids, 'a', refusal, NOW)
        if (isPostgres) await expect.poll(waitsForRows).toBe(true)
        await tx.delivery.updateMany({ where: { userId, state: 'WAITING' }, data: { state: 'CANCELLED' } })
      })
      await marking
      expect(
        await db.delivery.findMany({ where: { userId }, select: { state: true, leaseToken: true } }),
      ).toEqual([{ state: outcome === 'sent' ? 'SENT' : 'CANCELLED', leaseToken: null }])
    },
  )
})
