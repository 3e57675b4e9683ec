import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import { addDays, type Day } from '@/lib/domain/day'
import { fold } from '@/lib/domain/fold'
import type { Stage } from '@/lib/domain/lifecycle'
import { preparationProgress } from '@/lib/domain/preparation'
import type { InterviewFormat, InterviewKind, InterviewOutcome } from '@/lib/domain/vocabulary'
import type { InterviewFilters } from '@/lib/schemas/interview-filters'
import { owedInterviewWhere } from './badges'
import { beyondMoment, momentCursor } from './keyset'
import type { UserId } from './user-id'

const PAGE = 40
const AHEAD = 20
/** So many names stand in a row; the others are counted. */
const NAMES = 3

const SELECT = {
  id: true,
  kind: true,
  format: true,
  startAt: true,
  endAt: true,
  zone: true,
  application: { select: { id: true, company: true, role: true, stage: true, archivedAt: true } },
  people: { orderBy: { personId: 'asc' }, select: { person: { select: { id: true, name: true } } } },
} as const

interface ListedInterview {
  id: string
  kind: InterviewKind
  format: InterviewFormat
  startAt: Date
  endAt: Date
  zone: string
  application: { id: string; company: string; role: string; stage: Stage; archivedAt: Date | null }
  people: { id: string; name: string }[]
  /** interviewers that are not among `people` */
  morePeople: number
}

export interface UpcomingInterview extends ListedInterview {
  progress: { done: number; total: number }
}

export interface PastInterview extends ListedInterview {
  outcome: InterviewOutcome
  cancelled: boolean
  /** in hundredths; null until the review is complete */
  preparationScore: number | null
  reviewed: boolean
  /** over, neither cancelled nor reviewed, and not of an archived application */
  owed: boolean
  /** whether its review was begun: something was written and saved */
  begun: boolean
  /** the draft or the complete review */
  reviewId: string | null
}

/** A page of a list, and where the next one begins. */
export interface Page<T> {
  rows: T[]
  next: string | null
}

/** What is not over yet, soonest first. */
export async function listUpcomingInterviews(
  userId: UserId,
  cursor: string | null,
  now: Date,
  size = AHEAD,
): Promise<Page<UpcomingInterview>> {
  const rows = await db.interview.findMany({
    where: {
      userId,
      cancelledAt: null,
      endAt: { gt: now },
      application: { trashedAt: null, archivedAt: null },
      ...beyondMoment('startAt', cursor, 'asc'),
    },
    orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
    take: size + 1,
    select: { ...SELECT, preparation: { select: { done: true, dropped: true } } },
  })
  return pageOf(rows, size, ({ preparation, ...row }) => ({
    ...listed(row),
    progress: preparationProgress(preparation),
  }))
}

/** What is over or was cancelled, the latest first, as far as the filters let it through. */
export async function listPastInterviews(
  userId: UserId,
  filters: InterviewFilters,
  cursor: string | null,
  now: Date,
  size = PAGE,
): Promise<Page<PastInterview>> {
  const rows = await db.interview.findMany({
    where: { AND: [pastWhere(userId, filters, now), beyondMoment('startAt', cursor, 'desc')] },
    orderBy: [{ startAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
    select: {
      ...SELECT,
      outcome: true,
      cancelledAt: true,
      preparationScore: true,
      reviewedAt: true,
      review: { select: { id: true, version: true } },
    },
  })
  return pageOf(rows, size, ({ outcome, cancelledAt, preparationScore, reviewedAt, review, ...row }) => ({
    ...listed(row),
    outcome,
    preparationScore,
    cancelled: cancelledAt !== null,
    reviewed: reviewedAt !== null,
    owed:
      cancelledAt === null && reviewedAt === null && row.endAt <= now && row.application.archivedAt === null,
    begun: (review?.version ?? 0) > 0,
    reviewId: review?.id ?? null,
  }))
}

/** The one definition of what the filters of the history let through. */
function pastWhere(userId: UserId, filters: InterviewFilters, now: Date): Prisma.InterviewWhereInput {
  const { from, to, q, kind, person, outcome, atMost, atLeast, review } = filters
  const words = [...new Set(fold(q).split(' '))].filter((word) => word !== '').slice(0, 12)
  const isCancelled = outcome === 'CANCELLED'
  const all: Prisma.InterviewWhereInput[] = []
  // The local day decides; the start, which no zone is farther from it than a day, is what an index holds.
  if (from !== null) all.push({ localStart: { gte: from }, startAt: { gte: startOfDay(addDays(from, -1)) } })
  if (to !== null)
    all.push({ localStart: { lt: addDays(to, 1) }, startAt: { lt: startOfDay(addDays(to, 2)) } })
  if (!isCancelled && outcome !== null) all.push({ outcome, cancelledAt: null })
  if (isCancelled) all.push({ cancelledAt: { not: null } })
  if (review === 'reviewed') all.push({ reviewedAt: { not: null } })
  if (review === 'owed') all.push(owedInterviewWhere(userId, now))
  if (person !== null) all.push({ people: { some: { userId, personId: person } } })
  if (atMost !== null) all.push({ preparationScore: { lte: atMost * 100 } })
  if (atLeast !== null) all.push({ preparationScore: { gte: atLeast * 100 } })
  for (const word of words) {
    all.push({
      OR: [
        { application: { OR: [{ companyFolded: { contains: word } }, { roleFolded: { contains: word } }] } },
        { people: { some: { userId, person: { folded: { contains: word } } } } },
      ],
    })
  }
  return {
    userId,
    application: { trashedAt: null },
    ...(kind === null ? {} : { kind }),
    OR: [{ endAt: { lte: now } }, { cancelledAt: { not: null } }],
    AND: all,
  }
}

const startOfDay = (day: Day) => new Date(`${day}T00:00:00Z`)

type Row = Prisma.InterviewGetPayload<{ select: typeof SELECT }>

function listed({ people, ...row }: Row): ListedInterview {
  const shown = people.slice(0, NAMES).map(({ person }) => person)
  return { ...row, people: shown, morePeople: people.length - shown.length }
}

function pageOf<R extends { id: string; startAt: Date }, T>(
  rows: readonly R[],
  size: number,
  show: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return {
    rows: shown.map(show),
    next: rows.length > size && last ? momentCursor(last.startAt, last.id) : null,
  }
}
