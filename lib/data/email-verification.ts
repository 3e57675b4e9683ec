import { createHash } from 'node:crypto'
import { db, inTransaction } from '@/lib/db/client'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { requeueEverything } from './deliveries'
import { countTry } from './throttle'
import type { UserId } from './user-id'

/** In the throttle's window: so that nobody fills a mailbox, neither by one account nor by many. */
const MAILS_PER_PERSON = 6
const MAILS_PER_ADDRESS = 3

/** An address that reminders go to, as the pages behind a mail's links show it; null where it is gone. */
export function readMailDestination(userId: UserId, destinationId: string) {
  return db.destination.findUnique({
    where: { userId_id: { userId, id: destinationId }, kind: 'EMAIL' },
    select: { id: true, address: true, enabled: true, verifiedAt: true },
  })
}

/**
 * Allows one mail that asks to confirm an address, and says which. Throws a NotFoundError, or a RefusedError where it is
 * confirmed already or such mails have been sent often. `now` is real time.
 */
export async function beginVerification(
  userId: UserId,
  destinationId: string,
  now: Date,
): Promise<{ address: string }> {
  const destination = await readMailDestination(userId, destinationId)
  if (!destination) throw new NotFoundError('destination')
  if (destination.verifiedAt) throw new RefusedError('This address is confirmed already.')
  const until =
    (await countTry({ key: `verify-person:${userId}`, limit: MAILS_PER_PERSON }, now)) ??
    (await countTry({ key: keyOf(destination.address), limit: MAILS_PER_ADDRESS }, now))
  if (until) throw new RefusedError(sayWait(until, now))
  return { address: destination.address }
}

const keyOf = (address: string) =>
  `verify-address:${createHash('sha256').update(address.toLowerCase()).digest('base64url')}`

function sayWait(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  return `We have sent several mails there. Look also where spam goes, and ask for another in ${wait}.`
}

/**
 * Notes that somebody who reads the mail of `address` wants reminders there, and queues them. Again is no harm. Throws a NotFoundError
 * where the destination is gone, or is for another address by now.
 */
export function confirmAddress(
  userId: UserId,
  { destinationId, address }: { destinationId: string; address: string },
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const where = { userId, id: destinationId, kind: 'EMAIL' as const, address }
    const { count } = await tx.destination.updateMany({
      where: { ...where, verifiedAt: null },
      data: { verifiedAt: now, enabled: true, lastProblem: null, updatedAt: now },
    })
    if (count === 1) return requeueEverything(tx, userId, now)
    const there = await tx.destination.findFirst({ where, select: { id: true } })
    if (!there) throw new NotFoundError('destination')
  })
}
