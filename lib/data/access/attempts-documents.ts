import { attachDocument, detachDocument } from '@/lib/data/application-documents'
import { listVersionsFared } from '@/lib/data/document-insights'
import { countDocuments, listDocumentChoices, listDocuments } from '@/lib/data/document-list'
import {
  addDocument,
  deleteDocument,
  eachDocument,
  readDocument,
  sumDocumentBytes,
  updateDocument,
  type CheckedFile,
} from '@/lib/data/documents'
import type { UserId } from '@/lib/data/user-id'
import type { Day } from '@/lib/domain/day'
import { documentUpload } from '@/lib/schemas/document'
import { anotherAnswer, notFound, nothing, ownChange, type Attempts } from './attempt'
import { NOW } from './people'

const LATER = new Date(NOW.getTime() + 60_000)
const QUOTA = 1024 * 1024
const DAY = '2026-11-20' as Day

const file = (text: string): CheckedFile => ({
  fileName: 'letter.txt',
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
})

const bring = (me: UserId, text: string, given = {}) =>
  addDocument(me, documentUpload.parse({ kind: 'OTHER', ...given }), file(text), QUOTA, LATER)

async function all(me: UserId) {
  const documents = []
  for await (const document of eachDocument(me)) documents.push(document)
  return documents
}

/** Versions of résumés and letters, and where they went. */
export const DOCUMENT_ATTEMPTS: Attempts = {
  'documents: addDocument': [
    ownChange(({ me }) => bring(me, 'new')),
    notFound(({ me, theirs }) => bring(me, 'new', { applicationId: theirs.plain })),
    // The very content that the owner has.
    ownChange(({ me, mine, theirs }) => bring(me, theirs.userId, { applicationId: mine.plain })),
  ],
  'documents: readDocument': notFound(({ me, theirs }) => readDocument(me, theirs.document)),
  'documents: eachDocument': nothing(({ me }) => all(me)),
  'documents: updateDocument': notFound(({ me, theirs }) =>
    updateDocument(me, { documentId: theirs.document, kind: 'OTHER', name: 'Mine', notes: '' }, LATER),
  ),
  'documents: deleteDocument': notFound(({ me, theirs }) => deleteDocument(me, theirs.document)),
  'documents: sumDocumentBytes': anotherAnswer(({ me }) => sumDocumentBytes(me)),
  'document-list: listDocuments': nothing(({ me }) => listDocuments(me, 'RESUME', null)),
  'document-list: countDocuments': anotherAnswer(({ me }) => countDocuments(me)),
  'document-list: listDocumentChoices': nothing(({ me, theirs }) => listDocumentChoices(me, theirs.plain)),
  'document-insights: listVersionsFared': nothing(({ me }) => listVersionsFared(me, null)),
  'application-documents: attachDocument': [
    notFound(({ me, mine, theirs }) =>
      attachDocument(me, { applicationId: mine.plain, documentId: theirs.document, sentOn: DAY }, LATER),
    ),
    notFound(({ me, mine, theirs }) =>
      attachDocument(me, { applicationId: theirs.plain, documentId: mine.document, sentOn: DAY }, LATER),
    ),
  ],
  'application-documents: detachDocument': notFound(({ me, theirs }) =>
    detachDocument(me, { applicationId: theirs.application, documentId: theirs.document }),
  ),
}
