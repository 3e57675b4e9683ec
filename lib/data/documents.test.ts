import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { documentUpload } from '@/lib/schemas/document'
import { pdf, txt } from '@/lib/exchange/documents/testing'
import { attachDocument, detachDocument } from './application-documents'
import {
  addDocument,
  deleteDocument,
  eachDocument,
  readDocument,
  sumDocumentBytes,
  updateDocument,
  type CheckedFile,
} from './documents'
import { at, createTestUser, logTestApplication } from './testing'
import { trashApplications } from './trash'
import type { UserId } from './user-id'

const now = at('2026-11-23')
const ROOMY = 100 * 1024 * 1024

const file = (text = 'Ana', fileName = 'analyst-v4.pdf'): CheckedFile => ({
  fileName,
  mediaType: 'application/pdf',
  bytes: new Uint8Array(pdf(text)),
})
const upload = (given = {}) => documentUpload.parse({ kind: 'RESUME', ...given })
const add = (userId: UserId, given = {}, bytes = file(), quota = ROOMY) =>
  addDocument(userId, upload(given), bytes, quota, now)
const linksOf = (userId: UserId) =>
  db.applicationDocument.findMany({ where: { userId }, select: { applicationId: true, sentOn: true } })

describe('a document', () => {
  it('comes back byte for byte, called as its file until it is renamed', async () => {
    const userId = await createTestUser()
    const everyByte = new Uint8Array(70_000).map((_, index) => index % 256)
    const { id, wasThere } = await add(userId, {}, { ...file(), bytes: everyByte })
    expect(wasThere).toBe(false)
    const read = await readDocument(userId, id)
    expect(read).toMatchObject({
      name: 'analyst-v4',
      fileName: 'analyst-v4.pdf',
      size: 70_000,
      kind: 'RESUME',
    })
    expect(Buffer.from(read.bytes).equals(Buffer.from(everyByte))).toBe(true)

    await updateDocument(userId, { documentId: id, kind: 'OTHER', name: 'Analyst', notes: 'short' }, now)
    expect(await readDocument(userId, id)).toMatchObject({
      name: 'Analyst',
      kind: 'OTHER',
      notes: 'short',
      fileName: 'analyst-v4.pdf',
    })
  })

  it('is stored once, however often the same content is brought', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const first = await add(userId, { name: 'Analyst v4' })
    const again = await add(userId, { name: 'Another name', applicationId, sentOn: '2026-11-20' })
    expect(again).toEqual({ id: first.id, name: 'Analyst v4', wasThere: true })
    expect(await db.documentContent.count({ where: { userId } })).toBe(1)
    expect(await linksOf(userId)).toEqual([{ applicationId, sentOn: '2026-11-20' }])
    const someoneElse = await createTestUser()
    expect((await add(someoneElse)).wasThere).toBe(false)
  })

  it('brought twice at the same moment is stored once', async () => {
    const userId = await createTestUser()
    const added = await Promise.all([add(userId), add(userId), add(userId)])
    expect(new Set(added.map(({ id }) => id)).size).toBe(1)
    expect(await db.document.count({ where: { userId } })).toBe(1)
  })

  it('must fit into the quota, to the byte; what is refused leaves nothing', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const [one, two] = [file('one'), file('two')]
    const both = one.bytes.length + two.bytes.length
    await add(userId, {}, one, both)
    await expect(add(userId, { applicationId }, two, both - 1)).rejects.toThrow(RefusedError)
    expect(await sumDocumentBytes(userId)).toBe(one.bytes.length)
    expect(await linksOf(userId)).toEqual([])
    // What is there already needs no room.
    expect((await add(userId, {}, one, 1)).wasThere).toBe(true)
    await add(userId, {}, two, both)
    await add(userId, {}, { ...file(), bytes: new Uint8Array(txt('no bound')) }, 0)
  })

  it('is gone with its bytes and wherever it was attached', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id } = await add(userId, { applicationId })
    await deleteDocument(userId, id)
    await expect(readDocument(userId, id)).rejects.toThrow(NotFoundError)
    expect(await db.documentContent.count({ where: { userId } })).toBe(0)
    expect(await linksOf(userId)).toEqual([])
    await expect(deleteDocument(userId, id)).rejects.toThrow(NotFoundError)
  })

  it('is listed to its end without its bytes', async () => {
    const userId = await createTestUser()
    const ids = Array.from({ length: 201 }, (_, index) => `d${String(index).padStart(4, '0')}`)
    const facts = { kind: 'OTHER', name: 'n', fileName: 'n.txt', mediaType: 'text/plain', size: 1 } as const
    await db.document.createMany({ data: ids.map((id) => ({ userId, id, ...facts, sha256: id })) })
    const listed: string[] = []
    for await (const document of eachDocument(userId)) {
      expect(document).not.toHaveProperty('bytes')
      listed.push(document.id)
    }
    expect(listed).toEqual(ids)
  })
})

describe('attaching', () => {
  it('says on which day it was sent, which can be changed and taken back', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    const { id: documentId } = await add(userId)
    const attach = (sentOn: string | null) =>
      attachDocument(userId, { applicationId, documentId, sentOn: sentOn as never }, now)
    await attach('2026-11-20')
    await attach(null)
    expect(await linksOf(userId)).toEqual([{ applicationId, sentOn: null }])
    await attach('2026-11-23')
    expect(await detachDocument(userId, { applicationId, documentId })).toEqual({ sentOn: '2026-11-23' })
    expect(await linksOf(userId)).toEqual([])
    await expect(attach('2026-11-24')).rejects.toThrow(/still to come/)
  })

  it('needs an application outside the trash, and keeps nothing otherwise', async () => {
    const userId = await createTestUser()
    const { id: applicationId } = await logTestApplication(userId)
    await trashApplications(userId, [applicationId], now)
    await expect(add(userId, { applicationId })).rejects.toThrow(NotFoundError)
    expect(await db.document.count({ where: { userId } })).toBe(0)
  })
})
