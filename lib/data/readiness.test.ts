import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { createClient } from '@/lib/db/create-client'
import { migrationNames } from '@/scripts/schema-engine'
import { findUnready } from './readiness'

const NOW = new Date('2026-11-23T10:00:00Z')
const migrations = migrationNames('sqlite')

describe('a process that works', () => {
  it('lacks nothing, with a scheduler or without one', async () => {
    expect(await findUnready({ migrations, schedulerId: null }, NOW)).toEqual([])
    const lastTickAt = new Date(NOW.getTime() - 59_000)
    await db.schedulerBeat.create({ data: { id: 'here', startedAt: lastTickAt, lastTickAt } })
    expect(await findUnready({ migrations, schedulerId: 'here' }, NOW)).toEqual([])
  })
})

describe('a process that does not', () => {
  it('names the scheduler, when its own has said nothing for a minute, whatever others say', async () => {
    const lastTickAt = new Date(NOW.getTime() - 61_000)
    await db.schedulerBeat.create({ data: { id: 'stuck', startedAt: lastTickAt, lastTickAt } })
    await db.schedulerBeat.create({ data: { id: 'other', startedAt: lastTickAt, lastTickAt: NOW } })
    expect(await findUnready({ migrations, schedulerId: 'stuck' }, NOW)).toEqual(['scheduler'])
    expect(await findUnready({ migrations, schedulerId: 'not yet' }, NOW)).toEqual(['scheduler'])
  })

  it('names the migrations, when one that it needs is not complete', async () => {
    expect(await findUnready({ migrations: [...migrations, '9999_next'], schedulerId: null }, NOW)).toEqual([
      'migrations',
    ])
    await db.$executeRaw`
      INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('half', 'none', '9999_next')`
    expect(await findUnready({ migrations: [...migrations, '9999_next'], schedulerId: null }, NOW)).toEqual([
      'migrations',
    ])
    await db.$executeRaw`DELETE FROM _prisma_migrations WHERE id = 'half'`
  })

  it('names the database, when that refuses', async () => {
    const client = createClient('file:/nowhere/at/all.db')
    expect(await findUnready({ migrations, schedulerId: 'here' }, NOW, { client })).toEqual(['database'])
  })

  it('names the database, when that does not answer at all', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as { port: number }
    const client = createClient(`postgresql://a:b@127.0.0.1:${port}/c`)
    const asked = performance.now()
    expect(await findUnready({ migrations, schedulerId: null }, NOW, { client, patienceMs: 200 })).toEqual([
      'database',
    ])
    expect(performance.now() - asked).toBeLessThan(5_000)
    silent.close()
  })
})
