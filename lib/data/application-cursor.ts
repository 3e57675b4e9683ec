import type { Prisma } from '@/lib/db/generated/sqlite/client'
import type { Order, Sort } from '@/lib/domain/application-query'
import { WORD, beyond } from './keyset'

/** The cursor holds what the last row was sorted by, so that the next page begins there wherever that row has gone since. */

const COLUMNS = {
  updated: 'updatedAt',
  company: 'companyFolded',
  role: 'roleFolded',
  since: 'stageSince',
  excitement: 'excitement',
  deadline: 'deadline',
} as const satisfies Record<Sort, keyof Prisma.ApplicationWhereInput>

type SortedRow = {
  id: string
  updatedAt: Date
  companyFolded: string
  roleFolded: string
  stageSince: string
  excitement: number | null
  deadline: string | null
}

type Value = string | number | Date

/** One walk along an index. A list is at most two of them, one after the other. */
export interface Walk {
  where: Prisma.ApplicationWhereInput
  orderBy: Prisma.ApplicationOrderByWithRelationInput[]
}

/**
 * The walks that list everything after `cursor`, or all where it is missing or was made for another sort.
 * Rows without an excitement or a deadline come last in either direction; ids break ties.
 */
export function walksAfter(cursor: string | null, sort: Sort, order: Order): Walk[] {
  const column = COLUMNS[sort]
  const position = cursor === null ? null : readCursor(cursor, sort)
  const orderBy = [{ [column]: order }, { id: order }]
  const after =
    position && position.value !== null
      ? beyond(column, { value: position.value, id: position.id }, order)
      : {}
  if (!isSparse(sort)) return [{ where: after, orderBy }]
  const filled = { where: { AND: [{ [column]: { not: null } }, after] }, orderBy }
  const afterEmpty = position?.value === null ? { id: { [WORD[order]]: position.id } } : {}
  const empty = { where: { [column]: null, ...afterEmpty }, orderBy: [{ id: order }] }
  return position?.value === null ? [empty] : [filled, empty]
}

export function cursorOf(row: SortedRow, sort: Sort): string {
  return Buffer.from(JSON.stringify([row[COLUMNS[sort]], row.id])).toString('base64url')
}

const isSparse = (sort: Sort) => sort === 'excitement' || sort === 'deadline'

function readCursor(cursor: string, sort: Sort): { value: Value | null; id: string } | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(read) || read.length !== 2 || typeof read[1] !== 'string') return null
    const value = readValue(read[0], sort)
    return value === undefined ? null : { value, id: read[1] }
  } catch {
    return null
  }
}

function readValue(value: unknown, sort: Sort): Value | null | undefined {
  if (value === null) return isSparse(sort) ? null : undefined
  if (sort === 'excitement') return Number.isInteger(value) ? (value as number) : undefined
  if (typeof value !== 'string') return undefined
  if (sort !== 'updated') return value
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}
