import { byId } from '@/lib/api/fields'
import { application, applicationPatch, patchedApplication } from '@/lib/api/resources/application'
import { apiChange, apiRoute } from '@/lib/api/api-route'
import { readApplicationRecord } from '@/lib/data/application-record'
import { updateApplication } from '@/lib/data/applications'
import { trashApplications } from '@/lib/data/trash'

export const GET = apiRoute(
  {
    id: 'readApplication',
    summary: 'Read an application',
    description: 'What lies in the trash can be read too: its trashedAt says so.',
    tag: 'Applications',
    scope: 'READ',
    params: byId,
    response: application,
  },
  ({ user, params }) => readApplicationRecord(user.id, params.id),
)

export const PATCH = apiChange(
  {
    id: 'changeApplication',
    summary: 'Change what describes an application',
    description: 'Only what is named changes. The stage changes by a move.',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    body: applicationPatch,
    response: application,
    match: 'needed',
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params, body, before }) =>
    updateApplication(user.id, params.id, patchedApplication(before, body), user.now),
)

export const DELETE = apiChange(
  {
    id: 'trashApplication',
    summary: 'Put an application into the trash',
    description: 'It can be restored. Its reminders are cancelled at once.',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    response: application,
    match: 'needed',
    answer: 'nothing',
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params }) => trashApplications(user.id, [params.id], user.now),
)
