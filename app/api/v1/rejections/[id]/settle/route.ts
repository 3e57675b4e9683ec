import { byId } from '@/lib/api/fields'
import { rejection } from '@/lib/api/resources/rejection'
import { apiChange } from '@/lib/api/api-route'
import { settleWithoutFeedback } from '@/lib/data/feedback'
import { readRejectionRecord } from '@/lib/data/rejection-records'

export const POST = apiChange(
  {
    id: 'settleRejection',
    summary: 'Settle for no feedback',
    tag: 'Rejections',
    scope: 'WRITE',
    params: byId,
    response: rejection,
    current: (user, { id }, from) => readRejectionRecord(user.id, id, from),
  },
  ({ user, params }) => settleWithoutFeedback(user.id, params.id, user.now),
)
