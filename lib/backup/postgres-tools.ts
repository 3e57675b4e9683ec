import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { BackupError, NoToolsError } from './backup-error'
import { addressParts, connectionVariables } from './postgres-address'

/** PostgreSQL's client programs in one version. */
export interface PostgresTools {
  folder: string
  major: number
}

export type PostgresProgram = 'pg_dump' | 'pg_restore' | 'psql'

const PROGRAMS: readonly PostgresProgram[] = ['pg_dump', 'pg_restore', 'psql']

/** Debian keeps each version in a folder of its own, and at most one of them in the PATH. */
const VERSIONS = '/usr/lib/postgresql'

/**
 * The programs for a server: of its own version where they are there, else of the next, since an older one refuses it.
 * Throws a NoToolsError.
 */
export function fittingTools(found: readonly PostgresTools[], server: number): PostgresTools {
  const sorted = found.toSorted((a, b) => a.major - b.major)
  const fitting = sorted.find(({ major }) => major >= server)
  if (fitting) return fitting
  throw new NoToolsError(
    `The database is a PostgreSQL ${server}, and the pg_dump installed here is of version ${sorted.at(-1)?.major}: install postgresql-client-${server}.`,
  )
}

/** The programs that fit the server at this address. Throws a NoToolsError, or a BackupError where it does not answer. */
export async function findTools(url: string): Promise<PostgresTools> {
  const found = await installedTools()
  const newest = found.toSorted((a, b) => b.major - a.major)[0]
  if (!newest)
    throw new NoToolsError('PostgreSQL’s own pg_dump is not installed here: it comes with postgresql-client.')
  const version = await runTool(newest, 'psql', url, [
    '--no-psqlrc',
    '--tuples-only',
    '--no-align',
    '--command=SHOW server_version_num',
  ])
  return fittingTools(found, Math.floor(Number(version.trim()) / 10_000))
}

/** Runs one of them against the database at this address, and resolves to what it prints. Throws a BackupError. */
export function runTool(
  { folder, major }: PostgresTools,
  program: PostgresProgram,
  url: string,
  args: readonly string[],
): Promise<string> {
  const variables = connectionVariables(addressParts(url), major)
  return run(path.join(folder, executable(program)), args, { ...process.env, ...variables })
}

async function installedTools(): Promise<PostgresTools[]> {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...versionFolders()]
  const complete = [...new Set(folders)].filter(
    (folder) => folder && PROGRAMS.every((program) => existsSync(path.join(folder, executable(program)))),
  )
  const tools = await Promise.all(
    complete.map(async (folder) => {
      const said = await run(path.join(folder, executable('pg_dump')), ['--version'], process.env).catch(
        () => '',
      )
      return { folder, major: Number(/\) (\d+)/.exec(said)?.[1] ?? 0) }
    }),
  )
  return tools.filter(({ major }) => major > 0)
}

function versionFolders(): string[] {
  if (!existsSync(VERSIONS)) return []
  return readdirSync(VERSIONS).map((version) => path.join(VERSIONS, version, 'bin'))
}

const executable = (program: PostgresProgram) => (process.platform === 'win32' ? `${program}.exe` : program)

function run(command: string, args: readonly string[], variables: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: variables, stdio: ['ignore', 'pipe', 'pipe'] })
    let [printed, said] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('error', (error) => reject(new BackupError(error.message)))
    child.once('close', (code) => {
      if (code === 0) resolve(printed)
      else reject(new BackupError(said.trim() || `${path.basename(command)} ended with ${code}.`))
    })
  })
}
