import { randomUUID } from 'node:crypto'
import { copyPostgresTemplate } from '@/scripts/make-template'

const template = process.env.TEST_POSTGRES_TEMPLATE
if (!template) throw new Error('The template database is missing: see lib/db/test-global-setup-postgresql.ts')

// Its files share one database per worker, as they share their modules. Each of them finds it empty: it must be ours, never
// one that the environment of whoever runs the tests names.
const shared = globalThis as typeof globalThis & { debriefTestDatabase?: string }
shared.debriefTestDatabase ??= await copyPostgresTemplate(template, randomUUID())
process.env.DATABASE_URL = shared.debriefTestDatabase
process.env.NEXTAUTH_SECRET ??= 'a secret that only the tests know and use'
process.env.LOG_LEVEL ??= 'silent'

const { db } = await import('@/lib/db/client')
const tables = await db.$queryRaw<{ name: string }[]>`
  SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => `"${name}"`).join(', ')}`)
