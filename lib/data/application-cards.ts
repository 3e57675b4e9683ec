import { db } from '@/lib/db/client'
import { cardNote, type CardFacts, type CardNote } from '@/lib/domain/application-card'
import type { Day } from '@/lib/domain/day'
import { isRuleName } from '@/lib/domain/rules'
import type { BoardApplication } from './application-board'
import { dueWhere } from './badges'
import type { UserId } from './user-id'

export interface Moment {
  now: Date
  /** the person's own */
  today: Day
  zone: string
}

/** What matters now about each of the applications on the screen, in three queries however many they are. */
export async function loadCardNotes(
  userId: UserId,
  applications: readonly BoardApplication[],
  at: Moment,
): Promise<Map<string, CardNote>> {
  if (applications.length === 0) return new Map()
  const ids = applications.map(({ id }) => id)
  const [reminders, interviews] = await Promise.all([
    db.reminder.findMany({
      where: { ...dueWhere(userId, at.now), applicationId: { in: ids } },
      select: { applicationId: true, rule: true },
    }),
    db.interview.findMany({
      where: { userId, applicationId: { in: ids } },
      select: {
        id: true,
        applicationId: true,
        kind: true,
        startAt: true,
        endAt: true,
        reviewedAt: true,
        cancelledAt: true,
      },
    }),
  ])
  // Sorted and sifted here: asked to, SQLite walks along every interview there ever was.
  const standing = interviews
    .filter(({ cancelledAt }) => cancelledAt === null)
    .toSorted((a, b) => a.startAt.getTime() - b.startAt.getTime())
  const rulesOf = byApplication(reminders)
  const interviewsOf = byApplication(standing)
  const nextOf = new Map(
    [...interviewsOf].map(([id, own]) => [id, own.find(({ endAt }) => endAt > at.now)] as const),
  )
  const progress = await loadProgress(
    userId,
    [...nextOf.values()].flatMap((next) => next?.id ?? []),
  )
  return new Map(
    applications.map((application) => {
      const { id } = application
      const next = nextOf.get(id)
      const held = interviewsOf.get(id)?.findLast(({ endAt }) => endAt <= at.now)
      const facts: CardFacts = {
        ...application,
        dueRules: (rulesOf.get(id) ?? []).map(({ rule }) => rule).filter(isRuleName),
        next: next ? { ...next, preparation: progress.get(next.id) ?? { done: 0, total: 0 } } : null,
        held: held ? { kind: held.kind, isReviewed: held.reviewedAt !== null } : null,
      }
      return [id, cardNote(facts, at)]
    }),
  )
}

function byApplication<T extends { applicationId: string | null }>(rows: readonly T[]) {
  const groups = new Map<string | null, T[]>()
  for (const row of rows) {
    const group = groups.get(row.applicationId)
    if (group) group.push(row)
    else groups.set(row.applicationId, [row])
  }
  return groups
}

async function loadProgress(userId: UserId, interviewIds: string[]) {
  const progress = new Map<string, { done: number; total: number }>()
  if (interviewIds.length === 0) return progress
  const groups = await db.preparationItem.groupBy({
    by: ['interviewId', 'done'],
    where: { userId, interviewId: { in: interviewIds }, dropped: false },
    _count: { _all: true },
  })
  for (const { interviewId, done, _count } of groups) {
    const known = progress.get(interviewId) ?? { done: 0, total: 0 }
    progress.set(interviewId, {
      done: known.done + (done ? _count._all : 0),
      total: known.total + _count._all,
    })
  }
  return progress
}
