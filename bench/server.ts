import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '@/scripts/free-port.mjs'

export const SECRET = 'a secret that only the measurements know'

export interface Server {
  url: string
  /** from the start of the process to the first answered page, in ms */
  startedInMs: number
  process: ChildProcess
  stop(): Promise<void>
}

/**
 * Serves the production build as `npm start` does, on a port of its own that only this machine reaches. `preload` is
 * a module that is loaded before everything else.
 */
export async function startServer(databaseUrl: string, preload?: string): Promise<Server> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', 'localhost'],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: preload ? `--import=${JSON.stringify(path.resolve(preload))}` : '',
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        DATABASE_URL: databaseUrl,
        NEXTAUTH_SECRET: SECRET,
        NEXTAUTH_URL: url,
        TEST_CLOCK: '1',
        BACKUPS: 'off',
        API_RATE_LIMIT: '1000000',
        PORT: String(port),
      },
      stdio: ['ignore', 'ignore', 'inherit', ...(preload ? ['ipc' as const] : [])],
    },
  )
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  try {
    await untilUp(url, child)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, startedInMs: performance.now() - begun, process: child, stop }
}

/** What the process holds in memory now, in MB; null where that cannot be read. */
export function memoryOf({ process: { pid } }: Server): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
  } catch {
    return null
  }
}

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  for (const until = performance.now() + 30_000; performance.now() < until;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was up`)
    const answer = await fetch(`${url}/sign-in`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The server was not up within 30 seconds')
}
