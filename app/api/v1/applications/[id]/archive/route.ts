import { byId } from '@/lib/api/fields'
import { application, archiveBody } from '@/lib/api/resources/application'
import { apiChange } from '@/lib/api/api-route'
import { setArchived } from '@/lib/data/application-bulk'
import { readApplicationRecord } from '@/lib/data/application-record'

export const POST = apiChange(
  {
    id: 'archiveApplication',
    summary: 'Put an application into the archive, or take it out',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    body: archiveBody,
    response: application,
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params, body }) => setArchived(user.id, [params.id], body.archived, user.now),
)
