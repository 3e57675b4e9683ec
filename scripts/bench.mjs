// @ts-check
// `npm run bench`: measures the production build against the budgets. `-- --quick` takes the small size only.
import { spawnSync } from 'node:child_process'
import { checkNode, ensureBrowser, ensureBuilt, ensureGenerated, ensureInstalled, root } from './prepare.mjs'

process.chdir(root)
checkNode()
const installed = ensureInstalled({ forTests: true })
ensureGenerated()
ensureBuilt()
await installed
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: await ensureBrowser() } },
)
process.exit(status ?? 1)
