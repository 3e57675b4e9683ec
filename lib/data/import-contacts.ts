import type { Transaction } from '@/lib/db/client'
import { fold, foldCompany } from '@/lib/domain/fold'
import { batches } from './batches'
import { idMaker } from './new-ids'
import type { UserId } from './user-id'

/** A row of a list, and where it stands. */
export interface Placed {
  applicationId: string
  details: { company: string }
  contact: { name: string; email: string | null } | null
}

const BATCH = 300

/**
 * Makes the contacts of a list into people, each once, and links them: somebody of that name at that company who is
 * known already is that person. Returns the ids of those who were not, and who stands where now.
 */
export async function linkContacts(
  tx: Transaction,
  userId: UserId,
  rows: readonly Placed[],
  now: Date,
): Promise<{ added: string[]; links: { applicationId: string; personId: string }[] }> {
  const wanted = rows.flatMap(({ applicationId, details, contact }) =>
    contact === null ? [] : [{ applicationId, company: details.company, ...contact }],
  )
  const ids = await knownPeople(
    tx,
    userId,
    wanted.map(({ name }) => fold(name)),
  )
  const newId = idMaker()
  const added: { id: string; name: string; company: string; email: string | null }[] = []
  for (const { name, company, email } of wanted) {
    const key = keyOf(name, company)
    if (ids.has(key)) continue
    const id = newId()
    ids.set(key, id)
    added.push({ id, name, company, email })
  }
  const links = new Map(
    wanted.map(({ name, company, applicationId }) => {
      const personId = ids.get(keyOf(name, company))!
      return [`${applicationId} ${personId}`, { applicationId, personId }]
    }),
  )
  await tx.person.createMany({
    data: added.map((person) => ({
      ...person,
      userId,
      folded: fold(person.name),
      createdAt: now,
      updatedAt: now,
    })),
  })
  await tx.applicationPerson.createMany({
    data: [...links.values()].map((link) => ({ ...link, userId, role: 'OTHER' as const })),
  })
  return { added: added.map(({ id }) => id), links: [...links.values()] }
}

const keyOf = (name: string, company: string) => `${fold(name)}\n${foldCompany(company)}`

async function knownPeople(tx: Transaction, userId: UserId, names: readonly string[]) {
  const ids = new Map<string, string>()
  for (const batch of batches([...new Set(names)], BATCH)) {
    const found = await tx.person.findMany({
      where: { userId, folded: { in: batch } },
      select: { id: true, name: true, company: true },
    })
    for (const { id, name, company } of found) ids.set(keyOf(name, company ?? ''), id)
  }
  return ids
}
