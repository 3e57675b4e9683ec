import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createClient, type PrismaClient } from '@/lib/db/create-client'
import { copyDatabase, filledTables, type Copied } from './copy-database'
import { migrationNames } from './schema-engine'

/**
 * `npm run move-to-postgres -- file:./data/debrief.db postgresql://…`: copies an installation over, all or nothing. The
 * SQLite file is only read, and held against writers meanwhile.
 */

const HOUR_MS = 3_600_000
/** The one transaction stands idle while a large table is read on the other side, however long that takes. */
const LIMITS = { statementMs: HOUR_MS, idleInTransactionMs: 0 }

/** Ends with its one sentence. */
class Refusal extends Error {}

function readAddresses([from = '', to = '']: readonly string[]): { from: string; to: string } {
  if (!from.startsWith('file:') || !/^postgres(ql)?:\/\//.test(to)) {
    throw new Refusal(
      'Say from where to where: npm run move-to-postgres -- file:./data/debrief.db postgresql://user:password@host:5432/debrief',
    )
  }
  const file = from.slice('file:'.length)
  if (!existsSync(file)) throw new Refusal(`There is no SQLite database at ${file}.`)
  return { from, to }
}

async function refuseOtherVersion(source: PrismaClient): Promise<void> {
  const rows = await source.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`.catch(() => [])
  const applied = rows.map(({ name }) => name).sort()
  const known = migrationNames('sqlite')
  if (applied.some((name) => !known.includes(name)))
    throw new Refusal(
      'The SQLite database was written by a newer version of Debrief. Move with that version.',
    )
  if (applied.length < known.length)
    throw new Refusal(
      'The SQLite database is of an earlier version of Debrief. Start this version on it once, stop it, and move then.',
    )
}

/** In a process of its own: the schema engine holds its lock until its end. */
function migrate(url: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Refusal(`The PostgreSQL database cannot be prepared: ${stderr.trim()}`)
}

async function move(from: string, to: string): Promise<Copied[]> {
  const [source, target] = [createClient(from), createClient(to, { limits: LIMITS })]
  try {
    await refuseOtherVersion(source)
    migrate(to)
    return await source.$transaction(
      (reading) =>
        target.$transaction(
          async (writing) => {
            const filled = await filledTables(writing)
            if (filled.length > 0)
              throw new Refusal(
                `The PostgreSQL database holds something already (${filled.join(', ')}). Give an empty one: nothing there is overwritten.`,
              )
            const copied = await copyDatabase(reading, writing)
            // Until the server counts by itself, it plans as if the tables were empty: pages took twice as long, and more.
            await writing.$executeRaw`ANALYZE`
            return copied
          },
          { timeout: HOUR_MS, maxWait: 10_000 },
        ),
      { timeout: HOUR_MS, maxWait: 10_000 },
    )
  } finally {
    await source.$disconnect()
    await target.$disconnect()
  }
}

try {
  const { from, to } = readAddresses(process.argv.slice(2))
  const copied = await move(from, to)
  for (const { model, rows, cleaned } of copied) {
    console.log(`${model.padEnd(18)} ${String(rows).padStart(8)}`)
    if (cleaned > 0)
      console.log(`  in ${cleaned} of them, left out the character NUL, which PostgreSQL does not hold`)
  }
  console.log('\nEverything is there, and reads the same in both. From now on, start Debrief with')
  console.log(`DATABASE_URL=${to.replace(/:[^:@/]+@/, ':…@')}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (!(error instanceof Refusal))
    console.error('Nothing was moved: the PostgreSQL database is as empty as before.')
  process.exitCode = 1
}
