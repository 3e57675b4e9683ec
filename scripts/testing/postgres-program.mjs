#!/usr/bin/env node
// Stands in for pg_dump, pg_restore and psql, which come with a server and not with the one that the tests bring. A dump
// is a list of its tables and the statements that make them again, which a real server then runs.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

const args = process.argv.slice(2)
const program = path.basename(process.argv[1] ?? '')
const option = (/** @type {string} */ name) =>
  args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)

/** @param {string} sql @param {string} [database] */
async function run(sql, database) {
  const client = new pg.Client({ database })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

async function dump() {
  const { rows } = await run('SELECT id, email, name FROM "User" ORDER BY id')
  const people = rows.map(
    ({ id, email, name }) =>
      `INSERT INTO "User" (id, email, name, "passwordHash", "updatedAt") VALUES ('${id}', '${email}', '${name}', '', now());`,
  )
  const template = readFileSync(process.env.STAND_IN_SCHEMA ?? '', 'utf8')
  writeFileSync(option('file') ?? '', `${template}\n${people.join('\n')}\n-- end`)
}

async function restore() {
  const text = readFileSync(args.at(-1) ?? '', 'utf8')
  if (!text.startsWith('-- dump')) throw new Error('input file does not appear to be a valid archive')
  if (args.includes('--list')) {
    const tables = [...text.matchAll(/^CREATE TABLE "(\w+)"/gm)]
    console.log(tables.map(([, table]) => `1; 0 1 TABLE DATA public ${table} ana`).join('\n'))
  } else if (!text.endsWith('-- end')) throw new Error('could not read from input file: end of file')
  else if (option('dbname')) await run(`BEGIN; ${text}\n; COMMIT`, option('dbname'))
}

try {
  if (args.includes('--version')) console.log(`${program} (PostgreSQL) ${process.env.STAND_IN_MAJOR}.0`)
  else if (program === 'psql') console.log((await run('SHOW server_version_num')).rows[0].server_version_num)
  else await (program === 'pg_dump' ? dump() : restore())
} catch (error) {
  console.error(`${program}: error: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
