// @ts-check
// `npm run check-image`: builds the server of the image, puts it together as the Dockerfile does, starts it on an empty
// SQLite and asks whether it is ready. For a machine without Docker, and for CI: it takes a few minutes.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './free-port.mjs'
import { ensureGenerated, ensureInstalled, forgetBuild, root, stop } from './prepare.mjs'

const READY_MS = 120_000

process.chdir(root)
await ensureInstalled()
ensureGenerated()
build()
const folder = mkdtempSync(path.join(tmpdir(), 'debrief-image-'))
try {
  assemble()
  await start()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function build() {
  // It is not what `npm start` serves, which has to build its own again.
  forgetBuild()
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, BUILD_STANDALONE: '1', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) stop('The server of the image could not be built.')
}

/** By the Dockerfile's own lines. */
function assemble() {
  const lines = readFileSync('Dockerfile', 'utf8').matchAll(/^COPY --from=build (.+) (\S+)$/gm)
  for (const [, sources = '', target = ''] of lines)
    for (const source of sources.split(' ')) {
      const from = source.replace(/^\/app\//, '')
      const isFile = from.endsWith('.json')
      cpSync(from, path.join(folder, target, isFile ? path.basename(from) : ''), {
        recursive: true,
        verbatimSymlinks: true,
      })
    }
  mkdirSync(path.join(folder, 'data'))
}

async function start() {
  const port = await freePort()
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    stdio: 'inherit',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: `file:${path.join(folder, 'data', 'debrief.db')}`,
    },
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  try {
    const said = await untilReady(`http://127.0.0.1:${port}/api/health/ready`)
    console.log(`/api/health/ready says ${said}`)
    const page = await fetch(`http://127.0.0.1:${port}/sign-in`)
    const script = /\/_next\/static\/[^"]+\.js/.exec(await page.text())?.[0]
    const { status } = await fetch(`http://127.0.0.1:${port}${script}`)
    if (page.status !== 200 || status !== 200) throw new Error('A page or its script is not there.')
    console.log('The image’s server works.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}

/** @param {string} address */
async function untilReady(address) {
  const until = Date.now() + READY_MS
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.status === 200) return answer.text()
    if (Date.now() > until) throw new Error(`It is not ready: ${(await answer?.text()) ?? 'no answer'}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
