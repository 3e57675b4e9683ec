import { byId } from '@/lib/api/fields'
import { application, moveBody } from '@/lib/api/resources/application'
import { apiChange } from '@/lib/api/api-route'
import { readApplicationRecord } from '@/lib/data/application-record'
import { moveApplication } from '@/lib/data/moves'

export const POST = apiChange(
  {
    id: 'moveApplication',
    summary: 'Move an application along its lifecycle',
    description:
      'The same table of moves as on the board. A move to REJECTED makes the Rejection and its review.',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    body: moveBody,
    response: application,
    match: 'needed',
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params, body }) => moveApplication(user.id, { ...body, applicationId: params.id }, user.now),
)
