import { byId } from '@/lib/api/fields'
import { application, undoBody } from '@/lib/api/resources/application'
import { apiChange } from '@/lib/api/api-route'
import { readApplicationRecord } from '@/lib/data/application-record'
import { undoLastMove } from '@/lib/data/corrections'

export const POST = apiChange(
  {
    id: 'undoLastMove',
    summary: 'Take the last move back',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    body: undoBody,
    response: application,
    match: 'needed',
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params, body }) => undoLastMove(user.id, params.id, body.from, user.now),
)
