import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ENV_NAMES } from '@/lib/env'
import { sourcesIn } from '@/lib/data/access/sources'

/**
 * The image and what runs it fit the code. That the image's server starts and is ready is tried by
 * `npm run check-image`, which takes minutes: see docs/running.md.
 */

const [compose, caddyfile, dockerfile] = ['compose.yaml', 'Caddyfile', 'Dockerfile'].map((file) =>
  readFileSync(file, 'utf8'),
) as [string, string, string]

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

/** The names that stand at this depth under a key of the file. */
function namesUnder(key: string, depth: number): string[] {
  const [, block = ''] = new RegExp(`^${key}:[^\\n]*\\n((?:(?: .*|#.*)?\\n)*)`, 'm').exec(compose) ?? []
  return all(block, new RegExp(`^ {${depth}}([\\w-]+):`, 'gm'))
}

/** Not the operator's to choose in a container: the image and the file say them. */
const OF_THE_CONTAINER = ['BACKUP_FOLDER', 'HOST', 'PORT', 'TEST_CLOCK']

it('compose.yaml hands on every variable of Debrief, each under its own name', () => {
  const handed = namesUnder('x-app', 4).filter((name) => /^[A-Z]/.test(name))
  expect([...handed, ...OF_THE_CONTAINER].toSorted()).toEqual(ENV_NAMES.toSorted())
  const asked = [...all(compose, /\$\{(\w+)/g), ...all(caddyfile, /\{\$(\w+)\}/g)]
  expect([...new Set(asked)].filter((name) => !ENV_NAMES.includes(name))).toEqual(['POSTGRES_PASSWORD'])
  for (const [, name, value] of compose.matchAll(/^ {4}([A-Z_]+): \$\{(\w+)/gm)) expect(value).toBe(name)
})

it('compose.yaml has every service and volume that is spoken of', () => {
  const services = namesUnder('services', 2)
  expect(services).toEqual(['database', 'app1', 'app2', 'worker', 'proxy'])
  expect(services).toEqual(expect.arrayContaining(all(caddyfile, /(\w+):3000/g)))
  expect(services).toContain(/@(\w+):5432\//.exec(compose)?.[1])
  expect(namesUnder('volumes', 2)).toEqual(expect.arrayContaining(all(compose, /^ +- ([a-z]+):\//gm)))
  expect(existsSync(/command: \['node', '(.+)'\]/.exec(compose)?.[1] ?? '')).toBe(true)
})

it('the image has the programs for the PostgreSQL beside it', () => {
  expect(all(dockerfile, /postgresql-client-(\d+)/g)).toEqual(all(compose, /image: postgres:(\d+)/g))
})

it('the image has a Node that Debrief runs on, in both of its stages', () => {
  const majors = all(dockerfile, /^FROM node:(\d+)/gm)
  expect(majors).toEqual(['24', '24'])
  expect(readFileSync('package.json', 'utf8')).toContain('>=22.12.0')
})

it('the image holds what its commands import', () => {
  const copied = all(dockerfile, /^COPY --from=build (?:.* )?\.\/(\S+)$/gm)
  const commands = sourcesIn('scripts', 'lib').filter(
    ({ path: file }) => !/test|bench|fixture|embedded|template|with-postgresql|clipper|icon/.test(file),
  )
  const imported = commands.flatMap(({ text }) => all(text, /from '@\/([\w.-]+)\//g))
  const missing = [...new Set(imported)].filter((folder) => !copied.includes(folder))
  expect(missing).toEqual([])
  const command = /^CMD \["node", "(.+)"\]/m.exec(dockerfile)?.[1] ?? ''
  expect(existsSync(command)).toBe(true)
  for (const place of copied.filter((file) => !/^\.next|node_modules/.test(file)))
    expect(existsSync(path.resolve(place)), place).toBe(true)
})

it('the image asks an address that is there whether it is well', () => {
  const [, address = ''] = /HEALTHCHECK[\s\S]*?\$\{process\.env\.PORT\}(\/[\w/]+)/.exec(dockerfile) ?? []
  expect(existsSync(path.join('app', address, 'route.ts'))).toBe(true)
})
