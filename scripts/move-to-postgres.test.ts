import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createOwner, createSearcher } from '@/lib/data/access/people'
import { withDatabase } from '@/lib/backup/postgres-address'
import { db } from '@/lib/db/client'
import { createClient, type PrismaClient, type Transaction } from '@/lib/db/create-client'
import { readTables } from '@/lib/db/tables'
import { copyDatabase } from './copy-database'
import { createDatabase } from './embedded-database'

const folder = mkdtempSync(path.join(tmpdir(), 'debrief-move-'))
const source = process.env.DATABASE_URL!
const HOSTILE = `"'; DROP TABLE "User"; -- \\ %_ \u202e\u0007 \u{1f98a}\r\n\tÅ\u030a 𝔘 {"a":1} $1 E'\\x00'`

const addressOf = (name: string) => withDatabase(process.env.TEST_POSTGRES_TEMPLATE!, name)
const createEmpty = (name: string) => createDatabase(addressOf('postgres'), name)

beforeAll(async () => {
  await createOwner()
  await createSearcher()
  const { userId, id } = await db.application.findFirstOrThrow({ where: { trashedAt: null } })
  const where = { userId_id: { userId, id } }
  const moments = {
    archivedAt: new Date('1969-12-31T23:59:59.999Z'),
    trashedAt: new Date('2100-02-28T12:00:00.001Z'),
  }
  await db.application.update({ where, data: { notes: HOSTILE, company: HOSTILE, link: null, ...moments } })
  await db.person.updateMany({ where: { userId }, data: { notes: 'before\0after' } })
  await db.signInThrottle.create({
    data: { key: 'of nobody', failures: 2_147_483_647, windowStart: new Date(0) },
  })
  await db.instanceSetting.create({ data: { key: 'a key', value: HOSTILE } })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function move(...addresses: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/move-to-postgres.ts', ...addresses],
    { encoding: 'utf8' },
  )
  return { status, said: stdout + stderr }
}

async function everything(client: PrismaClient): Promise<Record<string, string[]>> {
  const models = client as unknown as Record<string, { findMany(): Promise<object[]> }>
  const tables: Record<string, string[]> = {}
  for (const { model } of readTables()) {
    const rows = await models[model.charAt(0).toLowerCase() + model.slice(1)]!.findMany()
    const sorted = rows.map((row) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    tables[model] = sorted.map((row) => JSON.stringify(row)).toSorted()
  }
  return tables
}

async function on<T>(url: string, work: (client: PrismaClient) => Promise<T>): Promise<T> {
  const client = createClient(url)
  try {
    return await work(client)
  } finally {
    await client.$disconnect()
  }
}

it('moves every row of every table, whatever stands in it, and says what it left out', async () => {
  await createEmpty('moved')
  const { status, said } = move(source, addressOf('moved'))
  expect(said).toContain('Everything is there')
  expect(said).toMatch(/in \d+ of them, left out the character NUL/)
  expect(said).not.toContain('password')
  expect(status).toBe(0)
  const before = await everything(db)
  const filled = Object.entries(before).filter(([, rows]) => rows.length > 0)
  expect(filled.length).toBeGreaterThan(20)
  const clean = filled.map(([model, rows]) => [model, rows.map((row) => row.replaceAll('\\u0000', ''))])
  expect(
    Object.entries(await on(addressOf('moved'), everything)).filter(([, rows]) => rows.length > 0),
  ).toEqual(clean)
  // Negative where nobody has counted.
  const [applications] = await on(
    addressOf('moved'),
    (client) => client.$queryRaw<{ counted: number }[]>`
      SELECT reltuples::int AS counted FROM pg_class WHERE relname = 'Application'`,
  )
  expect(applications?.counted).toBe(before.Application!.length)
})

interface Contents {
  count(): Promise<number>
  findMany(query: object): Promise<{ bytes: Uint8Array }[]>
  createMany(query: { data: { bytes: Uint8Array }[] }): Promise<unknown>
}

/** The same transaction, with some of what it does to the bytes of documents done otherwise. */
function otherwise(tx: Transaction, change: (contents: Contents) => Partial<Contents>): Transaction {
  const real: Contents = {
    count: () => tx.documentContent.count(),
    findMany: (query) => tx.documentContent.findMany(query),
    createMany: ({ data }) => tx.documentContent.createMany({ data: data as never }),
  }
  const contents = { ...real, ...change(real) }
  return new Proxy(tx, {
    get: (target, name) => (name === 'documentContent' ? contents : Reflect.get(target, name)),
  })
}

it('holds the bytes of one document at a time, and notices a byte that differs', async () => {
  const copy = path.join(folder, 'copy.db')
  copyFileSync(process.env.TEST_DATABASE_TEMPLATE!, copy)
  const { userId } = await db.document.findFirstOrThrow()
  for (const fill of [1, 2, 3]) {
    const bytes = new Uint8Array(200_000).fill(fill)
    const facts = { name: 'large', fileName: 'l.txt', mediaType: 'text/plain', size: 200_000, sha256: 'x' }
    const { id } = await db.document.create({ data: { userId, kind: 'OTHER', ...facts } })
    await db.documentContent.create({ data: { userId, documentId: id, bytes } })
  }
  const read: number[] = []
  const noting = (tx: Transaction) =>
    otherwise(tx, ({ findMany }) => ({
      findMany: async (query) => {
        const rows = await findMany(query)
        read.push(rows.reduce((sum, { bytes }) => sum + bytes.length, 0))
        return rows
      },
    }))
  const flipped = (bytes: Uint8Array) => bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte))
  const flipping = (tx: Transaction) =>
    otherwise(tx, ({ createMany }) => ({
      createMany: ({ data }) =>
        createMany({ data: data.map((row) => ({ ...row, bytes: flipped(row.bytes) })) }),
    }))
  const contents = (client: PrismaClient) =>
    client.documentContent.findMany({ orderBy: [{ userId: 'asc' }, { documentId: 'asc' }] })

  await on(`file:${copy}`, async (target) => {
    const copying = (change: (tx: Transaction) => Transaction) =>
      db.$transaction((from) => target.$transaction((to) => copyDatabase(noting(from), change(to))))
    await expect(copying(flipping)).rejects.toThrow(/^DocumentContent is not the same in both/)
    await copying((tx) => tx)
    const [there, here] = [await contents(db), await contents(target)]
    expect(here.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      there.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    )
  })
  expect(Math.max(...read)).toBe(200_000)
  await db.document.deleteMany({ where: { name: 'large' } })
})

