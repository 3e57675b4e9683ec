import { db, inTransaction, type Transaction } from '@/lib/db/client'
import { fold } from '@/lib/domain/fold'
import type { UserId } from './user-id'

/** Makes `names` the tags of one application; tags that nothing carries any more go away. */
export async function setTags(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  names: string[],
): Promise<void> {
  const ids = [...new Set((await ensureTags(tx, userId, names)).values())]
  await tx.applicationTag.deleteMany({ where: { userId, applicationId, tagId: { notIn: ids } } })
  for (const tagId of ids) {
    const key = { userId, applicationId, tagId }
    await tx.applicationTag.upsert({ where: { userId_applicationId_tagId: key }, create: key, update: {} })
  }
  await removeUnusedTags(tx, userId)
}

/** Adds tags to several applications, and keeps those they have. Returns what was not there before. */
export async function addTagsTo(
  tx: Transaction,
  userId: UserId,
  applicationIds: readonly string[],
  names: string[],
): Promise<{ applicationId: string; tagId: string }[]> {
  const tagIds = [...new Set((await ensureTags(tx, userId, names)).values())]
  const there = await tx.applicationTag.findMany({
    where: { userId, tagId: { in: tagIds }, applicationId: { in: [...applicationIds] } },
    select: { applicationId: true, tagId: true },
  })
  const known = new Set(there.map(({ applicationId, tagId }) => `${applicationId} ${tagId}`))
  const added = applicationIds
    .flatMap((applicationId) => tagIds.map((tagId) => ({ applicationId, tagId })))
    .filter(({ applicationId, tagId }) => !known.has(`${applicationId} ${tagId}`))
  await tx.applicationTag.createMany({ data: added.map((pair) => ({ ...pair, userId })) })
  return added
}

/** Takes tags off applications again; what is not there any more is left alone. */
export function removeTags(
  userId: UserId,
  pairs: readonly { applicationId: string; tagId: string }[],
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const byTag = new Map<string, string[]>()
    for (const { applicationId, tagId } of pairs) {
      byTag.set(tagId, [...(byTag.get(tagId) ?? []), applicationId])
    }
    for (const [tagId, applicationIds] of byTag) {
      await tx.applicationTag.deleteMany({ where: { userId, tagId, applicationId: { in: applicationIds } } })
    }
    await removeUnusedTags(tx, userId)
  })
}

/** Tags that nothing carries any more go away. */
export async function removeUnusedTags(tx: Transaction, userId: UserId): Promise<void> {
  await tx.tag.deleteMany({ where: { userId, applications: { none: {} } } })
}

/** The tags of these names, made where there are none yet: their ids by the folded name. */
export async function ensureTags(
  tx: Transaction,
  userId: UserId,
  names: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const name of names) {
    const folded = fold(name)
    if (ids.has(folded)) continue
    const tag = await tx.tag.upsert({
      where: { userId_folded: { userId, folded } },
      create: { userId, name, folded },
      update: {},
      select: { id: true },
    })
    ids.set(folded, tag.id)
  }
  return ids
}

/** Every tag of the person, by name. */
export async function listTags(userId: UserId): Promise<{ id: string; name: string }[]> {
  return db.tag.findMany({
    where: { userId },
    select: { id: true, name: true },
    orderBy: { folded: 'asc' },
    take: 200,
  })
}
