import type { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/** What nothing waits longer for, in milliseconds; 0 waits for ever. */
export interface PostgresLimits {
  statementMs: number
  idleInTransactionMs: number
}

const LIMITS: PostgresLimits = { statementMs: 30_000, idleInTransactionMs: 120_000 }

/**
 * The PostgreSQL adapter with limits, so that nothing waits for ever: for a connection, for an answer, or for whoever
 * left a transaction open. What the URL says itself comes first. Loaded with the first connection, because an
 * installation on SQLite has no use for it and would pay its memory.
 */
export class PooledPostgresFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  readonly #url: string
  readonly #poolSize: number
  readonly #limits: PostgresLimits

  constructor(url: string, poolSize: number, limits = LIMITS) {
    this.#url = url
    this.#poolSize = poolSize
    this.#limits = limits
  }

  async connect(): Promise<SqlDriverAdapter> {
    return (await this.#load()).connect()
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return (await this.#load()).connectToShadowDb()
  }

  async #load(): Promise<PrismaPg> {
    const { PrismaPg: Adapter } = await import('@prisma/adapter-pg')
    return new Adapter({
      connectionString: this.#url,
      application_name: 'debrief',
      max: this.#poolSize,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      statement_timeout: this.#limits.statementMs,
      idle_in_transaction_session_timeout: this.#limits.idleInTransactionMs,
    })
  }
}
