import type { Database, Statement } from 'better-sqlite3'

/** A screen has some thirty statements; that of every screen and change together are a few hundred. */
const KEPT = 300

/** A longer one carries many values at once and hardly ever comes again in the same length. */
const LONGEST = 8_000

/**
 * Lets `database` compile a statement once and keep it: the adapter has each compiled anew, which for a small one takes
 * as long as carrying it out. The latest ones are kept. What is given back does what the adapter asks of a statement:
 * unlike the library's own, it can be bound again and again.
 */
export function keepStatements(database: Pick<Database, 'prepare'>): void {
  const compile = database.prepare.bind(database) as (sql: string) => Statement
  const kept = new Map<string, Rebindable>()
  const prepare = (sql: string): Rebindable => {
    const statement = kept.get(sql) ?? new Rebindable(compile(sql))
    if (sql.length > LONGEST) return statement
    kept.delete(sql)
    kept.set(sql, statement)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return statement
  }
  Object.assign(database, { prepare })
}

class Rebindable {
  readonly #statement: Statement

  constructor(statement: Statement) {
    this.#statement = statement.reader ? statement.raw() : statement
  }

  bind(values: unknown[]) {
    const statement = this.#statement
    return {
      reader: statement.reader,
      columns: () => statement.columns(),
      raw: () => ({ all: () => statement.all(values) }),
      run: () => statement.run(values),
    }
  }
}
