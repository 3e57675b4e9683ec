import type { Transaction } from '@/lib/db/client'
import { fold, foldCompany } from '@/lib/domain/fold'
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
 * Makes these the interviewers of one round: those you know by id, the others by name. A name that somebody at the
 * application's company bears is theirs; the others become people there. Whoever stays keeps the day of their thank-you.
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
    const colleague = await findColleague(tx, userId, name, { applicationId, company })
    added.push(colleague ?? (await createPersonWithin(tx, userId, { name, company }, now)).id)
  }
  const wanted = [...new Set([...known, ...added])]
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

/** The one person of this name at that company or application; nobody where two bear it. */
async function findColleague(
  tx: Transaction,
  userId: UserId,
  name: string,
  { applicationId, company }: Omit<Round, 'id'>,
): Promise<string | null> {
  const folded = fold(name)
  if (folded === '') return null
  const namesakes = await tx.person.findMany({
    where: { userId, folded },
    select: {
      id: true,
      company: true,
      applications: { where: { userId, applicationId }, select: { applicationId: true } },
    },
    take: NAMESAKES,
  })
  const colleagues = namesakes.filter(
    (person) => person.applications.length > 0 || foldCompany(person.company ?? '') === foldCompany(company),
  )
  return colleagues.length === 1 ? (colleagues[0]?.id ?? null) : null
}

/** More of one name tell nobody apart. */
const NAMESAKES = 50

function distinct(names: readonly string[]): string[] {
  const byFolded = new Map(names.map((name) => [fold(name) || name, name]))
  return [...byFolded.values()]
}