it('overwrites nothing: a second time it says what is there', async () => {
  const before = await on(addressOf('moved'), everything)
  const { status, said } = move(source, addressOf('moved'))
  expect(said).toMatch(
    /^The PostgreSQL database holds something already \(User, .*nothing there is overwritten\.\n$/,
  )
  expect(status).toBe(1)
  expect(await on(addressOf('moved'), everything)).toEqual(before)
})

it('moves nothing at all where one row cannot be written', async () => {
  await createEmpty('halfway')
  const url = addressOf('halfway')
  const broken = path.join(folder, 'broken.db')
  await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  copyFileSync(source.slice('file:'.length), broken)
  // A number that SQLite holds and PostgreSQL does not, in one of the last tables.
  await on(`file:${broken}`, (client) => client.$executeRaw`UPDATE "Reminder" SET "repeatEvery" = 'many'`)
  const { status, said } = move(`file:${broken}`, url)
  expect(said).toContain('Nothing was moved')
  expect(status).toBe(1)
  expect(Object.values(await on(url, everything)).flat()).toEqual([])
})

it('refuses a source of another version, or none', async () => {
  const old = path.join(folder, 'old.db')
  copyFileSync(process.env.TEST_DATABASE_TEMPLATE!, old)
  await on(
    `file:${old}`,
    (client) => client.$executeRaw`
    DELETE FROM _prisma_migrations WHERE migration_name <> '0000_init'`,
  )
  expect(move(`file:${old}`, addressOf('halfway')).said).toMatch(/of an earlier version of Debrief/)
  expect(move(`file:${folder}/nowhere.db`, addressOf('halfway')).said).toMatch(
    /There is no SQLite database at/,
  )
  expect(move(addressOf('halfway'), source).said).toMatch(/^Say from where to where/)
  expect(move(source, 'postgresql://postgres:wrong@127.0.0.1:1/none').said).toMatch(/cannot be prepared/)
})
