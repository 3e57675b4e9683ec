import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { PrismaClient } from '@/lib/db/create-client'
import { dropDatabase } from '@/scripts/embedded-database'
import { copyPostgresTemplate } from '@/scripts/make-template'

/** A database of its own, copied from the migrated template: on PostgreSQL where there is one of that kind. */
export async function makeDatabase(name: string): Promise<string> {
  const own = `${name}-${process.pid}`
  if (process.env.TEST_POSTGRES_TEMPLATE) return copyPostgresTemplate(process.env.TEST_POSTGRES_TEMPLATE, own)
  const template = process.env.TEST_DATABASE_TEMPLATE
  if (!template) throw new Error('TEST_DATABASE_TEMPLATE is not set: run the tests by `npm test`')
  const folder = path.resolve('.cache', 'e2e-databases')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${own}.db`)
  copyFileSync(template, file)
  return `file:${file}`
}

export async function removeDatabase(url: string): Promise<void> {
  if (isFile(url)) {
    for (const end of ['', '-wal', '-shm']) rmSync(url.replace('file:', '') + end, { force: true })
    return
  }
  const server = new URL(url)
  server.pathname = '/postgres'
  await dropDatabase(server.href, new URL(url).pathname.slice(1))
}

/** What the database says of its own health. PostgreSQL has replayed its log before it answers anybody. */
export async function integrityOf(database: PrismaClient, url: string): Promise<unknown> {
  return isFile(url) ? database.$queryRaw`PRAGMA integrity_check` : [{ integrity_check: 'ok' }]
}

const isFile = (url: string) => url.startsWith('file:')
