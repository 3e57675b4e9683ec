'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { authedAction } from '@/lib/actions/authed-action'
import { deleteForGood, restoreApplications } from '@/lib/data/trash'
import { id } from '@/lib/schemas/fields'

const one = z.object({ id })

export const restoreOne = authedAction(one, async (viewer, { id }) => {
  await restoreApplications(viewer.id, [id], viewer.now)
  revalidatePath('/', 'layout')
})

export const deleteOne = authedAction(one, async (viewer, { id }) => {
  await deleteForGood(viewer.id, id, viewer.now)
  revalidatePath('/', 'layout')
})
