import { byId } from '@/lib/api/fields'
import { interview, thanksBody } from '@/lib/api/resources/interview'
import { apiChange } from '@/lib/api/api-route'
import { readInterviewRecord } from '@/lib/data/interview-record'
import { recordThankYou } from '@/lib/data/thank-yous'

export const POST = apiChange(
  {
    id: 'recordThanks',
    summary: 'Record that a thank-you was sent, or take it back',
    tag: 'Interviews',
    scope: 'WRITE',
    params: byId,
    body: thanksBody,
    response: interview,
    current: (user, { id }, from) => readInterviewRecord(user.id, id, from),
  },
  ({ user, params, body }) => recordThankYou(user.id, { ...body, interviewId: params.id }, user.now),
)
