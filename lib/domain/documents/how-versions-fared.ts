import { decodePath, reached } from '@/lib/domain/funnel'
import type { Stage } from '@/lib/domain/lifecycle'
import type { DocumentKind } from '@/lib/domain/vocabulary'

/** The kinds of which one sends one version or another; of the others there is nothing to compare. */
export const COMPARED_KINDS = ['RESUME', 'COVER_LETTER'] as const satisfies DocumentKind[]
export type ComparedKind = (typeof COMPARED_KINDS)[number]

/** How many applications of one path a version was sent with. */
export interface SentCount {
  documentId: string
  path: string
  count: number
}

/** What became of the applications that a version was sent with. Each number counts applications. */
export interface VersionRecord {
  sent: number
  /** Heard back, whatever the answer was. */
  replies: number
  /** Came to a first screen or further. */
  interviews: number
  offers: number
}

/** What only the company can say: a withdrawal is the person's own, and No reply the want of an answer. */
const ANSWERS: ReadonlySet<Stage> = new Set<Stage>([
  'SCREENING',
  'INTERVIEWING',
  'OFFER',
  'ACCEPTED',
  'DECLINED',
  'REJECTED',
])

/** The record of each version that was sent at all, by its id. */
export function versionRecords(counts: readonly SentCount[]): Map<string, VersionRecord> {
  const records = new Map<string, VersionRecord>()
  for (const { documentId, path, count } of counts) {
    const stages = decodePath(path)
    const record = records.get(documentId) ?? { sent: 0, replies: 0, interviews: 0, offers: 0 }
    record.sent += count
    if (stages.some((stage) => ANSWERS.has(stage))) record.replies += count
    if (reached(stages, 'SCREENING')) record.interviews += count
    if (reached(stages, 'OFFER')) record.offers += count
    records.set(documentId, record)
  }
  return records
}
