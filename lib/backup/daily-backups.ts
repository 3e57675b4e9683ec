import { mkdirSync, openSync, closeSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { NoToolsError } from './backup-error'
import { isBackupDue, listBackups, stemOf } from './backup-files'
import { backupSetup } from './backup-setup'
import { takeBackup } from './take-backup'

/** After a start, requests come first; and between two looks, a day that has gone by is soon noticed. */
const FIRST_LOOK_MS = 15_000
const BETWEEN_LOOKS_MS = 10 * 60_000
/** Programs that are missing are not there ten minutes later: once a day says it often enough. */
const WITHOUT_TOOLS_MS = 24 * 60 * 60_000
/** Longer than any backup takes: who held the lock for so long is gone. */
const LOCK_MS = 2 * 60 * 60_000

export interface DailyBackups {
  stop: () => void
}

// The development server may evaluate this anew: one timer is enough.
const shared = globalThis as typeof globalThis & { debriefBackups?: DailyBackups }

/** Starts the daily backups inside the server, unless BACKUPS=off. */
export function startBackupsInServer(): void {
  if (env().BACKUPS === 'off') return
  const { url, folder } = backupSetup()
  shared.debriefBackups ??= startDailyBackups(url, folder)
}

/** Takes a backup a day for as long as this process runs. Several processes with one folder take one between them. */
export function startDailyBackups(url: string, folder: string): DailyBackups {
  let isStopped = false
  let timer: NodeJS.Timeout
  const lookIn = (ms: number) => {
    timer = setTimeout(look, ms)
    timer.unref()
  }
  function look() {
    void backUpIfDue(url, folder, new Date())
      .then((file) => {
        if (file) log.info({ file }, 'Wrote the daily backup.')
        return BETWEEN_LOOKS_MS
      })
      .catch((err: unknown) => {
        if (err instanceof NoToolsError) {
          log.warn(`No daily backup is written. ${err.message} BACKUPS=off ends this line.`)
          return WITHOUT_TOOLS_MS
        }
        log.error({ err }, 'The daily backup was not written. The next try is in ten minutes.')
        return BETWEEN_LOOKS_MS
      })
      .then((ms) => isStopped || lookIn(ms))
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
export async function backUpIfDue(url: string, folder: string, now: Date): Promise<string | null> {
  if (!isBackupDue(listBackups(url, folder), now)) return null
  mkdirSync(folder, { recursive: true })
  const lock = path.join(folder, `.${stemOf(url)}.lock`)
  if (!takeLock(lock, now)) return null
  try {
    // Another process may have written it between the look and the lock.
    if (!isBackupDue(listBackups(url, folder), now)) return null
    return await takeBackup(url, folder, { reason: 'daily', now })
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
