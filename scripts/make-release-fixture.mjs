// @ts-check
// node scripts/make-release-fixture.mjs REF VERSION: checks REF out beside this tree, lets its own code make a database
// with the sample search, and writes that down as scripts/fixtures/release-VERSION.sql. Run it once for each release
// that brings a migration; release.test.ts then tells whether today's migrations bring it forward with every row.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { root } from './prepare.mjs'

const [ref, version] = process.argv.slice(2)
if (!ref || !version) {
  console.error('Say which commit and version: node scripts/make-release-fixture.mjs v0.1.0 0.1.0')
  process.exit(1)
}

/** In the words of the release, and a little of what the sample search has nothing of. */
const SEED = `
import { addDaysOff } from '@/lib/data/days-off'
import { addSampleData } from '@/lib/data/sample'
import { startSession } from '@/lib/data/sessions'
import { createTestUser, logTestApplication } from '@/lib/data/testing'
import { countTry } from '@/lib/data/throttle'
import { trashApplications } from '@/lib/data/trash'
import { db } from '@/lib/db/client'

const now = new Date('2026-11-23T10:00:00Z')
for (const name of ['Ana', 'Ben']) {
  const user = await createTestUser({ name, email: name.toLowerCase() + '@example.org', zone: 'Europe/Berlin' })
  await startSession(user, { userAgent: 'Firefox', address: '192.0.2.1' }, now)
  await addDaysOff(user, { from: '2026-12-24', to: '2026-12-28', label: 'Skiing' }, now)
  const { id } = await logTestApplication(user, { company: 'Zürich “Ä” & Söhne 🙂', role: 'Analyst', tags: 'remote, far', notes: 'Line one\\nline two; it’s "quoted"' })
  await logTestApplication(user, { company: 'Let go', role: 'Analyst' }).then((gone) => trashApplications(user, [gone.id], now))
  if (name === 'Ana') await addSampleData(user, now)
}
await countTry({ key: 'address', limit: 5 }, now)
await db.$disconnect()
`

const place = path.join(mkdtempSync(path.join(tmpdir(), 'debrief-release-')), 'tree')
const database = path.join(path.dirname(place), 'debrief.db')
git('worktree', 'add', '--quiet', '--detach', place, ref)
try {
  symlinkSync(path.join(root, 'node_modules'), path.join(place, 'node_modules'))
  writeFileSync(path.join(place, 'scripts', 'seed-fixture.ts'), SEED)
  inRelease('-e', "import('./scripts/prepare.mjs').then((prepare) => prepare.ensureGenerated())")
  inRelease('--import', 'tsx', 'scripts/migrate.ts')
  inRelease('--conditions=react-server', '--import', 'tsx', 'scripts/seed-fixture.ts')
} finally {
  git('worktree', 'remove', '--force', place)
}
const target = path.join(root, 'scripts', 'fixtures', `release-${version}.sql`)
writeFileSync(target, dump(database))
console.log(`Wrote ${path.relative(root, target)}`)

/** @param {string[]} args */
function git(...args) {
  execFileSync('git', args, { cwd: root, stdio: 'inherit' })
}

/** @param {string[]} args */
function inRelease(...args) {
  const env = { ...process.env, DATABASE_URL: `file:${database}`, NEXTAUTH_SECRET: 'x'.repeat(32) }
  execFileSync(process.execPath, args, { cwd: place, env, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** The whole database as SQL: tables, then rows in the order of their tables, then indexes. @param {string} file */
function dump(file) {
  const source = new Database(file, { readonly: true })
  const objects = /** @type {{ type: string, name: string, sql: string }[]} */ (
    source
      .prepare(
        String.raw`SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY rowid`,
      )
      .all()
  )
  const tables = objects.filter(({ type }) => type === 'table')
  const rest = objects.filter(({ type }) => type !== 'table')
  const rows = tables.flatMap(({ name }) => insertsOf(source, name))
  source.close()
  const lines = [...tables.map(({ sql }) => `${sql};`), ...rows, ...rest.map(({ sql }) => `${sql};`)]
  return `-- Debrief ${version}, made by scripts/make-release-fixture.mjs from ${ref}\n${lines.join('\n')}\n`
}

/** @param {import('better-sqlite3').Database} source @param {string} table @returns {string[]} */
function insertsOf(source, table) {
  const columns = source.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String)
  const quoted = columns.map((column) => `quote("${column}")`).join(` || ', ' || `)
  return source
    .prepare(`SELECT ${quoted} FROM "${table}"`)
    .pluck()
    .all()
    .map((values) => `INSERT INTO "${table}" VALUES (${String(values)});`)
}
