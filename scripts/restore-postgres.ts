import { existsSync, statSync } from 'node:fs'
import { findTools, runTool } from '@/lib/backup/postgres-tools'
import { addressParts, withDatabase } from '@/lib/backup/postgres-address'
import { verifyDump } from '@/lib/backup/write-dump'
import { createClient, type PrismaClient } from '@/lib/db/create-client'
import { RestoreError, migrateCandidate, refuseNewer, type Restored } from './restore-database'

/**
 * Puts a dump in the place of a PostgreSQL database. Everything that can go wrong is done to a new database beside it:
 * only one that is migrated and checked takes the place, by two changes of name in one transaction. What was there is
 * kept under another name. Throws a RestoreError or a BackupError.
 */
export async function restorePostgres(dump: string, url: string, now: Date): Promise<Restored> {
  if (!existsSync(dump) || !statSync(dump).isFile()) throw new RestoreError(`There is no file ${dump}.`)
  const present = addressParts(url).database ?? 'postgres'
  const candidate = `${present.slice(0, 40)}_restoring`
  const candidateUrl = withDatabase(url, candidate)
  // Nobody can rename the database that they are connected to.
  const serverUrl = withDatabase(url, present === 'postgres' ? 'template1' : 'postgres')
  const server = createClient(serverUrl)
  try {
    await refuseInUse(server, present)
    const tools = await findTools(serverUrl)
    await verifyDump(tools, serverUrl, dump)
    await createLike(server, present, candidate)
    const options = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction']
    await runTool(tools, 'pg_restore', candidateUrl, [...options, `--dbname=${candidate}`, dump])
    await inspect(candidateUrl)
    migrateCandidate(candidateUrl)
    const accounts = await inspect(candidateUrl)
    await analyze(candidateUrl)
    return { accounts, aside: await putInPlace(server, { present, candidate, now }) }
  } finally {
    await server.$executeRawUnsafe(`DROP DATABASE IF EXISTS ${quoted(candidate)} WITH (FORCE)`).catch(() => 0)
    await server.$disconnect()
  }
}

/** How many accounts are in it. Throws a RestoreError where it is of a newer version. */
async function inspect(url: string): Promise<number> {
  const client = createClient(url)
  try {
    const applied = await client.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations`
    refuseNewer(
      applied.map(({ name }) => name),
      'postgresql',
    )
    const [counted] = await client.$queryRaw<{ accounts: number }[]>`
      SELECT count(*)::int AS accounts FROM "User"`
    return counted?.accounts ?? 0
  } finally {
    await client.$disconnect()
  }
}

/** A dump carries no statistics: until the server counts by itself, it plans as if the tables were empty. */
async function analyze(url: string): Promise<void> {
  const client = createClient(url)
  try {
    await client.$executeRaw`ANALYZE`
  } finally {
    await client.$disconnect()
  }
}

/** An empty database that sorts as the present one does. */
async function createLike(server: PrismaClient, present: string, name: string): Promise<void> {
  const [like] = await server.$queryRaw<{ collate: string; ctype: string }[]>`
    SELECT datcollate AS collate, datctype AS ctype FROM pg_database WHERE datname = ${present}`
  const locale = like ? `LC_COLLATE ${literal(like.collate)} LC_CTYPE ${literal(like.ctype)}` : ''
  await server.$executeRawUnsafe(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
  await server
    .$executeRawUnsafe(`CREATE DATABASE ${quoted(name)} TEMPLATE template0 ENCODING 'UTF8' ${locale}`)
    .catch((error: unknown) => {
      if (!/permission denied/.test(String(error))) throw error
      throw new RestoreError(
        'A restore is done in a database beside the present one, and this account may not make one. As an administrator of PostgreSQL: ALTER ROLE … CREATEDB.',
      )
    })
}

async function refuseInUse(server: PrismaClient, present: string): Promise<void> {
  // What PostgreSQL does by itself is done by no account. More of other accounts' sessions is not shown to everybody.
  const [used] = await server.$queryRaw<{ sessions: number }[]>`
    SELECT count(*)::int AS sessions FROM pg_stat_activity
    WHERE datname = ${present} AND usesysid IS NOT NULL`
  if (used && used.sessions > 0) throw new RestoreError(IN_USE)
}

const IN_USE = 'Debrief is running on this database, or another program is. Stop it first, then restore.'

/** The name of the database as it was; null where there was none any more. */
async function putInPlace(
  server: PrismaClient,
  { present, candidate, now }: { present: string; candidate: string; now: Date },
): Promise<string | null> {
  const moment = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').toLowerCase()
  const aside = `${present.slice(0, 30)}_before_restore_${moment}z`
  const rename = (from: string, to: string) =>
    server.$executeRawUnsafe(`ALTER DATABASE ${quoted(from)} RENAME TO ${quoted(to)}`)
  const there = await server.$queryRaw<unknown[]>`SELECT 1 FROM pg_database WHERE datname = ${present}`
  try {
    if (there.length === 0) await rename(candidate, present)
    else await server.$transaction([rename(present, aside), rename(candidate, present)])
  } catch (error) {
    if (/accessed by other users/.test(String(error))) throw new RestoreError(IN_USE)
    throw error
  }
  return there.length === 0 ? null : `the database ${aside}`
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
