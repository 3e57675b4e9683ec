import { byId } from '@/lib/api/fields'
import { answerBody, rejection } from '@/lib/api/resources/rejection'
import { apiChange } from '@/lib/api/api-route'
import { logAnswered } from '@/lib/data/feedback'
import { readRejectionRecord } from '@/lib/data/rejection-records'

export const POST = apiChange(
  {
    id: 'recordFeedback',
    summary: 'Record what they said',
    tag: 'Rejections',
    scope: 'WRITE',
    params: byId,
    body: answerBody,
    response: rejection,
    current: (user, { id }, from) => readRejectionRecord(user.id, id, from),
  },
  ({ user, params, body }) => logAnswered(user.id, { ...body, rejectionId: params.id }, user.now),
)
