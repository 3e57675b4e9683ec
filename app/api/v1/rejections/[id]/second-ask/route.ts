import { byId } from '@/lib/api/fields'
import { askBody, rejection } from '@/lib/api/resources/rejection'
import { apiChange } from '@/lib/api/api-route'
import { logSecondAsk } from '@/lib/data/feedback'
import { readRejectionRecord } from '@/lib/data/rejection-records'

export const POST = apiChange(
  {
    id: 'recordSecondAsk',
    summary: 'Record that you asked once more',
    tag: 'Rejections',
    scope: 'WRITE',
    params: byId,
    body: askBody,
    response: rejection,
    current: (user, { id }, from) => readRejectionRecord(user.id, id, from),
  },
  ({ user, params, body }) => logSecondAsk(user.id, { ...body, rejectionId: params.id }, user.now),
)
