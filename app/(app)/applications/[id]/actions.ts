'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { addApplicationPerson, linkPerson, unlinkPerson } from '@/lib/data/application-people'
import { updateApplication } from '@/lib/data/applications'
import {
  describeRejection,
  logAnswered,
  logAsked,
  logSecondAsk,
  saveDraft,
  settleWithoutFeedback,
  undoFeedback,
} from '@/lib/data/feedback'
import { addNote, logContact } from '@/lib/data/notes'
import { findPeople } from '@/lib/data/people-list'
import { listStates } from '@/lib/domain/holidays'
import { paths } from '@/lib/paths'
import { applicationEdit, contactInput, noteInput } from '@/lib/schemas/application'
import {
  feedbackAnswered,
  feedbackAsked,
  feedbackDraft,
  feedbackSettled,
  feedbackUndo,
  rejectionWords,
} from '@/lib/schemas/feedback'
import { applicationPerson, personLink, personUnlink } from '@/lib/schemas/person'

const KNOWN_SHOWN = 5

// Whatever happens here may move a reminder, a badge or a card elsewhere: every page is read anew.
const everywhere = () => revalidatePath('/', 'layout')

export const saveDetails = authedAction(
  applicationEdit,
  async (viewer, { applicationId, ...details }): Promise<void> => {
    await updateApplication(viewer.id, applicationId, details, viewer.now)
    everywhere()
    redirect(paths.application(applicationId))
  },
)

/** The states of a country that have holidays of their own, for the select beside it. */
export const statesOf = authedCall(z.object({ country: z.string().max(2) }), async (_, { country }) =>
  listStates(country),
)

export const addNoteAction = authedAction(noteInput, async (viewer, input) => {
  await addNote(viewer.id, input, viewer.now)
  everywhere()
})

export const logContactAction = authedAction(contactInput, async (viewer, input) => {
  await logContact(viewer.id, input, viewer.now)
  everywhere()
})

export const addPerson = authedAction(applicationPerson, async (viewer, input) => {
  const added = await addApplicationPerson(viewer.id, input, viewer.now)
  everywhere()
  return added
})

/** Whom a name may mean, asked while it is typed. */
export const knownPeople = authedCall(z.object({ text: z.string().max(200) }), async (viewer, { text }) => {
  const found = await findPeople(viewer.id, text, KNOWN_SHOWN)
  return found.map(({ id, name, title, company }) => ({
    id,
    name,
    detail: [title, company].filter(Boolean).join(', '),
  }))
})

/** Gives somebody another role here, and brings back a link that was taken away. */
export const relinkPerson = authedCall(personLink, async (viewer, link) => {
  await linkPerson(viewer.id, link, viewer.now)
  everywhere()
})

export const takeOffPerson = authedCall(personUnlink, async (viewer, link) => {
  const taken = await unlinkPerson(viewer.id, link, viewer.now)
  everywhere()
  return taken
})

/** As it is typed: the page round it stays as it is. */
export const keepDraft = authedAction(feedbackDraft, async (viewer, draft) => {
  await saveDraft(viewer.id, draft, viewer.now)
})

export const recordAsked = authedAction(feedbackAsked, async (viewer, input) => {
  await logAsked(viewer.id, input, viewer.now)
  everywhere()
})

export const recordSecondAsk = authedAction(feedbackAsked, async (viewer, input) => {
  await logSecondAsk(viewer.id, input, viewer.now)
  everywhere()
})

export const recordAnswer = authedAction(feedbackAnswered, async (viewer, input) => {
  await logAnswered(viewer.id, input, viewer.now)
  everywhere()
})

export const settle = authedAction(feedbackSettled, async (viewer, { rejectionId }) => {
  await settleWithoutFeedback(viewer.id, rejectionId, viewer.now)
  everywhere()
})

export const undoRecord = authedCall(feedbackUndo, async (viewer, input) => {
  await undoFeedback(viewer.id, input, viewer.now)
  everywhere()
})

export const addRejectionWords = authedAction(rejectionWords, async (viewer, input) => {
  await describeRejection(viewer.id, input, viewer.now)
  everywhere()
})
