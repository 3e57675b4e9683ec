'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { changeCustomReminder, createCustomReminder, removeCustomReminder } from '@/lib/data/custom-reminders'
import { retryDeadDeliveries } from '@/lib/data/dead-deliveries'
import { loadNudgeLetter } from '@/lib/data/nudge-letter'
import {
  completeReminder,
  dismissReminder,
  reopenReminder,
  snoozeReminder,
  unsnoozeReminder,
} from '@/lib/data/reminder-decisions'
import { openInterviewReview } from '@/lib/data/review-drafts'
import { paths } from '@/lib/paths'
import { customReminder, customReminderChange, reminderId, snoozeInput } from '@/lib/schemas/reminder'

const refresh = () => revalidatePath('/', 'layout')

export const complete = authedAction(reminderId, async (viewer, { id }) => {
  await completeReminder(viewer.id, id, viewer.now)
  refresh()
  return { id }
})

export const dismiss = authedAction(reminderId, async (viewer, { id }) => {
  await dismissReminder(viewer.id, id, viewer.now)
  refresh()
  return { id }
})

export const snooze = authedAction(snoozeInput, async (viewer, { id, until }) => {
  const snoozed = await snoozeReminder(viewer.id, id, until, viewer.now)
  refresh()
  return { id, ...snoozed }
})

export const undoDecision = authedCall(reminderId, async (viewer, { id }) => {
  await reopenReminder(viewer.id, id, viewer.now)
  refresh()
})

export const undoSnooze = authedCall(reminderId, async (viewer, { id }) => {
  await unsnoozeReminder(viewer.id, id, viewer.now)
  refresh()
})

/** Sends what could not be sent for a day once more. */
export const retryUndelivered = authedAction(z.object({}), async (viewer) => {
  await retryDeadDeliveries(viewer.id, viewer.now)
  refresh()
})

export const addReminder = authedAction(customReminder, async (viewer, input) => {
  const created = await createCustomReminder(viewer.id, input, viewer.now)
  refresh()
  return created
})

export const changeReminder = authedAction(customReminderChange, async (viewer, input) => {
  await changeCustomReminder(viewer.id, input, viewer.now)
  refresh()
})

export const removeReminder = authedAction(reminderId, async (viewer, { id }) => {
  await removeCustomReminder(viewer.id, id, viewer.now)
  refresh()
})

/** The letter that a nudge asks for. */
export const nudgeLetter = authedCall(reminderId, (viewer, { id }) => loadNudgeLetter(viewer.id, id))

/** Opens the review of an interview, whose id the form sends as `id`; makes its draft if there is none yet. */
export const startReview = authedAction(reminderId, async (viewer, { id }): Promise<void> => {
  const review = await openInterviewReview(viewer.id, id, viewer.now)
  redirect(paths.review(review.id))
})
