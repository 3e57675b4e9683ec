import { byId } from '@/lib/api/fields'
import { interview, interviewPatch, patchedInterview } from '@/lib/api/resources/interview'
import { apiChange, apiRoute } from '@/lib/api/api-route'
import { readInterviewRecord } from '@/lib/data/interview-record'
import { updateInterview } from '@/lib/data/interviews'

export const GET = apiRoute(
  {
    id: 'readInterview',
    summary: 'Read an interview with its preparation',
    tag: 'Interviews',
    scope: 'READ',
    params: byId,
    response: interview,
  },
  ({ user, params }) => readInterviewRecord(user.id, params.id),
)

export const PATCH = apiChange(
  {
    id: 'changeInterview',
    summary: 'Change or reschedule an interview',
    description: 'Only what is named changes. Interviewers are named as a whole.',
    tag: 'Interviews',
    scope: 'WRITE',
    params: byId,
    body: interviewPatch,
    response: interview,
    match: 'needed',
    current: (user, { id }, from) => readInterviewRecord(user.id, id, from),
  },
  ({ user, body, before }) => updateInterview(user.id, patchedInterview(before, body), user.now),
)
