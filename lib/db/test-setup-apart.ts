import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { randomUUID } from 'node:crypto'

const template = process.env.TEST_DATABASE_TEMPLATE
if (!template) throw new Error('The template database is missing: see lib/db/test-global-setup.ts')

const copy = path.join(path.dirname(template), `${randomUUID()}.db`)
copyFileSync(template, copy)
process.env.DATABASE_URL = `file:${copy}`
process.env.NEXTAUTH_SECRET ??= 'a secret that only the tests know and use'
process.env.LOG_LEVEL ??= 'silent'
