import type { Transaction } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/sqlite/client'
import type { Day } from '@/lib/domain/day'
import { ASKED_FIRST, whomToAsk } from '@/lib/domain/feedback'
import { isPreparationComplete } from '@/lib/domain/preparation'
import type { ApplicationFacts, InterviewFacts, RejectionFacts } from '@/lib/domain/reminders/facts'
import type { Region } from './preferences'
import { STANDING_FIRST } from './rejection-records'
import type { UserId } from './user-id'

const day = (text: string | null) => text as Day | null

const COLUMNS = {
  id: true,
  company: true,
  role: true,
  stage: true,
  stageSince: true,
  sinceKnown: true,
  importId: true,
  createdAt: true,
  lastHeardDay: true,
  deadline: true,
  offerDue: true,
  country: true,
  state: true,
  archivedAt: true,
  trashedAt: true,
  people: {
    where: { role: { in: [...ASKED_FIRST] } },
    orderBy: { personId: 'asc' },
    select: { role: true, person: { select: { name: true } } },
  },
  rejections: { orderBy: STANDING_FIRST, take: 1, include: { review: true } },
  interviews: {
    orderBy: { startAt: 'asc' },
    include: {
      preparation: { select: { done: true, dropped: true } },
      people: {
        orderBy: { personId: 'asc' },
        select: { personId: true, thankedOn: true, person: { select: { name: true } } },
      },
    },
  },
} satisfies Prisma.ApplicationSelect

type ApplicationRow = Prisma.ApplicationGetPayload<{ select: typeof COLUMNS }>
type InterviewRow = ApplicationRow['interviews'][number]
type RejectionRow = ApplicationRow['rejections'][number]

/** Reads what the reminders of these applications are planned from, in a bounded number of queries. */
export async function loadApplicationFacts(
  tx: Transaction,
  userId: UserId,
  applicationIds: readonly string[],
): Promise<(ApplicationFacts & { region: Region })[]> {
  const rows = await tx.application.findMany({
    where: { userId, id: { in: [...applicationIds] } },
    select: COLUMNS,
  })
  return rows.map(factsOf)
}

function factsOf(row: ApplicationRow): ApplicationFacts & { region: Region } {
  const { archivedAt, trashedAt, importId, createdAt, people, rejections, interviews, ...rest } = row
  const { country, state, ...kept } = rest
  return {
    ...kept,
    importedAt: importId === null ? null : createdAt,
    region: { country, state },
    isActive: archivedAt === null && trashedAt === null,
    stageSince: row.stageSince as Day,
    lastHeardDay: row.lastHeardDay as Day,
    deadline: day(row.deadline),
    offerDue: day(row.offerDue),
    interviews: interviews.map(interviewFacts),
    rejection: rejections[0] ? rejectionFacts(rejections[0], people) : null,
  }
}

function interviewFacts(row: InterviewRow): InterviewFacts {
  return {
    id: row.id,
    kind: row.kind,
    startAt: row.startAt,
    endAt: row.endAt,
    zone: row.zone,
    cancelled: row.cancelledAt !== null,
    preparationComplete: isPreparationComplete(row.preparation, row.plan),
    outcome: row.outcome,
    outcomeDay: day(row.outcomeDay),
    answerPromisedOn: day(row.answerPromisedOn),
    interviewers: row.people.map(({ personId, thankedOn, person }) => ({
      personId,
      name: person.name,
      thankedOn: day(thankedOn),
    })),
    thankedOn: day(row.thankedOn),
    reviewComplete: row.reviewedAt !== null,
  }
}

function rejectionFacts(row: RejectionRow, people: ApplicationRow['people']): RejectionFacts {
  const contact = whomToAsk(people)
  return {
    id: row.id,
    receivedOn: row.receivedOn as Day,
    reviewId: row.reviewId,
    reviewInterviewId: row.review.interviewId,
    reviewComplete: row.review.completedAt !== null,
    askedOn: day(row.askedOn),
    secondAskedOn: day(row.secondAskedOn),
    answeredOn: day(row.answeredOn),
    noFeedbackOn: day(row.noFeedbackOn),
    reopenedOn: day(row.reopenedOn),
    contactName: contact?.person.name ?? null,
    contactRole: contact?.role ?? null,
  }
}
