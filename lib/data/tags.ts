import { db, type Transaction } from '@/lib/db/client'
import { fold } from '@/lib/domain/fold'
import type { UserId } from './user-id'

/** The names in a line such as "remote, fintech; startup", each once, at most twelve. */
export function tagNames(line: string | null): string[] {
  const byFolded = new Map<string, string>()
  for (const name of (line ?? '').split(/[,;|]/).map((part) => part.trim().slice(0, 40))) {
    if (fold(name) !== '' && !byFolded.has(fold(name))) byFolded.set(fold(name), name)
  }
  return [...byFolded.values()].slice(0, 12)
}

/** Makes `names` the tags of one application; tags that nothing carries any more go away. */
export async function setTags(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  names: string[],
): Promise<void> {
  const ids: string[] = []
  for (const name of names) {
    const tag = await tx.tag.upsert({
      where: { userId_folded: { userId, folded: fold(name) } },
      create: { userId, name, folded: fold(name) },
      update: {},
      select: { id: true },
    })
    ids.push(tag.id)
  }
  await tx.applicationTag.deleteMany({ where: { userId, applicationId, tagId: { notIn: ids } } })
  for (const tagId of ids) {
    const key = { userId, applicationId, tagId }
    await tx.applicationTag.upsert({ where: { userId_applicationId_tagId: key }, create: key, update: {} })
  }
  await tx.tag.deleteMany({ where: { userId, applications: { none: {} } } })
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
