import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { createRequire } from 'node:module'
import Database from 'better-sqlite3'
import { makeToken, measureApi } from './api'
import { measureChanges } from './changes'
import { measureFirstSight } from './browser'
import { databaseOf, removeDatabase } from './databases'
import { measureDelivery } from './delivery'
import { measureExports } from './exports'
import { connectionTo } from './http'
import { measureImport } from './imports'
import { answering, measurePages, measureThroughput } from './pages'
import { cookieHeader, signIn } from './person'
import { placesOf } from './places'
import { measurePostgres } from './postgresql'
import { report } from './report'
import type { PageResult, Results, SizeResult } from './results'
import { memoryOf, startServer } from './server'
import { countStatements } from './statements'

const isQuick = process.argv.includes('--quick')
const SIZES = isQuick ? [2_000] : [2_000, 20_000]
const EFFORT = isQuick
  ? { rounds: 30, warmUp: 8, loadSeconds: 2, sights: 3, changes: 25 }
  : { rounds: 80, warmUp: 15, loadSeconds: 6, sights: 5, changes: 45 }
const SETTLE_MS = 2_000

async function measureSize(size: number): Promise<SizeResult> {
  const databaseFile = await databaseOf(size, 'measured')
  const cookies = await signIn(`file:${databaseFile}`)
  const cookie = cookieHeader(cookies)
  const token = await makeToken(`file:${databaseFile}`)
  const server = await startServer(`file:${databaseFile}`)
  const connection = connectionTo(server.url)
  try {
    const say = (what: string) => console.log(`${size.toLocaleString('en')}: ${what}…`)
    await connection.ask('/', { headers: { cookie } })
    await settle()
    const idle = memoryOf(server)
    const places = await answering(connection, placesOf(databaseFile), cookie)
    say('one page at a time')
    const times = await measurePages(connection, places, cookie, EFFORT)
    say('a cold browser')
    const sights = await measureFirstSight(server.url, places, cookies, EFFORT.sights)
    say('ten at a time')
    const perSecond = new Map<string, number>()
    for (const place of places.filter(({ isBudgeted }) => isBudgeted)) {
      perSecond.set(place.name, await measureThroughput(server.url, place, cookie, EFFORT.loadSeconds))
    }
    const afterLoad = memoryOf(server)
    say('exports')
    const exports = await measureExports(server, cookie)
    say('changes')
    const changes = await measureChanges({
      connection,
      origin: server.url,
      cookie,
      databaseFile,
      times: EFFORT.changes,
    })
    say('a list of ten thousand rows')
    const list = await measureImport(connection, { cookie, origin: server.url, rows: 10_000 })
    say('the API')
    const api = await measureApi(server.url, databaseFile, token, EFFORT.loadSeconds)
    say('statements')
    const countedFile = await databaseOf(size, 'counted')
    const statements = await countStatements(countedFile, places)
    removeDatabase(countedFile)
    const pages = places.map(({ name, isBudgeted }): PageResult => ({
      name,
      isBudgeted,
      serverTime: times.get(name)!,
      perSecond: perSecond.get(name) ?? null,
      ...sights.get(name),
      statements: statements.get(name)!.length,
    }))
    const memory = { idle: whole(idle), afterLoad: whole(afterLoad) }
    return {
      applications: size,
      pages,
      changes,
      list,
      exports,
      api,
      memory,
      coldStartMs: Math.round(server.startedInMs),
    }
  } finally {
    connection.close()
    await server.stop()
    removeDatabase(databaseFile)
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
const whole = (megabytes: number | null) => (megabytes === null ? null : Math.round(megabytes))

function surroundings(): Pick<Results, 'machine' | 'versions'> {
  const require = createRequire(import.meta.url)
  const versionOf = (name: string) => (require(`${name}/package.json`) as { version: string }).version
  const memory = new Database(':memory:')
  const sqlite = memory.prepare('SELECT sqlite_version()').pluck().get() as string
  memory.close()
  return {
    machine: {
      cpu: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
      system: `${type()} ${release()}`,
    },
    versions: {
      node: process.versions.node,
      next: versionOf('next'),
      prisma: versionOf('@prisma/client'),
      sqlite,
    },
  }
}

const sizes: SizeResult[] = []
for (const size of SIZES) sizes.push(await measureSize(size))
console.log('On PostgreSQL…')
const postgresql = await measurePostgres(SIZES[0]!, EFFORT)
console.log('Reminders that leave…')
const delivery = await measureDelivery({ isQuick })
const date = new Date().toISOString().slice(0, 10)
const results: Results = { date, ...surroundings(), delivery, postgresql, sizes }
console.log(`\n${report(results)}\n`)
if (isQuick)
  console.log('A quick run keeps no results; without --quick they are written to bench/results.json.')
else writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`)
