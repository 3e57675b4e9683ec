import type { Transaction } from '@/lib/db/client'
import { fold } from '@/lib/domain/fold'
import { NotFoundError } from '@/lib/errors'
import { linkInterviewers } from './application-people'
import { createPersonWithin } from './people'
import type { UserId } from './user-id'

interface Round {
  id: string
  applicationId: string
  company: string
}

/**
 * Makes these the interviewers of one round: those you know by id, the others by name. New names become people at
 * the application's company. Whoever stays keeps the day of their thank-you.
 */
export async function setInterviewers(
  tx: Transaction,
  userId: UserId,
  { id: interviewId, applicationId, company }: Round,
  { personIds, newNames }: { personIds: readonly string[]; newNames: readonly string[] },
  now: Date,
): Promise<void> {
  const known = [...new Set(personIds)]
  const found = await tx.person.findMany({
    where: { userId, id: { in: known } },
    select: { id: true, folded: true },
  })
  if (found.length !== known.length) throw new NotFoundError('person')
  const added: string[] = []
  for (const name of distinct(newNames)) {
    // The same name ticked and typed is one person.
    if (found.some(({ folded }) => folded === fold(name))) continue
    added.push((await createPersonWithin(tx, userId, { name, company }, now)).id)
  }
  const wanted = [...known, ...added]
  await tx.interviewPerson.deleteMany({ where: { userId, interviewId, personId: { notIn: wanted } } })
  const seated = await tx.interviewPerson.findMany({
    where: { userId, interviewId },
    select: { personId: true },
  })
  const missing = wanted.filter((personId) => !seated.some((seat) => seat.personId === personId))
  await tx.interviewPerson.createMany({
    data: missing.map((personId) => ({ userId, interviewId, personId })),
  })
  await linkInterviewers(tx, userId, applicationId, wanted)
}

function distinct(names: readonly string[]): string[] {
  const byFolded = new Map(names.map((name) => [fold(name) || name, name]))
  return [...byFolded.values()]
}
