import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PrismaClient } from './generated/sqlite/client'
import { LockedSqliteFactory } from './sqlite-adapter'

/**
 * The cases in which the original adapter loses or refuses what it should keep: see
 * docs/decisions/0004-sqlite-adapter-lock.md. Each holds in both journal modes.
 */
describe.each(['WAL', 'DELETE'])('two clients on one file in %s mode', (journalMode) => {
  let folder: string
  let outside: Database.Database
  let first: PrismaClient
  let second: PrismaClient

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'debrief-adapter-'))
    const file = path.join(folder, 'test.db')
    copyFileSync(process.env.TEST_DATABASE_TEMPLATE!, file)
    const open = () => new PrismaClient({ adapter: new Factory(`file:${file}`, { busyTimeoutMs: 300 }) })
    class Factory extends LockedSqliteFactory {
      override async connect() {
        const adapter = await super.connect()
        await adapter.executeScript(`PRAGMA journal_mode = ${journalMode}`)
        return adapter
      }
    }
    first = open()
    second = open()
    outside = new Database(file)
    outside.pragma(`journal_mode = ${journalMode}`)
  })

  afterEach(async () => {
    outside.close()
    await first.$disconnect()
    await second.$disconnect()
    rmSync(folder, { recursive: true, force: true })
  })

  const add = (client: Pick<PrismaClient, 'signInThrottle'>, key: string) =>
    client.signInThrottle.create({ data: { key, failures: 1, windowStart: new Date(0) } })
  const keys = async () =>
    (await first.signInThrottle.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)

  it('keeps a write from outside that was acknowledged while a transaction rolls back', async () => {
    let written: Promise<unknown> = Promise.resolve()
    const transaction = first.$transaction(async (tx) => {
      await add(tx, 'inside')
      written = add(first, 'outside')
      await tx.signInThrottle.count()
      throw new Error('roll back')
    })
    await expect(transaction).rejects.toThrow('roll back')
    await written
    expect(await keys()).toEqual(['outside'])
  })

  it('lets two clients read and then write, one after the other', async () => {
    const readThenWrite = (client: PrismaClient, name: string) =>
      client.$transaction(async (tx) => {
        const count = await tx.signInThrottle.count()
        await add(tx, `${name}-${count}`)
      })
    await Promise.all([readThenWrite(first, 'a'), readThenWrite(first, 'b')])
    await readThenWrite(second, 'c')
    expect(await keys()).toEqual(['a-0', 'b-1', 'c-2'])
  })

  it('gives a clear error while somebody else writes, and works again after', async () => {
    outside.exec('BEGIN IMMEDIATE')
    await expect(first.$transaction((tx) => add(tx, 'busy'))).rejects.toThrow()
    outside.exec('ROLLBACK')
    await first.$transaction((tx) => add(tx, 'after'))
    expect(await keys()).toEqual(['after'])
  })

  it('is not poisoned by a reader from outside', async () => {
    outside.exec('BEGIN')
    outside.prepare('SELECT count(*) FROM SignInThrottle').get()
    await first.$transaction((tx) => add(tx, 'while reading')).catch(() => undefined)
    outside.exec('COMMIT')
    await first.$transaction((tx) => add(tx, 'after reading'))
    expect(await keys()).toContain('after reading')
    outside.exec('BEGIN IMMEDIATE; ROLLBACK')
  })

  it('leaves nothing open after a statement within a transaction was refused', async () => {
    await add(first, 'there')
    await expect(first.$transaction((tx) => add(tx, 'there'))).rejects.toMatchObject({ code: 'P2002' })
    outside.exec('BEGIN IMMEDIATE; ROLLBACK')
    await first.$transaction((tx) => add(tx, 'next'))
    expect(await keys()).toEqual(['next', 'there'])
  })
})

it('opens a database with a write-ahead log, full durability and foreign keys', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'debrief-adapter-'))
  const adapter = await new LockedSqliteFactory(`file:${path.join(folder, 'new.db')}`).connect()
  const pragma = async (name: string) => {
    const { rows } = await adapter.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] })
    return rows[0]?.[0]
  }
  expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual([
    'wal',
    2,
    1,
  ])
  await adapter.dispose()
  rmSync(folder, { recursive: true, force: true })
})
