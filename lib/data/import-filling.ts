import type { Transaction } from '@/lib/db/client'
import { FILLED_FIELDS, isEmpty, type FilledField } from '@/lib/domain/import/duplicates'
import type { ApplicationDetails } from '@/lib/schemas/application'
import type { Placed } from './import-contacts'
import { columnsOf } from './logged-rows'
import { batches } from './batches'
import { addTagsTo } from './tags'
import { loadPreferences } from './preferences'
import { replanApplications } from './replan'
import type { UserId } from './user-id'

export interface Filled {
  /** The row in the list. */
  row: number
  applicationId: string
  /** The application's own. */
  details: { company: string }
  values: Partial<Record<FilledField, string | number>>
  tagIds: string[]
  /** Of an application where nobody stood. */
  contact: Placed['contact']
}

/** What an import keeps of it, to be able to take it back. */
export type KeptFilling = Pick<Filled, 'applicationId' | 'values' | 'tagIds'> & { personId?: string | null }

interface Filling {
  row: { row: number; details: ApplicationDetails; tags: readonly string[]; contact: Placed['contact'] }
  id: string
}

const BATCH = 200

const DETAILS = {
  company: true,
  role: true,
  link: true,
  place: true,
  salary: true,
  source: true,
  excitement: true,
  deadline: true,
  offerDue: true,
  notes: true,
  posting: true,
  country: true,
  state: true,
} as const

/**
 * Fills in what is empty and leaves all else. Returns what it filled in, of those where there was anything to; the
 * contacts among it are the caller's to link.
 */
export async function fillIn(
  tx: Transaction,
  userId: UserId,
  fillings: readonly Filling[],
  now: Date,
): Promise<Filled[]> {
  const filled: Filled[] = []
  // They are linked only afterwards.
  const given = new Set<string>()
  for (const batch of batches(fillings, BATCH)) {
    const there = await tx.application.findMany({
      where: { userId, id: { in: batch.map(({ id }) => id) } },
      select: {
        ...DETAILS,
        id: true,
        tags: { select: { tagId: true } },
        people: { select: { personId: true }, take: 1 },
      },
    })
    const byId = new Map(there.map((row) => [row.id, row]))
    for (const { row, id } of batch) {
      const found = byId.get(id)
      if (!found) continue
      const { id: applicationId, tags, people, ...details } = found
      const gained = FILLED_FIELDS.filter((field) => isEmpty(details[field]) && !isEmpty(row.details[field]))
      const values = Object.fromEntries(gained.map((field) => [field, row.details[field]]))
      const tagIds = tags.length > 0 ? [] : await addTags(tx, userId, applicationId, row.tags)
      const contact = people.length > 0 || given.has(id) ? null : row.contact
      if (gained.length + tagIds.length === 0 && contact === null) continue
      const merged = { ...details, ...values } as ApplicationDetails
      await tx.application.updateMany({
        where: { userId, id: applicationId },
        data: { ...columnsOf(merged), updatedAt: now },
      })
      // Two rows may be one application: the second sees what the first has filled in.
      byId.set(id, { ...found, ...values, tags: [...tags, ...tagIds.map((tagId) => ({ tagId }))] })
      if (contact !== null) given.add(id)
      filled.push({ row: row.row, applicationId, details, values, tagIds, contact })
    }
  }
  await replanDeadlines(tx, userId, filled, now)
  return filled
}

async function addTags(tx: Transaction, userId: UserId, applicationId: string, names: readonly string[]) {
  if (names.length === 0) return []
  return (await addTagsTo(tx, userId, [applicationId], [...names])).map(({ tagId }) => tagId)
}

async function replanDeadlines(tx: Transaction, userId: UserId, filled: readonly Filled[], now: Date) {
  const ids = filled.filter(({ values }) => values.deadline !== undefined).map((each) => each.applicationId)
  if (ids.length === 0) return
  const preferences = await loadPreferences(userId, tx)
  for (const batch of batches(ids, BATCH)) await replanApplications(tx, userId, batch, preferences, now)
}

/**
 * Empties again what was filled in at `moment`, where it still says the same. Returns how many applications that were.
 */
export async function emptyAgain(
  tx: Transaction,
  userId: UserId,
  filled: readonly KeptFilling[],
  moment: Date,
  now: Date,
): Promise<number> {
  let count = 0
  for (const batch of batches(filled, BATCH)) {
    const there = await tx.application.findMany({
      where: { userId, id: { in: batch.map(({ applicationId }) => applicationId) } },
      select: {
        ...DETAILS,
        id: true,
        people: {
          where: { role: 'OTHER', person: { updatedAt: { lte: moment } } },
          select: { personId: true },
        },
        rejections: { select: { askedPersonId: true } },
        interviews: { select: { people: { select: { personId: true } } } },
      },
    })
    const byId = new Map(there.map((row) => [row.id, row]))
    const replanned: string[] = []
    for (const { applicationId, values, tagIds, personId } of batch) {
      const found = byId.get(applicationId)
      if (!found) continue
      const { id: _id, people, rejections, interviews, ...details } = found
      const same = FILLED_FIELDS.filter(
        (field) => values[field] !== undefined && details[field] === values[field],
      )
      const emptied = Object.fromEntries(same.map((field) => [field, isText(field) ? '' : null]))
      const { count: untagged } = await tx.applicationTag.deleteMany({
        where: { userId, applicationId, tagId: { in: tagIds } },
      })
      // Somebody stays of whom the person knows more since: a role, a round, what they were asked, anything written.
      const isUnknown =
        personId != null &&
        people.some((link) => link.personId === personId) &&
        !rejections.some(({ askedPersonId }) => askedPersonId === personId) &&
        !interviews.some((round) => round.people.some((at) => at.personId === personId))
      if (isUnknown) await tx.applicationPerson.deleteMany({ where: { userId, applicationId, personId } })
      if (same.length + untagged === 0 && !isUnknown) continue
      const merged = { ...details, ...emptied } as ApplicationDetails
      await tx.application.updateMany({
        where: { userId, id: applicationId },
        data: { ...columnsOf(merged), updatedAt: now },
      })
      byId.set(applicationId, { ...found, ...emptied })
      if (same.includes('deadline')) replanned.push(applicationId)
      count += 1
    }
    if (replanned.length > 0)
      await replanApplications(tx, userId, replanned, await loadPreferences(userId, tx), now)
  }
  return count
}

const isText = (field: FilledField) => field === 'notes' || field === 'posting'
