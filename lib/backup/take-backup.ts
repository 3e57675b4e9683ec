import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import {
  backupName,
  databaseFileOf,
  leftovers,
  listBackups,
  supernumerary,
  type BackupReason,
} from './backup-files'
import { BackupError } from './backup-error'
import { writeDump } from './write-dump'

/**
 * Writes a verified backup of a live database into `folder`, and takes away those past the number that is kept.
 * Returns its file. Throws a BackupError.
 */
export async function takeBackup(
  url: string,
  folder: string,
  { reason, now }: { reason: BackupReason; now: Date },
): Promise<string> {
  const target = path.join(folder, backupName(url, reason, now))
  await (url.startsWith('file:') ? writeCopy(databaseFileOf(url), target) : writeDump(url, target))
  const old = supernumerary(listBackups(url, folder)).map(({ file }) => file)
  for (const file of [...old, ...leftovers(folder, now)]) rmSync(file, { force: true })
  return target
}

/** In a process of its own: see scripts/write-backup.mjs. */
function writeCopy(databaseFile: string, target: string): Promise<void> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'write-backup.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, databaseFile, target], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', (error) => reject(new BackupError(error.message)))
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new BackupError(said.trim() || `The backup ended with ${code}.`))
    })
  })
}
