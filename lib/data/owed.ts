import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { localDayOf } from '@/lib/domain/interview-time'
import type { InterviewKind } from '@/lib/domain/vocabulary'
import { owedApplicationReviewWhere, owedInterviewWhere } from './badges'
import type { UserId } from './user-id'

/** One review that is still owed. Of an interview it may not have been begun: then there is no `reviewId`. */
export type OwedReview = {
  applicationId: string
  company: string
  role: string
  /** When it began to be owed: the interview's end, or when the rejection was recorded. */
  since: Date
  /** Whether something was written and saved already. */
  begun: boolean
} & (
  | {
      about: 'interview'
      interviewId: string
      reviewId: string | null
      kind: InterviewKind
      /** The interview's own local day. */
      day: Day
    }
  | { about: 'application'; reviewId: string; day: Day | null }
)

const APPLICATION = { select: { id: true, company: true, role: true } } as const

/** Reviews owed, the latest first, because that one is remembered best. At most `limit`. */
export async function listOwed(userId: UserId, now: Date, limit: number): Promise<OwedReview[]> {
  const [interviews, reviews] = await Promise.all([
    db.interview.findMany({
      where: owedInterviewWhere(userId, now),
      select: {
        id: true,
        kind: true,
        endAt: true,
        localStart: true,
        application: APPLICATION,
        review: { select: { id: true, version: true } },
      },
      orderBy: [{ endAt: 'desc' }, { id: 'desc' }],
      take: limit,
    }),
    db.review.findMany({
      where: owedApplicationReviewWhere(userId),
      select: {
        id: true,
        version: true,
        createdAt: true,
        application: APPLICATION,
        rejections: { select: { receivedOn: true }, orderBy: { id: 'desc' }, take: 1 },
      },
      orderBy: { id: 'desc' },
      take: limit,
    }),
  ])
  const ofInterviews = interviews.map(({ id, kind, endAt, localStart, review, application }): OwedReview => ({
    about: 'interview',
    interviewId: id,
    reviewId: review?.id ?? null,
    begun: (review?.version ?? 0) > 0,
    kind,
    day: localDayOf(localStart),
    since: endAt,
    ...ofApplication(application),
  }))
  const ofApplications = reviews.map(({ id, version, createdAt, rejections, application }): OwedReview => ({
    about: 'application',
    reviewId: id,
    begun: version > 0,
    day: (rejections[0]?.receivedOn as Day | undefined) ?? null,
    since: createdAt,
    ...ofApplication(application),
  }))
  return [...ofInterviews, ...ofApplications]
    .toSorted((a, b) => b.since.getTime() - a.since.getTime())
    .slice(0, limit)
}

function ofApplication({ id, company, role }: { id: string; company: string; role: string }) {
  return { applicationId: id, company, role }
}
