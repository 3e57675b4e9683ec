import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'esbuild'
import type { PrismaClient } from '@/lib/db/create-client'
import type { Orders } from './mortal-scheduler'

/** Processes that send, and what they send to: for tests that count. */

/** With the packages it needs, and apart what only one of the databases needs: it starts in a third of the time. */
export async function bundleScheduler(): Promise<string> {
  const outdir = path.resolve('.cache', `scheduler-${process.pid}`)
  await build({
    entryPoints: ['lib/delivery/testing/mortal-scheduler.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    external: ['better-sqlite3', 'pg-native'],
    // For the packages among them that call it.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  })
  return path.join(outdir, 'mortal-scheduler.mjs')
}

export function spawnScheduler(file: string, url: string): ChildProcess {
  // A life is too short to be worth the second, slower compiler of WebAssembly, which would be a quarter of it.
  return fork(file, { execArgv: ['--liftoff-only'], env: { ...process.env, DATABASE_URL: url } })
}

/** Sets a loaded one going. Resolves when it has ended, with the signal that ended it. */
export async function live(child: ChildProcess, orders: Orders): Promise<NodeJS.Signals | null> {
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  child.send(orders)
  const [code, signal] = await ended
  if (code !== null && code !== 0) throw new Error(`The scheduler ended with ${code}.`)
  return signal
}

export interface Accepted {
  /** The process that sent it. */
  sender: number
  reminders: string[]
}

/** The other side: it has accepted what it has read to the end and answered with a yes. */
export async function startRecorder() {
  const accepted: Accepted[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece: Buffer) => (body += piece.toString()))
    request.on('end', () => {
      accepted.push(JSON.parse(body) as Accepted)
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    accepted,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** People with a webhook each, and reminders of theirs that are due there at those moments. */
export async function seedQueue(
  client: PrismaClient,
  people: number,
  moments: readonly Date[],
): Promise<void> {
  const users = Array.from({ length: people }, () => ({
    userId: crypto.randomUUID(),
    id: crypto.randomUUID(),
  }))
  const rows = users.flatMap(({ userId, id: destinationId }) =>
    moments.map((dueAt) => ({ userId, destinationId, id: crypto.randomUUID(), dueAt })),
  )
  await client.user.createMany({
    data: users.map(({ userId: id }) => ({
      id,
      email: `${id}@example.org`,
      name: 'Ana',
      passwordHash: 'none',
    })),
  })
  await client.destination.createMany({
    data: users.map((user) => ({ ...user, kind: 'WEBHOOK' as const, address: 'https://example.org/' })),
  })
  await client.reminder.createMany({
    data: rows.map(({ userId, id, dueAt }) => ({
      userId,
      id,
      dueAt,
      plannedFor: dueAt,
      rule: 'custom',
      subject: `custom:${id}`,
      occurrence: '0',
      title: 'Ring them',
      why: 'you set it',
    })),
  })
  await client.delivery.createMany({
    data: rows.map(({ id: reminderId, dueAt, userId, destinationId }) => ({
      userId,
      reminderId,
      destinationId,
      dueAt,
      sendAt: dueAt,
    })),
  })
}
