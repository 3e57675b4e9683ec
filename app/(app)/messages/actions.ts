'use server'

import { randomUUID } from 'node:crypto'
import { authedAction, authedCall } from '@/lib/actions/authed-action'
import { offerApplications } from '@/lib/data/application-choice'
import { findMessageApplications, loadMessageApplication } from '@/lib/data/message-applications'
import { findClues } from '@/lib/domain/message/clues'
import { readMessage } from '@/lib/domain/message/read-message'
import { readCalendar } from '@/lib/exchange/message/read-calendar'
import { applicationSearch, chosenForMessage, pastedMessage } from '@/lib/schemas/message'

/** Reads a pasted message and finds what it may be about. Nothing is written, and nothing of it is kept. */
export const readPasted = authedAction(pastedMessage, async (viewer, input) => {
  const calendar = readCalendar(input.calendar)
  const reader = { name: viewer.name, zone: viewer.zone, today: viewer.today }
  const message = { from: input.from ?? '', subject: input.subject ?? '', text: input.text, date: input.date }
  const asDated = readMessage(message, calendar, reader)
  // A day that the person gave counts before the one in the mail.
  const isOther = input.receivedOn !== null && input.receivedOn !== asDated.receivedOn
  const reading = isOther ? readMessage({ ...message, date: input.receivedOn }, calendar, reader) : asDated
  const { sender, subject, text } = reading
  const { address } = sender
  const applications = input.applicationId
    ? [await loadMessageApplication(viewer.id, input.applicationId, address, viewer.now)]
    : await findMessageApplications(viewer.id, findClues(sender, subject, text), viewer.now)
  return { reading, applications, newId: randomUUID() }
})

/** What the person may choose instead: those that hold every word. */
export const searchApplications = authedCall(applicationSearch, (viewer, { text }) =>
  offerApplications(viewer.id, text),
)

export const takeApplication = authedCall(chosenForMessage, (viewer, { applicationId, address }) =>
  loadMessageApplication(viewer.id, applicationId, address, viewer.now),
)
