import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { NotFoundError, RefusedError } from '@/lib/errors'
import { documentUpload } from '@/lib/schemas/document'
import { pdf, txt } from '@/lib/exchange/documents/testing'
import { listVersionsFared } from './document-insights'
import { countDocuments, listDocumentChoices, listDocuments } from './document-list'
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

  it('that an export brought without its file has it back once the file is brought again', async () => {
    const userId = await createTestUser()
    const { id } = await add(userId, { name: 'Analyst v4' })
    await db.documentContent.deleteMany({ where: { userId } })
    await expect(readDocument(userId, id)).rejects.toThrow(NotFoundError)
    expect(await sumDocumentBytes(userId)).toBe(0)
    await expect(add(userId, {}, file(), file().bytes.length - 1)).rejects.toThrow(/no room/)
    expect(await add(userId)).toEqual({ id, name: 'Analyst v4', wasThere: true })
    const { bytes } = await readDocument(userId, id)
    expect(Buffer.from(bytes).equals(Buffer.from(file().bytes))).toBe(true)
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

describe('the library', () => {
  it('lists a kind from the newest on, page by page, with where each version went', async () => {
    const userId = await createTestUser()
    const { id: kept } = await logTestApplication(userId, { company: 'Alder' })
    const { id: trashed } = await logTestApplication(userId, { company: 'Birch' })
    const { id: sentTo } = await logTestApplication(userId, { company: 'Cedar' })
    const ids: string[] = []
    for (const [index, text] of ['one', 'two', 'three'].entries()) {
      const added = await addDocument(userId, upload(), file(text), ROOMY, at(`2026-11-0${index + 1}`))
      ids.unshift(added.id)
    }
    await add(userId, { kind: 'COVER_LETTER' }, file('letter', 'letter.pdf'))
    for (const [applicationId, sentOn] of [
      [kept, null],
      [trashed, '2026-11-20'],
      [sentTo, '2026-11-20'],
    ] as const)
      await attachDocument(userId, { applicationId, documentId: ids[0]!, sentOn: sentOn as never }, now)
    await trashApplications(userId, [trashed], now)

    const first = await listDocuments(userId, 'RESUME', null, 2)
    const second = await listDocuments(userId, 'RESUME', first.next, 2)
    expect([...first.documents, ...second.documents].map(({ id }) => id)).toEqual(ids)
    expect(second.next).toBeNull()
    expect(first.documents[0]).toMatchObject({ attached: 2, sent: 1 })
    expect(first.documents[0]?.places).toEqual([
      { applicationId: sentTo, company: 'Cedar', role: 'Data Analyst', sentOn: '2026-11-20' },
      { applicationId: kept, company: 'Alder', role: 'Data Analyst', sentOn: null },
    ])
    expect(await countDocuments(userId)).toEqual(
      new Map([
        ['RESUME', 3],
        ['COVER_LETTER', 1],
      ]),
    )
    const choices = await listDocumentChoices(userId, kept)
    expect(choices.map(({ id }) => id)).not.toContain(ids[0])
    expect(choices).toHaveLength(3)
  })
})

describe('how versions fared', () => {
  it('counts what was sent in the period and is not in the trash, by kind', async () => {
    const userId = await createTestUser()
    const { id: v3 } = await addDocument(userId, upload({ name: 'v3' }), file('3'), ROOMY, at('2026-10-01'))
    const { id: v4 } = await addDocument(userId, upload({ name: 'v4' }), file('4'), ROOMY, at('2026-11-01'))
    const { id: letter } = await add(userId, { kind: 'COVER_LETTER', name: 'letter' }, file('letter'))
    const send = async (documentId: string, company: string, stage: 'APPLIED' | 'SCREENING', day: string) => {
      const { id: applicationId } = await logTestApplication(userId, { company, stage }, at(day))
      await attachDocument(userId, { applicationId, documentId, sentOn: day as never }, now)
      return applicationId
    }
    await send(v3, 'Alder', 'APPLIED', '2026-10-05')
    await send(v3, 'Birch', 'SCREENING', '2026-10-06')
    await send(v4, 'Cedar', 'SCREENING', '2026-11-02')
    await trashApplications(userId, [await send(v4, 'Elm', 'APPLIED', '2026-11-03')], now)
    await send(letter, 'Fir', 'SCREENING', '2026-11-04')
    const { id: portfolio } = await add(userId, { kind: 'PORTFOLIO' }, file('portfolio'))
    await send(portfolio, 'Hazel', 'SCREENING', '2026-11-04')
    const { id: unsent } = await logTestApplication(userId, { company: 'Gum' })
    await attachDocument(userId, { applicationId: unsent, documentId: v4, sentOn: null }, now)

    const one = { sent: 1, replies: 1, interviews: 1, offers: 0 }
    expect(await listVersionsFared(userId, null)).toEqual([
      { kind: 'RESUME', id: v4, name: 'v4', ...one },
      { kind: 'RESUME', id: v3, name: 'v3', sent: 2, replies: 1, interviews: 1, offers: 0 },
      { kind: 'COVER_LETTER', id: letter, name: 'letter', ...one },
    ])
    const ofNovember = await listVersionsFared(userId, '2026-11-01' as never)
    expect(ofNovember.map(({ id }) => id)).toEqual([v4, letter])
    expect(await listVersionsFared(await createTestUser(), null)).toEqual([])
  })
})
