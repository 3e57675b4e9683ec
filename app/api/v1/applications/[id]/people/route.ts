import { byId } from '@/lib/api/fields'
import { application } from '@/lib/api/resources/application'
import { linkBody } from '@/lib/api/resources/person'
import { apiChange } from '@/lib/api/api-route'
import { linkPerson } from '@/lib/data/application-people'
import { readApplicationRecord } from '@/lib/data/application-record'

export const POST = apiChange(
  {
    id: 'linkPerson',
    summary: 'Say who somebody is in an application',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    body: linkBody,
    response: application,
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params, body }) => linkPerson(user.id, { ...body, applicationId: params.id }, user.now),
)
