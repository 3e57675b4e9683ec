import { copyFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { createClient } from '@/lib/db/create-client'
import { createDatabase, dropDatabase, startPostgres } from '@/scripts/embedded-database'
import { makePostgresTemplate, makeTemplate } from '@/scripts/make-template'
import { removeDatabase } from './databases'

/** A database whose queue of deliveries can be as long as a measurement asks. */
export interface Queue {
  url: string
  /** So many deliveries of thousands of people: all at the next minute, or a minute apart from `ahead` milliseconds after it. */
  refill: (count: number, ahead: number) => Promise<void>
  remove: () => Promise<void>
}

export const DUE_NOW = 0

const FOLDER = path.resolve('.cache', 'bench')
const PEOPLE = 5_000

export async function sqliteQueue(): Promise<Queue> {
  const template = path.join(FOLDER, 'delivery-template.db')
  const file = path.join(FOLDER, 'delivery.db')
  removeDatabase(template)
  await makeTemplate(template)
  return {
    url: `file:${file}`,
    refill: async (count, ahead) => {
      removeDatabase(file)
      copyFileSync(template, file)
      fillSqlite(file, count, ahead)
    },
    remove: async () => {
      removeDatabase(file)
      removeDatabase(template)
    },
  }
}

/** On a server of its own, which survives a power cut as SQLite does. */
export async function postgresQueue(): Promise<Queue> {
  const postgres = await startPostgres({ isDurable: true })
  await makePostgresTemplate(postgres)
  const url = postgres.url('delivery')
  return {
    url,
    refill: async (count, ahead) => {
      await dropDatabase(postgres.url('postgres'), 'delivery')
      await createDatabase(postgres.url('postgres'), 'delivery', 'template')
      await fillPostgres(`${url}?statement_timeout=0`, count, ahead)
    },
    remove: () => postgres.stop(),
  }
}

const nextMinute = (ahead: number) => new Date(Math.ceil(Date.now() / 60_000) * 60_000 + ahead)

async function fillPostgres(url: string, count: number, ahead: number) {
  const client = createClient(url, { poolSize: 2 })
  const moment = `timestamp '${nextMinute(ahead).toISOString().replace('Z', '')}'`
  const dueAt = ahead === DUE_NOW ? moment : `${moment} + n * interval '1 minute'`
  const idOf = (kind: string, number: string) => `'${kind}-' || lpad((${number})::text, 9, '0')`
  const person = (kind: string) => idOf(kind, `n % ${PEOPLE}`)
  const inserts = [
    `INSERT INTO "User" ("id", "email", "name", "passwordHash", "updatedAt")
     SELECT ${idOf('user', 'n')}, ${idOf('user', 'n')} || '@example.org', 'Ana', 'none', ${moment} FROM generate_series(0, ${PEOPLE - 1}) AS n`,
    `INSERT INTO "Destination" ("userId", "id", "kind", "address", "updatedAt")
     SELECT ${idOf('user', 'n')}, ${idOf('place', 'n')}, 'WEBHOOK', 'https://example.org/', ${moment} FROM generate_series(0, ${PEOPLE - 1}) AS n`,
    `INSERT INTO "Reminder" ("userId", "id", "rule", "subject", "occurrence", "title", "why", "plannedFor", "dueAt", "updatedAt")
     SELECT ${person('user')}, ${idOf('reminder', 'n')}, 'custom', 'custom:' || n, '0', 'Ring them', 'you set it', ${dueAt}, ${dueAt}, ${moment} FROM generate_series(0, ${count - 1}) AS n`,
    `INSERT INTO "Delivery" ("userId", "id", "reminderId", "destinationId", "dueAt", "sendAt", "updatedAt")
     SELECT ${person('user')}, ${idOf('delivery', 'n')}, ${idOf('reminder', 'n')}, ${person('place')}, ${dueAt}, ${dueAt}, ${moment} FROM generate_series(0, ${count - 1}) AS n`,
  ]
  // Without looking for the other end of each key, a million times.
  const unchecked = `SET LOCAL session_replication_role = replica; ${inserts.join('; ')};`
  await client.$executeRawUnsafe(`DO $fill$ BEGIN ${unchecked} END $fill$`)
  await client.$executeRawUnsafe('VACUUM ANALYZE')
  await client.$disconnect()
}

/** Deliveries of thousands of people, two and more each, that are due `ahead` of now and later. */
function fillSqlite(file: string, count: number, ahead: number) {
  const database = new Database(file)
  database.pragma('synchronous = OFF')
  database.pragma('foreign_keys = OFF')
  const due = nextMinute(ahead)
  const dueAt = (index: number) =>
    new Date(due.getTime() + (ahead === DUE_NOW ? 0 : index * 60_000)).toISOString().replace('Z', '+00:00')
  const insert = (table: string, columns: string) =>
    database.prepare(
      `INSERT INTO "${table}" (${columns}) VALUES (${columns
        .split(', ')
        .map((column) => `@${column}`)
        .join(', ')})`,
    )
  const user = insert('User', 'id, email, name, passwordHash, updatedAt')
  const destination = insert('Destination', 'userId, id, kind, address, updatedAt')
  const reminder = insert(
    'Reminder',
    'userId, id, rule, subject, occurrence, title, why, plannedFor, dueAt, updatedAt',
  )
  const delivery = insert('Delivery', 'userId, id, reminderId, destinationId, dueAt, sendAt, updatedAt')
  const updatedAt = dueAt(0)
  const idOf = (kind: string, index: number) => `${kind}-${String(index).padStart(9, '0')}`
  database.transaction(() => {
    for (let index = 0; index < PEOPLE; index++) {
      const id = idOf('user', index)
      user.run({ id, email: `${id}@example.org`, name: 'Ana', passwordHash: 'none', updatedAt })
      destination.run({
        userId: id,
        id: idOf('place', index),
        kind: 'WEBHOOK',
        address: 'https://example.org/',
        updatedAt,
      })
    }
    for (let index = 0; index < count; index++) {
      const userId = idOf('user', index % PEOPLE)
      const id = idOf('reminder', index)
      const moment = dueAt(index)
      const words = {
        rule: 'custom',
        subject: `custom:${id}`,
        occurrence: '0',
        title: 'Ring them',
        why: 'you set it',
      }
      reminder.run({ userId, id, ...words, plannedFor: moment, dueAt: moment, updatedAt })
      const way = { reminderId: id, destinationId: idOf('place', index % PEOPLE) }
      delivery.run({ userId, id: idOf('delivery', index), ...way, dueAt: moment, sendAt: moment, updatedAt })
    }
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}
