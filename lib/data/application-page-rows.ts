import type { Day } from '@/lib/domain/day'
import type { FeedbackFacts } from '@/lib/domain/feedback'
import { hasBegun, localDayOf } from '@/lib/domain/interview-time'
import type { Stage } from '@/lib/domain/lifecycle'
import { isHeld } from '@/lib/domain/review'
import {
  DOCUMENT_KINDS,
  type Channel,
  type DocumentKind,
  type InterviewFormat,
  type InterviewKind,
  type InterviewOutcome,
  type PersonRole,
} from '@/lib/domain/vocabulary'
import { STANDING_FIRST } from './rejection-records'

export interface AttachedDocument {
  id: string
  name: string
  kind: DocumentKind
  /** Null where it is only kept there. */
  sentOn: Day | null
}

export interface LinkedPerson {
  id: string
  name: string
  role: PersonRole
  email: string | null
  title: string | null
  sharedGround: string
}

/** What is still to do about an interview: nothing before it, then its review. */
export type InterviewStanding = 'ahead' | 'running' | 'owed' | 'started' | 'reviewed' | 'cancelled'

export interface ListedInterview {
  id: string
  kind: InterviewKind
  format: InterviewFormat
  startAt: Date
  endAt: Date
  zone: string
  /** The day in the interview's own zone. */
  day: Day
  outcome: InterviewOutcome
  standing: InterviewStanding
  reviewId: string | null
  people: string[]
}

export interface ShownRejection extends FeedbackFacts {
  id: string
  channel: Channel | null
  reason: string
  stageReached: Stage
  draft: string | null
  askedName: string | null
  feedback: string
  reviewId: string
  reviewComplete: boolean
  /** not complete, and asked for: of imported history and of what was taken back nobody owes it */
  reviewOwed: boolean
}

/** More than these a page does not show at once; the lists of their own have them all. */
const SHOWN = { people: 30, interviews: 30, names: 12, documents: 30 }

/** What one query reads for the page. */
export const PAGE_SELECT = {
  id: true,
  company: true,
  role: true,
  stage: true,
  stageSince: true,
  appliedDay: true,
  place: true,
  salary: true,
  source: true,
  link: true,
  excitement: true,
  deadline: true,
  offerDue: true,
  notes: true,
  posting: true,
  country: true,
  state: true,
  withdrawReason: true,
  archivedAt: true,
  trashedAt: true,
  tags: { select: { tag: { select: { name: true } } } },
  people: {
    take: SHOWN.people,
    orderBy: { personId: 'asc' },
    select: {
      role: true,
      person: { select: { id: true, name: true, email: true, title: true, sharedGround: true } },
    },
  },
  interviews: {
    take: SHOWN.interviews,
    orderBy: { startAt: 'desc' },
    select: {
      id: true,
      kind: true,
      format: true,
      localStart: true,
      startAt: true,
      endAt: true,
      zone: true,
      outcome: true,
      cancelledAt: true,
      reviewedAt: true,
      review: { select: { id: true, version: true } },
      people: {
        orderBy: { personId: 'asc' },
        take: SHOWN.names,
        select: { person: { select: { name: true } } },
      },
    },
  },
  documents: {
    take: SHOWN.documents,
    orderBy: { documentId: 'desc' },
    select: { sentOn: true, document: { select: { id: true, name: true, kind: true } } },
  },
  rejections: {
    take: 1,
    orderBy: STANDING_FIRST,
    select: {
      id: true,
      receivedOn: true,
      channel: true,
      reason: true,
      stageReached: true,
      draft: true,
      askedOn: true,
      askedPersonId: true,
      secondAskedOn: true,
      answeredOn: true,
      feedback: true,
      noFeedbackOn: true,
      reopenedOn: true,
      review: { select: { id: true, completedAt: true, isHistory: true } },
    },
  },
} as const

export const dayOrNull = (text: string | null) => text as Day | null

const ROLE_ORDER: readonly PersonRole[] = ['HIRING_MANAGER', 'RECRUITER', 'INTERVIEWER', 'REFERRER', 'OTHER']

export function byRole(a: LinkedPerson, b: LinkedPerson): number {
  return ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.name.localeCompare(b.name, 'en')
}

interface DocumentRow {
  sentOn: string | null
  document: Omit<AttachedDocument, 'sentOn'>
}

export const attachedDocument = ({ sentOn, document }: DocumentRow): AttachedDocument => ({
  ...document,
  sentOn: dayOrNull(sentOn),
})

/** By kind, what was sent before what is only kept. */
export function byKind(a: AttachedDocument, b: AttachedDocument): number {
  return (
    DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind) ||
    (b.sentOn ?? '').localeCompare(a.sentOn ?? '', 'en')
  )
}

interface InterviewRow extends Omit<ListedInterview, 'day' | 'standing' | 'reviewId' | 'people'> {
  localStart: string
  cancelledAt: Date | null
  reviewedAt: Date | null
  review: { id: string; version: number } | null
  people: { person: { name: string } }[]
}

export function listedInterview(row: InterviewRow, now: Date): ListedInterview {
  const { localStart, cancelledAt: _cancelledAt, reviewedAt: _reviewedAt, review, people, ...interview } = row
  return {
    ...interview,
    day: localDayOf(localStart),
    standing: standingOf(row, now),
    reviewId: review?.id ?? null,
    people: people.map(({ person }) => person.name),
  }
}

function standingOf(row: InterviewRow, now: Date): InterviewStanding {
  if (row.cancelledAt !== null) return 'cancelled'
  if (row.reviewedAt !== null) return 'reviewed'
  if (!hasBegun(row, now)) return 'ahead'
  if (!isHeld(row, now)) return 'running'
  return row.review !== null && row.review.version > 0 ? 'started' : 'owed'
}

type FeedbackDays = keyof FeedbackFacts

interface RejectionRow
  extends
    Omit<ShownRejection, FeedbackDays | 'askedName' | 'reviewId' | 'reviewComplete' | 'reviewOwed'>,
    Record<Exclude<FeedbackDays, 'receivedOn'>, string | null> {
  receivedOn: string
  askedPersonId: string | null
  review: { id: string; completedAt: Date | null; isHistory: boolean }
}

export function shownRejection(
  { askedPersonId: _askedPersonId, review, ...row }: RejectionRow,
  askedName: string | null,
): ShownRejection {
  return {
    ...row,
    receivedOn: row.receivedOn as Day,
    askedOn: dayOrNull(row.askedOn),
    secondAskedOn: dayOrNull(row.secondAskedOn),
    answeredOn: dayOrNull(row.answeredOn),
    noFeedbackOn: dayOrNull(row.noFeedbackOn),
    reopenedOn: dayOrNull(row.reopenedOn),
    askedName,
    reviewId: review.id,
    reviewComplete: review.completedAt !== null,
    reviewOwed: review.completedAt === null && !review.isHistory,
  }
}
