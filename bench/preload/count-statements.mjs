// @ts-check
// Loaded before the server by `--import`: notes every statement that SQLite carries out, and tells the parent
// process when it asks. The product knows nothing of it.
import { createRequire } from 'node:module'

if (process.send) {
  const Database = createRequire(import.meta.url)('better-sqlite3')
  /** @type {string[]} */
  let statements = []
  const memory = new Database(':memory:')
  const prototype = Object.getPrototypeOf(memory.prepare('SELECT 1'))
  memory.close()
  for (const name of ['all', 'get', 'run', 'iterate']) {
    const original = prototype[name]
    prototype[name] = function counted(/** @type {unknown[]} */ ...parameters) {
      statements.push(this.source)
      return original.apply(this, parameters)
    }
  }
  process.on('message', (message) => {
    if (message !== 'statements?') return
    process.send?.({ statements })
    statements = []
  })
  process.channel?.unref()
}
