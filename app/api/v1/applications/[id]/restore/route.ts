import { byId } from '@/lib/api/fields'
import { application } from '@/lib/api/resources/application'
import { apiChange } from '@/lib/api/api-route'
import { readApplicationRecord } from '@/lib/data/application-record'
import { restoreApplications } from '@/lib/data/trash'

export const POST = apiChange(
  {
    id: 'restoreApplication',
    summary: 'Take an application out of the trash',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    response: application,
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params }) => restoreApplications(user.id, [params.id], user.now),
)
