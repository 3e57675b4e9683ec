import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { makeTemplate } from '@/scripts/make-template'
import { removeDatabase } from './databases'
import type { DeliveryResult } from './results'

/** How quickly reminders leave, and what looking for them costs. Each part runs in a process of its own. */

const FOLDER = path.resolve('.cache', 'bench')
const FUTURE = [1_000, 100_000, 1_000_000]
const DUE = 10_000
const PEOPLE = 5_000

/** So many due at one minute are sent to a channel that answers at once; then empty looks at ever longer queues. */
export async function measureDelivery({ isQuick }: { isQuick: boolean }): Promise<DeliveryResult> {
  const template = path.join(FOLDER, 'delivery-template.db')
  const file = path.join(FOLDER, 'delivery.db')
  removeDatabase(template)
  await makeTemplate(template)
  const run = (part: string) => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'bench/delivery-part.ts', part],
      {
        env: { ...process.env, DATABASE_URL: `file:${file}` },
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
      },
    )
    if (status !== 0) throw new Error(`Measuring "${part}" ended with ${status}.`)
    return JSON.parse(stdout) as Record<string, number>
  }
  const fresh = () => {
    removeDatabase(file)
    copyFileSync(template, file)
  }
  try {
    fresh()
    fill(file, DUE, 0)
    const { perMinute = 0, p50 = 0, p99 = 0 } = run('due')
    const ticks: Record<string, number> = {}
    for (const count of isQuick ? FUTURE.slice(0, 2) : FUTURE) {
      fresh()
      fill(file, count, 86_400_000)
      ticks[String(count)] = run('ticks').p50 ?? 0
    }
    return { due: DUE, perMinute, lateness: { p50, p99 }, tickMs: ticks }
  } finally {
    removeDatabase(file)
    removeDatabase(template)
  }
}

/** Deliveries of thousands of people, two and more each, that are due `ahead` of now and later. */
function fill(file: string, count: number, ahead: number) {
  const database = new Database(file)
  database.pragma('synchronous = OFF')
  database.pragma('foreign_keys = OFF')
  const due = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + ahead)
  const dueAt = (index: number) =>
    new Date(due.getTime() + (ahead === 0 ? 0 : index * 60_000)).toISOString().replace('Z', '+00:00')
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
