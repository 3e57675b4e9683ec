import { inTransaction, type Transaction } from '@/lib/db/client'
import type { PersonRole } from '@/lib/domain/vocabulary'
import { NotFoundError } from '@/lib/errors'
import type { ApplicationPersonInput, PersonLink, PersonUnlink } from '@/lib/schemas/person'
import { createPersonWithin } from './people'
import { replanApplication } from './replan'
import type { UserId } from './user-id'

/** Says who somebody is in one application. Somebody linked already gets the new role. */
export function linkPerson(userId: UserId, link: PersonLink, now: Date): Promise<void> {
  return inTransaction(userId, async (tx) => {
    await requireLiving(tx, userId, link.applicationId)
    await requirePerson(tx, userId, link.personId)
    await putLink(tx, userId, link, now)
    await replanApplication(tx, userId, link.applicationId, now)
  })
}

/** Links somebody you know, or adds a new person by name and links them, in one go. */
export function addApplicationPerson(
  userId: UserId,
  { applicationId, role, personId, name, title, email, sharedGround }: ApplicationPersonInput,
  now: Date,
): Promise<{ personId: string }> {
  return inTransaction(userId, async (tx) => {
    const { company } = await requireLiving(tx, userId, applicationId)
    if (personId !== null) await requirePerson(tx, userId, personId)
    const details = { name: name ?? '', title, email, sharedGround, company }
    const chosenId = personId ?? (await createPersonWithin(tx, userId, details, now)).id
    await putLink(tx, userId, { applicationId, personId: chosenId, role }, now)
    await replanApplication(tx, userId, applicationId, now)
    return { personId: chosenId }
  })
}

/** Takes somebody off one application; they stay among your people, and at its interviews. Returns the role, to undo. */
export function unlinkPerson(
  userId: UserId,
  { applicationId, personId }: PersonUnlink,
  now: Date,
): Promise<{ role: PersonRole }> {
  return inTransaction(userId, async (tx) => {
    const key = { userId, applicationId, personId }
    const link = await tx.applicationPerson.findUnique({
      where: { userId_applicationId_personId: key, application: { trashedAt: null } },
      select: { role: true },
    })
    if (!link) throw new NotFoundError('person')
    await tx.applicationPerson.delete({ where: { userId_applicationId_personId: key } })
    await touch(tx, userId, applicationId, now)
    await replanApplication(tx, userId, applicationId, now)
    return link
  })
}

/** Links interviewers to their application too; whoever has a role there keeps it. */
export async function linkInterviewers(
  tx: Transaction,
  userId: UserId,
  applicationId: string,
  personIds: readonly string[],
): Promise<void> {
  const linked = await tx.applicationPerson.findMany({
    where: { userId, applicationId, personId: { in: [...personIds] } },
    select: { personId: true },
  })
  const known = new Set(linked.map(({ personId }) => personId))
  const missing = personIds.filter((personId) => !known.has(personId))
  if (missing.length === 0) return
  await tx.applicationPerson.createMany({
    data: missing.map((personId) => ({ userId, applicationId, personId, role: 'INTERVIEWER' as const })),
  })
}

async function putLink(
  tx: Transaction,
  userId: UserId,
  { applicationId, personId, role }: PersonLink,
  now: Date,
) {
  const key = { userId, applicationId, personId }
  await tx.applicationPerson.upsert({
    where: { userId_applicationId_personId: key },
    create: { ...key, role },
    update: { role },
  })
  await touch(tx, userId, applicationId, now)
}

/** Who stands in it is a part of an application: a list that brought it must not take it back without asking. */
async function touch(tx: Transaction, userId: UserId, id: string, now: Date) {
  await tx.application.updateMany({ where: { userId, id }, data: { updatedAt: now } })
}

async function requireLiving(tx: Transaction, userId: UserId, id: string): Promise<{ company: string }> {
  const application = await tx.application.findUnique({
    where: { userId_id: { userId, id }, trashedAt: null },
    select: { company: true },
  })
  if (!application) throw new NotFoundError('application')
  return application
}

async function requirePerson(tx: Transaction, userId: UserId, id: string): Promise<void> {
  const person = await tx.person.findUnique({ where: { userId_id: { userId, id } }, select: { id: true } })
  if (!person) throw new NotFoundError('person')
}
