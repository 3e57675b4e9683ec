import { env, type Env } from '@/lib/env'
import { backupFolderOf } from './backup-files'

export interface BackupSetup {
  /** Of the database: a file of SQLite or a PostgreSQL. */
  url: string
  folder: string
}

/** What is backed up, and where its backups go. */
export function backupSetup(from: Env = env()): BackupSetup {
  return { url: from.DATABASE_URL, folder: backupFolderOf(from.DATABASE_URL, from.BACKUP_FOLDER) }
}
