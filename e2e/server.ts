import { spawn } from 'node:child_process'
import { freePort } from '@/scripts/free-port.mjs'

export interface AppServer {
  url: string
  databaseUrl: string
  secret: string
  stop(): Promise<void>
  /** Ends it as a power cut would: `kill -9`. */
  kill(): Promise<void>
}

const SECRET = 'a secret that only the end-to-end tests know'

/** Serves the production build on a free local port, with `variables` in its environment besides the usual. */
export async function startServer(
  databaseUrl: string,
  variables: Record<string, string> = {},
): Promise<AppServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '--port', String(port)],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        NEXTAUTH_SECRET: SECRET,
        NEXTAUTH_URL: url,
        TEST_CLOCK: '1',
        // The servers that record what is sent listen on this machine.
        ALLOW_PRIVATE_WEBHOOKS: '1',
        BACKUPS: 'off',
        PORT: String(port),
        ...variables,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
  })
  const end = (signal: NodeJS.Signals) => async () => {
    server.kill(signal)
    await ended
  }
  await untilUp(url, server)
  return { url, databaseUrl, secret: SECRET, stop: end('SIGTERM'), kill: end('SIGKILL') }
}

async function untilUp(url: string, server: { exitCode: number | null }) {
  for (let left = 300; left > 0; left -= 1) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode} before it was up`)
    const answer = await fetch(`${url}/sign-in`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server was not up within 30 seconds')
}
