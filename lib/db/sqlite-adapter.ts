import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'
import type { Database } from 'better-sqlite3'
import { keepStatements } from './sqlite-statements'

const BUSY_TIMEOUT_MS = 3_000

/** FULL: what was acknowledged survives a power cut, also in WAL mode. */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
`

/**
 * The better-sqlite3 adapter, made safe. The original shares one connection between everything: a write
 * from outside, awaited while an interactive transaction is open, runs inside it and vanishes with its
 * rollback; its deferred BEGIN fails when two processes read and then write; and a transaction that ends
 * in an error can stay open. Here one lock orders all statements, a transaction begins IMMEDIATE, and its
 * end always rolls back what was not committed. See docs/decisions/0004-sqlite-adapter-lock.md.
 */
export class LockedSqliteFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite'
  readonly adapterName = '@prisma/adapter-better-sqlite3'
  readonly #inner: PrismaBetterSqlite3

  /** `url` is a `file:` URL with a path relative to the working directory, or absolute. */
  constructor(url: string, { busyTimeoutMs = BUSY_TIMEOUT_MS } = {}) {
    this.#inner = new PrismaBetterSqlite3({ url, timeout: busyTimeoutMs })
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await this.#inner.connect()
    keepStatements((adapter as unknown as { client: Database }).client)
    await adapter.executeScript(PRAGMAS)
    return new LockedAdapter(adapter)
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return new LockedAdapter(await this.#inner.connectToShadowDb())
  }
}

class LockedAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName = '@prisma/adapter-better-sqlite3'
  readonly #inner: SqlDriverAdapter
  readonly #lock = new Lock()

  constructor(inner: SqlDriverAdapter) {
    this.#inner = inner
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#lock.run(() => this.#inner.queryRaw(query))
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#lock.run(() => this.#inner.executeRaw(query))
  }

  executeScript(script: string): Promise<void> {
    return this.#lock.run(() => this.#inner.executeScript(script))
  }

  async startTransaction(_isolationLevel?: IsolationLevel): Promise<Transaction> {
    const release = await this.#lock.acquire()
    try {
      await this.#inner.executeScript('BEGIN IMMEDIATE')
    } catch (error) {
      release()
      throw error
    }
    return new LockedTransaction(this.#inner, release)
  }

  dispose(): Promise<void> {
    return this.#lock.run(() => this.#inner.dispose())
  }
}

/** Holds the adapter's lock from BEGIN to its end, so that nothing from outside runs within it. */
class LockedTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName = '@prisma/adapter-better-sqlite3'
  readonly options = { usePhantomQuery: false }
  readonly #connection: SqlDriverAdapter
  readonly #release: () => void
  #isOpen = true

  constructor(connection: SqlDriverAdapter, release: () => void) {
    this.#connection = connection
    this.#release = release
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#connection.queryRaw(query)
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    const changed = await this.#connection.executeRaw(query)
    if (/^\s*(COMMIT|ROLLBACK)\s*;?\s*$/i.test(query.sql)) this.#isOpen = false
    return changed
  }

  commit(): Promise<void> {
    return this.#end()
  }

  rollback(): Promise<void> {
    return this.#end()
  }

  /** Prisma has sent COMMIT or ROLLBACK before; if that was refused, the transaction is still open. */
  async #end(): Promise<void> {
    try {
      if (this.#isOpen) await this.#connection.executeScript('ROLLBACK')
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full: nothing is open.
    } finally {
      this.#isOpen = false
      this.#release()
    }
  }
}

/** First come, first served. */
class Lock {
  #tail: Promise<void> = Promise.resolve()

  async acquire(): Promise<() => void> {
    const before = this.#tail
    let release!: () => void
    this.#tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }
}
