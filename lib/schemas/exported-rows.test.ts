import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXPORTED, SECRETS } from '@/lib/data/exported-tables'
import { EXPORTED_LISTS, EXPORTED_ROWS, KEYS, referencesOf, type ExportedList } from './exported-rows'
import { exportedUser } from './exported-user'

const MODELS = readFileSync('prisma/models.prisma', 'utf8')

/** Of the account: an import leaves them to the one that it comes into. */
const ACCOUNT_BOUND = ['sessions', 'apiTokens', 'destinations', 'deliveries']
const ACCOUNT_BOUND_COLUMNS = ['id', 'email', 'passwordHash', 'feedHash', 'createdAt', 'updatedAt']

const bodyOf = (model: string) =>
  new RegExp(`^model ${model} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(MODELS)?.[1] ?? ''
const isModel = (type: string) => bodyOf(type) !== ''

function columnsOf(model: string): string[] {
  return [...bodyOf(model).matchAll(/^ {2}(\w+) +(\w+)(\S*)/gm)]
    .filter(([, , type = '', rest = '']) => !rest.startsWith('[]') && !isModel(type))
    .map(([, column = '']) => column)
}

/** The columns that the database holds to a row of another table, with the name of its list. */
function relationsOf(model: string): string[] {
  const relations = bodyOf(model).matchAll(/^ {2}\w+ +(\w+)\?? +@relation\(fields: \[userId, (\w+)\]/gm)
  return [...relations].map(([, parent = '', column = '']) => `${column} ${listOf(parent)}`)
}

const listOf = (model: string) => EXPORTED[model as keyof typeof EXPORTED]
const imported = Object.entries(EXPORTED).filter(([, list]) => !ACCOUNT_BOUND.includes(list)) as [
  string,
  ExportedList,
][]

describe('the rows of an export', () => {
  it('are known of every list but those of the account, parents first', () => {
    expect(EXPORTED_LISTS.toSorted()).toEqual(imported.map(([, list]) => list).toSorted())
    for (const list of EXPORTED_LISTS) {
      const later = EXPORTED_LISTS.slice(EXPORTED_LISTS.indexOf(list))
      expect(referencesOf(list).filter(({ to }) => later.includes(to))).toEqual([])
    }
  })

  it.each(imported)('have every column of %s, and name what it belongs to', (model, list) => {
    const columns = columnsOf(model).filter((column) => column !== 'userId' && column !== SECRETS[list])
    expect(Object.keys(EXPORTED_ROWS[list].shape).toSorted()).toEqual(columns.toSorted())
    const references = referencesOf(list).map(({ column, to }) => `${column} ${to}`)
    expect(references.toSorted()).toEqual(relationsOf(model).toSorted())
    const key = /@@id\(\[userId, (.+)\]\)/.exec(bodyOf(model))?.[1]?.split(', ')
    expect(KEYS[list] ?? ['id']).toEqual(key)
  })

  it('take of the person what is not the account’s', () => {
    const columns = columnsOf('User').filter((column) => !ACCOUNT_BOUND_COLUMNS.includes(column))
    expect(Object.keys(exportedUser.shape).toSorted()).toEqual(columns.toSorted())
  })
})
