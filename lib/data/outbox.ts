import { db, isPostgres } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/sqlite/client'
import type { DestinationKind } from '@/lib/domain/vocabulary'
import { mintUserId, type UserId } from './user-id'

/** What the scheduler does with the queue, for everybody at once. Who is whose stands in each row. */

/** A delivery that this process has taken on: nobody else sends it before `leaseUntil`. */
export interface Claimed {
  userId: UserId
  id: string
  destinationId: string
  /** Whether the destination wants one message a day. */
  isDaily: boolean
  /** Of the message that it went out in before; null the first time. */
  messageId: string | null
  /** How often it was refused before. */
  attempts: number
  leaseToken: string
  leaseUntil: Date
}

export interface Lease {
  token: string
  ms: number
}

interface ClaimedRow {
  userId: string
  id: string
  destinationId: string
  isDaily: boolean | number | bigint
  messageId: string | null
  attempts: number | bigint
  sendAt: Date | string
}

/** No lease is longer: one that seems to be was taken while the clock went wrong. */
const LONGEST_LEASE_MS = 600_000

function waitsForSending(now: Date): Prisma.Sql {
  const impossible = new Date(now.getTime() + LONGEST_LEASE_MS)
  const isFree = Prisma.sql`("leaseUntil" IS NULL OR "leaseUntil" <= ${now} OR "leaseUntil" > ${impossible})`
  return Prisma.sql`"state" = 'WAITING' AND "sendAt" <= ${now} AND ${isFree}`
}

/** On PostgreSQL others claim beside us, each the rows that nobody holds; SQLite has one writer at a time anyway. */
const LOCK = isPostgres ? Prisma.sql`FOR UPDATE SKIP LOCKED` : Prisma.empty

/** Takes on up to `limit` deliveries that are due at destinations of that kind, the longest due first. */
export async function claimDue(
  kind: DestinationKind,
  lease: Lease,
  limit: number,
  now: Date,
): Promise<Claimed[]> {
  // Ordered along the index [state, sendAt, id]: only what is due is looked at, however much lies ahead. The kind stands
  // in a subquery that no database turns into a join, which might begin with all destinations.
  return claim(
    Prisma.sql`
      SELECT "userId", "id" FROM "Delivery" WHERE ${waitsForSending(now)} AND ${kind} = (
        SELECT CAST("kind" AS TEXT) FROM "Destination"
        WHERE "Destination"."userId" = "Delivery"."userId" AND "Destination"."id" = "Delivery"."destinationId"
      )
      ORDER BY "state", "sendAt", "id" LIMIT ${limit} ${LOCK}`,
    lease,
    now,
  )
}

/** Takes on whatever else is due at one destination, to go out in the same message. */
export async function claimDueAt(
  { userId, destinationId }: Pick<Claimed, 'userId' | 'destinationId'>,
  lease: Lease,
  limit: number,
  now: Date,
): Promise<Claimed[]> {
  return claim(
    Prisma.sql`
      SELECT "userId", "id" FROM "Delivery"
      WHERE "userId" = ${userId} AND "destinationId" = ${destinationId} AND ${waitsForSending(now)}
      ORDER BY "sendAt" LIMIT ${limit} ${LOCK}`,
    lease,
    now,
  )
}

async function claim(due: Prisma.Sql, { token, ms }: Lease, now: Date): Promise<Claimed[]> {
  const leaseUntil = new Date(now.getTime() + ms)
  // Materialized: otherwise PostgreSQL may ask for the due ones more than once, and take on more than the limit.
  const rows = await db.$queryRaw<ClaimedRow[]>`
    WITH due AS MATERIALIZED (${due})
    UPDATE "Delivery"
    SET "leaseToken" = ${token}, "leaseUntil" = ${leaseUntil}, "updatedAt" = ${now}
    WHERE ("userId", "id") IN (SELECT "userId", "id" FROM due)
    RETURNING "userId", "id", "destinationId", "messageId", "attempts", "sendAt", (
      SELECT "daily" FROM "Destination"
      WHERE "Destination"."userId" = "Delivery"."userId" AND "Destination"."id" = "Delivery"."destinationId"
    ) AS "isDaily"`
  // An UPDATE answers in any order.
  const momentOf = ({ sendAt }: ClaimedRow) => new Date(sendAt).getTime()
  const inOrder = rows.toSorted((a, b) => momentOf(a) - momentOf(b) || (a.id < b.id ? -1 : 1))
  return inOrder.map(({ sendAt: _sendAt, ...row }) => ({
    ...row,
    userId: mintUserId(row.userId),
    attempts: Number(row.attempts),
    isDaily: Boolean(row.isDaily),
    leaseToken: token,
    leaseUntil,
  }))
}
