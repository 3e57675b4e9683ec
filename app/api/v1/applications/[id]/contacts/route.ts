import { byId } from '@/lib/api/fields'
import { application } from '@/lib/api/resources/application'
import { contactBody } from '@/lib/api/resources/event'
import { apiChange } from '@/lib/api/api-route'
import { readApplicationRecord } from '@/lib/data/application-record'
import { logContact } from '@/lib/data/notes'

export const POST = apiChange(
  {
    id: 'logContact',
    summary: 'Record that you were in contact',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    body: contactBody,
    response: application,
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params, body }) => logContact(user.id, { ...body, applicationId: params.id }, user.now),
)
