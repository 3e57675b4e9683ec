import { db, inTransaction, type Transaction } from '@/lib/db/client'
import { dayIn, type Day } from '@/lib/domain/day'
import { fold, foldCompany } from '@/lib/domain/fold'
import { isRegion } from '@/lib/domain/holidays'
import type { Stage } from '@/lib/domain/lifecycle'
import { tagNames } from '@/lib/domain/tags'
import { NotFoundError, RefusedError } from '@/lib/errors'
import type { ApplicationDetails, NewApplication } from '@/lib/schemas/application'
import { logEntries } from './application-logging'
import { columnsOf } from './logged-rows'
import { zoneOf } from './preferences'
import { replanApplication } from './replan'
import { setTags } from './tags'
import type { UserId } from './user-id'

export interface ProbableDuplicate {
  id: string
  company: string
  role: string
  stage: Stage
  loggedDay: Day
}

/** Applications of the same company and role, whatever their spelling. The newest five; the trash is left out. */
export async function findProbableDuplicates(
  userId: UserId,
  { company, role }: { company: string; role: string },
  exceptId?: string,
): Promise<ProbableDuplicate[]> {
  const rows = await db.application.findMany({
    where: {
      userId,
      companyFolded: foldCompany(company),
      roleFolded: fold(role),
      trashedAt: null,
      ...(exceptId ? { id: { not: exceptId } } : {}),
    },
    select: { id: true, company: true, role: true, stage: true, loggedDay: true },
    orderBy: { id: 'desc' },
    take: 5,
  })
  return rows.map((row) => ({ ...row, loggedDay: row.loggedDay as Day }))
}

/**
 * Logs an opportunity in whatever stage it stands, with the move that says so. Throws a RefusedError at `day`
 * when that is in the future.
 */
export function logApplication(userId: UserId, input: NewApplication, now: Date): Promise<{ id: string }> {
  return inTransaction(userId, (tx) => logWithin(tx, userId, input, now))
}

/** The same inside somebody else's transaction, such as the one that adds the sample data. */
export async function logWithin(
  tx: Transaction,
  userId: UserId,
  { stage, day, tags, channel, reason, ...details }: NewApplication,
  now: Date,
  { isSample = false } = {},
): Promise<{ id: string }> {
  const loggedOn = day ?? dayIn(now, await zoneOf(tx, userId))
  const entry = {
    details,
    moves: [{ to: stage, day: loggedOn, dayKnown: true, channel }],
    tags: tagNames(tags),
    rejection: { channel, reason },
  }
  const [id = ''] = await logEntries(tx, userId, [entry], now, { isSample })
  return { id }
}

/**
 * Changes what describes an application; its reminders follow a new deadline or region at once. Without `tags` they
 * stay as they are. Throws a RefusedError at `country` or `state` for a region that nobody knows.
 */
export function updateApplication(
  userId: UserId,
  id: string,
  { tags, ...details }: ApplicationDetails & { tags?: string | null },
  now: Date,
): Promise<void> {
  return inTransaction(userId, async (tx) => {
    refuseUnknownRegion(details)
    const { count } = await tx.application.updateMany({
      where: { userId, id, trashedAt: null },
      data: { ...columnsOf(details), updatedAt: now },
    })
    if (count !== 1) throw new NotFoundError('application')
    if (tags !== undefined) await setTags(tx, userId, id, tagNames(tags))
    await replanApplication(tx, userId, id, now)
  })
}

function refuseUnknownRegion({ country, state }: Pick<ApplicationDetails, 'country' | 'state'>): void {
  if (country !== null && !isRegion(country, null))
    throw new RefusedError('Choose a country from the list.', 'country')
  if (state !== null && (country === null || !isRegion(country, state)))
    throw new RefusedError('Choose a state of that country.', 'state')
}
