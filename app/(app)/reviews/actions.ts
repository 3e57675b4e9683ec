'use server'

import { refresh, revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { changeLesson, setActionDone } from '@/lib/data/lessons'
import { completeReview, reopenReview } from '@/lib/data/review-complete'
import { openInterviewReview } from '@/lib/data/review-drafts'
import { saveReview } from '@/lib/data/review-save'
import { ConflictError } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { lessonDone, lessonEdit } from '@/lib/schemas/lesson'
import { reviewForm, reviewId, reviewOfInterview, reviewSave } from '@/lib/schemas/review'

const refreshAll = () => revalidatePath('/', 'layout')

/** Saved as you type: only the answer goes back, the page stays as it is. */
export const save = authedCall(reviewSave, (viewer, input) => saveReview(viewer.id, input, viewer.now))

export const complete = authedCall(reviewSave, async (viewer, input) => {
  const done = await completeReview(viewer.id, input, viewer.now)
  if (done.outcome === 'saved' && done.missing.length === 0) refreshAll()
  return done
})

/** The whole form at once, from a page without script. */
export const submit = authedAction(reviewForm, async (viewer, { intent, ...input }) => {
  const done =
    intent === 'complete'
      ? await completeReview(viewer.id, input, viewer.now)
      : { missing: [], ...(await saveReview(viewer.id, input, viewer.now)) }
  if (done.outcome === 'overtaken') {
    throw new ConflictError(
      'This review was changed in another tab. What you typed is still here. Look at the other tab first: saving again writes over it.',
    )
  }
  refreshAll()
  return { missing: done.missing }
})

export const reopen = authedCall(
  reviewId.extend({ version: z.number().int().min(0) }),
  async (viewer, input) => {
    const reopened = await reopenReview(viewer.id, input, viewer.now)
    refreshAll()
    return reopened
  },
)

/** Opens the review of an interview; makes its draft if there is none yet. */
export const write = authedAction(reviewOfInterview, async (viewer, { interviewId }): Promise<void> => {
  const { id } = await openInterviewReview(viewer.id, interviewId, viewer.now)
  redirect(paths.review(id))
})

export const tickAction = authedCall(lessonDone, async (viewer, input) => {
  await setActionDone(viewer.id, input, viewer.now)
  refreshAll()
})

export const editLesson = authedAction(lessonEdit, async (viewer, input) => {
  await changeLesson(viewer.id, input, viewer.now)
  refresh()
})
