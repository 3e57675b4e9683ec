import { inTransaction, type Transaction } from '@/lib/db/client'
import { fold } from '@/lib/domain/fold'
import { NotFoundError } from '@/lib/errors'
import type { DeletedPerson, PersonDetails } from '@/lib/schemas/person'
import { loadPreferences } from './preferences'
import { replanApplications } from './replan'
import type { UserId } from './user-id'

/** Everything that is known of somebody. */
export const PERSON_DETAILS = {
  name: true,
  title: true,
  company: true,
  email: true,
  phone: true,
  link: true,
  sharedGround: true,
  notes: true,
} as const satisfies Record<keyof PersonDetails, true>

/** Adds somebody, linked to nothing yet. */
export function createPerson(userId: UserId, details: PersonDetails, now: Date): Promise<{ id: string }> {
  return inTransaction(userId, (tx) => createPersonWithin(tx, userId, details, now))
}

/** The same inside somebody else's transaction; a name is enough. */
export async function createPersonWithin(
  tx: Transaction,
  userId: UserId,
  details: Pick<PersonDetails, 'name'> & Partial<PersonDetails>,
  now: Date,
  { isSample = false } = {},
): Promise<{ id: string }> {
  return tx.person.create({
    data: { userId, ...details, folded: fold(details.name), isSample, createdAt: now, updatedAt: now },
    select: { id: true },
  })
}

/** Changes what is known of somebody; reminders that name them follow. */
export function updatePerson(userId: UserId, id: string, details: PersonDetails, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { userId, id },
      data: { ...details, folded: fold(details.name), updatedAt: now },
    })
    if (count !== 1) throw new NotFoundError('person')
    await replanTheirs(tx, userId, await placesOf(tx, userId, id), now)
  })
}

/** Takes somebody out of every application and interview. What it returns brings them back: `restorePerson`. */
export function deletePerson(userId: UserId, id: string, now: Date): Promise<DeletedPerson> {
  return inTransaction(userId, async (tx) => {
    const found = await tx.person.findUnique({
      where: { userId_id: { userId, id } },
      select: {
        id: true,
        ...PERSON_DETAILS,
        isSample: true,
        createdAt: true,
        applications: { select: { applicationId: true, role: true } },
        interviews: { select: { interviewId: true, thankedOn: true } },
      },
    })
    if (!found) throw new NotFoundError('person')
    const places = await placesOf(tx, userId, id)
    await touchTheirs(tx, userId, id, now)
    await tx.person.delete({ where: { userId_id: { userId, id } } })
    await replanTheirs(tx, userId, places, now)
    const { applications, interviews, ...person } = found
    return { person, applications, interviews }
  })
}

/** Brings back a person who was deleted by mistake, wherever those places still are. Twice changes nothing. */
export function restorePerson(userId: UserId, deleted: DeletedPerson, now: Date): Promise<void> {
  const { person, applications, interviews } = deleted
  return inTransaction(userId, async (tx) => {
    const there = await tx.person.findUnique({
      where: { userId_id: { userId, id: person.id } },
      select: { id: true },
    })
    if (there) return
    const theirApplications = await tx.application.findMany({
      where: { userId, id: { in: applications.map(({ applicationId }) => applicationId) } },
      select: { id: true },
    })
    const theirInterviews = await tx.interview.findMany({
      where: { userId, id: { in: interviews.map(({ interviewId }) => interviewId) } },
      select: { id: true },
    })
    const standing = new Set([...theirApplications, ...theirInterviews].map(({ id }) => id))
    await tx.person.create({ data: { userId, ...person, folded: fold(person.name), updatedAt: now } })
    await tx.applicationPerson.createMany({
      data: applications
        .filter(({ applicationId }) => standing.has(applicationId))
        .map((link) => ({ userId, personId: person.id, ...link })),
    })
    await tx.interviewPerson.createMany({
      data: interviews
        .filter(({ interviewId }) => standing.has(interviewId))
        .map((link) => ({ userId, personId: person.id, ...link })),
    })
    await touchTheirs(tx, userId, person.id, now)
    await replanTheirs(tx, userId, await placesOf(tx, userId, person.id), now)
  })
}

/** A round without one of its people is another round: a calendar that holds it must learn of it. */
async function touchTheirs(tx: Transaction, userId: UserId, personId: string, now: Date) {
  await tx.interview.updateMany({
    where: { userId, people: { some: { personId } } },
    data: { updatedAt: now },
  })
}

/** The applications whose reminders may name somebody. */
async function placesOf(tx: Transaction, userId: UserId, personId: string): Promise<string[]> {
  const applications = await tx.applicationPerson.findMany({
    where: { userId, personId },
    select: { applicationId: true },
  })
  const interviews = await tx.interviewPerson.findMany({
    where: { userId, personId },
    select: { interview: { select: { applicationId: true } } },
  })
  return [
    ...new Set([
      ...applications.map(({ applicationId }) => applicationId),
      ...interviews.map(({ interview }) => interview.applicationId),
    ]),
  ]
}

async function replanTheirs(tx: Transaction, userId: UserId, applicationIds: readonly string[], now: Date) {
  if (applicationIds.length === 0) return
  await replanApplications(tx, userId, applicationIds, await loadPreferences(userId, tx), now)
}
