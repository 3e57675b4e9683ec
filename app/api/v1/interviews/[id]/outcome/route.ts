import { byId } from '@/lib/api/fields'
import { interview, outcomeBody } from '@/lib/api/resources/interview'
import { apiChange } from '@/lib/api/api-route'
import { recordOutcome } from '@/lib/data/interview-outcomes'
import { readInterviewRecord } from '@/lib/data/interview-record'

export const POST = apiChange(
  {
    id: 'recordOutcome',
    summary: 'Say how an interview went on',
    description: 'A rejection always moves the application; the other outcomes do so where alsoMove says it.',
    tag: 'Interviews',
    scope: 'WRITE',
    params: byId,
    body: outcomeBody,
    response: interview,
    current: (user, { id }, from) => readInterviewRecord(user.id, id, from),
  },
  ({ user, params, body }) => recordOutcome(user.id, { ...body, interviewId: params.id }, user.now),
)
