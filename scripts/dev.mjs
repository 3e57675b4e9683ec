// @ts-check
// `npm run dev`: the development server on the same data folder, with whatever it needs prepared.
import { spawn } from 'node:child_process'
import { prepareEnvironment } from './environment.mjs'
import { checkNode, ensureGenerated, ensureInstalled, migrate, root } from './prepare.mjs'

process.chdir(root)
checkNode()
prepareEnvironment()
const installed = ensureInstalled({ forTests: true })
ensureGenerated()
await installed
migrate()
const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
next.on('exit', (code) => process.exit(code ?? 0))
