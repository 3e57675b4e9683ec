import { byId } from '@/lib/api/fields'
import { application } from '@/lib/api/resources/application'
import { noteBody } from '@/lib/api/resources/event'
import { apiChange } from '@/lib/api/api-route'
import { readApplicationRecord } from '@/lib/data/application-record'
import { addNote } from '@/lib/data/notes'

export const POST = apiChange(
  {
    id: 'addNote',
    summary: 'Put a note on the timeline',
    tag: 'Applications',
    scope: 'WRITE',
    params: byId,
    body: noteBody,
    response: application,
    current: (user, { id }, from) => readApplicationRecord(user.id, id, from),
  },
  ({ user, params, body }) => addNote(user.id, { ...body, applicationId: params.id }, user.now),
)
