'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import {
  cancelInterview,
  recordOutcome,
  restoreInterview,
  undoOutcome,
  withdrawBeforeInterview,
} from '@/lib/data/interview-outcomes'
import { scheduleInterview, updateInterview } from '@/lib/data/interviews'
import { findPeople } from '@/lib/data/people-list'
import { addPreparation, dropPreparation, savePlan, tickPreparation } from '@/lib/data/preparation'
import { recordThankYou } from '@/lib/data/thank-yous'
import { paths } from '@/lib/paths'
import {
  interviewCancellation,
  interviewId,
  interviewOutcome,
  interviewUpdate,
  interviewWithdrawal,
  newInterview,
  outcomeUndo,
  thankYou,
} from '@/lib/schemas/interview'
import { ownPreparation, planSave, preparationDrop, preparationTick } from '@/lib/schemas/preparation'

const refresh = () => revalidatePath('/', 'layout')

export const schedule = authedAction(newInterview, async (viewer, input): Promise<void> => {
  const { id } = await scheduleInterview(viewer.id, input, viewer.now)
  refresh()
  redirect(paths.interview(id))
})

export const change = authedAction(interviewUpdate, async (viewer, input): Promise<void> => {
  await updateInterview(viewer.id, input, viewer.now)
  refresh()
  redirect(paths.interview(input.id))
})

export const cancel = authedAction(interviewCancellation, async (viewer, input) => {
  await cancelInterview(viewer.id, input, viewer.now)
  refresh()
  return input
})

export const restore = authedAction(interviewId, async (viewer, input) => {
  await restoreInterview(viewer.id, input.interviewId, viewer.now)
  refresh()
})

export const undoCancel = authedCall(interviewId, async (viewer, input) => {
  await restoreInterview(viewer.id, input.interviewId, viewer.now)
  refresh()
})

export const withdraw = authedAction(interviewWithdrawal, async (viewer, input) => {
  const moved = await withdrawBeforeInterview(viewer.id, input, viewer.now)
  refresh()
  return moved
})

export const decide = authedAction(interviewOutcome, async (viewer, input) => {
  const moved = await recordOutcome(viewer.id, input, viewer.now)
  refresh()
  return { movedTo: moved?.to ?? null }
})

export const undoDecide = authedCall(outcomeUndo, async (viewer, input) => {
  await undoOutcome(viewer.id, input, viewer.now)
  refresh()
})

export const thank = authedAction(thankYou, async (viewer, input) => {
  await recordThankYou(viewer.id, input, viewer.now)
  refresh()
})

export const undoThanks = authedCall(thankYou, async (viewer, input) => {
  await recordThankYou(viewer.id, { ...input, day: null }, viewer.now)
  refresh()
})

export const tick = authedCall(preparationTick, async (viewer, input) => {
  await tickPreparation(viewer.id, input, viewer.now)
  refresh()
})

export const drop = authedCall(preparationDrop, async (viewer, input) => {
  await dropPreparation(viewer.id, input, viewer.now)
  refresh()
})

export const addLine = authedAction(ownPreparation, async (viewer, input) => {
  await addPreparation(viewer.id, input, viewer.now)
  refresh()
})

/** Called while somebody writes: nothing is read anew, so that no answer reaches into what is being typed. */
export const keepPlan = authedCall(planSave, (viewer, input) => savePlan(viewer.id, input, viewer.now))

export const suggestPeople = authedCall(z.object({ text: z.string().max(200) }), (viewer, { text }) =>
  findPeople(viewer.id, text),
)
