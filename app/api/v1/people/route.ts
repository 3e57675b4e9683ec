import { apiPaths } from '@/lib/api/paths'
import { person, personBody, personFilters, personSummary } from '@/lib/api/resources/person'
import { apiList, apiRoute } from '@/lib/api/api-route'
import { createPerson } from '@/lib/data/people'
import { listPeople } from '@/lib/data/people-list'
import { readPersonRecord } from '@/lib/data/person-record'

export const GET = apiList(
  {
    id: 'listPeople',
    summary: 'List people by name',
    tag: 'People',
    query: personFilters,
    item: personSummary,
  },
  ({ user, query: { after, limit, ...filters } }) => listPeople(user.id, filters, after, limit),
)

export const POST = apiRoute(
  {
    id: 'addPerson',
    summary: 'Add somebody',
    tag: 'People',
    scope: 'WRITE',
    body: personBody,
    response: person,
    location: ({ id }) => apiPaths.person(id),
  },
  async ({ user, body }) => {
    const { id } = await createPerson(user.id, body, user.now)
    return readPersonRecord(user.id, id)
  },
)
