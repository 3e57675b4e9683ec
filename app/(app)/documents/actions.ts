'use server'

import { revalidatePath } from 'next/cache'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { attachDocument, detachDocument } from '@/lib/data/application-documents'
import { deleteDocument, updateDocument } from '@/lib/data/documents'
import { documentDetails, documentId, documentLink, documentUnlink } from '@/lib/schemas/document'

const everywhere = () => revalidatePath('/', 'layout')

export const changeDocument = authedAction(documentDetails, async (viewer, details) => {
  await updateDocument(viewer.id, details, viewer.now)
  everywhere()
})

export const removeDocument = authedAction(documentId, async (viewer, { documentId }) => {
  await deleteDocument(viewer.id, documentId)
  everywhere()
})

export const attach = authedAction(documentLink, async (viewer, link) => {
  await attachDocument(viewer.id, link, viewer.now)
  everywhere()
})

/** The same from a menu, and to bring back what was taken off. */
export const relink = authedCall(documentLink, async (viewer, link) => {
  await attachDocument(viewer.id, link, viewer.now)
  everywhere()
})

export const takeOff = authedCall(documentUnlink, async (viewer, link) => {
  const taken = await detachDocument(viewer.id, link)
  everywhere()
  return taken
})
