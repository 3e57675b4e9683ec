import { backupSetup } from '@/lib/backup/backup-setup'
import { takeBackup } from '@/lib/backup/take-backup'
import { prepareEnvironment } from './environment.mjs'

/** `npm run backup`: a verified copy of the SQLite database, while the server runs or not. */

const POSTGRES = `This installation keeps its data in PostgreSQL, which has its own tool for that:

  pg_dump --format=custom --file=debrief.dump "$DATABASE_URL"

and back again, into an empty database, with the server stopped:

  pg_restore --no-owner --dbname="$DATABASE_URL" debrief.dump`

prepareEnvironment()
try {
  const setup = backupSetup()
  if (setup === null) throw new Error(POSTGRES)
  const file = await takeBackup(setup.databaseFile, setup.folder, { reason: 'by-hand', now: new Date() })
  console.log(`Wrote and checked ${file}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
