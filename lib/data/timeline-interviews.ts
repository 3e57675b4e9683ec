import { db } from '@/lib/db/client'
import { addDays, type Day } from '@/lib/domain/day'
import { localDayOf } from '@/lib/domain/interview-time'
import type { TimelineLine } from '@/lib/domain/timeline'
import { interviewLine, thanksLine } from '@/lib/domain/timeline-lines'
import { limitOf, type TimelineAsk } from './timeline-ask'

const NAMES_TOLD = 12

/** Interviews that have begun stand on their own day; those ahead are told by their scheduling. */
export async function readInterviews(ask: TimelineAsk): Promise<TimelineLine[]> {
  const { userId, applicationId, take, now } = ask
  const limit = limitOf(ask, 'interview')
  const [start = '', lastId = ''] = limit?.key?.split('_') ?? []
  const rows = await db.interview.findMany({
    where: {
      userId,
      applicationId,
      cancelledAt: null,
      startAt: { lte: now },
      ...(limit === null
        ? {}
        : limit.key === null
          ? { localStart: { lt: limit.includesDay ? addDays(limit.day, 1) : limit.day } }
          : { OR: [{ localStart: { lt: start } }, { localStart: start, id: { lt: lastId } }] }),
    },
    orderBy: [{ localStart: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      kind: true,
      localStart: true,
      durationMinutes: true,
      outcome: true,
      people: {
        orderBy: { personId: 'asc' },
        take: NAMES_TOLD,
        select: { person: { select: { name: true } } },
      },
    },
  })
  return rows.map(({ localStart, people, ...interview }) =>
    interviewLine(
      { day: localDayOf(localStart), source: 'interview', key: `${localStart}_${interview.id}` },
      { ...interview, with: people.map(({ person }) => person.name) },
    ),
  )
}

export async function readThankYous(ask: TimelineAsk): Promise<TimelineLine[]> {
  const { userId, applicationId, take } = ask
  const limit = limitOf(ask, 'thanks')
  const [lastInterview = '', lastPerson = ''] = limit?.key?.split('_') ?? []
  // Two steps: joined, SQLite reads every thank-you of the whole search.
  const interviews = await db.interview.findMany({ where: { userId, applicationId }, select: { id: true } })
  const rows = await db.interviewPerson.findMany({
    where: {
      userId,
      interviewId: { in: interviews.map(({ id }) => id) },
      ...(limit === null
        ? { thankedOn: { not: null } }
        : limit.key === null
          ? { thankedOn: limit.includesDay ? { lte: limit.day } : { lt: limit.day } }
          : {
              OR: [
                { thankedOn: { lt: limit.day } },
                { thankedOn: limit.day, interviewId: { lt: lastInterview } },
                { thankedOn: limit.day, interviewId: lastInterview, personId: { lt: lastPerson } },
              ],
            }),
    },
    orderBy: [{ thankedOn: 'desc' }, { interviewId: 'desc' }, { personId: 'desc' }],
    take,
    select: {
      interviewId: true,
      personId: true,
      thankedOn: true,
      person: { select: { name: true } },
      interview: { select: { kind: true } },
    },
  })
  return rows.map(({ interviewId, personId, thankedOn, person, interview }) =>
    thanksLine(
      { day: thankedOn as Day, source: 'thanks', key: `${interviewId}_${personId}` },
      { interviewId, kind: interview.kind, name: person.name },
    ),
  )
}

/** Thank-yous for interviews in which nobody is named. */
export async function readInterviewThankYous(ask: TimelineAsk): Promise<TimelineLine[]> {
  const { userId, applicationId, take } = ask
  const limit = limitOf(ask, 'interview-thanks')
  const rows = await db.interview.findMany({
    where: {
      userId,
      applicationId,
      ...(limit === null
        ? { thankedOn: { not: null } }
        : limit.key === null
          ? { thankedOn: limit.includesDay ? { lte: limit.day } : { lt: limit.day } }
          : { OR: [{ thankedOn: { lt: limit.day } }, { thankedOn: limit.day, id: { lt: limit.key } }] }),
    },
    orderBy: [{ thankedOn: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, kind: true, thankedOn: true },
  })
  return rows.map(({ id, kind, thankedOn }) =>
    thanksLine(
      { day: thankedOn as Day, source: 'interview-thanks', key: id },
      { interviewId: id, kind, name: null },
    ),
  )
}
