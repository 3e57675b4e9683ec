import { inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn, type Day } from '@/lib/domain/day'
import { sayContact } from '@/lib/domain/contact-words'
import { sayDay } from '@/lib/domain/wording'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { ContactInput, NoteInput } from '@/lib/schemas/application'
import { appendEvent } from './events'
import { zoneOf } from './preferences'
import { replanApplication } from './replan'
import { refreshStanding } from './standing'
import type { UserId } from './user-id'

/** Puts a note on the timeline. Throws a RefusedError at `day` for the future. */
export function addNote(
  userId: UserId,
  { applicationId, day, text }: NoteInput,
  now: Date,
): Promise<{ id: string }> {
  return inTransaction(userId, async (tx) => {
    const today = await claim(tx, userId, applicationId, day, now)
    const note = { applicationId, kind: 'NOTE', day: day ?? today, title: '', text } as const
    return { id: await appendEvent(tx, userId, note, now) }
  })
}

/** Records that one was in contact: the silence is counted from that day on, and its reminders move or end. */
export function logContact(userId: UserId, input: ContactInput, now: Date): Promise<{ id: string }> {
  return inTransaction(userId, (tx) => logContactWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction. */
export async function logContactWithin(
  tx: Transaction,
  userId: UserId,
  { applicationId, day, channel, personId, text }: ContactInput,
  now: Date,
): Promise<{ id: string }> {
  await claim(tx, userId, applicationId, day, now)
  const name = personId === null ? null : await nameOf(tx, userId, personId)
  const title = sayContact(channel, name)
  const contact = { applicationId, kind: 'CONTACT', day, title, text, channel, personId } as const
  const id = await appendEvent(tx, userId, contact, now)
  await refreshStanding(tx, userId, applicationId, now)
  await replanApplication(tx, userId, applicationId, now)
  return { id }
}

/** Returns the person's today, after making sure that the application is theirs and `day` has come. */
async function claim(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  day: Day | null,
  now: Date,
): Promise<Day> {
  const { count } = await tx.application.updateMany({
    where: { userId, id: applicationId, trashedAt: null },
    data: { updatedAt: now },
  })
  if (count !== 1) throw new NotFoundError('application')
  const today = dayIn(now, await zoneOf(tx, userId))
  if (day !== null && day > today)
    throw new RefusedError(`${sayDay(day, today)} is still to come. Choose today or an earlier day.`, 'day')
  return today
}

async function nameOf(tx: Transaction, userId: UserId, personId: string): Promise<string> {
  const person = await tx.person.findUnique({
    where: { userId_id: { userId, id: personId } },
    select: { name: true },
  })
  if (!person) throw new NotFoundError('person')
  return person.name
}
