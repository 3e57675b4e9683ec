import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { providerOf, type DatabaseProvider } from '@/lib/db/create-client'
import { startPostgres } from './embedded-database'
import { redefinedTables } from './redefined-tables'
import {
  NO_FILTERS,
  createSchemaEngine,
  migrationsFolder,
  migrationsList,
  schemaFiles,
} from './schema-engine'

/**
 * `npm run db:new-migration -- NAME`: writes, for both databases, the SQL that leads from the committed
 * prisma/models.prisma to the edited one. One process per database, since the engine holds its lock until its end.
 */

/** The schema as of the last commit, which is what the migrations so far lead to. */
function committedSchemaFiles(provider: DatabaseProvider) {
  return schemaFiles(provider).map(({ path: file }) => ({
    path: file,
    content: execFileSync('git', ['show', `HEAD:${file}`], { encoding: 'utf8' }),
  }))
}

async function write(name: string, url: string): Promise<void> {
  const provider = providerOf(url)
  const folder = migrationsFolder(provider)
  mkdirSync(folder, { recursive: true })
  const engine = await createSchemaEngine(url)
  const list = migrationsList(provider)
  const isFirst = list.migrationDirectories.length === 0
  const { stdout } = await engine.diff({
    from: isFirst ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: committedSchemaFiles(provider) },
    to: { tag: 'schemaDatamodel', files: schemaFiles(provider) },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  })
  const number = String(list.migrationDirectories.length).padStart(4, '0')
  const target = path.join(folder, `${number}_${name}`)
  mkdirSync(target)
  writeFileSync(path.join(target, 'migration.sql'), stdout ?? '')
  writeFileSync(path.join(folder, 'migration_lock.toml'), `provider = "${provider}"\n`)
  console.log(`Wrote ${path.relative('.', target)}/migration.sql`)
  const redefined = provider === 'sqlite' ? redefinedTables(stdout ?? '') : []
  if (redefined.length > 0) {
    console.warn(
      `Look at it: it makes ${redefined.join(', ')} anew. Taking the old table away takes with it every row that hangs on it, and a cut in the middle leaves half. Write ALTER TABLE … ADD COLUMN by hand where that does.`,
    )
  }
}

const name = process.argv[2]?.replace(/[^a-z0-9]+/gi, '_').toLowerCase()
const url = process.argv[3]
if (!name) {
  console.error('Give the migration a name: npm run db:new-migration -- add_documents')
  process.exit(1)
}
if (url) {
  await write(name, url)
  process.exit(0)
}
const postgres = await startPostgres()
const sqliteFile = path.join(mkdtempSync(path.join(tmpdir(), 'debrief-')), 'empty.db')
for (const target of [`file:${sqliteFile}`, postgres.url('postgres')]) {
  spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), name, target], {
    stdio: 'inherit',
  })
}
await postgres.stop()
process.exit(0)
