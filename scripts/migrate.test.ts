import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from '@/lib/backup/postgres-address'
import { createClient } from '@/lib/db/create-client'
import { createDatabase } from './embedded-database'
import { migrationNames } from './schema-engine'

const folder = mkdtempSync(path.join(tmpdir(), 'debrief-migrate-'))
const addressOf = (name: string) => withDatabase(process.env.TEST_POSTGRES_TEMPLATE!, name)
const createEmpty = (name: string) => createDatabase(addressOf('postgres'), name)

beforeAll(() => createEmpty('debrief'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function migrate(url: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  })
  return { status, said: (stdout + stderr).trim() }
}

function migrateMeanwhile(url: string): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: url },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
  return new Promise((resolve) => child.once('exit', (status) => resolve({ status, said })))
}

describe.each(['SQLite', 'PostgreSQL'])('migrating %s', (name) => {
  const urlOf = () =>
    name === 'SQLite' ? `file:${path.join(folder, 'nested', 'new.db')}` : addressOf('debrief')

  it('brings an empty database to this schema, and does nothing the second time', async () => {
    const url = urlOf()
    const first = migrate(url)
    expect(first.said).toContain('Applied migration 0000_init')
    expect(first.status).toBe(0)
    expect(migrate(url)).toEqual({ status: 0, said: '' })
    const client = createClient(url)
    const data = { email: 'ana@example.org', name: 'Ana', passwordHash: 'none' }
    const user = await client.user.create({ data, select: { id: true, zone: true } })
    expect(user.zone).toBe('UTC')
    await client.$disconnect()
  })

  it('stops with one sentence at a database of a newer version', async () => {
    const url = urlOf()
    const client = createClient(url)
    await client.$executeRaw`
      INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      SELECT 'future', 'none', '9999_future', finished_at FROM _prisma_migrations WHERE migration_name = '0000_init'`
    await client.$disconnect()
    const { status, said } = migrate(url)
    expect(said).toBe(
      'The database was written by a newer version of Debrief. Install that version, or restore a backup.',
    )
    expect(status).toBe(1)
  })
})

it('lets several instances start at once on an empty PostgreSQL, each of which comes up', async () => {
  await createEmpty('crowd')
  const url = addressOf('crowd')
  const outcomes = await Promise.all(Array.from({ length: 3 }, () => migrateMeanwhile(url)))
  expect(outcomes.map(({ status, said }) => [status, said.replace(/Applied migration \w+\n?/g, '')])).toEqual(
    [
      [0, ''],
      [0, ''],
      [0, ''],
    ],
  )
  const client = createClient(url)
  const applied = await client.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1`
  await client.$disconnect()
  expect(applied.map(({ name }) => name)).toEqual(migrationNames('postgresql'))
})

it('says which databases there are when the address is of neither', () => {
  const { status, said } = migrate('mysql://localhost/debrief')
  expect(said).toBe('Check the environment: DATABASE_URL must begin with file: or postgresql://.')
  expect(status).toBe(1)
})
