import { apiPaths } from '@/lib/api/paths'
import {
  interview,
  interviewBody,
  interviewFilters,
  interviewSummary,
  summaryOfInterview,
} from '@/lib/api/resources/interview'
import { apiList, apiRoute } from '@/lib/api/api-route'
import { listPastInterviews, listUpcomingInterviews } from '@/lib/data/interview-list'
import { readInterviewRecord } from '@/lib/data/interview-record'
import { scheduleInterview } from '@/lib/data/interviews'
import { readInterviewFilters } from '@/lib/schemas/interview-filters'

export const GET = apiList(
  {
    id: 'listInterviews',
    summary: 'List interviews',
    description:
      'Upcoming: what is not over, the soonest first. Past: what is over or was cancelled, the latest first; the other filters are for those.',
    tag: 'Interviews',
    query: interviewFilters,
    item: interviewSummary,
  },
  async ({ user, query: { when, after, limit, ...filters } }) => {
    const { rows, next } =
      when === 'upcoming'
        ? await listUpcomingInterviews(user.id, after, user.now, limit)
        : await listPastInterviews(user.id, readInterviewFilters(filters), after, user.now, limit)
    return { rows: [...rows].map(summaryOfInterview), next }
  },
)

export const POST = apiRoute(
  {
    id: 'scheduleInterview',
    summary: 'Schedule an interview, or log one that was held',
    description: 'A saved or applied application moves forward with it.',
    tag: 'Interviews',
    scope: 'WRITE',
    body: interviewBody,
    response: interview,
    location: ({ id }) => apiPaths.interview(id),
  },
  async ({ user, body }) => {
    const { id } = await scheduleInterview(user.id, { id: crypto.randomUUID(), ...body }, user.now)
    return readInterviewRecord(user.id, id)
  },
)
