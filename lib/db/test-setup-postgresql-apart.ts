import { randomUUID } from 'node:crypto'
import { copyPostgresTemplate } from '@/scripts/make-template'

const template = process.env.TEST_POSTGRES_TEMPLATE
if (!template) throw new Error('The template database is missing: see lib/db/test-global-setup-postgresql.ts')

process.env.DATABASE_URL = await copyPostgresTemplate(template, randomUUID())
process.env.NEXTAUTH_SECRET ??= 'a secret that only the tests know and use'
process.env.LOG_LEVEL ??= 'silent'
