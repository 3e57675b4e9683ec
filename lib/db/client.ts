import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '@/lib/env'
import { createClient, providerOf, type PrismaClient, type Transaction } from './create-client'

export type { Transaction } from './create-client'

// The development server evaluates modules anew with every change, and would leave a connection behind each time.
const shared = globalThis as typeof globalThis & { debriefDatabase?: PrismaClient }

/** The database of DATABASE_URL. Connects with the first query. */
export const db: PrismaClient = (shared.debriefDatabase ??= createClient(env().DATABASE_URL, {
  poolSize: env().DATABASE_POOL_SIZE,
}))

/** For the few statements that the two databases have different words for. */
export const isPostgres: boolean = providerOf(env().DATABASE_URL) === 'postgresql'

/**
 * Runs `work` in one transaction: all of it commits, or none. Inside, use only the transaction it is given:
 * a query on `db` would wait for it to end. Transactions of one `owner` (a person, whose writes read what they
 * build on) run one after another, on every database and across instances: see docs/decisions/0014-postgresql.md.
 */
export function inTransaction<T>(
  owner: string,
  work: (tx: Transaction) => Promise<T>,
  { timeoutMs = 15_000 } = {},
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      if (isPostgres) await waitForTurn(tx, owner)
      await runFirst(tx, owner)
      return work(tx)
    },
    { timeout: timeoutMs, maxWait: 10_000 },
  )
}

/** SQLite has one writer at a time anyway. Here a lock does it, which ends with the transaction. */
async function waitForTurn(tx: Transaction, owner: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${owner}, 0))`
}

interface First {
  owner: string
  check: (tx: Transaction) => Promise<void>
  hasRun: boolean
}

const firsts = new AsyncLocalStorage<First>()

/**
 * Runs `check` at the beginning of the first transaction of `owner` that `work` makes, and in it: what it throws ends the
 * transaction before anything is changed, what it reads cannot change in between, and what it writes commits together
 * with the change. Says whether there was such a transaction.
 */
export async function withFirst<T>(
  owner: string,
  check: (tx: Transaction) => Promise<void>,
  work: () => Promise<T>,
): Promise<{ result: T; hasRun: boolean }> {
  const first: First = { owner, check, hasRun: false }
  const result = await firsts.run(first, work)
  return { result, hasRun: first.hasRun }
}

async function runFirst(tx: Transaction, owner: string): Promise<void> {
  const first = firsts.getStore()
  if (!first || first.hasRun || first.owner !== owner) return
  first.hasRun = true
  await first.check(tx)
}
