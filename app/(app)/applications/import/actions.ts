'use server'

import { revalidatePath } from 'next/cache'
import { authedAction } from '@/lib/actions/authed-action'
import { undoImport } from '@/lib/data/import-undo'
import { importToUndo } from '@/lib/schemas/import'

/** Takes a whole import back. Every page may have shown something of it. */
export const undo = authedAction(importToUndo, async (viewer, { id }) => {
  const undone = await undoImport(viewer.id, id, viewer.now)
  revalidatePath('/', 'layout')
  return undone
})
