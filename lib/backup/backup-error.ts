/** A backup that could not be written or read, with what the system said. Nothing was left behind. */
export class BackupError extends Error {
  override name: string = 'BackupError'
}

/** PostgreSQL's own programs are not here, or are older than the server. */
export class NoToolsError extends BackupError {
  override name = 'NoToolsError'
}
