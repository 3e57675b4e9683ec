import { readFileSync } from 'node:fs'

export interface Table {
  model: string
  /** The columns of the primary key. */
  key: string[]
  /** The models that its rows belong to. */
  parents: string[]
  /** Whether each row is one person's. */
  isOwned: boolean
}

/** Every table, parents first: read from the schema, so that a new one counts. */
export function readTables(): Table[] {
  const models = readFileSync('prisma/models.prisma', 'utf8').matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)
  return parentsFirst(
    [...models].map(([, model = '', body = '']) => ({
      model,
      key: /@@id\(\[(.+)\]\)/.exec(body)?.[1]?.split(', ') ?? [/^ {2}(\w+) .*@id\b/m.exec(body)?.[1] ?? 'id'],
      parents: [...body.matchAll(/^ {2}\w+ +(\w+)\?? +@relation\(fields/gm)].map(([, type = '']) => type),
      isOwned: /^ {2}userId /m.test(body),
    })),
  )
}

function parentsFirst(tables: readonly Table[]): Table[] {
  const sorted: Table[] = []
  const isThere = (model: string) => sorted.some((table) => table.model === model)
  while (sorted.length < tables.length) {
    const next = tables.filter(({ model, parents }) => !isThere(model) && parents.every(isThere))
    if (next.length === 0) throw new Error('The models belong to each other in a circle.')
    sorted.push(...next)
  }
  return sorted
}
