import { mkdirSync, openSync, closeSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { isBackupDue, listBackups } from './backup-files'
import { backupSetup } from './backup-setup'
import { takeBackup } from './take-backup'

/** After a start, requests come first; and between two looks, a day that has gone by is soon noticed. */
const FIRST_LOOK_MS = 15_000
const BETWEEN_LOOKS_MS = 10 * 60_000
/** Longer than any backup takes: who held the lock for so long is gone. */
const LOCK_MS = 2 * 60 * 60_000

export interface DailyBackups {
  stop: () => void
}

// The development server may evaluate this anew: one timer is enough.
const shared = globalThis as typeof globalThis & { debriefBackups?: DailyBackups }

/** Starts the daily backups inside the server: of a SQLite database, unless BACKUPS=off. */
export function startBackupsInServer(): void {
  const setup = backupSetup()
  if (setup === null || env().BACKUPS === 'off') return
  shared.debriefBackups ??= startDailyBackups(setup.databaseFile, setup.folder)
}

/** Takes a backup a day for as long as this process runs. Several processes on one file take one between them. */
export function startDailyBackups(databaseFile: string, folder: string): DailyBackups {
  let isStopped = false
  let timer: NodeJS.Timeout
  const lookIn = (ms: number) => {
    timer = setTimeout(look, ms)
    timer.unref()
  }
  function look() {
    void backUpIfDue(databaseFile, folder, new Date())
      .then((file) => file && log.info({ file }, 'Wrote the daily backup.'))
      .catch((err: unknown) =>
        log.error({ err }, 'The daily backup was not written. The next try is in ten minutes.'),
      )
      .finally(() => isStopped || lookIn(BETWEEN_LOOKS_MS))
  }
  lookIn(FIRST_LOOK_MS)
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

/** Takes the backup of the day, unless there is one or another process is at it. Returns its file, or null. */
export async function backUpIfDue(databaseFile: string, folder: string, now: Date): Promise<string | null> {
  if (!isBackupDue(listBackups(databaseFile, folder), now)) return null
  mkdirSync(folder, { recursive: true })
  const lock = path.join(folder, `.${path.basename(databaseFile)}.lock`)
  if (!takeLock(lock, now)) return null
  try {
    // Another process may have written it between the look and the lock.
    if (!isBackupDue(listBackups(databaseFile, folder), now)) return null
    return await takeBackup(databaseFile, folder, { reason: 'daily', now })
  } finally {
    rmSync(lock, { force: true })
  }
}

function takeLock(lock: string, now: Date): boolean {
  try {
    if (now.getTime() - statSync(lock).mtimeMs > LOCK_MS) rmSync(lock, { force: true })
  } catch {
    // Nobody holds it.
  }
  try {
    closeSync(openSync(lock, 'wx'))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
