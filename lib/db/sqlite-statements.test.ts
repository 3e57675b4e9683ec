import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepStatements } from './sqlite-statements'

let database: Database.Database
let compiled: string[]

beforeEach(() => {
  database = new Database(':memory:')
  database.exec('CREATE TABLE Word (text TEXT NOT NULL)')
  compiled = []
  const compile = database.prepare.bind(database) as (sql: string) => Database.Statement
  Object.assign(database, {
    prepare: (sql: string) => {
      compiled.push(sql)
      return compile(sql)
    },
  })
  keepStatements(database)
})

afterEach(() => void database.close())

const ask = (sql: string, ...values: unknown[]) => database.prepare(sql).bind(values).raw().all()
const add = (text: string) => database.prepare('INSERT INTO Word VALUES (?)').bind([text]).run().changes

it('compiles a statement once, and carries it out with new values each time', () => {
  expect([add('one'), add('two')]).toEqual([1, 1])
  const asked = 'SELECT text FROM Word WHERE text = ?'
  expect([ask(asked, 'one'), ask(asked, 'two'), ask(asked, 'three')]).toEqual([[['one']], [['two']], []])
  expect(compiled).toEqual(['INSERT INTO Word VALUES (?)', asked])
})

it('says what the columns are, also after the table has changed', () => {
  const columns = () =>
    database
      .prepare('SELECT * FROM Word')
      .bind([])
      .columns()
      .map(({ name }) => name)
  expect(columns()).toEqual(['text'])
  ask('SELECT * FROM Word')
  database.exec('ALTER TABLE Word ADD COLUMN length INTEGER')
  expect(ask('SELECT * FROM Word')).toEqual([])
  expect(columns()).toEqual(['text', 'length'])
})

it('can carry out again what was refused', () => {
  const insert = () => database.prepare('INSERT INTO Word VALUES (?)').bind([null]).run()
  expect(insert).toThrow('NOT NULL')
  expect(insert).toThrow('NOT NULL')
  expect(add('one')).toBe(1)
})

it('keeps the latest few hundred, and none that is long', () => {
  const numbered = (index: number) => `SELECT ${index}`
  for (let index = 0; index <= 300; index += 1) ask(numbered(index))
  compiled = []
  ask(numbered(1))
  expect(compiled).toEqual([])
  ask(numbered(0))
  expect(compiled).toEqual([numbered(0)])
  compiled = []
  const long = `SELECT '${'long '.repeat(2_000)}'`
  ask(long)
  ask(long)
  expect(compiled).toEqual([long, long])
})
