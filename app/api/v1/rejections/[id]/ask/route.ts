import { byId } from '@/lib/api/fields'
import { askBody, rejection } from '@/lib/api/resources/rejection'
import { apiChange } from '@/lib/api/api-route'
import { logAsked } from '@/lib/data/feedback'
import { readRejectionRecord } from '@/lib/data/rejection-records'

export const POST = apiChange(
  {
    id: 'recordAsked',
    summary: 'Record that you asked for feedback',
    description: 'Not before business day 7, unless alreadySent says that it was sent before.',
    tag: 'Rejections',
    scope: 'WRITE',
    params: byId,
    body: askBody,
    response: rejection,
    current: (user, { id }, from) => readRejectionRecord(user.id, id, from),
  },
  ({ user, params, body }) => logAsked(user.id, { ...body, rejectionId: params.id }, user.now),
)
