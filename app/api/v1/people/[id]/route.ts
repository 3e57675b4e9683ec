import { byId } from '@/lib/api/fields'
import { patchedPerson, person, personPatch } from '@/lib/api/resources/person'
import { apiChange, apiRoute } from '@/lib/api/api-route'
import { deletePerson, updatePerson } from '@/lib/data/people'
import { readPersonRecord } from '@/lib/data/person-record'

export const GET = apiRoute(
  {
    id: 'readPerson',
    summary: 'Read what is known of somebody',
    tag: 'People',
    scope: 'READ',
    params: byId,
    response: person,
  },
  ({ user, params }) => readPersonRecord(user.id, params.id),
)

export const PATCH = apiChange(
  {
    id: 'changePerson',
    summary: 'Change what is known of somebody',
    description: 'Only what is named changes.',
    tag: 'People',
    scope: 'WRITE',
    params: byId,
    body: personPatch,
    response: person,
    match: 'needed',
    current: (user, { id }, from) => readPersonRecord(user.id, id, from),
  },
  ({ user, params, body, before }) => updatePerson(user.id, params.id, patchedPerson(before, body), user.now),
)

export const DELETE = apiChange(
  {
    id: 'deletePerson',
    summary: 'Delete somebody, out of every application and interview',
    tag: 'People',
    scope: 'WRITE',
    params: byId,
    response: person,
    match: 'needed',
    answer: 'nothing',
    current: (user, { id }, from) => readPersonRecord(user.id, id, from),
  },
  ({ user, params }) => deletePerson(user.id, params.id, user.now),
)
