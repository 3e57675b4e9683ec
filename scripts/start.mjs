// @ts-check
// `npm start`: installs, prepares, builds, migrates and serves, each step only where it is needed.
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { endWithNpm } from './end-with-npm.mjs'
import { prepareEnvironment } from './environment.mjs'
import {
  checkNode,
  ensureBuilt,
  ensureGenerated,
  ensureInstalled,
  isImage,
  migrate,
  root,
  stop,
} from './prepare.mjs'

process.chdir(root)
checkNode()
prepareEnvironment()
const port = Number(process.env.PORT || 3000)
await checkPort()
const installed = ensureInstalled()
ensureGenerated()
ensureBuilt()
await installed
migrate()
endWithNpm()
await serve()

async function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    stop('Check the environment: PORT must be a port from 1 to 65535.')
  const problem = await new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
    probe.listen({ port, host: process.env.HOST || undefined, exclusive: true }, () =>
      probe.close(() => resolve(null)),
    )
  })
  if (problem === 'EADDRINUSE')
    stop(`Port ${port} is in use. Stop what is running there, or choose another: PORT=3001 npm start`)
  if (problem === 'EACCES')
    stop(`Port ${port} needs more rights than this account has. Choose one above 1024: PORT=3000 npm start`)
  if (problem)
    stop(
      `Debrief cannot listen on ${process.env.HOST || 'this machine'}, port ${port} (${problem}). Check HOST and PORT.`,
    )
}

/** Runs Next's own server in this process, so that there is one to stop. */
async function serve() {
  process.env.NODE_ENV = 'production'
  if (isImage) {
    // What runs a container may name that there: HOST is ours.
    process.env.HOSTNAME = process.env.HOST || '0.0.0.0'
    process.env.PORT = String(port)
    await import(path.join(root, 'server.js'))
  } else await importNext()
  await untilListening()
  console.log(`\nDebrief is ready: ${process.env.NEXTAUTH_URL}\n`)
}

async function importNext() {
  const host = process.env.HOST ? ['--hostname', process.env.HOST] : []
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  process.argv = [process.execPath, next, 'start', '--port', String(port), ...host]
  await import(next)
}

async function untilListening() {
  for (;;) {
    const isUp = await new Promise((resolve) => {
      const socket = connect({ port, host: process.env.HOST || 'localhost' }, () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
