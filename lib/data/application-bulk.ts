import { inTransaction, type Transaction } from '@/lib/db/client'
import { STAGE_LABELS, movesFrom, type Stage } from '@/lib/domain/lifecycle'
import { sayCount, sayList } from '@/lib/domain/wording'
import { MOST_TAGS, tagNames } from '@/lib/domain/tags'
import { ConflictError, NotFoundError, RefusedError } from '@/lib/errors'
import type { BulkMove } from '@/lib/schemas/application-bulk'
import { moveWithin, type Moved } from './moves'
import { loadPreferences } from './preferences'
import { replanApplications, replanSearch } from './replan'
import { addTagsTo } from './tags'
import type { UserId } from './user-id'

/** Names in a refusal: enough to find them, not a wall of text. */
const NAMED = 5

/**
 * Moves several applications to one stage: all of them, or none. Throws a RefusedError that names those from whose
 * stage there is no such move, and a ConflictError that names those that stand elsewhere by now.
 */
export function bulkMoveApplications(
  userId: UserId,
  { selected, ...details }: BulkMove,
  now: Date,
): Promise<Moved[]> {
  return inTransaction(userId, async (tx) => {
    const standing = await namesOf(
      tx,
      userId,
      selected.map(({ id }) => id),
    )
    refuseStrays(selected, standing)
    refuseImpossible(standing, details.to)
    const moved: Moved[] = []
    for (const { id, from } of selected) {
      const move = { ...details, applicationId: id, from, offerDue: null }
      moved.push(await moveWithin(tx, userId, move, now).catch(nameIt(standing, id)))
    }
    return moved
  })
}

/** Puts applications into the archive, or takes them out: all of them, or none. Their reminders follow at once. */
export function setArchived(
  userId: UserId,
  ids: readonly string[],
  archived: boolean,
  now: Date,
): Promise<{ count: number }> {
  return inTransaction(userId, async (tx) => {
    const distinct = [...new Set(ids)]
    const { count } = await tx.application.updateMany({
      where: { userId, id: { in: distinct }, trashedAt: null },
      data: { archivedAt: archived ? now : null, updatedAt: now },
    })
    if (count !== distinct.length) throw new NotFoundError('application')
    await replanApplications(tx, userId, distinct, await loadPreferences(userId, tx), now)
    await replanSearch(tx, userId, now)
    return { count }
  })
}

export interface AddedTag {
  applicationId: string
  tagId: string
}

/**
 * Adds the tags in a line such as "remote, fintech" to several applications. Returns what was not there before. Throws
 * a RefusedError at `tags` where one of them would carry too many.
 */
export function addTags(
  userId: UserId,
  ids: readonly string[],
  tags: string,
  now: Date,
): Promise<AddedTag[]> {
  return inTransaction(userId, async (tx) => {
    const names = tagNames(tags)
    if (names.length === 0) throw new RefusedError('Name at least one tag.', 'tags')
    const distinct = [...new Set(ids)]
    const standing = await namesOf(tx, userId, distinct)
    const added = await addTagsTo(tx, userId, distinct, names)
    const counts = await tx.applicationTag.groupBy({
      by: ['applicationId'],
      where: { userId, applicationId: { in: distinct } },
      _count: { _all: true },
    })
    const full = new Set(
      counts.flatMap(({ applicationId, _count }) => (_count._all > MOST_TAGS ? [applicationId] : [])),
    )
    refuseFull(standing.filter(({ id }) => full.has(id)))
    const changed = [...new Set(added.map(({ applicationId }) => applicationId))]
    await tx.application.updateMany({ where: { userId, id: { in: changed } }, data: { updatedAt: now } })
    return added
  })
}

function refuseFull(full: readonly Named[]): void {
  if (full.length === 0) return
  throw new RefusedError(
    `An application carries at most ${MOST_TAGS} tags, and ${sayNamed(full)} would have more. No tag was added.`,
    'tags',
  )
}

type Named = { id: string; company: string; stage: Stage }

async function namesOf(tx: Transaction, userId: UserId, ids: readonly string[]): Promise<Named[]> {
  const distinct = [...new Set(ids)]
  const rows = await tx.application.findMany({
    where: { userId, id: { in: distinct }, trashedAt: null },
    select: { id: true, company: true, stage: true },
  })
  if (rows.length !== distinct.length) throw new NotFoundError('application')
  return rows
}

function refuseStrays(selected: BulkMove['selected'], standing: readonly Named[]): void {
  const seen = new Map(selected.map(({ id, from }) => [id, from]))
  const strays = standing.filter(({ id, stage }) => seen.get(id) !== stage)
  if (strays.length === 0) return
  throw new ConflictError(
    `In the meantime ${sayNamed(strays)} moved. Nothing was moved. Look at them again, then decide.`,
  )
}

function refuseImpossible(standing: readonly Named[], to: Stage): void {
  const impossible = standing.filter(({ stage }) => !movesFrom(stage).includes(to))
  if (impossible.length === 0) return
  throw new RefusedError(
    `There is no move to ${STAGE_LABELS[to]} for ${sayNamed(impossible)}. ` +
      'Nothing was moved. Leave them out, or correct them one by one.',
    'to',
  )
}

/** "Orrery (Saved) and 2 more". */
function sayNamed(applications: readonly Named[]): string {
  const names = applications
    .slice(0, NAMED)
    .map(({ company, stage }) => `${company} (${STAGE_LABELS[stage]})`)
  const more = applications.length - names.length
  return more > 0 ? `${names.join(', ')} and ${sayCount(more, 'more', 'more')}` : sayList(names)
}

/** One refusal among many, such as a day before its last move, must say whose it is. */
function nameIt(standing: readonly Named[], id: string) {
  return (error: unknown): never => {
    if (!(error instanceof RefusedError)) throw error
    const company = standing.find((each) => each.id === id)?.company ?? ''
    throw new RefusedError(`${company}: ${error.message} Nothing was moved.`, error.field)
  }
}
