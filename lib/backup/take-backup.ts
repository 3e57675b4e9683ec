import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { backupName, leftovers, listBackups, supernumerary, type BackupReason } from './backup-files'

/** A backup that could not be written, with what the system said. Nothing was left behind. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/**
 * Writes a verified backup of a live SQLite database into `folder`, and takes away those past the number that is kept.
 * Returns its file. Throws a BackupError.
 */
export async function takeBackup(
  databaseFile: string,
  folder: string,
  { reason, now }: { reason: BackupReason; now: Date },
): Promise<string> {
  const target = path.join(folder, backupName(databaseFile, reason, now))
  await write(databaseFile, target)
  const old = supernumerary(listBackups(databaseFile, folder)).map(({ file }) => file)
  for (const file of [...old, ...leftovers(folder, now)]) rmSync(file, { force: true })
  return target
}

/** In a process of its own: see scripts/write-backup.mjs. */
function write(databaseFile: string, target: string): Promise<void> {
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
