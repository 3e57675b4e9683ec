import { db } from '@/lib/db/client'
import type { Day } from '@/lib/domain/day'
import { localDayOf } from '@/lib/domain/interview-time'
import type { Stage } from '@/lib/domain/lifecycle'
import type { InterviewKind, InterviewOutcome, PersonRole } from '@/lib/domain/vocabulary'
import { NotFoundError } from '@/lib/errors'
import type { PersonDetails } from '@/lib/schemas/person'
import { PERSON_DETAILS } from './people'
import type { UserId } from './user-id'

/** So many applications and interviews stand on a person's page. */
const SHOWN = 100

export interface PersonPage extends PersonDetails {
  id: string
  applications: { id: string; company: string; role: string; stage: Stage; as: PersonRole }[]
  interviews: {
    id: string
    kind: InterviewKind
    day: Day
    startAt: Date
    company: string
    stage: Stage
    outcome: InterviewOutcome
    cancelled: boolean
    thankedOn: Day | null
  }[]
}

/** Somebody with every application and interview where they appear, the latest first. */
export async function loadPersonPage(userId: UserId, id: string): Promise<PersonPage> {
  const person = await db.person.findUnique({
    where: { userId_id: { userId, id } },
    select: {
      id: true,
      ...PERSON_DETAILS,
      applications: {
        where: { application: { trashedAt: null } },
        // Ids rise with time, and unlike the date they are in the index that leads here.
        orderBy: { applicationId: 'desc' },
        take: SHOWN,
        select: { role: true, application: { select: { id: true, company: true, role: true, stage: true } } },
      },
      interviews: {
        where: { interview: { application: { trashedAt: null } } },
        orderBy: { interviewId: 'desc' },
        take: SHOWN,
        select: {
          thankedOn: true,
          interview: {
            select: {
              id: true,
              kind: true,
              localStart: true,
              startAt: true,
              outcome: true,
              cancelledAt: true,
              application: { select: { company: true, stage: true } },
            },
          },
        },
      },
    },
  })
  if (!person) throw new NotFoundError('person')
  return {
    ...person,
    applications: person.applications.map(({ role, application }) => ({ ...application, as: role })),
    interviews: person.interviews
      .map(({ thankedOn, interview: { application, localStart, cancelledAt, ...interview } }) => ({
        ...interview,
        day: localDayOf(localStart),
        ...application,
        cancelled: cancelledAt !== null,
        thankedOn: thankedOn as Day | null,
      }))
      .toSorted((a, b) => b.startAt.getTime() - a.startAt.getTime()),
  }
}
