import { db } from '@/lib/db/client'
import type { UserId } from './user-id'

/** A choice in a filter, not a library: the most used come first, and the rest can be searched for. */
const OFFERED = 30

/** Where the applications came from, the most frequent first, each under one of its spellings. */
export async function listSources(userId: UserId): Promise<string[]> {
  const groups = await db.application.groupBy({
    by: ['sourceFolded'],
    where: { userId, trashedAt: null, sourceFolded: { not: null } },
    _count: { _all: true },
    _max: { source: true },
    orderBy: [{ _count: { sourceFolded: 'desc' } }, { sourceFolded: 'asc' }],
    take: OFFERED,
  })
  return groups.flatMap(({ _max }) => _max.source ?? [])
}
