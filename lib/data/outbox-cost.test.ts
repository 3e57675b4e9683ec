import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db, isPostgres } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/sqlite/client'
import { claimDue, claimDueAt } from './outbox'
import { at, createTestDestination, createTestUser } from './testing'
import type { UserId } from './user-id'

/** What a look for what is due asks of the database, however much lies ahead. `npm run bench` measures a million. */

const NOW = at('2026-11-23')
const LEASE = { token: 'cost', ms: 60_000 }

let userId: UserId
let destinationId: string

beforeAll(async () => {
  userId = await createTestUser()
  destinationId = await createTestDestination(userId)
})

/** Deliveries from the one of number `first` to `last`, a minute apart, all of them ahead. */
async function lieAhead(first: number, last: number) {
  const numbers = isPostgres
    ? Prisma.sql`SELECT n, ${NOW}::timestamp + n * interval '1 minute' AS moment FROM generate_series(${first}::int, ${last}::int) AS n`
    : Prisma.sql`SELECT value AS n, strftime('%Y-%m-%dT%H:%M:%S.000+00:00', ${NOW.toISOString()}, value || ' minutes') AS moment
        FROM (WITH RECURSIVE counted(value) AS (SELECT ${first} UNION ALL SELECT value + 1 FROM counted WHERE value < ${last}) SELECT value FROM counted)`
  await db.$executeRaw`
    INSERT INTO "Reminder" ("userId", "id", "rule", "subject", "occurrence", "title", "why", "plannedFor", "dueAt", "updatedAt")
    SELECT ${userId}, 'r' || n, 'custom', 'custom:' || n, '0', 'Ring', 'you set it', moment, moment, moment FROM (${numbers}) AS ahead`
  await db.$executeRaw`
    INSERT INTO "Delivery" ("userId", "id", "reminderId", "destinationId", "dueAt", "sendAt", "updatedAt")
    SELECT ${userId}, 'd' || n, 'r' || n, ${destinationId}, moment, moment, moment FROM (${numbers}) AS ahead`
  await db.$executeRawUnsafe('ANALYZE')
}

/** How the database carries out what `claim` asks it, as text. */
async function planOf(claim: () => Promise<unknown>): Promise<string> {
  const asked = vi.spyOn(db, '$queryRaw')
  await claim()
  const [strings, ...values] = asked.mock.lastCall as [TemplateStringsArray, ...unknown[]]
  asked.mockRestore()
  const explain = isPostgres ? Prisma.sql`EXPLAIN (ANALYZE, BUFFERS)` : Prisma.sql`EXPLAIN QUERY PLAN`
  const rows = await db.$queryRaw<object[]>`${explain} ${Prisma.sql(strings, ...values)}`
  return rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string')).join('\n')
}

/** Pages of the database that were looked at; SQLite does not count them. */
function pagesIn(plan: string): number {
  const [, hit = 0, read = 0] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? []
  return Number(hit) + Number(read)
}

describe.each([1_000, 20_000])('with %i ahead', (count) => {
  beforeAll(() => lieAhead(count === 1_000 ? 1 : 1_001, count))

  it('looks along its index at what is due, and at nothing else', async () => {
    expect(await db.delivery.count()).toBe(count)
    for (const claim of [
      () => claimDue('WEBHOOK', LEASE, 64, NOW),
      () => claimDueAt({ userId, destinationId }, LEASE, 64, NOW),
    ]) {
      const plan = await planOf(claim)
      expect(plan).toMatch(/\bindex .*Delivery_(\w+_)?state_sendAt/i)
      expect(plan).not.toMatch(/Seq Scan on "?Delivery|SCAN "?Delivery|TEMP B-TREE/)
      expect(pagesIn(plan)).toBeLessThanOrEqual(20)
    }
  })
})
