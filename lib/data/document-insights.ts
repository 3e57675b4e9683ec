import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import {
  COMPARED_KINDS,
  versionRecords,
  type ComparedKind,
  type VersionRecord,
} from '@/lib/domain/documents/how-versions-fared'
import type { UserId } from './user-id'

/** More than these of a kind nobody compares. */
const VERSIONS = 40

export interface VersionFared extends VersionRecord {
  id: string
  kind: ComparedKind
  name: string
}

interface SentRow {
  documentId: string
  path: string
  count: number | bigint
}

/** How the newest versions fared that were sent with an application logged since then: by kind, the newest first. */
export async function listVersionsFared(userId: UserId, since: Day | null): Promise<VersionFared[]> {
  const sent = {
    userId,
    sentOn: { not: null },
    application: { trashedAt: null, ...(since === null ? {} : { loggedDay: { gte: since } }) },
  }
  const newest = await Promise.all(
    COMPARED_KINDS.map(async (kind) => {
      const versions = await db.document.findMany({
        where: { userId, kind, applications: { some: sent } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: VERSIONS,
        select: { id: true, name: true },
      })
      return versions.map((version) => ({ kind, ...version }))
    }),
  )
  const versions = newest.flat()
  if (versions.length === 0) return []
  const records = versionRecords(await countSent(userId, since))
  return versions.flatMap((version) => {
    const record = records.get(version.id)
    return record ? [{ ...version, ...record }] : []
  })
}

/** Counted where it is stored: what is read grows with the versions and their paths, not with what was sent. */
async function countSent(userId: UserId, since: Day | null) {
  const rows = await db.$queryRaw<SentRow[]>`
    SELECT "ApplicationDocument"."documentId" AS "documentId", "Application"."path" AS "path", COUNT(*) AS "count"
    FROM "Document"
    JOIN "ApplicationDocument" ON "ApplicationDocument"."userId" = "Document"."userId"
      AND "ApplicationDocument"."documentId" = "Document"."id"
    JOIN "Application" ON "Application"."userId" = "ApplicationDocument"."userId"
      AND "Application"."id" = "ApplicationDocument"."applicationId"
    WHERE "Document"."userId" = ${userId} AND "Document"."kind" IN ('RESUME', 'COVER_LETTER')
      AND "ApplicationDocument"."sentOn" IS NOT NULL
      AND "Application"."trashedAt" IS NULL AND "Application"."loggedDay" >= ${since ?? ''}
    GROUP BY "ApplicationDocument"."documentId", "Application"."path"`
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }))
}
