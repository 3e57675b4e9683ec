import { backupSetup } from '@/lib/backup/backup-setup'
import { takeBackup } from '@/lib/backup/take-backup'
import { prepareEnvironment } from './environment.mjs'

/** `npm run backup`: a verified copy of the database, while the server runs or not. */

prepareEnvironment()
try {
  const { url, folder } = backupSetup()
  const file = await takeBackup(url, folder, { reason: 'by-hand', now: new Date() })
  console.log(`Wrote and checked ${file}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
