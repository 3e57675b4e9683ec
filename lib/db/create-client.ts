import { PrismaClient as PostgresClient } from './generated/postgresql/client'
import { PrismaClient, type Prisma } from './generated/sqlite/client'
import { PooledPostgresFactory, type PostgresLimits } from './postgres-adapter'
import { LockedSqliteFactory } from './sqlite-adapter'

export type { PrismaClient }

/** What runs inside a transaction, or on its own. */
export type Transaction = Prisma.TransactionClient

export type DatabaseProvider = 'sqlite' | 'postgresql'

/** Which database a URL means. Throws an error with one plain sentence for any other. */
export function providerOf(url: string): DatabaseProvider {
  if (url.startsWith('file:')) return 'sqlite'
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgresql'
  throw new Error('DATABASE_URL must start with file: (SQLite) or postgresql:// (PostgreSQL).')
}

/**
 * A client for the database that `url` names. Both are typed as the SQLite client, whose input types are
 * the narrower ones: what compiles runs on both. Connects with the first query, over at most `poolSize` connections
 * and with these limits where the database is PostgreSQL.
 */
export function createClient(
  url: string,
  { poolSize = 10, limits }: { poolSize?: number; limits?: PostgresLimits } = {},
): PrismaClient {
  if (providerOf(url) === 'sqlite') return new PrismaClient({ adapter: new LockedSqliteFactory(url) })
  const client = new PostgresClient({ adapter: new PooledPostgresFactory(url, poolSize, limits) })
  return client as unknown as PrismaClient
}
