import { env, type Env } from '@/lib/env'
import { backupFolderOf, databaseFileOf } from './backup-files'

export interface BackupSetup {
  databaseFile: string
  folder: string
}

/** Where a SQLite database and its backups are; null for PostgreSQL, which has its own tools for that. */
export function backupSetup(from: Env = env()): BackupSetup | null {
  if (!from.DATABASE_URL.startsWith('file:')) return null
  const databaseFile = databaseFileOf(from.DATABASE_URL)
  return { databaseFile, folder: backupFolderOf(databaseFile, from.BACKUP_FOLDER) }
}
