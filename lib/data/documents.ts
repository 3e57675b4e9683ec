import { createHash } from 'node:crypto'
import { db, inTransaction, type Transaction } from '@/lib/db/client'
import { nameFromFile } from '@/lib/domain/documents/file-name'
import { fitsQuota } from '@/lib/domain/documents/file-types'
import type { DocumentKind } from '@/lib/domain/vocabulary'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { DocumentDetails, DocumentUpload } from '@/lib/schemas/document'
import { attachWithin } from './application-documents'
import type { UserId } from './user-id'

/** A file whose content was looked at: see lib/exchange/documents/recognise.ts. */
export interface CheckedFile {
  fileName: string
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
}

/** A version without its bytes. */
export interface DocumentFacts {
  id: string
  kind: DocumentKind
  name: string
  fileName: string
  mediaType: string
  size: number
  sha256: string
  notes: string
  createdAt: Date
}

export const FACTS = {
  id: true,
  kind: true,
  name: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  notes: true,
  createdAt: true,
} as const

export interface Added {
  id: string
  name: string
  /** The same content was there already, or its version was and only missed it: there is no new version. */
  wasThere: boolean
}

/**
 * Keeps a file, and attaches it where it was brought from an application. The same content again is the version that is
 * there already; where an export without files brought that version, it has its content back. Throws a RefusedError at `file` where it does not fit into `quotaBytes`.
 */
export function addDocument(
  userId: UserId,
  { kind, name, applicationId, sentOn }: DocumentUpload,
  file: CheckedFile,
  quotaBytes: number,
  now: Date,
): Promise<Added> {
  return inTransaction(userId, async (tx) => {
    const given = { kind, name: name ?? nameFromFile(file.fileName) }
    const added =
      (await findSame(tx, userId, file, quotaBytes)) ??
      (await store(tx, userId, given, file, quotaBytes, now))
    if (applicationId !== null)
      await attachWithin(tx, userId, { applicationId, documentId: added.id, sentOn }, now)
    return added
  })
}

async function findSame(
  tx: Transaction,
  userId: UserId,
  file: CheckedFile,
  quotaBytes: number,
): Promise<Added | null> {
  const same = await tx.document.findMany({
    where: { userId, sha256: sha256Of(file.bytes) },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, content: { select: { documentId: true } } },
  })
  for (const { id, content } of same) if (!content) await bringBack(tx, userId, id, file, quotaBytes)
  const [first] = same
  return first ? { id: first.id, name: first.name, wasThere: true } : null
}

/** The content of a version that came without it: what its row said of size and kind was only said. */
async function bringBack(
  tx: Transaction,
  userId: UserId,
  id: string,
  { mediaType, bytes }: CheckedFile,
  quotaBytes: number,
) {
  await refuseWithoutRoom(tx, userId, bytes, quotaBytes)
  await tx.document.updateMany({ where: { userId, id }, data: { mediaType, size: bytes.length } })
  await storeContent(tx, userId, id, bytes)
}

async function refuseWithoutRoom(
  tx: Transaction,
  userId: UserId,
  bytes: CheckedFile['bytes'],
  quotaBytes: number,
) {
  if (fitsQuota(await sumSizes(tx, userId), bytes.length, quotaBytes)) return
  const megabytes = Math.round(quotaBytes / 1024 / 1024)
  throw new RefusedError(
    `There is no room for it: all your documents together may have ${megabytes} MB. Delete one that you no longer need.`,
    'file',
  )
}

async function storeContent(
  tx: Transaction,
  userId: UserId,
  documentId: string,
  bytes: CheckedFile['bytes'],
) {
  await tx.documentContent.create({ data: { userId, documentId, bytes }, select: { documentId: true } })
}

async function store(
  tx: Transaction,
  userId: UserId,
  given: { kind: DocumentKind; name: string },
  { fileName, mediaType, bytes }: CheckedFile,
  quotaBytes: number,
  now: Date,
): Promise<Added> {
  await refuseWithoutRoom(tx, userId, bytes, quotaBytes)
  const document = await createDocumentWithin(tx, userId, { ...given, fileName, mediaType, bytes }, now)
  return { ...document, name: given.name, wasThere: false }
}

/** A version with its bytes, inside somebody else's transaction. */
export async function createDocumentWithin(
  tx: Transaction,
  userId: UserId,
  { bytes, ...facts }: CheckedFile & { kind: DocumentKind; name: string; notes?: string },
  now: Date,
  { isSample = false } = {},
): Promise<{ id: string }> {
  const { id } = await tx.document.create({
    data: {
      userId,
      ...facts,
      size: bytes.length,
      sha256: sha256Of(bytes),
      isSample,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  await storeContent(tx, userId, id, bytes)
  return { id }
}

/** One version with its bytes, to be downloaded or packed. */
export async function readDocument(
  userId: UserId,
  id: string,
): Promise<DocumentFacts & { bytes: Uint8Array<ArrayBuffer> }> {
  const document = await db.document.findUnique({
    where: { userId_id: { userId, id } },
    select: { ...FACTS, content: { select: { bytes: true } } },
  })
  if (!document?.content) throw new NotFoundError('document')
  const { content, ...facts } = document
  return { ...facts, bytes: content.bytes }
}

const AT_ONCE = 200

/** Every version in the order of its id, without bytes: read those one at a time with `readDocument`. */
export async function* eachDocument(userId: UserId): AsyncGenerator<DocumentFacts> {
  let last: string | undefined
  for (;;) {
    const documents = await db.document.findMany({
      where: { userId, ...(last === undefined ? {} : { id: { gt: last } }) },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: FACTS,
    })
    yield* documents
    if (documents.length < AT_ONCE) return
    last = documents.at(-1)?.id
  }
}

/** Changes what a version is called, what it is, and what is noted of it; never its content. */
export async function updateDocument(
  userId: UserId,
  { documentId, kind, name, notes }: DocumentDetails,
  now: Date,
): Promise<void> {
  const { count } = await db.document.updateMany({
    where: { userId, id: documentId },
    data: { kind, name, notes, updatedAt: now },
  })
  if (count !== 1) throw new NotFoundError('document')
}

/** Deletes a version for good, wherever it is attached. */
export async function deleteDocument(userId: UserId, id: string): Promise<void> {
  const { count } = await db.document.deleteMany({ where: { userId, id } })
  if (count !== 1) throw new NotFoundError('document')
}

/** How many bytes all versions have together; those that came without their content have none. */
export const sumDocumentBytes = (userId: UserId): Promise<number> => sumSizes(db, userId)

async function sumSizes(tx: Transaction, userId: UserId): Promise<number> {
  const { _sum } = await tx.document.aggregate({
    where: { userId, content: { isNot: null } },
    _sum: { size: true },
  })
  return _sum.size ?? 0
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
