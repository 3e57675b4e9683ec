import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Why a backup was written: by the day, before a migration, or because somebody asked. Each kind is kept for itself. */
const BACKUP_REASONS = ['daily', 'before-migration', 'by-hand'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

export interface Backup {
  file: string
  reason: BackupReason
  at: Date
}

/** How many of each kind are kept. */
export const KEPT = 14

const DAY_MS = 86_400_000
const NAME = /^(.+)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-([a-z-]+)\.(db|dump)$/

/** The file that a SQLite address names. */
export function databaseFileOf(url: string): string {
  return path.resolve(url.slice('file:'.length))
}

/** Where the backups of a database go: to the folder that the operator names, else beside its file, or into `data/`. */
export function backupFolderOf(url: string, folder: string | undefined): string {
  if (folder) return path.resolve(folder)
  return url.startsWith('file:')
    ? path.join(path.dirname(databaseFileOf(url)), 'backups')
    : path.resolve('data', 'backups')
}

/** `debrief-2026-11-23T03-00-00Z-daily.db`: it sorts by time, and every system takes it for a name. */
export function backupName(url: string, reason: BackupReason, at: Date): string {
  const moment = at.toISOString().slice(0, 19).replaceAll(':', '-')
  return `${stemOf(url)}-${moment}Z-${reason}.${endingOf(url)}`
}

/** The backups of the database at this address, newest first. */
export function listBackups(url: string, folder: string): Backup[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, stem, day, hour, minute, second, reason, ending] = NAME.exec(name) ?? []
      if (stem !== stemOf(url) || ending !== endingOf(url) || !isReason(reason)) return []
      const at = new Date(`${day}T${hour}:${minute}:${second}Z`)
      return Number.isNaN(at.getTime()) ? [] : [{ file: path.join(folder, name), reason, at }]
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime())
}

/** Those that there is no room for any more, of each kind the oldest. */
export function supernumerary(backups: readonly Backup[]): Backup[] {
  return BACKUP_REASONS.flatMap((reason) => backups.filter((backup) => backup.reason === reason).slice(KEPT))
}

/** What backups that were cut off have left behind, by those who wrote them long ago. */
export function leftovers(folder: string, now: Date): string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.unfinished'))
    .map((name) => path.join(folder, name))
    .filter((file) => now.getTime() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY_MS)
}

/** Whether a day has gone by. A clock that was once ahead does not stop the backups until that day comes again. */
export function isBackupDue(backups: readonly Backup[], now: Date): boolean {
  return !backups.some(
    ({ reason, at }) => reason === 'daily' && Math.abs(now.getTime() - at.getTime()) < DAY_MS,
  )
}

/** What the names of its backups begin with: the name of the file or of the PostgreSQL database. */
export function stemOf(url: string): string {
  if (url.startsWith('file:')) return path.parse(databaseFileOf(url)).name
  const [, name = ''] = /^postgres(?:ql)?:\/\/[^/?]*\/([^?]*)/.exec(url) ?? []
  return decodeURIComponent(name).replaceAll(/[^\w.-]/g, '_') || 'debrief'
}

const endingOf = (url: string) => (url.startsWith('file:') ? 'db' : 'dump')

const isReason = (text: string | undefined): text is BackupReason =>
  BACKUP_REASONS.some((reason) => reason === text)

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
