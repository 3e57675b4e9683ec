import { inTransaction, type Transaction } from '@/lib/db/client'
import type { UndoneImport } from '@/lib/domain/import/look'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { batches } from './batches'
import { emptyAgain, type KeptFilling } from './import-filling'
import { UNDO_DAYS, undoneBy } from './imports'
import { replanSearch } from './replan'
import { removeUnusedTags } from './tags'
import type { UserId } from './user-id'

/**
 * Takes a whole import back: what it added is gone, what it filled in is empty again. Whatever the person has changed
 * since stays as it is. Throws a RefusedError after a week, or when it was taken back before.
 */
export function undoImport(userId: UserId, id: string, now: Date): Promise<UndoneImport> {
  return inTransaction(
    userId,
    async (tx) => {
      const found = await tx.import.findUnique({
        where: { userId_id: { userId, id } },
        select: { createdAt: true, undoneAt: true, filledIn: true },
      })
      if (!found) throw new NotFoundError('import')
      const { createdAt, undoneAt } = found
      if (undoneAt !== null) throw new RefusedError('This import was taken back before.')
      if (undoneBy(createdAt) <= now) {
        throw new RefusedError(
          `This import is more than ${UNDO_DAYS} days old. What it brought is yours now: remove what you do not want.`,
        )
      }
      const { filled, people } = readFilledIn(found.filledIn)
      const { count: removed } = await tx.application.deleteMany({
        where: { userId, importId: id, NOT: changedSince(createdAt) },
      })
      const kept = await tx.application.count({ where: { userId, importId: id } })
      const emptied = await emptyAgain(tx, userId, filled, createdAt, now)
      await removeContacts(tx, userId, people, createdAt)
      await removeUnusedTags(tx, userId)
      await tx.import.update({ where: { userId_id: { userId, id } }, data: { undoneAt: now } })
      await replanSearch(tx, userId, now)
      return { removed, kept, emptied }
    },
    { timeoutMs: 120_000 },
  )
}

/** Whether the person has put anything into an application since it was brought in. */
function changedSince(moment: Date) {
  return {
    OR: [
      { updatedAt: { gt: moment } },
      { events: { some: { createdAt: { gt: moment } } } },
      { interviews: { some: {} } },
      { documents: { some: {} } },
      { people: { some: { role: { not: 'OTHER' as const } } } },
      { reviews: { some: { version: { gt: 0 } } } },
      { rejections: { some: { updatedAt: { gt: moment } } } },
      { reminders: { some: { rule: 'custom', createdAt: { gt: moment } } } },
    ],
  }
}

/** People whom it added go too, unless they stand somewhere else by now, or more is known of them. */
async function removeContacts(tx: Transaction, userId: UserId, ids: readonly string[], moment: Date) {
  for (const batch of batches(ids, BATCH)) {
    await tx.person.deleteMany({
      where: {
        userId,
        id: { in: batch },
        updatedAt: { lte: moment },
        applications: { none: {} },
        interviews: { none: {} },
      },
    })
  }
}

const BATCH = 300

function readFilledIn(text: string): { filled: KeptFilling[]; people: string[] } {
  const { filled = [], people = [] } = JSON.parse(text) as {
    filled?: KeptFilling[]
    people?: string[]
  }
  return { filled, people }
}
