import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { BackupError } from './backup-error'
import { findTools, runTool, type PostgresTools } from './postgres-tools'

/** What a dump without these is not Debrief's. */
const NEEDED = ['User', 'Application', '_prisma_migrations']

/** Writes a verified dump of the PostgreSQL at `url`, which may be in use. Throws a BackupError. */
export async function writeDump(url: string, target: string): Promise<void> {
  const tools = await findTools(url)
  const unfinished = `${target}.${process.pid}.unfinished`
  try {
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(unfinished, '', { mode: 0o600 })
    await runTool(tools, 'pg_dump', url, [
      '--format=custom',
      '--no-owner',
      '--no-privileges',
      `--file=${unfinished}`,
    ])
    await verifyDump(tools, url, unfinished)
    await flush(unfinished)
    renameSync(unfinished, target)
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(error instanceof Error ? error.message : String(error))
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Reads a dump from its beginning to its end. Throws a BackupError where it is cut off, damaged or not Debrief's. */
export async function verifyDump(tools: PostgresTools, url: string, dump: string): Promise<void> {
  const read = (args: string[]) =>
    runTool(tools, 'pg_restore', url, [...args, dump]).catch((error: unknown) => {
      throw new BackupError(`The dump is damaged, or is none: ${(error as Error).message}`, { cause: error })
    })
  const list = await read(['--list'])
  const lacks = NEEDED.filter((table) => !list.includes(` TABLE DATA public ${table} `))
  if (lacks.length > 0) throw new BackupError(`The dump has no ${lacks.join(', ')}: it is not Debrief’s.`)
  await read([`--file=${NOWHERE}`])
}

const NOWHERE = process.platform === 'win32' ? 'NUL' : '/dev/null'

/** On the disk, before its name says that it is there. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
