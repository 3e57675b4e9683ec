import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from '@/lib/backup/postgres-address'
import { createClient, type PrismaClient } from '@/lib/db/create-client'
import { copyPostgresTemplate } from './make-template'
import { restorePostgres } from './restore-postgres'
import { migrationNames, migrationsFolder } from './schema-engine'

/**
 * Backups of a PostgreSQL and the way back, on a real server. Its own programs are not part of what the tests bring:
 * something stands in for them (testing/postgres-program.mjs); docs/postgresql.md says with which they were tried.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'debrief-restore-pg-'))
const backups = path.join(folder, 'backups')
const programs = path.join(folder, 'bin')
const NOW = new Date('2026-11-23T10:00:00Z')
let url: string

beforeAll(async () => {
  url = await copyPostgresTemplate(process.env.TEST_POSTGRES_TEMPLATE!, 'jobs')
  mkdirSync(programs)
  for (const name of ['pg_dump', 'pg_restore', 'psql'])
    symlinkSync(path.resolve('scripts/testing/postgres-program.mjs'), path.join(programs, name))
  writeFileSync(path.join(folder, 'schema.sql'), schema())
  process.env.STAND_IN_SCHEMA = path.join(folder, 'schema.sql')
  process.env.STAND_IN_MAJOR = '18'
  process.env.PATH = `${programs}${path.delimiter}${path.dirname(process.execPath)}`
  await on(url, (client) => client.user.create({ data: person('Ana') }))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const person = (name: string) => ({ id: name, email: `${name}@example.org`, name, passwordHash: '' })

/** What makes this version's tables, and says that it did. */
function schema(): string {
  const files = migrationNames('postgresql').map((name) =>
    readFileSync(path.join(migrationsFolder('postgresql'), name, 'migration.sql'), 'utf8'),
  )
  const history = `CREATE TABLE "_prisma_migrations" (id text, checksum text, finished_at timestamptz, migration_name text,
    logs text, rolled_back_at timestamptz, started_at timestamptz DEFAULT now(), applied_steps_count int DEFAULT 1);`
  const rows = migrationNames('postgresql').map(
    (name) =>
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name) VALUES ('${name}', '', now(), '${name}');`,
  )
  return ['-- dump', ...files, history, ...rows].join('\n')
}

async function on<T>(address: string, work: (client: PrismaClient) => Promise<T>): Promise<T> {
  const client = createClient(address)
  try {
    return await work(client)
  } finally {
    await client.$disconnect()
  }
}

const names = (address = url) =>
  on(address, async (client) => (await client.user.findMany()).map(({ name }) => name))

/** How many accounts the server plans with: negative where nobody has counted. */
const counted = () =>
  on(url, async (client) => {
    const [user] = await client.$queryRaw<{ rows: number }[]>`
      SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'User'`
    return user?.rows
  })

const databases = () =>
  on(withDatabase(url, 'postgres'), async (client) => {
    const rows = await client.$queryRaw<{ name: string }[]>`
      SELECT datname AS name FROM pg_database WHERE datname LIKE 'jobs%' ORDER BY 1`
    return rows.map(({ name }) => name)
  })

function run(script: string, args: string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    env: { ...process.env, DATABASE_URL: `${url}?statement_timeout=60000`, BACKUP_FOLDER: backups },
    encoding: 'utf8',
  })
  return { status, said: (stdout + stderr).trim() }
}

describe('a PostgreSQL', () => {
  it('is backed up into a checked dump, for its owner alone to read, and comes back from it', async () => {
    const written = run('scripts/backup.ts')
    expect(written.said).toMatch(/^Wrote and checked .+jobs-.+-by-hand\.dump$/)
    const dump = written.said.replace('Wrote and checked ', '')
    expect(statSync(dump).mode & 0o777).toBe(0o600)

    await on(url, (client) => client.user.create({ data: person('Ben') }))
    const restored = run('scripts/restore.ts', [dump])
    expect(restored.said).toMatch(
      /^Restored .+, with 1 account\.\nWhat was there before is kept in the database jobs_before_restore_\w+z$/,
    )
    expect(await names()).toEqual(['Ana'])
    expect(await counted()).toBe(1)
    const [present, aside, ...others] = await databases()
    expect([present, others]).toEqual(['jobs', []])
    expect(await names(withDatabase(url, aside!))).toEqual(['Ana', 'Ben'])
    await on(withDatabase(url, 'postgres'), (client) => client.$executeRawUnsafe(`DROP DATABASE "${aside}"`))
  })

  it('is left as it was by a dump that is cut off, is none, or is of a newer version', async () => {
    const whole = readFileSync(path.join(folder, 'schema.sql'), 'utf8')
    const spoilt = {
      'could not read from input file': whole,
      'valid archive': 'a letter',
      'has no User, Application, _prisma_migrations': '-- dump\n-- end',
      'newer version': `${whole.replaceAll(`'${migrationNames('postgresql').at(-1)}'`, "'9999_next'")}\n-- end`,
      'could not be brought to this version': `${whole.replaceAll(/^INSERT INTO "_prisma.+000[12].+$/gm, '')}\n-- end`,
    }
    for (const [sentence, text] of Object.entries(spoilt)) {
      const file = path.join(folder, 'spoilt.dump')
      writeFileSync(file, text)
      await expect(restorePostgres(file, url, NOW)).rejects.toThrow(sentence)
    }
    expect(await names()).toEqual(['Ana'])
    expect(await databases()).toEqual(['jobs'])
  })

  it('is not restored while anybody is connected to it', async () => {
    const [dump = ''] = readdirSync(backups)
    await on(url, async (server) => {
      await server.user.count()
      const restoring = restorePostgres(path.join(backups, dump), url, NOW)
      await expect(restoring).rejects.toThrow('Debrief is running on this database')
    })
  })
})
