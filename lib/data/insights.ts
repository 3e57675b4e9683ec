import { db } from '@/lib/db/client'
import { answerTimes, daysToAnswer, wasAnswered, type AnswerTime } from '@/lib/domain/answer-time'
import { dayIn, instantAt, type Day } from '@/lib/domain/day'
import { flowOf, type Flow, type PathCount } from '@/lib/domain/funnel'
import { periodStart, type Period } from '@/lib/domain/periods'
import type { Pillar } from '@/lib/domain/vocabulary'
import { listVersionsFared, type VersionFared } from './document-insights'
import { MOVES, toMoves } from './events'
import { zoneOf } from './preferences'
import type { UserId } from './user-id'

/** Each part reads a bounded number of rows, however long the search: these are the bounds. */
const DOTS = 200
const LESSONS = 6
const ANSWERS = 200

/** The company's word on a reviewed interview: on to the next round or an offer, or out. */
export interface Dot {
  /** Mean of the three ratings, 1 to 5. */
  score: number
  side: 'on' | 'out'
}

export interface RecurringLesson {
  id: string
  text: string
  pillar: Pillar
  seenCount: number
}

export interface Insights {
  /** The first day of the period, or null where it has no beginning. */
  since: Day | null
  paths: PathCount[]
  /** The latest 200 at most. */
  dots: Dot[]
  /** Over all reviews, whatever the period. */
  recurring: RecurringLesson[]
  /** From the latest 200 answers at most. */
  answers: AnswerTime[]
  /** The newest eight résumés at most that were sent. */
  versions: VersionFared[]
}

/** What Insights shows of one period. The number of queries and of rows read does not grow with the search. */
export async function loadInsights(userId: UserId, period: Period, now: Date): Promise<Insights> {
  const { since, zone } = await startOf(userId, period, now)
  const [paths, dots, recurring, versions] = await Promise.all([
    countPaths(userId, since),
    listDots(userId, since === null ? null : instantAt(since, '00:00', zone)),
    listRecurring(userId),
    listVersionsFared(userId, since),
  ])
  return { since, paths, dots, recurring, versions, answers: await listAnswerTimes(userId, since, paths) }
}

/** Where the applications of a period went, for the picture to take along. */
export async function loadFlow(userId: UserId, period: Period, now: Date): Promise<Flow> {
  const { since } = await startOf(userId, period, now)
  return flowOf(await countPaths(userId, since))
}

async function startOf(
  userId: UserId,
  period: Period,
  now: Date,
): Promise<{ since: Day | null; zone: string }> {
  const zone = await zoneOf(db, userId)
  const acceptedOn = period === 'search' ? await lastSearchEndedOn(userId) : null
  return { since: periodStart(period, dayIn(now, zone), acceptedOn), zone }
}

/**
 * The day of the last acceptance that ended a search: it still stands, and something was logged since. Until then the
 * search that it ended is the one to look at.
 */
export async function lastSearchEndedOn(userId: UserId): Promise<Day | null> {
  const latest = await db.application.findFirst({
    where: { userId, trashedAt: null },
    orderBy: { loggedDay: 'desc' },
    select: { loggedDay: true },
  })
  if (latest === null) return null
  const { _max } = await db.application.aggregate({
    where: {
      userId,
      trashedAt: null,
      stage: 'ACCEPTED',
      path: { endsWith: 'ACCEPTED' },
      stageSince: { lt: latest.loggedDay },
    },
    _max: { stageSince: true },
  })
  return _max.stageSince as Day | null
}

/** There are few distinct paths, and the index holds them: no application is read. */
async function countPaths(userId: UserId, since: Day | null): Promise<PathCount[]> {
  const rows = await db.application.groupBy({
    by: ['path'],
    where: { userId, trashedAt: null, ...(since === null ? {} : { loggedDay: { gte: since } }) },
    _count: { _all: true },
  })
  return rows.map(({ path, _count }) => ({ path, count: _count._all }))
}

/** Held since then and reviewed since then: the index is in the order of the reviews. */
async function listDots(userId: UserId, since: Date | null): Promise<Dot[]> {
  const rows = await db.interview.findMany({
    where: {
      userId,
      cancelledAt: null,
      reviewedAt: since === null ? { not: null } : { gte: since },
      ...(since === null ? {} : { startAt: { gte: since } }),
      outcome: { in: ['ADVANCED', 'OFFER', 'REJECTED'] },
      preparationScore: { not: null },
      application: { trashedAt: null },
    },
    orderBy: { reviewedAt: 'desc' },
    take: DOTS,
    select: { outcome: true, preparationScore: true },
  })
  return rows.map(({ outcome, preparationScore }) => ({
    score: (preparationScore ?? 0) / 100,
    side: outcome === 'REJECTED' ? 'out' : 'on',
  }))
}

function listRecurring(userId: UserId): Promise<RecurringLesson[]> {
  return db.lesson.findMany({
    where: { userId, status: 'OPEN', kind: 'IMPROVE', seenCount: { gte: 1 } },
    orderBy: [{ seenCount: 'desc' }, { lastSeenDay: 'desc' }, { id: 'asc' }],
    take: LESSONS,
    select: { id: true, text: true, pillar: true, seenCount: true },
  })
}

async function listAnswerTimes(
  userId: UserId,
  since: Day | null,
  paths: readonly PathCount[],
): Promise<AnswerTime[]> {
  const answered = paths.map(({ path }) => path).filter(wasAnswered)
  if (answered.length === 0) return []
  const applications = await db.application.findMany({
    where: {
      userId,
      trashedAt: null,
      ...(since === null ? {} : { loggedDay: { gte: since } }),
      path: { in: answered },
    },
    orderBy: { loggedDay: 'desc' },
    take: ANSWERS,
    select: {
      source: true,
      sourceFolded: true,
      events: {
        where: MOVES.where,
        orderBy: { id: 'asc' },
        select: MOVES.select,
      },
    },
  })
  return answerTimes(
    applications.flatMap(({ source, sourceFolded, events }) => {
      const days = daysToAnswer(toMoves(events))
      return days === null ? [] : [{ source, folded: sourceFolded, days }]
    }),
  )
}
