import { db } from '@/lib/db/client'
import { parentOf } from '@/lib/domain/exported-references'
import { NotFoundError } from '@/lib/errors'
import { EXPORTED, exportTable, type ExportedCells, type ExportedName } from './exported-tables'
import type { UserId } from './user-id'

/**
 * The form of an export, written into it. It rises with every change that an older Debrief could not read: a new list
 * or column among them. docs/export.md describes it.
 */
export const EXPORT_FORMAT = 'debrief'
export const EXPORT_VERSION = 2

/**
 * Everything that a person has here, as the text of one JSON object in pieces: whole rows, so that a column added
 * later comes along by itself. The password's hash and what else opens doors stays out. It is read
 * page by page and not in one transaction, which would hold up everybody's writes until the last byte is sent; what
 * belongs to a row that came or went meanwhile is left out with it. Throws a NotFoundError when the account is gone.
 */
export async function* exportEverything(userId: UserId, now: Date): AsyncGenerator<string, void, undefined> {
  const user = await db.user.findUnique({
    where: { id: userId },
    omit: { passwordHash: true, feedHash: true },
  })
  if (!user) throw new NotFoundError('account')
  const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt: now, user }
  yield JSON.stringify(head, null, 1).replace(/\n\}$/, '')
  const written = new Written()
  for (const name of Object.values(EXPORTED)) {
    yield `,\n "${name}": [`
    let isFirst = true
    for await (const page of exportTable(userId, name)) {
      const rows = page.filter((row) => written.take(name, row))
      if (rows.length === 0) continue
      yield rows
        .map((row, index) => `${isFirst && index === 0 ? '' : ','}\n  ${JSON.stringify(row)}`)
        .join('')
      isFirst = false
    }
    yield isFirst ? ']' : '\n ]'
  }
  yield '\n}\n'
}

/** What stands in the export so far, as far as rows can belong to it: some ten thousand ids of a whole search. */
class Written {
  readonly #ids = new Map<string, Set<unknown>>()

  /** Whether all that a row belongs to is there. It is there itself from then on. */
  take(list: ExportedName, row: ExportedCells): boolean {
    const isWhole = Object.entries(row).every(([column, id]) => {
      const parent = parentOf(list, column)
      return parent === null || id === null || this.#ids.get(parent)?.has(id)
    })
    if (!isWhole) return false
    const ids = this.#ids.get(list) ?? new Set()
    if ('id' in row) this.#ids.set(list, ids.add(row.id))
    return true
  }
}
