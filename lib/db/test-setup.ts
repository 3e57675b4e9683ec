import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { randomUUID } from 'node:crypto'

const template = process.env.TEST_DATABASE_TEMPLATE
if (!template) throw new Error('The template database is missing: see lib/db/test-global-setup.ts')

function copyOf(file: string): string {
  const copy = path.join(path.dirname(file), `${randomUUID()}.db`)
  copyFileSync(file, copy)
  return `file:${copy}`
}

// Its files share one database per worker, as they share their modules. Each of them finds it empty: it must be ours, never
// one that the environment of whoever runs the tests names.
const shared = globalThis as typeof globalThis & { debriefTestDatabase?: string }
shared.debriefTestDatabase ??= copyOf(template)
process.env.DATABASE_URL = shared.debriefTestDatabase
process.env.NEXTAUTH_SECRET ??= 'a secret that only the tests know and use'
process.env.LOG_LEVEL ??= 'silent'

const { db } = await import('@/lib/db/client')
const tables = await db.$queryRaw<{ name: string }[]>`
  SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '_prisma_migrations'`
for (const { name } of tables) await db.$executeRawUnsafe(`DELETE FROM "${name}"`)
