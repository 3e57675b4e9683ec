import { inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn } from '@/lib/domain/day'
import { sayDay } from '@/lib/domain/wording'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { DocumentLink, DocumentUnlink } from '@/lib/schemas/document'
import { zoneOf } from './preferences'
import type { UserId } from './user-id'

/**
 * Says that a version belongs to an application, and on which day it was sent there; null where it is only kept there.
 * One that is attached already gets the new day. Throws a RefusedError at `sentOn` for the future.
 */
export function attachDocument(userId: UserId, link: DocumentLink, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const document = await tx.document.findUnique({
      where: { userId_id: { userId, id: link.documentId } },
      select: { id: true },
    })
    if (!document) throw new NotFoundError('document')
    await attachWithin(tx, userId, link, now)
  })
}

/** The same inside somebody else's transaction, for a version that is known to be there. */
export async function attachWithin(
  tx: Transaction,
  userId: UserId,
  { applicationId, documentId, sentOn }: DocumentLink,
  now: Date,
): Promise<void> {
  const { count } = await tx.application.updateMany({
    where: { userId, id: applicationId, trashedAt: null },
    data: { updatedAt: now },
  })
  if (count !== 1) throw new NotFoundError('application')
  const today = dayIn(now, await zoneOf(tx, userId))
  if (sentOn !== null && sentOn > today)
    throw new RefusedError(
      `${sayDay(sentOn, today)} is still to come. Choose today or an earlier day.`,
      'sentOn',
    )
  const key = { userId, applicationId, documentId }
  await tx.applicationDocument.upsert({
    where: { userId_applicationId_documentId: key },
    create: { ...key, sentOn },
    update: { sentOn },
  })
}

/** Takes a version off one application; it stays among the documents. Returns the day it was sent, to undo. */
export function detachDocument(
  userId: UserId,
  { applicationId, documentId }: DocumentUnlink,
): Promise<{ sentOn: string | null }> {
  return inTransaction(userId, async (tx) => {
    const key = { userId, applicationId, documentId }
    const link = await tx.applicationDocument.findUnique({
      where: { userId_applicationId_documentId: key, application: { trashedAt: null } },
      select: { sentOn: true },
    })
    if (!link) throw new NotFoundError('document')
    await tx.applicationDocument.delete({ where: { userId_applicationId_documentId: key } })
    return link
  })
}
