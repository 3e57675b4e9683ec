import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import type { Day } from '@/lib/domain/day'
import { localDayOf } from '@/lib/domain/interview-time'
import type { Stage } from '@/lib/domain/lifecycle'
import type {
  InterviewFormat,
  InterviewKind,
  InterviewOutcome,
  LessonKind,
  PersonRole,
  Pillar,
  PreparationSource,
} from '@/lib/domain/vocabulary'
import { NotFoundError } from '@/lib/errors'
import { INTERVIEW_COLUMNS, MOST_LINES } from './interview-columns'
import type { UserId } from './user-id'

export interface PreparationLine {
  id: string
  pillar: Pillar
  text: string
  done: boolean
  dropped: boolean
  isOwn: boolean
  /** Of a carried lesson: what it is, and the latest review that named it before this round. */
  lesson: { kind: LessonKind; source: LessonSource | null } | null
}

export interface LessonSource {
  reviewId: string
  company: string
  /** Null where the review is of the application itself. */
  interview: { kind: InterviewKind; day: Day } | null
}

export interface Interviewer {
  id: string
  name: string
  title: string | null
  company: string | null
  email: string | null
  link: string | null
  sharedGround: string
  role: PersonRole
  thankedOn: Day | null
  /** Other rounds where they sat, the latest first; at most a few. */
  elsewhere: { interviewId: string; kind: InterviewKind; day: Day; company: string }[]
}

export interface InterviewPage {
  id: string
  kind: InterviewKind
  format: InterviewFormat
  localStart: string
  zone: string
  durationMinutes: number
  startAt: Date
  endAt: Date
  place: string | null
  link: string | null
  notes: string
  plan: string
  outcome: InterviewOutcome
  outcomeDay: Day | null
  answerPromisedOn: Day | null
  cancelledAt: Date | null
  thankedOn: Day | null
  reviewedAt: Date | null
  preparationScore: number | null
  /** `version` rises with every save: at 0 nothing was written yet */
  review: { id: string; version: number } | null
  application: { id: string; company: string; role: string; stage: Stage; isTrashed: boolean }
  preparation: PreparationLine[]
  interviewers: Interviewer[]
}

const ELSEWHERE = { each: 3, read: 60 }

const PAGE_SELECT = {
  ...INTERVIEW_COLUMNS,
  review: { select: { id: true, version: true } },
  application: { select: { id: true, company: true, role: true, stage: true, trashedAt: true } },
  preparation: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: MOST_LINES,
    select: {
      id: true,
      pillar: true,
      text: true,
      source: true,
      done: true,
      dropped: true,
      lessonId: true,
      lesson: { select: { kind: true } },
    },
  },
  people: {
    orderBy: { person: { folded: 'asc' } },
    select: {
      thankedOn: true,
      person: {
        select: {
          id: true,
          name: true,
          title: true,
          company: true,
          email: true,
          link: true,
          sharedGround: true,
        },
      },
    },
  },
} satisfies Prisma.InterviewSelect

/** Everything that the page of one interview shows, in a fixed number of queries. */
export async function loadInterviewPage(userId: UserId, id: string): Promise<InterviewPage> {
  const row = await db.interview.findUnique({ where: { userId_id: { userId, id } }, select: PAGE_SELECT })
  if (!row) throw new NotFoundError('interview')
  const { applicationId, application, people, preparation, ...interview } = row
  const { trashedAt, ...about } = application
  const [lines, interviewers] = await Promise.all([
    readPreparation(userId, preparation, interview.startAt),
    readInterviewers(userId, { id, applicationId }, people),
  ])
  return {
    ...interview,
    outcomeDay: interview.outcomeDay as Day | null,
    answerPromisedOn: interview.answerPromisedOn as Day | null,
    thankedOn: interview.thankedOn as Day | null,
    application: { ...about, isTrashed: trashedAt !== null },
    preparation: lines,
    interviewers,
  }
}

interface PreparationRow extends Omit<PreparationLine, 'isOwn' | 'lesson'> {
  source: PreparationSource
  lessonId: string | null
  lesson: { kind: LessonKind } | null
}

async function readPreparation(
  userId: UserId,
  rows: readonly PreparationRow[],
  startAt: Date,
): Promise<PreparationLine[]> {
  const sources = await loadSources(
    userId,
    rows.flatMap(({ lessonId }) => lessonId ?? []),
    startAt,
  )
  return rows.map(({ source, lesson, lessonId, ...line }) => ({
    ...line,
    isOwn: source === 'OWN',
    lesson: lesson && lessonId ? { kind: lesson.kind, source: sources.get(lessonId) ?? null } : null,
  }))
}

interface SeatRow {
  thankedOn: string | null
  person: Omit<Interviewer, 'role' | 'thankedOn' | 'elsewhere'>
}

/** Who sits there, in which role of the application, and where else they sat. */
async function readInterviewers(
  userId: UserId,
  { id, applicationId }: { id: string; applicationId: string },
  seats: readonly SeatRow[],
): Promise<Interviewer[]> {
  const personIds = seats.map(({ person }) => person.id)
  const [roles, others] = await Promise.all([
    db.applicationPerson.findMany({
      where: { userId, applicationId, personId: { in: personIds } },
      select: { personId: true, role: true },
    }),
    db.interviewPerson.findMany({
      where: {
        userId,
        personId: { in: personIds },
        interviewId: { not: id },
        interview: { application: { trashedAt: null } },
      },
      orderBy: { interview: { startAt: 'desc' } },
      take: ELSEWHERE.read,
      select: {
        personId: true,
        interviewId: true,
        interview: { select: { kind: true, localStart: true, application: { select: { company: true } } } },
      },
    }),
  ])
  return seats.map(({ thankedOn, person }) => ({
    ...person,
    thankedOn: thankedOn as Day | null,
    role: roles.find(({ personId }) => personId === person.id)?.role ?? 'INTERVIEWER',
    elsewhere: others
      .filter(({ personId }) => personId === person.id)
      .slice(0, ELSEWHERE.each)
      .map(({ interviewId, interview: { kind, localStart, application } }) => ({
        interviewId,
        kind,
        day: localDayOf(localStart),
        company: application.company,
      })),
  }))
}

/** Of each lesson, the latest review that names it. */
async function loadSources(
  userId: UserId,
  lessonIds: readonly string[],
  before: Date,
): Promise<Map<string, LessonSource>> {
  if (lessonIds.length === 0) return new Map()
  const latest = await db.reviewLesson.groupBy({
    by: ['lessonId'],
    where: {
      userId,
      lessonId: { in: [...lessonIds] },
      review: { OR: [{ interviewId: null }, { interview: { startAt: { lt: before } } }] },
    },
    _max: { reviewId: true },
  })
  const reviews = await db.review.findMany({
    where: { userId, id: { in: latest.flatMap(({ _max }) => _max.reviewId ?? []) } },
    select: {
      id: true,
      interview: { select: { kind: true, localStart: true } },
      application: { select: { company: true } },
    },
  })
  const sources = new Map<string, LessonSource>()
  for (const { lessonId, _max } of latest) {
    const review = reviews.find(({ id }) => id === _max.reviewId)
    if (!review) continue
    const { interview, application } = review
    sources.set(lessonId, {
      reviewId: review.id,
      company: application.company,
      interview: interview && { kind: interview.kind, day: localDayOf(interview.localStart) },
    })
  }
  return sources
}
