// @ts-check
// `npm test`: installs what is missing, tries the rules, builds, tries the data and walks the journeys; format, types and
// lint are checked meanwhile.
// `npm run test:postgresql` (--postgresql) runs all data tests and all journeys on PostgreSQL.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { failuresOfJourneys, failuresOfTests, told } from './failures.mjs'
import {
  checkNode,
  ensureBrowser,
  ensureBuilt,
  ensureGenerated,
  ensureInstalled,
  root,
  shellOf,
} from './prepare.mjs'

process.chdir(root)
checkNode()
process.env.NEXT_TELEMETRY_DISABLED = '1'
const installed = ensureInstalled({ forTests: true })
const browser = ensureBrowser()
ensureGenerated()
mkdirSync('.cache', { recursive: true })

let passed = 0
/** @type {string[]} */
const failures = []

const onPostgres = process.argv.includes('--postgresql')
if (onPostgres) process.env.TEST_POSTGRESQL = 'all'
// They need neither the build, which leaves a core idle for most of its time, nor what is compiled meanwhile.
const rules = onPostgres ? null : tests('rules', ['rules'])
build()
await rules
const reading = readSources()
// It asks nothing of SQLite, which is still compiled where no compiled one comes with the package.
await tests('postgresql', ['postgresql'])
await installed
await tests('data', [...(onPostgres ? [] : ['data', 'data-apart']), 'postgresql-apart', 'both'])
if (failures.length === 0) await journeys(await browser)
await reading
for (const failure of failures) console.log(`\n✗ ${failure}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exit(failures.length === 0 ? 0 : 1)

/** The types of the routes have to be there, which the build writes. */
async function readSources() {
  if (onPostgres) return
  await step('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
  await step('types', 'node_modules/typescript/bin/tsc', ['--noEmit'])
  await step('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--quiet'])
}

/** One check that either holds or does not. @param {string} name @param {string} script @param {string[]} args */
async function step(name, script, args) {
  const { status, said } = await runAside([script, ...args])
  console.log(`\n— ${name}: ${status === 0 ? 'holds' : 'does not hold'}`)
  count(name, status, { passed: status === 0 ? 1 : 0, failures: status === 0 ? [] : [told(name, said)] })
}

/** Runs these projects of vitest.config.ts. @param {string} name @param {string[]} projects */
async function tests(name, projects) {
  console.log(`\n— ${name}`)
  const file = `.cache/${name}-results.json`
  rmSync(file, { force: true })
  const status = await run([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = readJson(file)
  count(name, status, { passed: report.numPassedTests ?? 0, failures: failuresOfTests(report) })
}

/** @param {string[]} args @param {Record<string, string>} [variables] @returns {Promise<number>} its status */
function run(args, variables = {}) {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...variables } })
  return endOf(child)
}

/**
 * Behind all that runs beside it; what it says comes in one piece. @param {string[]} args
 * @returns {Promise<{ status: number, said: string }>}
 */
async function runAside(args) {
  const child = spawn(process.execPath, ['--import', './scripts/step-back.mjs', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text))
  return { status: await endOf(child), said }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} its status */
function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

function build() {
  console.log('\n— build')
  ensureBuilt()
  passed += 1
}

/** @param {string} browser */
async function journeys(browser) {
  console.log('\n— journeys')
  const file = '.cache/e2e-results.json'
  rmSync(file, { force: true })
  const template = path.resolve('.cache', 'e2e-template', 'template.db')
  rmSync(path.dirname(template), { recursive: true, force: true })
  const made = await run(['--import', 'tsx', 'scripts/make-template.ts', template])
  const database = onPostgres ? ['--import', 'tsx', 'scripts/with-postgresql.ts', process.execPath] : []
  const walk = [...database, 'node_modules/@playwright/test/cli.js', 'test']
  const variables = {
    CHROMIUM_PATH: browser,
    HEADLESS_PATH: shellOf(browser),
    TEST_DATABASE_TEMPLATE: template,
  }
  const status = made === 0 ? await run(walk, variables) : made
  const report = readJson(file)
  count('journeys', status, { passed: report.stats?.expected ?? 0, failures: failuresOfJourneys(report) })
}

/**
 * A run that ended badly without a failed test has failed all the same.
 * @param {string} name @param {number} status @param {{ passed: number, failures: string[] }} result
 */
function count(name, status, result) {
  passed += result.passed
  failures.push(...result.failures)
  if (status !== 0 && result.failures.length === 0)
    failures.push(
      told(name, `ended with ${status} and without a failed test: what it printed above says why`),
    )
}

/** @param {string} file */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
