'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { addTags, bulkMoveApplications, setArchived } from '@/lib/data/application-bulk'
import { listSources } from '@/lib/data/application-sources'
import { correctStage, undoCorrection, undoLastMove, undoLastMoves } from '@/lib/data/corrections'
import { moveApplication } from '@/lib/data/moves'
import { removeTags } from '@/lib/data/tags'
import { restoreApplications, trashApplications } from '@/lib/data/trash'
import { STAGES } from '@/lib/domain/lifecycle'
import { stageCorrection, stageMove } from '@/lib/schemas/application'
import {
  bulkMove,
  bulkTags,
  movesToUndo,
  selectedApplications,
  tagsToRemove,
} from '@/lib/schemas/application-bulk'
import { id } from '@/lib/schemas/fields'

// A move changes the board, Today, the badges and the application's own page: every page is read anew.
const everywhere = () => revalidatePath('/', 'layout')

/** A move that needs no words: by menu or by drag. */
export const move = authedCall(stageMove, async (viewer, input) => {
  const moved = await moveApplication(viewer.id, input, viewer.now)
  everywhere()
  return moved
})

/** A move with its form: on another day, a rejection, a withdrawal, an offer. */
export const moveWithForm = authedAction(stageMove, async (viewer, input) => {
  const moved = await moveApplication(viewer.id, input, viewer.now)
  everywhere()
  return moved
})

export const correct = authedAction(stageCorrection, async (viewer, input) => {
  const moved = await correctStage(viewer.id, input, viewer.now)
  everywhere()
  return moved
})

const moveToUndo = z.object({ applicationId: id, seen: z.enum(STAGES) })

export const undoMove = authedCall(moveToUndo, async (viewer, { applicationId, seen }) => {
  const moved = await undoLastMove(viewer.id, applicationId, seen, viewer.now)
  everywhere()
  return moved
})

/** Takes a correction back, also one that took a move back. */
export const undoCorrect = authedCall(moveToUndo, async (viewer, { applicationId, seen }) => {
  const moved = await undoCorrection(viewer.id, applicationId, seen, viewer.now)
  everywhere()
  return moved
})

export const moveSelected = authedAction(bulkMove, async (viewer, input) => {
  const moved = await bulkMoveApplications(viewer.id, input, viewer.now)
  everywhere()
  return moved
})

export const undoMoves = authedCall(movesToUndo, async (viewer, { moves }) => {
  const moved = await undoLastMoves(viewer.id, moves, viewer.now)
  everywhere()
  return moved
})

export const archive = authedCall(selectedApplications, async (viewer, { ids }) => {
  const result = await setArchived(viewer.id, ids, true, viewer.now)
  everywhere()
  return result
})

export const unarchive = authedCall(selectedApplications, async (viewer, { ids }) => {
  const result = await setArchived(viewer.id, ids, false, viewer.now)
  everywhere()
  return result
})

export const trash = authedCall(selectedApplications, async (viewer, { ids }) => {
  const result = await trashApplications(viewer.id, ids, viewer.now)
  everywhere()
  return result
})

export const restore = authedCall(selectedApplications, async (viewer, { ids }) => {
  const result = await restoreApplications(viewer.id, ids, viewer.now)
  everywhere()
  return result
})

export const tagSelected = authedAction(bulkTags, async (viewer, { ids, tags }) => {
  const added = await addTags(viewer.id, ids, tags, viewer.now)
  everywhere()
  return added
})

export const untag = authedCall(tagsToRemove, async (viewer, { pairs }) => {
  await removeTags(viewer.id, pairs)
  everywhere()
})

/** Where applications came from, for the field that filters by it. Asked when a person gets there. */
export const sources = authedCall(z.object({}), (viewer) => listSources(viewer.id))
