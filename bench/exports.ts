import { get } from 'node:http'
import { memoryOf, type Server } from './server'

export interface ExportResult {
  seconds: number
  /** As it came over the wire. */
  megabytes: number
  /** The most that the process grew by while it was sent, in MB; null where that cannot be read. */
  growth: number | null
}

const FILES = {
  'JSON of everything': '/api/export',
  'ZIP with documents': '/api/export/account.zip',
} as const
export type ExportTimes = Record<keyof typeof FILES, ExportResult>

const LOOK_MS = 50

/** Downloads everything, as a browser does, and looks at the server's memory meanwhile. */
export async function measureExports(server: Server, cookie: string): Promise<ExportTimes> {
  const results: [string, ExportResult][] = []
  for (const [name, path] of Object.entries(FILES))
    results.push([name, await measureOne(server, path, cookie)])
  return Object.fromEntries(results) as ExportTimes
}

async function measureOne(server: Server, path: string, cookie: string): Promise<ExportResult> {
  const before = memoryOf(server)
  let most = before
  const watch = setInterval(() => {
    const now = memoryOf(server)
    if (now !== null && most !== null) most = Math.max(most, now)
  }, LOOK_MS)
  const begun = performance.now()
  try {
    const bytes = await download(new URL(path, server.url), cookie)
    return {
      seconds: Math.round((performance.now() - begun) / 10) / 100,
      megabytes: Math.round(bytes / 1024 / 102.4) / 10,
      growth: most === null || before === null ? null : Math.round(most - before),
    }
  } finally {
    clearInterval(watch)
  }
}

/** The number of bytes; none of them is kept. */
function download(url: URL, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('error', reject)
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url.pathname}: ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}
