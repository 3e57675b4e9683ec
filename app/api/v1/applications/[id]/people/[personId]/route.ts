import { application } from '@/lib/api/resources/application'
import { personInApplication } from '@/lib/api/resources/person'
import { apiChange } from '@/lib/api/api-route'
import { unlinkPerson } from '@/lib/data/application-people'
import { readApplicationRecord } from '@/lib/data/application-record'

export const DELETE = apiChange(
  {
    id: 'unlinkPerson',
    summary: 'Take somebody off an application',
    description: 'They stay among your people, and at its interviews. If-Match names the application.',
    tag: 'Applications',
    scope: 'WRITE',
    params: personInApplication,
    response: application,
    match: 'needed',
    answer: 'nothing',
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params: { id, personId } }) => unlinkPerson(user.id, { applicationId: id, personId }, user.now),
)
