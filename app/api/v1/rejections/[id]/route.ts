import { byId } from '@/lib/api/fields'
import { rejection, rejectionPatch } from '@/lib/api/resources/rejection'
import { apiChange, apiRoute } from '@/lib/api/api-route'
import { describeRejection } from '@/lib/data/feedback'
import { readRejectionRecord } from '@/lib/data/rejection-records'

export const GET = apiRoute(
  {
    id: 'readRejection',
    summary: 'Read a rejection',
    tag: 'Rejections',
    scope: 'READ',
    params: byId,
    response: rejection,
  },
  ({ user, params }) => readRejectionRecord(user.id, params.id),
)

export const PATCH = apiChange(
  {
    id: 'changeRejection',
    summary: 'Add how the no came, and what reason was given',
    tag: 'Rejections',
    scope: 'WRITE',
    params: byId,
    body: rejectionPatch,
    response: rejection,
    match: 'needed',
    current: (user, { id }, from) => readRejectionRecord(user.id, id, from),
  },
  ({ user, params, body, before: { channel, reason } }) =>
    describeRejection(user.id, { channel, reason, ...body, rejectionId: params.id }, user.now),
)
