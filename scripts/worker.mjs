// @ts-check
// `npm run worker`: installs and prepares what is missing, migrates, and sends what is due, without the server.
import { spawn } from 'node:child_process'
import { endWithNpm } from './end-with-npm.mjs'
import { prepareEnvironment } from './environment.mjs'
import { checkNode, ensureGenerated, ensureInstalled, migrate, root } from './prepare.mjs'

process.chdir(root)
checkNode()
prepareEnvironment()
await ensureInstalled()
ensureGenerated()
migrate()
const worker = spawn(
  process.execPath,
  // The condition under which code that only a server may load can be loaded.
  ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts'],
  { stdio: 'inherit' },
)
endWithNpm()
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
  process.on(signal, () => worker.kill(signal))
worker.on('exit', (code) => process.exit(code ?? 1))
