import { db } from '@/lib/db/client'
import { coolingOff, type CoolingOff } from '@/lib/domain/cooling-off'
import { subtractBusinessDays } from '@/lib/domain/calendar'
import { addDays, type Day } from '@/lib/domain/day'
import { DURATION_MINUTES } from '@/lib/domain/interview-time'
import { decodePath, reached } from '@/lib/domain/funnel'
import type { Stage } from '@/lib/domain/lifecycle'
import { preparationProgress } from '@/lib/domain/preparation'
import type { InterviewFormat, InterviewKind } from '@/lib/domain/vocabulary'
import { LIVING } from './badges'
import type { UserPreferences } from './preferences'
import type { UserId } from './user-id'

const SHOWN = { interviews: 4, recent: 6 }

/** More never cool off at once in a search that somebody looks after. */
const COOLING_READ = 200

/** Where a company works, a window may span more holidays than where the person lives: at most so many days' worth. */
const HOLIDAYS_ELSEWHERE = 21

export interface ComingInterview {
  id: string
  kind: InterviewKind
  format: InterviewFormat
  startAt: Date
  endAt: Date
  zone: string
  company: string
  role: string
  people: string[]
  progress: { done: number; total: number }
}

/** The interview that is running and the next ones, with how far their preparation is. */
export async function listComingInterviews(userId: UserId, now: Date): Promise<ComingInterview[]> {
  // The start bounds what the index has to walk; the end says whether it is over.
  const earliest = new Date(now.getTime() - DURATION_MINUTES.max * 60_000)
  const rows = await db.interview.findMany({
    where: { userId, startAt: { gt: earliest }, endAt: { gt: now }, cancelledAt: null, application: LIVING },
    orderBy: { startAt: 'asc' },
    take: SHOWN.interviews,
    select: {
      id: true,
      kind: true,
      format: true,
      startAt: true,
      endAt: true,
      zone: true,
      application: { select: { company: true, role: true } },
      people: { orderBy: { personId: 'asc' }, select: { person: { select: { name: true } } } },
      preparation: { select: { done: true, dropped: true } },
    },
  })
  return rows.map(({ application, people, preparation, ...row }) => ({
    ...row,
    ...application,
    people: people.map(({ person }) => person.name),
    progress: preparationProgress(preparation),
  }))
}

export interface CoolingRejection extends CoolingOff {
  applicationId: string
  company: string
  receivedOn: Day
  /** The business day on which the window opens. */
  opens: number
}

/** All rejections that cool off or whose window is open and unasked: the window that opens first comes first. */
export async function listCoolingOff(
  userId: UserId,
  today: Day,
  { calendarFor, rules }: UserPreferences,
): Promise<CoolingRejection[]> {
  const { numbers } = rules['feedback-request']
  const longest = subtractBusinessDays(today, numbers.closes, calendarFor())
  const rows = await db.rejection.findMany({
    where: {
      userId,
      askedOn: null,
      receivedOn: { gte: addDays(longest, -HOLIDAYS_ELSEWHERE) },
      noFeedbackOn: null,
      answeredOn: null,
      reopenedOn: null,
      // Nobody knows how far something has cooled off that ended on a day that nobody knows.
      application: { ...LIVING, stage: 'REJECTED', sinceKnown: true },
    },
    orderBy: { receivedOn: 'asc' },
    take: COOLING_READ,
    select: {
      applicationId: true,
      receivedOn: true,
      application: { select: { company: true, country: true, state: true } },
    },
  })
  return rows
    .map(({ applicationId, receivedOn, application: { company, ...region } }) => ({
      applicationId,
      company,
      receivedOn: receivedOn as Day,
      ...coolingOff(receivedOn as Day, today, calendarFor(region), numbers),
      opens: numbers.opens,
    }))
    .filter(({ state }) => state !== 'past')
    .toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
}

export interface SearchFigures {
  applications: number
  /** how many were applied for, and how many of those came to an interview */
  applied: number
  interviewed: number
  heldInterviews: number
  reviewed: number
}

/** The four numbers of this search, from grouped counts. */
export async function countSearch(userId: UserId, now: Date): Promise<SearchFigures> {
  const held = { userId, cancelledAt: null, endAt: { lte: now } }
  const [paths, { _count: all }, trash] = await Promise.all([
    db.application.groupBy({ by: ['path'], where: { userId, trashedAt: null }, _count: { _all: true } }),
    db.interview.aggregate({ where: held, _count: { _all: true, reviewedAt: true } }),
    // Taken off afterwards: joined into the counts, every interview would have to look for its application.
    db.application.findMany({
      where: { userId, trashedAt: { not: null } },
      select: { interviews: { where: held, select: { reviewedAt: true } } },
    }),
  ])
  const trashed = trash.flatMap(({ interviews }) => interviews)
  const heldInterviews = all._all - trashed.length
  const reviewed = all.reviewedAt - trashed.filter(({ reviewedAt }) => reviewedAt !== null).length
  const figures = { applications: 0, applied: 0, interviewed: 0, heldInterviews, reviewed }
  for (const { path, _count } of paths) {
    const stages = decodePath(path)
    figures.applications += _count._all
    if (reached(stages, 'APPLIED')) figures.applied += _count._all
    if (reached(stages, 'INTERVIEWING')) figures.interviewed += _count._all
  }
  return figures
}

export interface RecentApplication {
  id: string
  company: string
  role: string
  stage: Stage
  createdAt: Date
}

/** What was entered last, whatever day it was dated. */
export async function listRecentlyLogged(userId: UserId): Promise<RecentApplication[]> {
  return db.application.findMany({
    where: { userId, trashedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN.recent,
    select: { id: true, company: true, role: true, stage: true, createdAt: true },
  })
}
