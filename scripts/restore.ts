import path from 'node:path'
import { backupSetup } from '@/lib/backup/backup-setup'
import { databaseFileOf, listBackups } from '@/lib/backup/backup-files'
import { prepareEnvironment } from './environment.mjs'
import { restoreDatabase, shortName, type Restored } from './restore-database'
import { restorePostgres } from './restore-postgres'

/** `npm run restore -- FILE`: puts a backup in the place of the database, or leaves everything as it was. */

prepareEnvironment()
const asked = process.argv[2]
try {
  const { url, folder } = backupSetup()
  if (!asked) {
    const example = listBackups(url, folder)[0]?.file ?? path.join(folder, 'FILE')
    throw new Error(`Say which backup: npm run restore -- ${shortName(example)}`)
  }
  const { aside, accounts } = await restore(path.resolve(asked), url)
  console.log(
    `Restored ${shortName(path.resolve(asked))}, with ${accounts} account${accounts === 1 ? '' : 's'}.`,
  )
  if (aside) console.log(`What was there before is kept in ${aside}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (asked) console.error('Nothing was changed.')
  process.exitCode = 1
}

async function restore(backup: string, url: string): Promise<Restored> {
  if (!url.startsWith('file:')) return restorePostgres(backup, url, new Date())
  const { aside, accounts } = restoreDatabase(backup, databaseFileOf(url), new Date())
  return { aside: aside && shortName(aside), accounts }
}
