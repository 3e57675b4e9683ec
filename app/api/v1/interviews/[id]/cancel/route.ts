import { byId } from '@/lib/api/fields'
import { cancelBody, interview } from '@/lib/api/resources/interview'
import { apiChange } from '@/lib/api/api-route'
import { cancelInterview } from '@/lib/data/interview-outcomes'
import { readInterviewRecord } from '@/lib/data/interview-record'

export const POST = apiChange(
  {
    id: 'cancelInterview',
    summary: 'Say that an interview will not take place',
    tag: 'Interviews',
    scope: 'WRITE',
    params: byId,
    body: cancelBody,
    response: interview,
    current: (user, { id }, from) => readInterviewRecord(user.id, id, from),
  },
  ({ user, params, body }) => cancelInterview(user.id, { ...body, interviewId: params.id }, user.now),
)
