import type { Transaction } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { ASKED_FIRST, whomToAsk } from '@/lib/domain/feedback'
import { isPreparationComplete } from '@/lib/domain/preparation'
import type { ApplicationFacts, RejectionFacts } from '@/lib/domain/reminders/facts'
import type { PersonRole } from '@/lib/domain/vocabulary'
import type { Region } from './preferences'
import type { UserId } from './user-id'

const day = (text: string | null) => text as Day | null

/** Reads what the reminders of these applications are planned from, in a bounded number of queries. */
export async function loadApplicationFacts(
  tx: Transaction,
  userId: UserId,
  applicationIds: readonly string[],
): Promise<(ApplicationFacts & { region: Region })[]> {
  const rows = await tx.application.findMany({
    where: { userId, id: { in: [...applicationIds] } },
    select: {
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
      rejections: { orderBy: { id: 'desc' }, take: 1, include: { review: true } },
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
    },
  })
  return rows.map(
    ({ archivedAt, trashedAt, importId, createdAt, people, rejections, interviews, ...rest }) => {
      const { country, state, ...row } = rest
      return {
        ...row,
        importedAt: importId === null ? null : createdAt,
        region: { country, state },
        isActive: archivedAt === null && trashedAt === null,
        stageSince: row.stageSince as Day,
        lastHeardDay: row.lastHeardDay as Day,
        deadline: day(row.deadline),
        offerDue: day(row.offerDue),
        interviews: interviews.map((interview) => ({
          id: interview.id,
          kind: interview.kind,
          startAt: interview.startAt,
          endAt: interview.endAt,
          zone: interview.zone,
          cancelled: interview.cancelledAt !== null,
          preparationComplete: isPreparationComplete(interview.preparation, interview.plan),
          outcome: interview.outcome,
          outcomeDay: day(interview.outcomeDay),
          answerPromisedOn: day(interview.answerPromisedOn),
          interviewers: interview.people.map(({ personId, thankedOn, person }) => ({
            personId,
            name: person.name,
            thankedOn: day(thankedOn),
          })),
          thankedOn: day(interview.thankedOn),
          reviewComplete: interview.reviewedAt !== null,
        })),
        rejection: rejections[0] ? rejectionFacts(rejections[0], people) : null,
      }
    },
  )
}

interface RejectionRow {
  id: string
  receivedOn: string
  reviewId: string
  askedOn: string | null
  secondAskedOn: string | null
  answeredOn: string | null
  noFeedbackOn: string | null
  reopenedOn: string | null
  review: { interviewId: string | null; completedAt: Date | null }
}

function rejectionFacts(
  row: RejectionRow,
  people: readonly { role: PersonRole; person: { name: string } }[],
): RejectionFacts {
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
