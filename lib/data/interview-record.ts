import { db, type Transaction } from '@/lib/db/client'
import { splitLocalStart } from '@/lib/domain/interview-time'
import { NotFoundError } from '@/lib/errors'
import { INTERVIEW_COLUMNS, MOST_LINES } from './interview-columns'
import type { UserId } from './user-id'

/** Everything that is stored about one interview, with its preparation, for other programs. Throws a NotFoundError. */
export async function readInterviewRecord(userId: UserId, id: string, from: Transaction = db) {
  const row = await from.interview.findUnique({
    where: { userId_id: { userId, id } },
    select: {
      ...INTERVIEW_COLUMNS,
      createdAt: true,
      updatedAt: true,
      application: { select: { company: true, role: true, stage: true } },
      review: { select: { id: true } },
      people: {
        orderBy: { personId: 'asc' },
        select: { thankedOn: true, person: { select: { id: true, name: true } } },
      },
      preparation: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: MOST_LINES,
        select: { id: true, pillar: true, text: true, done: true, dropped: true, lessonId: true },
      },
    },
  })
  if (!row) throw new NotFoundError('interview')
  const { localStart, application, review, people, ...rest } = row
  return {
    ...rest,
    ...splitLocalStart(localStart),
    company: application.company,
    role: application.role,
    stage: application.stage,
    reviewId: review?.id ?? null,
    interviewers: people.map(({ thankedOn, person }) => ({ ...person, thankedOn })),
  }
}
