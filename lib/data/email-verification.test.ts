import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import { customReminder } from '@/lib/schemas/reminder'
import { createCustomReminder } from './custom-reminders'
import { beginVerification, confirmAddress, readMailDestination } from './email-verification'
import { at, createTestUser } from './testing'
import { unsubscribe } from './unsubscribe'
import type { UserId } from './user-id'

const NOW = at('2026-11-23')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

let ana: UserId
let ben: UserId

beforeEach(async () => {
  ;[ana, ben] = [await createTestUser(), await createTestUser()]
})

async function address(userId: UserId, address = `${crypto.randomUUID()}@example.org`) {
  const { id } = await db.destination.create({
    data: { userId, kind: 'EMAIL', address },
    select: { id: true },
  })
  return { destinationId: id, address }
}

describe('confirming an address', () => {
  test('notes when, and again is no harm', async () => {
    const own = await address(ana)
    await confirmAddress(ana, own, NOW)
    await confirmAddress(ana, own, later(5))
    expect(await readMailDestination(ana, own.destinationId)).toMatchObject({
      verifiedAt: NOW,
      enabled: true,
    })
  })

  test('is for the address that the mail went to, and nobody else’s', async () => {
    const own = await address(ana)
    await expect(confirmAddress(ana, { ...own, address: 'x@example.org' }, NOW)).rejects.toThrow(
      NotFoundError,
    )
    await expect(confirmAddress(ben, own, NOW)).rejects.toThrow(NotFoundError)
    expect(await readMailDestination(ana, own.destinationId)).toMatchObject({ verifiedAt: null })
  })

  test('is for mail only', async () => {
    const data = { userId: ana, kind: 'WEBHOOK', address: 'https://example.org/x' } as const
    const { id } = await db.destination.create({ data })
    await expect(confirmAddress(ana, { destinationId: id, address: data.address }, NOW)).rejects.toThrow(
      NotFoundError,
    )
    await expect(beginVerification(ana, id, NOW)).rejects.toThrow(NotFoundError)
    expect(await readMailDestination(ana, id)).toBeNull()
  })
})

describe('the outbox follows', () => {
  const waiting = (userId: UserId) =>
    db.delivery.findMany({
      where: { userId, state: 'WAITING' },
      select: { destinationId: true, dueAt: true },
    })

  test('the confirmation, and the end of it', async () => {
    const input = customReminder.parse({ title: 'Call Rosa', day: '2026-11-30', time: '09:00' })
    await createCustomReminder(ana, input, NOW)
    const own = await address(ana)
    expect(await waiting(ana)).toEqual([])
    await confirmAddress(ana, own, NOW)
    expect(await waiting(ana)).toEqual([{ destinationId: own.destinationId, dueAt: at('2026-11-30') }])
    await unsubscribe(ana, own.destinationId, NOW)
    expect(await waiting(ana)).toEqual([])
  })
})

describe('asking to confirm', () => {
  test('says where the mail goes, a few times', async () => {
    const own = await address(ana)
    for (let n = 0; n < 3; n += 1) {
      expect(await beginVerification(ana, own.destinationId, NOW)).toEqual({ address: own.address })
    }
    await expect(beginVerification(ana, own.destinationId, later(3))).rejects.toThrow(
      'ask for another in 12 minutes.',
    )
    expect(await beginVerification(ana, own.destinationId, later(15))).toEqual({ address: own.address })
  })

  test('fills no mailbox by way of many accounts', async () => {
    const mailbox = `${crypto.randomUUID()}@example.org`
    for (let n = 0; n < 3; n += 1) {
      const other = await createTestUser()
      await beginVerification(other, (await address(other, mailbox)).destinationId, NOW)
    }
    const { destinationId } = await address(ana, mailbox.toUpperCase())
    await expect(beginVerification(ana, destinationId, NOW)).rejects.toThrow('several mails')
  })

  test('fills no mailboxes by way of many addresses', async () => {
    for (let n = 0; n < 6; n += 1) await beginVerification(ana, (await address(ana)).destinationId, NOW)
    const { destinationId } = await address(ana)
    await expect(beginVerification(ana, destinationId, NOW)).rejects.toThrow('several mails')
  })

  test('is refused where it is confirmed, or somebody else’s', async () => {
    const own = await address(ana)
    await expect(beginVerification(ben, own.destinationId, NOW)).rejects.toThrow(NotFoundError)
    await confirmAddress(ana, own, NOW)
    await expect(beginVerification(ana, own.destinationId, NOW)).rejects.toThrow('confirmed already')
  })
})

describe('unsubscribing', () => {
  test('switches one address off, once', async () => {
    const [own, another] = [await address(ana), await address(ana)]
    expect(await unsubscribe(ana, own.destinationId, NOW)).toBe(true)
    expect(await unsubscribe(ana, own.destinationId, NOW)).toBe(false)
    expect(await readMailDestination(ana, own.destinationId)).toMatchObject({ enabled: false })
    expect(await readMailDestination(ana, another.destinationId)).toMatchObject({ enabled: true })
  })

  test('another user cannot', async () => {
    const own = await address(ana)
    expect(await unsubscribe(ben, own.destinationId, NOW)).toBe(false)
    expect(await readMailDestination(ana, own.destinationId)).toMatchObject({ enabled: true })
  })
})
