import { db } from '@/lib/db/client'
import { NotFoundError } from '@/lib/errors'
import { EXPORTED, exportTable } from './exported-tables'
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
 * page by page and not in one transaction, which would hold up everybody's writes until the last byte is sent.
 * Throws a NotFoundError when the account is gone.
 */
export async function* exportEverything(userId: UserId, now: Date): AsyncGenerator<string, void, undefined> {
  const user = await db.user.findUnique({
    where: { id: userId },
    omit: { passwordHash: true, feedHash: true },
  })
  if (!user) throw new NotFoundError('account')
  const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt: now, user }
  yield JSON.stringify(head, null, 1).replace(/\n\}$/, '')
  for (const name of Object.values(EXPORTED)) {
    yield `,\n "${name}": [`
    let isFirst = true
    for await (const rows of exportTable(userId, name)) {
      yield rows
        .map((row, index) => `${isFirst && index === 0 ? '' : ','}\n  ${JSON.stringify(row)}`)
        .join('')
      isFirst = false
    }
    yield isFirst ? ']' : '\n ]'
  }
  yield '\n}\n'
}
