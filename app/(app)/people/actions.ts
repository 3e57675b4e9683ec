'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { createPerson, deletePerson, restorePerson, updatePerson } from '@/lib/data/people'
import { paths } from '@/lib/paths'
import { deletedPerson, personDetails, personId, personUpdate } from '@/lib/schemas/person'

const refresh = () => revalidatePath('/', 'layout')

export const addPerson = authedAction(personDetails, async (viewer, details): Promise<void> => {
  const { id } = await createPerson(viewer.id, details, viewer.now)
  refresh()
  redirect(paths.person(id))
})

export const changePerson = authedAction(personUpdate, async (viewer, { id, ...details }) => {
  await updatePerson(viewer.id, id, details, viewer.now)
  refresh()
})

/** Answers with all that it took away, for `undoDeletePerson`. */
export const removePerson = authedCall(personId, async (viewer, { id }) => {
  const deleted = await deletePerson(viewer.id, id, viewer.now)
  refresh()
  return deleted
})

export const undoDeletePerson = authedCall(deletedPerson, async (viewer, deleted) => {
  await restorePerson(viewer.id, deleted, viewer.now)
  refresh()
})
