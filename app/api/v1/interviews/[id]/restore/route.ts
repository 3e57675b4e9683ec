import { byId } from '@/lib/api/fields'
import { interview } from '@/lib/api/resources/interview'
import { apiChange } from '@/lib/api/api-route'
import { restoreInterview } from '@/lib/data/interview-outcomes'
import { readInterviewRecord } from '@/lib/data/interview-record'

export const POST = apiChange(
  {
    id: 'restoreInterview',
    summary: 'Say that a cancelled interview takes place after all',
    tag: 'Interviews',
    scope: 'WRITE',
    params: byId,
    response: interview,
    current: (user, { id }, from) => readInterviewRecord(user.id, id, from),
  },
  ({ user, params }) => restoreInterview(user.id, params.id, user.now),
)
