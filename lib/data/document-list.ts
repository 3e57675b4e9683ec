import { db } from '@/lib/db/client'
import type { DocumentKind } from '@/lib/domain/vocabulary'
import { FACTS, type DocumentFacts } from './documents'
import type { UserId } from './user-id'

const PAGE = 50
/** So many applications stand in a row as where it went. */
const PLACES = 5
const CHOICES = 100

export interface DocumentPlace {
  applicationId: string
  company: string
  role: string
  sentOn: string | null
}

export interface ListedDocument extends DocumentFacts {
  /** The latest applications that it is attached to. */
  places: DocumentPlace[]
  /** Those that it is attached to, without the trash. */
  attached: number
  /** Those among them that it was sent with. */
  sent: number
}

/** Versions of one kind, the newest first; `next` is where the following page begins. No bytes are read. */
export async function listDocuments(
  userId: UserId,
  kind: DocumentKind,
  after: string | null,
  take = PAGE,
): Promise<{ documents: ListedDocument[]; next: string | null }> {
  const position = readPosition(after)
  const rows = await db.document.findMany({
    where: {
      userId,
      kind,
      ...(position && {
        OR: [
          { createdAt: { lt: position.createdAt } },
          { createdAt: position.createdAt, id: { lt: position.id } },
        ],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: {
      ...FACTS,
      applications: {
        where: { application: { trashedAt: null } },
        orderBy: { applicationId: 'desc' },
        take: PLACES,
        select: {
          applicationId: true,
          sentOn: true,
          application: { select: { company: true, role: true } },
        },
      },
    },
  })
  const shown = rows.slice(0, take)
  const counts = await countPlaces(
    userId,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  return {
    documents: shown.map(({ applications, ...facts }) => ({
      ...facts,
      places: applications.map(({ application, ...link }) => ({ ...link, ...application })),
      attached: counts.attached.get(facts.id) ?? 0,
      sent: counts.sent.get(facts.id) ?? 0,
    })),
    next: rows.length > take && last ? `${last.createdAt.toISOString()}~${last.id}` : null,
  }
}

async function countPlaces(userId: UserId, ids: readonly string[]) {
  const where = { userId, documentId: { in: [...ids] }, application: { trashedAt: null } }
  const count = (sentOn: { not: null } | undefined) =>
    db.applicationDocument.groupBy({
      by: ['documentId'],
      where: { ...where, sentOn },
      _count: { _all: true },
    })
  const [attached, sent] = await Promise.all([count(undefined), count({ not: null })])
  const byDocument = (groups: typeof attached) =>
    new Map(groups.map(({ documentId, _count }) => [documentId, _count._all]))
  return { attached: byDocument(attached), sent: byDocument(sent) }
}

/** How many versions there are of each kind that there is. */
export async function countDocuments(userId: UserId): Promise<Map<DocumentKind, number>> {
  const groups = await db.document.groupBy({ by: ['kind'], where: { userId }, _count: { _all: true } })
  return new Map(groups.map(({ kind, _count }) => [kind, _count._all]))
}

export interface DocumentChoice {
  id: string
  name: string
  kind: DocumentKind
}

/** The newest versions that an application does not have yet, to choose from. */
export function listDocumentChoices(userId: UserId, applicationId: string): Promise<DocumentChoice[]> {
  return db.document.findMany({
    where: { userId, applications: { none: { userId, applicationId } } },
    orderBy: [{ kind: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: CHOICES,
    select: { id: true, name: true, kind: true },
  })
}

function readPosition(after: string | null): { createdAt: Date; id: string } | null {
  const [text = '', id = ''] = (after ?? '').split('~')
  const createdAt = new Date(text)
  return id === '' || Number.isNaN(createdAt.getTime()) ? null : { createdAt, id }
}
