import path from 'node:path'
import { backupSetup } from '@/lib/backup/backup-setup'
import { listBackups } from '@/lib/backup/backup-files'
import { prepareEnvironment } from './environment.mjs'
import { restoreDatabase, shortName } from './restore-database'

/** `npm run restore -- FILE`: puts a backup in the place of the SQLite database, or leaves everything as it was. */

prepareEnvironment()
const asked = process.argv[2]
try {
  const setup = backupSetup()
  if (setup === null) {
    throw new Error(
      'This installation keeps its data in PostgreSQL. With the server stopped, and into an empty database:\n\n  pg_restore --no-owner --dbname="$DATABASE_URL" debrief.dump',
    )
  }
  if (!asked) {
    const newest = listBackups(setup.databaseFile, setup.folder)[0]
    const example = newest ? shortName(newest.file) : 'data/backups/FILE.db'
    throw new Error(`Say which backup: npm run restore -- ${example}`)
  }
  const { aside, accounts } = restoreDatabase(path.resolve(asked), setup.databaseFile, new Date())
  console.log(
    `Restored ${shortName(path.resolve(asked))}, with ${accounts} account${accounts === 1 ? '' : 's'}.`,
  )
  if (aside) console.log(`What was there before is kept in ${shortName(aside)}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (asked) console.error('Nothing was changed.')
  process.exitCode = 1
}
